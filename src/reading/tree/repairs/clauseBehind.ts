import { at, climb, isNominal, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

const SUBORDINATORS = new Set([
  'after',
  'before',
  'since',
  'until',
  'till',
  'once',
  'because',
  'while',
  'as',
]);

/** "was refused after the gate was shut": a noun between a subordinator and a finite verb without a subject is its subject. */
export const clauseBehind: Repair = (tree, v) => {
  const { deprel, head } = at(tree, v);
  if (!/^(?:conj|parataxis|ccomp|dep)$/.test(deprel) || head < 0 || head > v) return false;
  if (kidsBy(tree, v, 'nsubj', 'csubj', 'cc').length > 0) return false;
  const k = nounBefore(tree, v);
  const mark = k < 0 ? undefined : kidsBy(tree, k, 'case').find((c) => SUBORDINATORS.has(at(tree, c).lower));
  if (mark === undefined || tree.timed.has(k)) return false;
  hang(tree, v, at(tree, k).head, 'advcl');
  hang(tree, k, v, subjectRelation(tree, v));
  hang(tree, mark, v, 'mark');
  return true;
};

/** The phrase under a preposition that ends right before a finite verb's own words. */
function nounBefore(tree: Tree, v: number): number {
  let k = v - 1;
  let finite = /^VB[DZP]$/.test(at(tree, v).xpos);
  while (k > 0 && /^(?:aux|cop|advmod)/.test(at(tree, k).deprel)) {
    finite ||= /^VB[DZP]$/.test(at(tree, k).xpos);
    k -= 1;
  }
  if (!finite || k < 0 || !isNominal(at(tree, k))) return -1;
  k = climb(tree, k, /^(?:flat|compound)/);
  const { deprel, head } = at(tree, k);
  return k < v && /^(?:obl|nmod)/.test(deprel) && head >= 0 && head < k ? k : -1;
}
