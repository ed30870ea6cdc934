import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "the gate remains closed": what stands right behind such a verb tells how its subject is. */
export const stateBehind: Repair = (tree, i) => {
  const { deprel, upos, xpos, head } = at(tree, i);
  const verb = tree.tokens[i - 1];
  if (!verb || !/^(?:remain|stay|keep)$/.test(verb.lemma) || verb.upos !== 'VERB') return false;
  if (
    (upos !== 'ADJ' && xpos !== 'VBN') ||
    head === verb.index ||
    !/^(?:conj|parataxis|advcl|ccomp)$/.test(deprel)
  )
    return false;
  if (
    kidsBy(tree, i, 'nsubj', 'aux', 'cop', 'mark').length > 0 ||
    kidsBy(tree, verb.index, 'xcomp').length > 0
  )
    return false;
  hang(tree, i, verb.index, 'xcomp');
  return true;
};
