import { subtree } from '../subtree.js';
import { at, climb, isNominal, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** The noun that ends right before a finite main verb without a subject is its subject. */
export const subjectBefore: Repair = (tree, v) => {
  const { head, xpos } = at(tree, v);
  if (head >= 0 || !/^VB[DNZP]$/.test(xpos) || kidsBy(tree, v, 'nsubj', 'csubj').length > 0) return false;
  const k = nounBefore(tree, v);
  if (k < 0 || kidsBy(tree, k, 'case').length > 0 || tree.timed.has(k)) return false;
  const isListed = /^conj/.test(at(tree, k).deprel);
  if ((isListed || xpos === 'VBN') && !isBehindFronted(tree, k, v)) return false;
  hang(tree, k, v, subjectRelation(tree, v));
  return true;
};

function nounBefore(tree: Tree, v: number): number {
  let k = v - 1;
  while (k > 0 && /^(ADV|AUX)$/.test(at(tree, k).upos)) k -= 1;
  const before = tree.tokens[k];
  if (k < 0 || !before || !isNominal(before)) return -1;
  k = climb(tree, k, /^(flat|compound|nmod:desc)/);
  while (at(tree, k).deprel === 'conj' && kidsBy(tree, k, 'cc').length > 0) k = at(tree, k).head;
  return k === v || /^obj/.test(at(tree, k).deprel) || kidsOf(tree, k).includes(v) ? -1 : k;
}

/** "After a search, the patrol held him", where the parse lists the patrol with the search, though nothing but a comma joins them. */
function isBehindFronted(tree: Tree, k: number, v: number): boolean {
  const { head, deprel } = at(tree, k);
  if (deprel !== 'conj' || head > k) return false;
  const top = at(tree, climb(tree, head, /^nmod/));
  if (top.head !== v || top.deprel !== 'obl') return false;
  const first = subtree(tree, k).find((i) => at(tree, i).upos !== 'PUNCT') ?? k;
  return tree.tokens[first - 1]?.text === ',' && kidsBy(tree, k, 'cc').length === 0;
}
