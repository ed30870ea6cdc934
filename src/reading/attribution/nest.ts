import type { Attribution, Span } from '../reading.js';

function covers(attribution: Attribution, span: Span): boolean {
  return attribution.content.some(([start, end]) => start <= span.start && span.end <= end);
}

function contentLength(attribution: Attribution): number {
  return attribution.content.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** All attributions whose content covers a span, the innermost first. */
export function attributionsAt(attributions: readonly Attribution[], span: Span): Attribution[] {
  const over = attributions.filter((attribution) => covers(attribution, span));
  return over.sort((a, b) => contentLength(a) - contentLength(b));
}

/** The innermost attribution whose content covers a span. */
export function attributionAt(attributions: readonly Attribution[], span: Span): Attribution | undefined {
  return attributionsAt(attributions, span)[0];
}

/** Who says a span, nearest to the fact first: the whole chain of the attributions around it. */
export function chainAt(attributions: readonly Attribution[], span: Span): string[] {
  const named = attributionsAt(attributions, span).filter((attribution) => attribution.chain.length > 0);
  const innermost = named[0];
  return innermost ? innermost.chain : [];
}
