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

/** Who says a span: the innermost attribution around it that names somebody; its chain begins nearest to the fact. */
export const spokenAt = (attributions: readonly Attribution[], span: Span): Attribution | undefined =>
  attributionsAt(attributions, span).find((attribution) => attribution.chain.length > 0);
