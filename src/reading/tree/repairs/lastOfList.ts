import { isUnder } from '../subtree.js';
import { at, isNominal, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "killing three women and a guard, police said": the last of a list that the parse ties to the verb behind it. */
export const lastOfList: Repair = (tree, c) => {
  if (at(tree, c).upos !== 'CCONJ') return false;
  const last = tree.tokens
    .slice(c + 1, c + 6)
    .find((t) => isNominal(t) && /^(obl:unmarked|nmod:unmarked|dislocated)$/.test(t.deprel));
  if (!last || last.head <= last.index || tree.timed.has(last.index)) return false;
  const first = listBefore(tree, c);
  if (first < 0 || isUnder(tree, first, last.index)) return false;
  hang(tree, last.index, first, 'conj');
  hang(tree, c, last.index, 'cc');
  return true;
};

/** The outermost noun whose phrase ends right before a conjunction and lists nothing yet. */
function listBefore(tree: Tree, c: number): number {
  let found = -1;
  for (let i = c - 1, steps = 0; i >= 0 && steps < 12; i = at(tree, i).head, steps += 1) {
    if (i >= c || !isNominal(at(tree, i))) break;
    let next = i + 1;
    while (next < c && isUnder(tree, next, i)) next += 1;
    if (next === c) found = i;
  }
  return found >= 0 && kidsBy(tree, found, 'conj').length === 0 ? found : -1;
}
