import type { Draft, Sentence, Token } from '../annotation.js';
import { firstThat } from '../bisect.js';
import type { Span } from '../reading.js';

/** The last of sorted spans that begins at or before an offset. */
export const lastBefore = <S extends Span>(spans: readonly S[], offset: number): S | undefined =>
  spans[firstThat(spans, ({ start }) => start > offset) - 1];

/** Does one of sorted spans cover an offset? */
export const covers = (spans: readonly Span[], offset: number): boolean =>
  (lastBefore(spans, offset)?.end ?? -1) > offset;

/** The token that covers an offset. */
export function tokenAt(sentences: readonly Sentence[], offset: number): Token | undefined {
  const sentence = lastBefore(sentences, offset);
  const token = sentence && lastBefore(sentence.tokens, offset);
  return token && token.end > offset ? token : undefined;
}

/** Penn tags by offset; the empty string where nothing is tagged. */
export const tagFinder =
  (sentences: readonly Sentence[]) =>
  (offset: number): string =>
    tokenAt(sentences, offset)?.xpos ?? '';

/** The parts of the page that hold text, without overlaps; the whole text where there are none. */
export function stretchesOf({ document }: Draft): Span[] {
  const parts = [...document.parts].sort((a, b) => a.start - b.start || b.end - a.end);
  if (parts.length === 0) return [{ start: 0, end: document.text.length }];
  const stretches: Span[] = [];
  let free = 0;
  for (const { start, end } of parts) {
    if (start < free) continue;
    stretches.push({ start, end });
    free = end;
  }
  return stretches;
}
