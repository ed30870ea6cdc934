import { at, climb, isNominal, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** The noun that ends right before a finite main verb without a subject is its subject. */
export const subjectBefore: Repair = (tree, v) => {
  const { head, xpos } = at(tree, v);
  if (head >= 0 || !/^VB[DZP]$/.test(xpos) || kidsBy(tree, v, 'nsubj', 'csubj').length > 0) return false;
  const k = nounBefore(tree, v);
  if (k < 0 || kidsBy(tree, k, 'case').length > 0 || tree.timed.has(k)) return false;
  hang(tree, k, v, 'nsubj');
  return true;
};

function nounBefore(tree: Tree, v: number): number {
  let k = v - 1;
  while (k > 0 && /^(ADV|AUX)$/.test(at(tree, k).upos)) k -= 1;
  const before = tree.tokens[k];
  if (k < 0 || !before || !isNominal(before)) return -1;
  k = climb(tree, k, /^(flat|compound|nmod:desc)/);
  return k === v || /^(obj|conj)/.test(at(tree, k).deprel) || kidsOf(tree, k).includes(v) ? -1 : k;
}
