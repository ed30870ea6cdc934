import { at, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';
import { isVagueNumber } from './vagueNumber.js';

/** "four members of a charity and one soldier", "three of their cars and several sheds": what has a number is listed with what has one. */
export const numbersTogether: Repair = (tree, i) => {
  const token = at(tree, i);
  if (token.deprel !== 'conj' || !isCounted(tree, i)) return false;
  const inner = token.head;
  // A long list is no slip of the parse, and looking at all of it for each of its parts would take long.
  if (kidsOf(tree, inner).length > 8) return false;
  if (at(tree, inner).deprel !== 'nmod' || kidsBy(tree, inner, 'nummod', 'conj').some((k) => k !== i))
    return false;
  const outer = at(tree, inner).head;
  if (outer < 0 || outer > inner || !isCounted(tree, outer)) return false;
  hang(tree, i, outer, 'conj');
  return true;
};

const isCounted = (tree: Tree, i: number): boolean =>
  at(tree, i).upos === 'NUM' ||
  kidsBy(tree, i, 'nummod').length > 0 ||
  kidsBy(tree, i, 'amod').some((k) => isVagueNumber(at(tree, k)));
