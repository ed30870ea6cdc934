import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "Two state-run hospitals were hit": a number before a noun without a copula counts it and is no subject. */
export const numberOnNoun: Repair = (tree, i) => {
  const { upos, deprel, head } = at(tree, i);
  if (
    upos !== 'NUM' ||
    !deprel.startsWith('nsubj') ||
    head < i ||
    !/^(?:NOUN|PROPN)$/.test(at(tree, head).upos)
  )
    return false;
  if (kidsBy(tree, head, 'cop', 'aux').length > 0 || kidsBy(tree, i, 'case', 'nmod').length > 0) return false;
  hang(tree, i, head, 'nummod');
  return true;
};
