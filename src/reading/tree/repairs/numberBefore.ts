import { at, kidsBy } from '../tree.js';
import { hang, isBareParticiple, type Repair } from './hang.js';

const LOOSE = /^(discourse|obl|obl:unmarked|nmod:unmarked|advmod|dep|nummod|list|dislocated)$/;

/** "nine deaths: 4 killed in the port", "and 30 guards wounded": what is counted right before a participle is whom it was done to. */
export const numberBefore: Repair = (tree, v) => {
  const counted = tree.tokens[v - 1];
  if (!counted || counted.head !== v || at(tree, v).xpos === 'VBD' || !isBareParticiple(at(tree, v)))
    return false;
  if (counted.upos !== 'NUM' && kidsBy(tree, v - 1, 'nummod').length === 0) return false;
  // A bare number before an adjective counts it: "22 wounded".
  if (counted.upos === 'NUM' && at(tree, v).xpos !== 'VBN') return false;
  if (!LOOSE.test(counted.deprel) || tree.timed.has(v - 1)) return false;
  if (kidsBy(tree, v, 'nsubj', 'aux', 'obj').length > 0 || kidsBy(tree, v - 1, 'case').length > 0)
    return false;
  hang(tree, v - 1, v, 'nsubj:pass');
  return true;
};
