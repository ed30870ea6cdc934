import type { Quote, Span, TextSpan } from './reading.js';

const AROUND = 32;

/** A place in a text as the W3C Web Annotation selectors: offsets, the exact words, and 32 code units either side. */
export function quoteOf(text: string, span: Span): Quote {
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - AROUND), span.start),
    suffix: text.slice(span.end, span.end + AROUND),
  };
}

/** A span with its own words. */
export const textAt = (text: string, [start, end]: readonly [number, number]): TextSpan => ({
  start,
  end,
  text: text.slice(start, end),
});

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
