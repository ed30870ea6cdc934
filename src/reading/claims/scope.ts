import type { Scope } from '../reading.js';
import { firstAnswer, type Rule, rulesOf } from '../rule.js';
import { daysBetween } from '../times/calendar.js';
import { coordinated } from '../tree/clause.js';
import { phrasesBy } from '../tree/phrase.js';
import { at, kidsBy } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';
import { isForceDeed } from './purpose.js';

/** Longer than this a number is a sum over a window, no single happening. */
const DAYS_OF_ONE_EVENT = 3;

/** Whether a find is one happening, a number over a window, or a state that goes on. */
export const scopeRules: readonly Rule<(look: Look, find: Find) => Scope | undefined>[] = rulesOf('scope', {
  partition: (_, find) =>
    find.register.partition ? (find.pattern.scope ?? (isSingle(find) ? 'event' : 'tally')) : undefined,
  ofCue: (_, find) => (find.kind === 'flow' ? undefined : find.pattern.scope),
  severalOfNoun: (_, find) => {
    const own = find.counts.find((c) => c.measure === find.pattern.measure);
    return own !== undefined && own.value !== 1 && find.form === 'noun' ? 'tally' : undefined;
  },
  severalOperations: (look, find) =>
    find.counts.length > 0 && isOverSeveral(look, find) ? 'tally' : undefined,
  oneHappening: (_, find) => (isOneHappening(find) ? 'event' : undefined),
  spanOfTime: (_, find) => (find.counts.length > 0 && /^P/.test(find.when.value ?? '') ? 'tally' : undefined),
  longWindow: (_, find) => (find.counts.length > 0 && isLong(find) ? 'tally' : undefined),
  runsOn: (look, find) => (find.counts.length > 0 && runsOn(look, find) ? 'tally' : undefined),
  flow: (_, find) => (find.kind === 'flow' ? 'tally' : undefined),
  plural: (_, find) => {
    const plural = find.form === 'noun' && (at(find.tree, find.trigger).xpos.endsWith('S') || isMass(find));
    const acted =
      find.arguments.some((a) => a.role === find.pattern.agent) ||
      (find.arguments.length > 0 && at(find.tree, find.trigger).deprel === 'nsubj:pass');
    const bare = find.counts.length === 0 && find.when.from === null && !find.anaphoric;
    return plural && !acted && bare ? 'state' : undefined;
  },
});

/** The scope of a find, with the rule that says so; that of its cue, or one happening, without one. */
export function scopeOf(look: Look, find: Find): Scope {
  const told = firstAnswer(scopeRules, look.context.draft.without, look, find);
  if (!told) return find.scope;
  find.because.push({ part: 'scope', rule: told.rule, says: told.answer, words: [] });
  return told.answer;
}

/** "A blast in November killed 20", "abducted a priest in 2019": one happening, however vague its day. */
function isOneHappening(find: Find): boolean {
  const token = at(find.tree, find.trigger);
  const article = kidsBy(find.tree, find.trigger, 'det').some((k) =>
    ['a', 'an'].includes(at(find.tree, k).lower),
  );
  const one = find.form !== 'noun' && find.counts.length === 1 && find.counts[0]?.value === 1;
  return one || (find.form === 'noun' && token.xpos === 'NN' && article);
}

/** "killed nine in two raids", "detained several during separate operations": a sum over what a force did several times. */
const isOverSeveral = (look: Look, { tree, trigger, clause }: Find): boolean =>
  [...new Set([trigger, clause])]
    .flatMap((k) => [k, ...kidsBy(tree, k, 'obj', 'conj')])
    .flatMap((k) => phrasesBy(tree, k, ...DURING))
    .flatMap((k) => coordinated(tree, k))
    .some((k) => at(tree, k).xpos === 'NNS' && isForceDeed(look, at(tree, k)));

const DURING = ['during', 'in', 'over', 'throughout'];

const isSingle = (find: Find): boolean =>
  find.counts.length === 1 && find.counts[0]?.value === 1 && !find.elliptic;

const isMass = (find: Find): boolean =>
  ['shelling', 'gunfire', 'fighting', 'violence', 'unrest'].includes(at(find.tree, find.trigger).lemma);

function isLong(find: Find): boolean {
  const { from, to } = find.when;
  if (from === null || to === null || from.length !== 10 || to.length !== 10)
    return from !== null && from.length === 4;
  // "last week" is one time, however long; "between the 3rd and the 9th" is a window.
  const single = find.when.value !== null && /W\d|^XXXX/.test(find.when.value);
  return !single && (daysBetween(from, to) ?? 0) > DAYS_OF_ONE_EVENT;
}

/** "so far", "in total", "since …": the number runs on. */
function runsOn(look: Look, find: Find): boolean {
  const text = ` ${look.context.draft.document.text.slice(find.quote.start, find.quote.end).toLowerCase()} `;
  return look.context.words.cumulative.some((word) => text.includes(` ${word} `));
}
