import type { Encoded } from './encode.js';
import type { Bag } from './hash.js';

/** Stands for what lies before the first or after the last word. */
export const EDGE = 0x5bd1;

/** Farthest that the next verb is looked for: beyond, it belongs to another clause. */
const NEAR = 12;

/** Tags that a first pass gave to the right of word `i`. */
export function rightTags(words: Encoded, i: number, bag: Bag): void {
  const { lower, tag, tagSet, suffixes, size } = words;
  const one = i > 0 ? tag[i - 1]! : EDGE;
  const next = i + 1 < size ? tag[i + 1]! : EDGE;
  const next2 = i + 2 < size ? tag[i + 2]! : EDGE;
  bag.add1(next);
  bag.add2(next, next2);
  bag.add2(next, lower[i]!);
  bag.add2(next, tagSet[i]!);
  bag.add2(next, one);
  bag.add3(next, one, tagSet[i]!);
  bag.add3(next, one, lower[i]!);
  bag.add3(next, next2, tagSet[i]!);
  bag.add2(next, suffixes[2]![i]!);
  bag.add1(tag[i]!);
  bag.add2(tag[i]!, lower[i]!);
}

/** Tags on both sides together, and the verb to come: whether "killed" can be the only verb of its clause. */
export function bothSides(
  words: Encoded,
  i: number,
  lastVerb: number,
  verbal: readonly boolean[],
  bag: Bag,
): void {
  const { lower, tag, tagSet, suffixes, size, cluster } = words;
  const one = i > 0 ? tag[i - 1]! : EDGE;
  const two = i > 1 ? tag[i - 2]! : EDGE;
  const next = i + 1 < size ? tag[i + 1]! : EDGE;
  const next2 = i + 2 < size ? tag[i + 2]! : EDGE;
  const at = nextVerb(words, i, verbal);
  const verb = at < 0 ? 0 : tag[at]!;
  const ahead = (verb << 8) | lastVerb;
  bag.add2(ahead, suffixes[1]![i]!);
  bag.add2(ahead, tagSet[i]!);
  bag.add2(ahead, lower[i]!);
  bag.add3(verb, tagSet[i]!, at < 0 ? 0 : Math.min(at - i, 4));
  bag.add3(at < 0 ? 0 : lower[at]!, tagSet[i]!, tag[i]!);
  bag.add3(tag[i]!, one, next);
  bag.add3(tag[i]!, one, two);
  bag.add3(tag[i]!, next, next2);
  bag.add2(tag[i]!, suffixes[2]![i]!);
  bag.add3(next, next2, i + 3 < size ? tag[i + 3]! : EDGE);
  bag.add4(one, two, next, next2);
  bag.add3(next, next2, lower[i]!);
  bag.add3(next, one, suffixes[1]![i]!);
  bag.add3(next, i + 1 < size ? lower[i + 1]! : EDGE, tagSet[i]!);
  bag.add3(next, cluster[i]!, one);
}

/** Place of the next verb or auxiliary near by, or -1. */
function nextVerb(words: Encoded, i: number, verbal: readonly boolean[]): number {
  const end = Math.min(words.size, i + NEAR);
  for (let j = i + 1; j < end; j++) if (verbal[words.tag[j]! - 1]) return j;
  return -1;
}
