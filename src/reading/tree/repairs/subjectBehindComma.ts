import { subtree } from '../subtree.js';
import { at, isNominal, isVerb, kidsBy } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "Two were held, Ana Roe told the paper": between a comma and a finite verb without a subject stands that verb's, not one more of the verb before. */
export const subjectBehindComma: Repair = (tree, k) => {
  const { deprel, head } = at(tree, k);
  if (!deprel.startsWith('nsubj') || head < 0 || head > k || !isNominal(at(tree, k))) return false;
  if (!kidsBy(tree, head, 'nsubj').some((s) => s < head)) return false;
  const own = subtree(tree, k).filter((i) => at(tree, i).upos !== 'PUNCT');
  const verb = tree.tokens[own.at(-1)! + 1];
  if (tree.tokens[own[0]! - 1]?.text !== ',' || !verb || !/^VB[DZP]$/.test(verb.xpos) || !isVerb(verb))
    return false;
  if (kidsBy(tree, verb.index, 'nsubj', 'csubj', 'expl', 'cc').length > 0) return false;
  hang(tree, k, verb.index, subjectRelation(tree, verb.index));
  return true;
};
