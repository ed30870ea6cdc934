import { caseOf } from '../phrase.js';
import { at, isNominal, isVerb, kidsBy, relation, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

const ALONG = new Set(['along with', 'together with', 'as well as']);

/** "captured a commander along with three gunmen", "along with Ana Roe": those who come along are coordinated with whom they join. */
export const alongWith: Repair = (tree, i) => {
  const token = at(tree, i);
  if (!isNominal(token) || !/^(?:obl|nmod|obj)$/.test(relation(token)) || !ALONG.has(caseOf(tree, i)))
    return false;
  if (!/^(?:NUM|PROPN)$/.test(token.upos) && kidsBy(tree, i, 'nummod').length === 0 && !hasVague(tree, i))
    return false;
  const joined = isVerb(at(tree, token.head)) ? nearest(tree, token.head, i) : token.head;
  if (joined < 0) return false;
  hang(tree, i, joined, 'conj');
  return true;
};

const hasVague = (tree: Tree, i: number): boolean =>
  kidsBy(tree, i, 'amod').some((k) =>
    /^(?:several|numerous|multiple|many|some|few)$/.test(at(tree, k).lower),
  );

/** The verb's object before the phrase, else whom the passive acts on; -1 without either. */
function nearest(tree: Tree, verb: number, i: number): number {
  const before = kidsBy(tree, verb, 'obj').filter((k) => k < i);
  return before.at(-1) ?? kidsBy(tree, verb, 'nsubj:pass')[0] ?? -1;
}
