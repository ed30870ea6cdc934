import { at, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "around Um Rawaba": a capital inside a sentence, right before a name, is part of the name and no exclamation. */
export const wordOfName: Repair = (tree: Tree, i) => {
  const { deprel, head, text } = at(tree, i);
  if (deprel !== 'discourse' || i === 0 || head !== i + 1 || !/^\p{Lu}/u.test(text)) return false;
  if (at(tree, head).upos !== 'PROPN') return false;
  hang(tree, i, head, 'compound');
  return true;
};
