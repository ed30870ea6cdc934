import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "Borno: five of nine missions denied": by itself, what a participle says of some it says of the first number. */
export const someOfNumber: Repair = (tree, v) => {
  const { deprel, head: noun, xpos } = at(tree, v);
  if (deprel !== 'acl' || xpos !== 'VBN' || noun > v || kidsBy(tree, noun, 'nummod').length === 0)
    return false;
  const some = at(tree, noun).head;
  if (some < 0 || at(tree, some).upos !== 'NUM' || at(tree, noun).deprel !== 'nmod') return false;
  // "a clerk was one of ten people killed": there the ten are those killed.
  if (!/^(?:root|parataxis|appos|dep|list)$/.test(at(tree, some).deprel)) return false;
  if (kidsBy(tree, some, 'cop', 'nsubj').length > 0) return false;
  hang(tree, v, some, 'acl');
  return true;
};
