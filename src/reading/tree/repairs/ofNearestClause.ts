import { subtree } from '../subtree.js';
import { at, isVerb, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "Two were shot when gunmen struck, killing one": of a passive and the active clause in it, the participle behind tells what the doers did. */
export const ofNearestClause: Repair = (tree, v) => {
  const { deprel, head: passive, xpos } = at(tree, v);
  if (deprel !== 'advcl' || xpos !== 'VBG' || passive < 0 || passive > v || at(tree, v - 1)?.text !== ',')
    return false;
  if (kidsBy(tree, v, 'mark', 'nsubj').length > 0 || kidsBy(tree, passive, 'aux:pass').length === 0)
    return false;
  const clause = kidsBy(tree, passive, 'advcl').findLast((k) => k > passive && k < v);
  if (clause === undefined || !isVerb(at(tree, clause)) || subtree(tree, clause).at(-1)! < v - 2)
    return false;
  if (kidsBy(tree, clause, 'aux:pass').length > 0 || kidsBy(tree, clause, 'nsubj').length === 0) return false;
  hang(tree, v, clause, 'advcl');
  return true;
};
