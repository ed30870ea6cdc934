import { isUnder } from '../subtree.js';
import { at, climb, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "one foreign and four local nurses": the first number counts of what the second does. */
export const sharedNoun: Repair = (tree, c) => {
  const first = c - 2;
  if (at(tree, c).upos !== 'CCONJ' || at(tree, c + 1)?.upos !== 'NUM' || tree.tokens[first]?.upos !== 'NUM')
    return false;
  const noun = nounBehind(tree, c + 1);
  if (noun < 0) return false;
  if (tree.timed.has(first) || !isShared(tree, c, noun)) return false;
  const verb = kidsOf(tree, c - 1).find((k) => k > noun && isVerb(at(tree, k)));
  if (verb !== undefined && isUnder(tree, noun, verb))
    hang(tree, verb, at(tree, c - 1).head, at(tree, c - 1).deprel);
  const place = at(tree, at(tree, noun).head === c - 1 ? c - 1 : noun);
  hang(tree, first, place.head, place.deprel);
  for (const k of [...kidsOf(tree, c - 1)]) if (k > c) hang(tree, k, verb ?? noun, at(tree, k).deprel);
  hang(tree, c - 1, first, 'amod');
  hang(tree, noun, first, 'conj');
  hang(tree, c + 1, noun, 'nummod');
  hang(tree, c, noun, 'cc');
  return true;
};

/** The noun that the second number counts; the parse may list that number with the adjective before it instead. */
function nounBehind(tree: Tree, number: number): number {
  const { head, deprel } = at(tree, number);
  const over =
    deprel === 'conj' && head === number - 2 ? at(tree, head).head : deprel === 'nummod' ? head : -1;
  const noun = over < 0 ? -1 : climb(tree, over, /^(?:compound|nmod:unmarked)$/);
  return noun > number && at(tree, noun).upos === 'NOUN' ? noun : -1;
}

/** An adjective counts nothing by itself; a noun beside "one" does, unless "one" stands before a plural. */
function isShared(tree: Tree, c: number, noun: number): boolean {
  const { upos, lower } = at(tree, c - 1);
  if (upos === 'ADJ')
    return !/^(?:dead|missing|alive|.*ed)$/.test(lower) && kidsBy(tree, c - 1, 'cop', 'nsubj').length === 0;
  const one = (k: number) => /^(?:one|1)$/.test(at(tree, k).lower);
  return /^(?:NOUN|PROPN)$/.test(upos) && one(c - 2) && one(c + 1) && at(tree, noun).xpos === 'NNS';
}
