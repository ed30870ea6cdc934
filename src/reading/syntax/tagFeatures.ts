import type { Encoded } from './encode.js';
import { Bag, mix } from './hash.js';

const EDGE = 0x5bd1;

/** A bag large enough for one word's features. */
export function tagBag(): Bag {
  return new Bag(96);
}

/** Features of word `i` for the tagger; `after` tells whether the tags to its right are known from a first pass. */
export function tagFeatures(words: Encoded, i: number, lastVerb: number, after: boolean, bag: Bag): void {
  bag.clear();
  ownFeatures(words, i, bag);
  wordContext(words, i, bag);
  tagContext(words, i, lastVerb, bag);
  if (after) rightTags(words, i, bag);
}

function ownFeatures(words: Encoded, i: number, bag: Bag): void {
  const known = words.tagSet[i]!;
  bag.add1(0);
  bag.add1(words.lower[i]!);
  bag.add1(words.form[i]!);
  bag.add2(words.shape[i]!, i === 0 ? 1 : 0);
  bag.add2(words.signs[i]!, i === 0 ? 1 : 0);
  for (const prefix of words.prefixes)
    if (prefix[i] !== 0) bag.add1(prefix[i]!);
    else bag.skip();
  for (const suffix of words.suffixes)
    if (suffix[i] !== 0) bag.add1(suffix[i]!);
    else bag.skip();
  bag.add2(words.suffixes[2]![i]!, words.signs[i]!);
  bag.add2(words.suffixes[1]![i]!, words.shape[i]!);
  bag.add2(known, words.signs[i]! & 3);
  bag.add2(known, words.letterCase);
  bag.add2(words.cluster[i]!, words.signs[i]! & 3);
  bag.add2(words.letterCase, words.suffixes[2]![i]!);
}

function wordContext(words: Encoded, i: number, bag: Bag): void {
  const { lower, tagSet, cluster, suffixes, size, shape } = words;
  const before = i > 0 ? lower[i - 1]! : EDGE;
  const before2 = i > 1 ? lower[i - 2]! : EDGE;
  const next = i + 1 < size ? lower[i + 1]! : EDGE;
  const next2 = i + 2 < size ? lower[i + 2]! : EDGE;
  const nextSet = i + 1 < size ? tagSet[i + 1]! : EDGE;
  const nextSet2 = i + 2 < size ? tagSet[i + 2]! : EDGE;
  bag.add1(before);
  bag.add1(before2);
  bag.add1(next);
  bag.add1(next2);
  bag.add2(before, lower[i]!);
  bag.add2(lower[i]!, next);
  bag.add2(before, next);
  bag.add2(before2, before);
  bag.add2(next, next2);
  bag.add1(nextSet);
  bag.add2(nextSet, nextSet2);
  bag.add2(tagSet[i]!, nextSet);
  bag.add3(tagSet[i]!, nextSet, nextSet2);
  bag.add2(tagSet[i]!, before);
  bag.add2(tagSet[i]!, next);
  bag.add2(suffixes[2]![i]!, next);
  bag.add2(suffixes[2]![i]!, before);
  bag.add1(i + 1 < size ? suffixes[2]![i + 1]! : EDGE);
  bag.add1(i > 0 ? suffixes[2]![i - 1]! : EDGE);
  bag.add1(i + 1 < size ? shape[i + 1]! : EDGE);
  bag.add1(i > 0 ? shape[i - 1]! : EDGE);
  bag.add1(i + 1 < size ? cluster[i + 1]! : EDGE);
  bag.add2(i + 1 < size ? cluster[i + 1]! : EDGE, i + 2 < size ? cluster[i + 2]! : EDGE);
  bag.add1(i > 0 ? cluster[i - 1]! : EDGE);
  bag.add2(lower[size - 1]!, tagSet[i]!);
}

function tagContext(words: Encoded, i: number, lastVerb: number, bag: Bag): void {
  const { lower, tag, tagSet, suffixes, size, cluster } = words;
  const one = i > 0 ? tag[i - 1]! : EDGE;
  const two = i > 1 ? tag[i - 2]! : EDGE;
  const nextSet = i + 1 < size ? tagSet[i + 1]! : EDGE;
  bag.add1(one);
  bag.add1(two);
  bag.add2(one, two);
  bag.add2(one, lower[i]!);
  bag.add2(one, tagSet[i]!);
  bag.add3(one, two, tagSet[i]!);
  bag.add3(one, tagSet[i]!, nextSet);
  bag.add2(one, nextSet);
  bag.add2(one, suffixes[2]![i]!);
  bag.add2(one, words.shape[i]!);
  bag.add2(one, i + 1 < size ? lower[i + 1]! : EDGE);
  bag.add2(one, cluster[i]!);
  bag.add2(lastVerb, tagSet[i]!);
  bag.add2(lastVerb, suffixes[1]![i]!);
  bag.add3(lastVerb, one, lower[i]!);
  bag.add2(i > 2 ? tag[i - 3]! : EDGE, mix(one, two));
}

function rightTags(words: Encoded, i: number, bag: Bag): void {
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
