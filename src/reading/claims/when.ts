import { textAt, within } from '../quote.js';
import type { Span, When } from '../reading.js';
import { firstAnswer, type Rule, rulesOf } from '../rule.js';
import { isUnder, subtree } from '../tree/subtree.js';
import { at } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { TimeWindow } from './context.js';
import { isEnd } from './fields/policy.js';
import type { Find } from './find.js';
import { UNKNOWN_TIME } from './match.js';

type Run = (look: Look, find: Find, inSentence: readonly TimeWindow[]) => TimeWindow | undefined;

/** Which window of days is a find's: the nearest in its words, or the date that heads its line in a key-dates box. */
export const whenRules: readonly Rule<Run>[] = rulesOf('when', {
  heading: headingOf,
  own: (look, find, inSentence) => {
    const own = inSentence.filter(
      (w) => isOwn(find, w) && !(isDeadline(find) && isEnd(find, w)) && !isDayOfSaying(look, find, w),
    );
    return widest(own, at(find.tree, find.trigger));
  },
  onlyOne: (_, find, inSentence) => {
    const shared = inSentence.filter((w) => w.from !== null);
    const one = new Set(shared.map((w) => `${w.from} ${w.to}`)).size === 1 ? shared[0] : undefined;
    const isOfStep = one !== undefined && !(isDeadline(find) && isEnd(find, one));
    return isOfStep && speaksForItself(find) ? one : undefined;
  },
});

/** The window of days of a find, with the rules that made it. */
export function whenOf(look: Look, find: Find): When {
  const { sentence } = find.tree;
  const { without, by, document } = look.context.draft;
  const inSentence = look.context.windowsIn(sentence).filter((w) => within(w, sentence));
  const told = firstAnswer(whenRules, without, look, find, inSentence);
  if (!told) return UNKNOWN_TIME;
  const { answer: window, rule } = told;
  const { from, to } = window;
  const says = from === to ? (from ?? window.value ?? '') : `${from ?? '?'} to ${to ?? '?'}`;
  const because = (of: Span, name: string) =>
    find.because.push({ part: 'when', rule: name, says, words: [textAt(document.text, [of.start, of.end])] });
  because(window, rule);
  for (const made of new Set([window, ...look.context.timesIn(window)])) because(made, by.get(made) ?? '');
  return plain(window);
}

/** The end of a measure is no day on which the step was taken. */
const isDeadline = (find: Find): boolean => find.register.fields?.includes('deadline') === true;

/** The date that heads the line of a key-dates box or a list. */
function headingOf(look: Look, find: Find): TimeWindow | undefined {
  const part = look.context.draft.document.parts[find.tree.sentence.part];
  if (part?.role !== 'keyDates' && part?.role !== 'list') return undefined;
  const first = look.context.windowsIn(part)[0];
  return first && first.start - part.start <= 4 ? first : undefined;
}

const plain = ({ from, to, value, basis }: TimeWindow): When => ({ from, to, value, basis });

const saysWhen = (tree: Find['tree'], k: number): boolean =>
  at(tree, k).lower === 'when' || (tree.kids[k] ?? []).some((c) => at(tree, c).lower === 'when');

/** Whether nobody's words stand between the find and the main clause, so that the sentence's one date is its date. */
function speaksForItself({ tree, trigger, form }: Find): boolean {
  if (form === 'noun') return false;
  for (let k = trigger; k >= 0; k = at(tree, k).head) {
    const { deprel } = at(tree, k);
    if (deprel === 'ccomp' || deprel === 'parataxis') return false;
    if (deprel === 'acl:relcl' && !saysWhen(tree, k)) return false;
  }
  return true;
}

/** Whether the window hangs on the find's own words, not on a clause that speaks for itself. */
function isOwn(find: Find, window: Span): boolean {
  const { tree, trigger, clause } = find;
  const tokens = tree.tokens.filter((t) => t.start < window.end && t.end > window.start);
  const root = tokens.find((t) => t.head < 0 || !tokens.some((o) => o.index === t.head)) ?? tokens[0];
  if (!root) return false;
  const nouns = find.form === 'noun' && at(tree, trigger).head !== clause && trigger !== clause;
  if (nouns && isUnder(tree, root.index, trigger)) return true;
  if (nouns && within(window, find.quote)) return true;
  if (nouns && clause !== trigger && !isFree(find)) return false;
  const inside = new Set(subtree(tree, clause, (k) => isOtherClause(find, k)));
  return inside.has(root.index) || isShared(tree, clause, root.index);
}

/** "four were killed and two hurt in a raid on Monday": what stands behind the last of coordinated verbs may hang on the first. */
const isShared = (tree: Find['tree'], clause: number, k: number): boolean =>
  at(tree, clause).deprel === 'conj' && at(tree, k).head === at(tree, clause).head && k > clause;

/** "confirmed today the arrest of a man": the day before what is said is that of the saying. */
function isDayOfSaying(look: Look, { tree, trigger, form }: Find, window: Span): boolean {
  const token = at(tree, trigger);
  if (form !== 'noun' || token.head < 0 || !/^(?:obj|nsubj)/.test(token.deprel)) return false;
  const verb = at(tree, token.head);
  const says = look.context.words.attribution.verbs.get(verb.lemma)?.clause === true;
  return says && window.end <= token.start;
}

/** A noun deep in a clause takes the clause's date only where nothing else in the clause happens. */
const isFree = (find: Find): boolean =>
  find.tree.kids[find.trigger]?.length === 0 || find.joined.length > 0 || isSubjectOrObject(find);

const isSubjectOrObject = (find: Find): boolean =>
  /^(nsubj|obj|conj)/.test(at(find.tree, find.trigger).deprel);

function isOtherClause(find: Find, k: number): boolean {
  const token = at(find.tree, k);
  if (isUnder(find.tree, find.trigger, k) || find.joined.some((f) => isUnder(find.tree, f.trigger, k)))
    return false;
  return (
    ['ccomp', 'parataxis'].includes(token.deprel) ||
    token.deprel === 'acl:relcl' ||
    (token.deprel === 'conj' && token.head === find.clause && token.upos === 'VERB')
  );
}

/** Of the windows that are a find's own: the nearest to the trigger, the longer phrase where two begin alike. */
function widest(windows: readonly TimeWindow[], trigger: Span): TimeWindow | undefined {
  const outer = windows.filter(
    (w) =>
      !windows.some(
        (o) => o !== w && o.start <= w.start && o.end >= w.end && o.end - o.start > w.end - w.start,
      ),
  );
  const distance = (w: Span) => (w.start >= trigger.end ? w.start - trigger.end : trigger.start - w.end);
  return [...outer].sort((a, b) => known(b) - known(a) || distance(a) - distance(b))[0];
}

const known = (w: TimeWindow): number => (w.from !== null || w.value !== null ? 1 : 0);
