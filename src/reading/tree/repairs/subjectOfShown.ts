import { at, kidsBy } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "Polls showed Ana was ahead": whoever stands between a verb and a finite clause without a subject is the clause's subject. */
export const subjectOfShown: Repair = (tree, k) => {
  const { deprel, head: verb } = at(tree, k);
  if (!/^(?:iobj|obj)$/.test(deprel) || verb > k) return false;
  const clause = kidsBy(tree, verb, 'ccomp', 'xcomp').find((c) => c > k);
  if (clause === undefined || kidsBy(tree, clause, 'nsubj', 'csubj', 'expl', 'mark').length > 0) return false;
  const first = kidsBy(tree, clause, 'aux', 'cop').find((c) => c > k) ?? clause;
  if (!/^(?:VB[DZP]|MD)$/.test(at(tree, first).xpos)) return false;
  if (tree.tokens.slice(k + 1, first).some(({ upos }) => /^(?:PUNCT|CCONJ|VERB)$/.test(upos))) return false;
  hang(tree, k, clause, subjectRelation(tree, clause));
  hang(tree, clause, verb, 'ccomp');
  return true;
};
