import { at, isNominal, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "4 guards were taken": the number that opens a sentence counts what stands behind it, unless a sign makes it a bullet. */
export const numberOpens: Repair = (tree, i) => {
  const token = at(tree, i);
  if (i > 0 || token.xpos !== 'LS' || !/^\d[\d,]*$/.test(token.text)) return false;
  const noun = nounBehind(tree);
  if (noun < 0) return false;
  token.upos = 'NUM';
  token.xpos = 'CD';
  hang(tree, i, noun, 'nummod');
  return true;
};

/** The head of the noun phrase whose words stand right behind the first token. */
function nounBehind(tree: Tree): number {
  let k = 1;
  while (tree.tokens[k] && /^(?:compound|amod|nmod:desc)$/.test(at(tree, k).deprel) && at(tree, k).head > k)
    k += 1;
  return tree.tokens[k] && isNominal(at(tree, k)) ? k : -1;
}
