import { at, isNominal, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "One guard, working at the gate, was shot": a noun that no preposition ties to a finite verb without a subject is its subject. */
export const subjectInCommas: Repair = (tree, k) => {
  const { deprel, head: v } = at(tree, k);
  if (deprel !== 'obl' || v < k || !isNominal(at(tree, k)) || tree.timed.has(k)) return false;
  if (kidsBy(tree, k, 'case', 'mark').length > 0 || kidsBy(tree, v, 'nsubj', 'csubj', 'expl').length > 0)
    return false;
  if (!isBoundInTime(tree, v)) return false;
  hang(tree, k, v, subjectRelation(tree, v));
  return true;
};

const isBoundInTime = (tree: Tree, v: number): boolean =>
  [v, ...kidsBy(tree, v, 'aux', 'cop')].some((i) => /^(?:VB[DPZ]|MD)$/.test(at(tree, i).xpos));
