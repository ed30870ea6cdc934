import { subtree } from '../subtree.js';
import { at, isVerb, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "fled and confirmed a guard was hurt": a clause whose subject stands right behind a verb is what that verb tells, not one more clause. */
export const clauseOfSaying: Repair = (tree, v) => {
  const { deprel, head } = at(tree, v);
  if (deprel !== 'conj' || head < 0 || head > v || kidsBy(tree, v, 'cc').length > 0) return false;
  const subject = kidsBy(tree, v, 'nsubj').find((k) => k < v);
  const verb = subject === undefined ? undefined : tree.tokens[subtree(tree, subject)[0]! - 1];
  if (!verb || !isVerb(verb) || verb.upos === 'AUX' || verb.index <= head) return false;
  if (kidsBy(tree, verb.index, 'obj', 'ccomp', 'xcomp', 'aux:pass').length > 0) return false;
  hang(tree, v, verb.index, 'ccomp');
  return true;
};
