import { subtree } from '../subtree.js';
import { at, kidsBy, type Tree } from '../tree.js';
import { hang, isBareParticiple, type Repair } from './hang.js';

/** "six dead and 11 wounded", "two guards killed and three hurt": counted states side by side are listed together. */
export const pairOfNumbers: Repair = (tree, c) => {
  if (at(tree, c).upos !== 'CCONJ' || tree.tokens[c + 1]?.upos !== 'NUM') return false;
  const first = c - 1;
  const second = stateBehind(tree, c + 1);
  if (second < 0 || !isState(tree, first) || at(tree, second).head === first) return false;
  const counted = second - 1;
  const said = at(tree, counted).deprel === 'ccomp' ? at(tree, counted).head : -1;
  if (subtree(tree, second).includes(first) || said < first !== said < 0) return false;
  hang(tree, second, first, 'conj');
  hang(tree, counted, second, at(tree, second).xpos === 'JJ' ? 'nummod' : 'nsubj:pass');
  hang(tree, c, second, 'cc');
  // "…, a doctor said": the verb of speech stands beside the clause that it lost.
  if (said >= 0 && at(tree, said).deprel === 'conj') hang(tree, said, at(tree, said).head, 'parataxis');
  return true;
};

/** A participle behind a number, or behind a word or two that the number counts; -1 for none. */
function stateBehind(tree: Tree, number: number): number {
  for (let i = number + 1; i <= number + 2; i += 1) {
    const token = tree.tokens[i];
    if (!token) return -1;
    if (isBareParticiple(token)) return isBefore(tree, i) ? -1 : i;
    if (at(tree, number).head !== i) return -1;
  }
  return -1;
}

/** "11 wounded men": the participle belongs to a noun behind it. */
const isBefore = (tree: Tree, i: number): boolean => at(tree, i).deprel === 'amod' && at(tree, i).head > i;

/** An adjective or a participle with a number right before it, or with a counted noun. */
function isState(tree: Tree, i: number): boolean {
  const token = tree.tokens[i];
  const before = tree.tokens[i - 1];
  if (!token || !before || tree.timed.has(i - 1)) return false;
  if (token.upos !== 'ADJ' && token.xpos !== 'VBN') return false;
  return before.upos === 'NUM' || kidsBy(tree, i - 1, 'nummod').length > 0;
}
