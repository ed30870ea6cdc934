import { at, kidsBy, kidsOf } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "dropped two bombs, killing 18, a medic said": a participle behind a reported clause belongs to it, not to the saying. */
export const participleBehind: Repair = (tree, i) => {
  const { deprel, head, xpos } = at(tree, i);
  if (deprel !== 'advcl' || xpos !== 'VBG' || head <= i) return false;
  if (kidsBy(tree, i, 'mark', 'case').length > 0 || at(tree, i - 1)?.text !== ',') return false;
  const clause = kidsOf(tree, head).find((k) => at(tree, k).deprel === 'ccomp' && k < i);
  if (clause === undefined || kidsBy(tree, head, 'nsubj').some((k) => k < i)) return false;
  hang(tree, i, clause, 'advcl');
  return true;
};
