import type { Encoded } from './encode.js';
import { Bag } from './hash.js';
import { bothSides, EDGE, rightTags } from './tagsAround.js';

/** A bag large enough for one word's features. */
export function tagBag(): Bag {
  return new Bag(128);
}

/**
 * Features of word `i` for the tagger. `verb` is the place of the last verb or auxiliary before it, or -1. Where the tags to
 * its right are known from a first pass, `verbal` tells which are a verb's.
 */
export function tagFeatures(
  words: Encoded,
  i: number,
  verb: number,
  verbal: readonly boolean[] | null,
  bag: Bag,
): void {
  const lastVerb = verb < 0 ? 0 : words.tag[verb]!;
  bag.clear();
  ownFeatures(words, i, bag);
  wordContext(words, i, bag);
  tagContext(words, i, lastVerb, bag);
  if (verbal !== null) rightTags(words, i, bag);
  wordParts(words, i, bag);
  neighbours(words, i, bag);
  verbContext(words, i, verb, lastVerb, bag);
  if (verbal !== null) bothSides(words, i, lastVerb, verbal, bag);
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
  bag.add3(i > 2 ? tag[i - 3]! : EDGE, one, two);
}

function wordParts(words: Encoded, i: number, bag: Bag): void {
  const { lower, tagSet, suffixes, prefixes, signs, size } = words;
  const relative = words.relative[i]!;
  const before = i > 0 ? lower[i - 1]! : EDGE;
  bag.add1(relative);
  bag.add2(relative, before);
  bag.add2(relative, i + 1 < size ? tagSet[i + 1]! : EDGE);
  bag.add2(relative, signs[i]!);
  bag.add2(prefixes[1]![i]!, suffixes[1]![i]!);
  bag.add2(prefixes[2]![i]!, suffixes[2]![i]!);
  bag.add2(prefixes[2]![i]! || prefixes[1]![i]!, signs[i]! & 3);
  if (words.part[i] === 0) {
    for (let k = 0; k < 4; k++) bag.skip();
    return;
  }
  bag.add1(words.part[i]!);
  bag.add1(words.partTags[i]!);
  bag.add1(before);
  bag.add1(suffixes[2]![i]!);
}

function neighbours(words: Encoded, i: number, bag: Bag): void {
  const { tagSet, suffixes, signs, size } = words;
  const next = i + 1 < size ? suffixes[1]![i + 1]! : EDGE;
  bag.add2(tagSet[i]!, next);
  bag.add2(suffixes[1]![i]!, next);
  bag.add2(suffixes[2]![i]!, i + 1 < size ? suffixes[2]![i + 1]! : EDGE);
  bag.add1(next);
  bag.add3(i + 1 < size ? signs[i + 1]! : EDGE, signs[i]!, i === 0 ? 1 : 0);
  bag.add2(i > 0 ? signs[i - 1]! : EDGE, signs[i]!);
  bag.add1(i + 2 < size ? suffixes[2]![i + 2]! : EDGE);
  bag.add1(i > 1 ? suffixes[2]![i - 2]! : EDGE);
}

/** Participle or past tense hangs on which verb came before and how far back: has, was, said. */
function verbContext(words: Encoded, i: number, verb: number, lastVerb: number, bag: Bag): void {
  const { lower, tagSet, suffixes, size } = words;
  const word = verb < 0 ? 0 : lower[verb]!;
  const back = verb < 0 ? 9 : Math.min(i - verb, 6);
  bag.add2(word, tagSet[i]!);
  bag.add2(word, suffixes[1]![i]!);
  bag.add3(word, back, tagSet[i]!);
  bag.add3(lastVerb, back, suffixes[1]![i]!);
  bag.add3(lastVerb, suffixes[2]![i]!, i + 1 < size ? lower[i + 1]! : EDGE);
  bag.add3(lastVerb, lower[i]!, i + 1 < size ? tagSet[i + 1]! : EDGE);
}
