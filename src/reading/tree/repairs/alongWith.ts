import { caseOf } from '../phrase.js';
import { at, isNominal, isVerb, kidsBy, relation, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';
import { isVagueNumber } from './vagueNumber.js';

const ALONG = new Set(['along with', 'together with', 'as well as']);

/** "captured a commander along with three gunmen", "along with Ana Roe": those who come along are coordinated with whom they join. */
export const alongWith: Repair = (tree, i) => {
  const token = at(tree, i);
  if (isVagueBehind(tree, i)) return giveJoined(tree, i, verbOver(tree, i));
  if (
    !(isNominal(token) || isVagueNumber(token)) ||
    !/^(?:obl|nmod|obj)$/.test(relation(token)) ||
    !ALONG.has(caseOf(tree, i))
  )
    return false;
  const isCounted = /^(?:NUM|PROPN)$/.test(token.upos) || kidsBy(tree, i, 'nummod').length > 0;
  if (!isCounted && !isVagueNumber(token) && !hasVague(tree, i)) return false;
  return giveJoined(tree, i, token.head);
};

function giveJoined(tree: Tree, i: number, over: number): boolean {
  const joined = over >= 0 && isVerb(at(tree, over)) ? nearest(tree, over, i) : over;
  if (joined < 0) return false;
  hang(tree, i, joined, 'conj');
  return true;
}

/** "along with several of his men", where the number hangs on "along with" itself. */
const isVagueBehind = (tree: Tree, i: number): boolean =>
  isVagueNumber(at(tree, i)) &&
  at(tree, i).head === i - 1 &&
  ALONG.has([i - 2, i - 1].map((k) => tree.tokens[k]?.lower).join(' '));

function verbOver(tree: Tree, i: number): number {
  let k = at(tree, i).head;
  while (k >= 0 && !isVerb(at(tree, k))) k = at(tree, k).head;
  return k;
}

const hasVague = (tree: Tree, i: number): boolean =>
  kidsBy(tree, i, 'amod').some((k) => isVagueNumber(at(tree, k)));

/** The verb's object before the phrase, else whom the passive acts on; -1 without either. */
function nearest(tree: Tree, verb: number, i: number): number {
  // "identified and held the man": the parse may give those who come along to the first verb, the man to the second.
  const before = [verb, ...kidsBy(tree, verb, 'conj')]
    .flatMap((v) => kidsBy(tree, v, 'obj'))
    .filter((k) => k < i);
  return before.at(-1) ?? kidsBy(tree, verb, 'nsubj:pass')[0] ?? -1;
}
