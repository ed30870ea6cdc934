import { attributionsAt } from '../attribution/nest.js';
import { textAt } from '../quote.js';
import type { Attribution, Certainty, Span, TextSpan } from '../reading.js';
import { firstAnswer, type Rule, rulesOf } from '../rule.js';
import { caseOf } from '../tree/phrase.js';
import { at, kidsBy, kidsOf, relation, type Tree } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';
import { carriedBy } from './frame.js';
import { type Hedge, type HedgeWords, hedgeInClause, hedgeOver } from './hedges.js';
import { purposeOf } from './purpose.js';

/** How the words put it: `nothing` where it did not happen, or happens in no way of its own. */
interface Told {
  how: Certainty | 'nothing';
  words: TextSpan[];
}

/** How sure the words are: what the grammar says, then what the speaker says. */
export const certaintyRules: readonly Rule<(look: Look, find: Find) => Told | undefined>[] = rulesOf(
  'certainty',
  {
    nobody: ({ context }, { arguments: all }) => {
      const none = all.find((a) => isNobody(a.tree, a.i, context.words.hedges));
      return none && { how: 'nothing', words: [at(none.tree, none.i)] };
    },
    unknown: ({ context }, { tree, trigger }) => {
      const noun = unknownBy(tree, trigger, context.words.hedges);
      return noun === undefined ? undefined : { how: 'nothing', words: [at(tree, noun)] };
    },
    // "the raid was planned by rebels", "was probably carried out by rebels": it happened; who did it may be open.
    carried: (look, find) => {
      const verb = carriedBy(look, find.tree, find.trigger);
      if (verb === undefined || find.form !== 'noun') return undefined;
      const own = hedgeInClause(find.tree, verb, look.context.words.hedges);
      if (own === undefined) return { how: 'stated', words: [at(find.tree, verb)] };
      return own.how === 'possible' && relation(at(find.tree, own.at)) === 'advmod'
        ? { how: 'alleged', words: [at(find.tree, own.at)] }
        : undefined;
    },
    clause: ({ context }, find) => {
      const own = hedgeOfClause(find, context.words.hedges);
      // A noun in a clause of what may or will be is no happening of its own.
      const how = own?.how === 'negated' || find.form === 'noun' ? 'nothing' : own?.how;
      return own && how && { how, words: [at(find.tree, own.at)] };
    },
    purpose: (look, { tree, trigger, form }) => {
      const noun = form === 'verb' ? purposeOf(look, tree, trigger) : undefined;
      return noun === undefined ? undefined : { how: 'planned', words: [at(tree, noun)] };
    },
    alleged: ({ context }, find) => {
      const word = wordOfAllegation(find, context.words.hedges);
      return word === undefined ? undefined : { how: 'alleged', words: [at(find.tree, word)] };
    },
    governed: ({ context }, { tree, trigger }) => {
      const hedge = hedgeOver(tree, trigger, context.words.hedges);
      return hedge && { how: hedge.how, words: [at(tree, hedge.at)] };
    },
    said: ({ context }, { tree, trigger }) => {
      const { attributions, document } = context.draft;
      const one = unsureAt(attributions, at(tree, trigger));
      return one && { how: one.certainty, words: one.cue.map((span) => textAt(document.text, span)) };
    },
  },
);

/** How sure a find is put, with the rule that says so; `stated` without one. Undefined: it did not happen. */
export function certaintyOf(look: Look, find: Find): Certainty | undefined {
  const told = firstAnswer(certaintyRules, look.context.draft.without, look, find);
  if (!told) return charged(find) ?? 'stated';
  const { how, words } = told.answer;
  if (how === 'nothing') return undefined;
  find.because.push({ part: 'certainty', rule: told.rule, says: how, words });
  return how;
}

/** "blamed the rebels for the attack": of what takes up a deed told before, only the charge is new. */
const charged = ({ anaphoric, pattern, joined }: Find): Certainty | undefined =>
  pattern.certainty ??
  (anaphoric ? joined.find((one) => one.pattern.certainty)?.pattern.certainty : undefined);

/** The innermost attribution around a span whose cue leaves open whether it is so. */
export const unsureAt = (attributions: readonly Attribution[], span: Span): Attribution | undefined =>
  attributionsAt(attributions, span).find((one) => one.certainty !== 'stated');

/** Negation, conditions, modals and plans on the way from the trigger up to its clause. */
function hedgeOfClause(find: Find, words: HedgeWords): Hedge<Certainty | 'negated'> | undefined {
  const { tree, trigger, clause } = find;
  for (let k = trigger, steps = 0; k >= 0 && steps < 12; k = at(tree, k).head, steps += 1) {
    const isOwn = k === trigger || k === clause || at(tree, k).upos === 'VERB';
    const hedge = isOwn ? hedgeInClause(tree, k, words) : undefined;
    if (hedge || k === clause) return hedge;
  }
  return undefined;
}

/** "no one", "none of them", "no soldiers". */
const isNobody = (tree: Tree, i: number, words: HedgeWords): boolean =>
  ['nobody', 'none'].includes(at(tree, i).lower) ||
  kidsOf(tree, i).some((k) => at(tree, k).deprel === 'det' && words.negations.has(at(tree, k).lower));

/** "no knowledge of a raid", "no reports of an attack": the noun of knowing that a happening hangs on. */
function unknownBy(tree: Tree, trigger: number, words: HedgeWords): number | undefined {
  let noun = at(tree, trigger).head;
  while (noun >= 0 && at(tree, noun).deprel === 'conj') noun = at(tree, noun).head;
  if (noun < 0 || !words.knowing.has(at(tree, noun).lemma) || caseOf(tree, trigger) !== 'of')
    return undefined;
  return kidsBy(tree, noun, 'det').some((k) => words.negations.has(at(tree, k).lower)) ? noun : undefined;
}

/** "allegedly burned", "suspected rebels": on the happening or on who did it. */
function wordOfAllegation(find: Find, words: HedgeWords): number | undefined {
  const near = [
    find.trigger,
    ...find.joined.map((f) => f.trigger),
    ...find.arguments.filter((a) => a.role === 'perpetrator').map((a) => a.i),
  ];
  return near
    .flatMap((i) => kidsOf(find.tree, i))
    .find((k) => words.adverbs.get(at(find.tree, k).lower) === 'alleged');
}
