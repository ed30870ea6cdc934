import type { Sentence, Token } from '../annotation.js';
import { firstEndingAfter } from '../bisect.js';
import type { Place, Span } from '../reading.js';

/** Indices of the first and last token that a span touches; last < first where it touches none. */
export function tokensOf(sentence: Sentence, span: Span): { first: number; last: number } {
  const first = firstEndingAfter(sentence.tokens, span.start);
  let last = first - 1;
  while (last + 1 < sentence.tokens.length && sentence.tokens[last + 1]!.start < span.end) last += 1;
  return { first, last };
}

/** The place that covers a token. */
export function placeOver(places: readonly Place[], token: Token): Place | undefined {
  const place = places[firstEndingAfter(places, token.start)];
  return place !== undefined && place.start <= token.start && token.end <= place.end ? place : undefined;
}

/** The sentence that holds a span whole. */
export function sentenceOf(sentences: readonly Sentence[], span: Span): Sentence | undefined {
  const sentence = sentences[firstEndingAfter(sentences, span.start)];
  return sentence !== undefined && sentence.start <= span.start && span.end <= sentence.end
    ? sentence
    : undefined;
}
