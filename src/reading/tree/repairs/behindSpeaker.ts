import { subtree } from '../subtree.js';
import { at, isNominal, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "“…,” said Ana Roe, head of the union", "said Roe, speaking of rain": what stands in commas behind a speaker is not what was said. */
export const behindSpeaker: Repair = (tree, k) => {
  const { deprel, head: verb, xpos } = at(tree, k);
  if (deprel !== 'ccomp' || verb < 0 || verb > k) return false;
  if (kidsBy(tree, k, 'nsubj', 'csubj', 'expl', 'cop', 'aux', 'mark').length > 0) return false;
  const speaker = kidsBy(tree, verb, 'nsubj').find((s) => s > verb && s < k);
  const first = subtree(tree, k).find((i) => at(tree, i).upos !== 'PUNCT');
  if (speaker === undefined || first === undefined || at(tree, first - 1).text !== ',') return false;
  if (xpos === 'VBG') hang(tree, k, verb, 'advcl');
  else if (
    isNominal(at(tree, k)) &&
    subtree(tree, speaker)
      .filter((i) => i < k)
      .at(-1)! >=
      first - 2
  )
    hang(tree, k, speaker, 'appos');
  else return false;
  return true;
};
