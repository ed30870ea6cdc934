import { subtree } from '../subtree.js';
import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "the fourth turned back", "the other was hurt": an article right before a verb's subject belongs to it, not to the verb. */
export const articleBefore: Repair = (tree, i) => {
  const { deprel, head: v, upos } = at(tree, i);
  if (upos !== 'DET' || deprel !== 'det' || v < i + 2 || !/^(?:VERB|AUX)$/.test(at(tree, v).upos))
    return false;
  const subject = kidsBy(tree, v, 'nsubj').find((k) => k > i && subtree(tree, k)[0] === i + 1);
  if (subject === undefined || kidsBy(tree, subject, 'det').length > 0) return false;
  hang(tree, i, subject, 'det');
  return true;
};
