import type { Token } from '../annotation.js';
import { at, kidsBy, type Tree } from '../tree/tree.js';
import type { Look } from './classes.js';
import { cuesFor } from './lexicon.js';

const DEEDS = new Set(['operations', 'raids']);

/** The noun of a force's deed right before "to" and a verb: in "an operation to arrest two men" nobody is arrested yet. */
export function purposeOf(look: Look, tree: Tree, verb: number): number | undefined {
  if (at(tree, verb).xpos !== 'VB') return undefined;
  const to = kidsBy(tree, verb, 'mark').find((k) => at(tree, k).lower === 'to');
  const noun = to === undefined ? undefined : tree.tokens[to - 1];
  if (noun?.upos !== 'NOUN') return undefined;
  return isForceDeed(look, noun) ? noun.index : undefined;
}

/** Whether a noun counts what forces do: operations, raids. */
export const isForceDeed = ({ lexicon }: Look, noun: Token): boolean =>
  cuesFor(lexicon, noun).some(({ form, pattern }) => form === 'noun' && DEEDS.has(pattern.measure ?? ''));
