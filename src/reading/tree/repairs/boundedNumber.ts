import { at, climb, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** What stands before a number to bound it. */
const BOUNDS: readonly (readonly string[])[] = [
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['as', 'many', 'as'],
  ['as', 'few', 'as'],
  ['up', 'to'],
  ['at', 'least'],
  ['at', 'most'],
];
const FIRST = new Set(BOUNDS.map(([first]) => first));

/** "killing as many as 18 people", "wounding more than 40": the words that bound a number hang on it, and what it counts stands in their place. */
export const boundedNumber: Repair = (tree, i) => {
  if (!FIRST.has(at(tree, i).lower)) return false;
  const words = BOUNDS.find((bound) => bound.every((word, k) => tree.tokens[i + k]?.lower === word));
  const number = words === undefined ? undefined : tree.tokens[i + words.length];
  if (words === undefined || number?.upos !== 'NUM' || tree.timed.has(number.index)) return false;
  const last = lastNumber(tree, number.index);
  const noun = nounOf(tree, last);
  if (tree.timed.has(noun)) return false;
  const own = new Set([...words.map((_, k) => i + k), ...range(number.index, last), noun]);
  const place = placeOf(tree, own, noun);
  if (place === undefined) return false;
  hang(tree, noun, place.head, place.deprel);
  if (last !== noun) hang(tree, last, noun, 'nummod');
  for (const k of [...own])
    for (const kid of [...kidsOf(tree, k)])
      if (!own.has(kid) && k !== noun && kid > noun) hang(tree, kid, noun, at(tree, kid).deprel);
  bind(tree, i, words.length, last);
  return true;
};

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, k) => first + k);

function lastNumber(tree: Tree, first: number): number {
  let last = first;
  while (tree.tokens[last + 1]?.upos === 'NUM') last += 1;
  return last;
}

/** What the number counts, or the number itself where no noun follows. */
function nounOf(tree: Tree, last: number): number {
  const { deprel, head } = at(tree, last);
  if (deprel === 'nummod' && head > last && isNominal(at(tree, head))) return head;
  let next = last + 1;
  while (tree.tokens[next]?.upos === 'ADJ' || tree.tokens[next]?.xpos === 'VBN') next += 1;
  return tree.tokens[next]?.upos === 'NOUN' ? Math.max(climb(tree, next, /^compound/), next) : last;
}

/** Where the words hang on what is outside them; undefined where all is as it should be, or nothing tells. */
function placeOf(tree: Tree, own: ReadonlySet<number>, noun: number) {
  const outside = [...own].map((k) => at(tree, k)).filter(({ head }) => !own.has(head));
  const only = outside.length === 1 ? outside[0]! : undefined;
  const bounds = kidsBy(tree, noun, 'case').some((k) => own.has(k));
  if (only?.index === noun && !bounds) return undefined;
  const kept = outside.find((token) => isPart(tree, token.index, own));
  if (kept) return { head: kept.head, deprel: kept.deprel };
  const verb = outside.find(({ head }) => head >= 0 && head < noun && isVerb(at(tree, head)))?.head;
  if (verb === undefined || kidsBy(tree, verb, 'obj').some((k) => !own.has(k))) return undefined;
  return { head: verb, deprel: 'obj' };
}

/** Whether a word has a part of its own in the clause: a phrase that only the bound's preposition opens has none. */
function isPart(tree: Tree, k: number, own: ReadonlySet<number>): boolean {
  const { deprel } = at(tree, k);
  if (/^(?:advmod|case|fixed|nummod|dep|mark)/.test(deprel)) return false;
  return !/^(?:obl|nmod)/.test(deprel) || kidsBy(tree, k, 'case').some((c) => !own.has(c));
}

/** Ties the bound's words to the number as "more than" is tied: the first on the number, the others on the first. */
function bind(tree: Tree, first: number, length: number, number: number): void {
  hang(tree, first, number, 'advmod');
  for (let k = first + 1; k < first + length; k += 1) hang(tree, k, first, 'fixed');
}
