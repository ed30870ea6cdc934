import { attributionsAt } from '../attribution/nest.js';
import type { Attribution, Certainty } from '../reading.js';
import { at, kidsOf, type Tree } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';
import { type HedgeWords, hedgeInClause, hedgeOver } from './hedges.js';

/** How sure the words are: what the grammar says, then what the speaker says. Undefined: it did not happen. */
export function certaintyOf(look: Look, find: Find): Certainty | undefined {
  const { hedges } = look.context.words;
  if (find.arguments.some((a) => isNobody(a.tree, a.i, hedges))) return undefined;
  const own = hedgeOfClause(find, hedges);
  // A noun in a clause of what may or will be is no happening of its own.
  if (own) return own === 'negated' || find.form === 'noun' ? undefined : own;
  if (isAlleged(find, hedges)) return 'alleged';
  return certaintyAt(find.tree, find.trigger, look.context.draft.attributions, hedges);
}

/** How sure a token is put: by what stands over it, then by the attributions whose content holds it. */
export function certaintyAt(
  tree: Tree,
  i: number,
  attributions: readonly Attribution[],
  words: HedgeWords,
): Certainty {
  const hedge = hedgeOver(tree, i, words);
  if (hedge) return hedge;
  const around = attributionsAt(attributions, at(tree, i));
  return around.find((one) => one.certainty !== 'stated')?.certainty ?? 'stated';
}

/** Negation, conditions, modals and plans on the way from the trigger up to its clause. */
function hedgeOfClause(find: Find, words: HedgeWords): Certainty | 'negated' | undefined {
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

/** "allegedly burned", "suspected rebels": on the happening or on who did it. */
function isAlleged(find: Find, words: HedgeWords): boolean {
  const near = [
    find.trigger,
    ...find.joined.map((f) => f.trigger),
    ...find.arguments.filter((a) => a.role === 'perpetrator').map((a) => a.i),
  ];
  return near.some((i) =>
    kidsOf(find.tree, i).some((k) => words.adverbs.get(at(find.tree, k).lower) === 'alleged'),
  );
}
