import { at, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "killing as many as 18 people": the noun stands where the parse puts the word of comparison before it. */
export const asManyAs: Repair = (tree, i) => {
  if (!/^(?:many|few|much)$/.test(at(tree, i).lower) || !isAs(tree, i - 1) || !isAs(tree, i + 1))
    return false;
  const noun = at(tree, i + 1).head;
  if (noun <= i + 1 || at(tree, noun).head !== i) return false;
  const { head, deprel } = at(tree, i);
  hang(tree, noun, head, deprel);
  hang(tree, i, noun, 'advmod');
  hang(tree, i + 1, i, 'fixed');
  return true;
};

const isAs = (tree: Tree, i: number): boolean => tree.tokens[i]?.lower === 'as';
