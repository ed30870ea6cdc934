import { at } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "the fourth turned back", "the other was hurt": an article right before a verb's subject belongs to it, not to the verb. */
export const articleBefore: Repair = (tree, i) => {
  const next = tree.tokens[i + 1];
  const { deprel, head, upos } = at(tree, i);
  if (upos !== 'DET' || deprel !== 'det' || !next || next.head !== head || head < i + 2) return false;
  if (!/^(?:VERB|AUX)$/.test(at(tree, head).upos) || !next.deprel.startsWith('nsubj')) return false;
  hang(tree, i, i + 1, 'det');
  return true;
};
