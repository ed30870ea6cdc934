import { at, kidsBy, kidsOf } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "It stood at 90 dead": an adjective beside a number with a preposition is the noun that the number counts. */
export const adjectiveForNoun: Repair = (tree, i) => {
  const number = tree.tokens[i - 1];
  if (at(tree, i).upos !== 'ADJ' || number?.upos !== 'NUM' || tree.timed.has(i - 1)) return false;
  const { head, deprel, index } = number;
  if (head < 0 || at(tree, i).head !== head || kidsBy(tree, index, 'case').length === 0) return false;
  if (kidsBy(tree, i, 'nsubj', 'cop', 'mark').length > 0) return false;
  for (const k of [...kidsOf(tree, index)]) hang(tree, k, i, at(tree, k).deprel);
  hang(tree, i, head, deprel);
  hang(tree, index, i, 'nummod');
  return true;
};
