import { at, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "Borno: five of nine missions denied": by itself, what a participle says of some it says of the first number. */
export const someOfNumber: Repair = (tree, v) => giveAll(tree, v) || giveSome(tree, v);

/** "A clerk was one of ten people killed": there the ten are those killed. */
function giveAll(tree: Tree, v: number): boolean {
  const { deprel, head: one, xpos } = at(tree, v);
  if (deprel !== 'acl' || xpos !== 'VBN' || one > v || at(tree, one).upos !== 'NUM') return false;
  const all = kidsBy(tree, one, 'nmod').find((k) => k < v && kidsBy(tree, k, 'nummod').length > 0);
  if (all === undefined || kidsBy(tree, one, 'cop').length === 0) return false;
  hang(tree, v, all, 'acl');
  return true;
}

function giveSome(tree: Tree, v: number): boolean {
  const { deprel, head: noun, xpos } = at(tree, v);
  if (deprel !== 'acl' || xpos !== 'VBN' || noun > v || kidsBy(tree, noun, 'nummod').length === 0)
    return false;
  const some = at(tree, noun).head;
  if (some < 0 || at(tree, some).upos !== 'NUM' || at(tree, noun).deprel !== 'nmod') return false;
  if (!/^(?:root|parataxis|appos|dep|list)$/.test(at(tree, some).deprel)) return false;
  if (kidsBy(tree, some, 'cop', 'nsubj').length > 0) return false;
  hang(tree, v, some, 'acl');
  return true;
}
