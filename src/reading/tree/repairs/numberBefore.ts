import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

const LOOSE = /^(discourse|obl|obl:unmarked|nmod:unmarked|advmod|dep|nummod|list|dislocated)$/;

/** "nine deaths: 4 killed in the port": a bare number right before a participle is whom it was done to. */
export const numberBefore: Repair = (tree, v) => {
  const number = tree.tokens[v - 1];
  if (at(tree, v).xpos !== 'VBN' || number?.upos !== 'NUM' || number.head !== v) return false;
  if (!LOOSE.test(number.deprel) || tree.timed.has(v - 1)) return false;
  if (kidsBy(tree, v, 'nsubj', 'aux', 'obj').length > 0 || kidsBy(tree, v - 1, 'case').length > 0)
    return false;
  hang(tree, v - 1, v, 'nsubj:pass');
  return true;
};
