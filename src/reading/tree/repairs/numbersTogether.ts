import { at, kidsBy, kidsOf } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "four members of a charity and one soldier": what has a number is coordinated with what has one, not with what has none. */
export const numbersTogether: Repair = (tree, i) => {
  const token = at(tree, i);
  if (token.deprel !== 'conj' || kidsBy(tree, i, 'nummod').length === 0) return false;
  const inner = token.head;
  // A long list is no slip of the parse, and looking at all of it for each of its parts would take long.
  if (kidsOf(tree, inner).length > 8) return false;
  if (at(tree, inner).deprel !== 'nmod' || kidsBy(tree, inner, 'nummod', 'conj').some((k) => k !== i))
    return false;
  const outer = at(tree, inner).head;
  if (outer < 0 || outer > inner || kidsBy(tree, outer, 'nummod').length === 0) return false;
  hang(tree, i, outer, 'conj');
  return true;
};
