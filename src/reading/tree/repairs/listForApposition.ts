import { subtree } from '../subtree.js';
import { at, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "Three nurses, a guard and a cook were held": one is no other name for several, so it is listed with them. */
export const listForApposition: Repair = (tree, k) => {
  const { deprel, head, xpos } = at(tree, k);
  if (deprel !== 'appos' || head > k || xpos !== 'NN' || at(tree, head).xpos !== 'NNS') return false;
  if (kidsBy(tree, head, 'nummod').length === 0 || !isOne(tree, k) || !isOpen(tree, k)) return false;
  if (!kidsBy(tree, k, 'conj').some((i) => isOne(tree, i) || kidsBy(tree, i, 'nummod').length > 0))
    return false;
  hang(tree, k, head, 'conj');
  return true;
};

const isOne = (tree: Tree, k: number): boolean =>
  kidsBy(tree, k, 'det', 'nummod', 'nmod:poss').some((i) =>
    /^(?:an?|one|his|her|their)$/.test(at(tree, i).lower),
  );

/** "two nurses, a man and a woman, were held": a comma behind closes an apposition. */
const isOpen = (tree: Tree, k: number): boolean => {
  const last = subtree(tree, k).at(-1)!;
  return at(tree, last).text !== ',' && tree.tokens[last + 1]?.text !== ',';
};
