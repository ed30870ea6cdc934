import { isUnder } from '../subtree.js';
import { at, climb, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "one foreign and four local nurses": the first number counts of what the second does. */
export const sharedNoun: Repair = (tree, c) => {
  const first = c - 2;
  if (at(tree, c).upos !== 'CCONJ' || at(tree, c + 1)?.upos !== 'NUM' || tree.tokens[first]?.upos !== 'NUM')
    return false;
  const noun = climb(tree, at(tree, c + 1).head, /^(?:compound|nmod:unmarked)$/);
  if (noun <= c + 1 || at(tree, c + 1).deprel !== 'nummod' || at(tree, noun).upos !== 'NOUN') return false;
  if (tree.timed.has(first) || !isShared(tree, c, noun)) return false;
  const verb = kidsOf(tree, c - 1).find((k) => k > noun && isVerb(at(tree, k)));
  if (verb !== undefined && isUnder(tree, noun, verb))
    hang(tree, verb, at(tree, c - 1).head, at(tree, c - 1).deprel);
  hang(tree, first, at(tree, noun).head, at(tree, noun).deprel);
  for (const k of [...kidsOf(tree, c - 1)]) if (k > c) hang(tree, k, verb ?? noun, at(tree, k).deprel);
  hang(tree, c - 1, first, 'amod');
  hang(tree, noun, first, 'conj');
  hang(tree, c, noun, 'cc');
  return true;
};

/** An adjective counts nothing by itself; a noun beside "one" does, unless "one" stands before a plural. */
function isShared(tree: Tree, c: number, noun: number): boolean {
  const { upos, lower } = at(tree, c - 1);
  if (upos === 'ADJ')
    return !/^(?:dead|missing|alive|.*ed)$/.test(lower) && kidsBy(tree, c - 1, 'cop', 'nsubj').length === 0;
  const one = (k: number) => /^(?:one|1)$/.test(at(tree, k).lower);
  return /^(?:NOUN|PROPN)$/.test(upos) && one(c - 2) && one(c + 1) && at(tree, noun).xpos === 'NNS';
}
