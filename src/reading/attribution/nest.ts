import { firstThat } from '../bisect.js';
import type { Attribution, Span } from '../reading.js';

/** Contents in the order of their starts, each with how far it and those before it reach. */
interface Contents {
  attribution: Attribution;
  index: number;
  start: number;
  end: number;
  reach: number;
}

const known = new WeakMap<readonly Attribution[], readonly Contents[]>();

function contentsOf(attributions: readonly Attribution[]): readonly Contents[] {
  const before = known.get(attributions);
  if (before) return before;
  const pieces = attributions.flatMap((attribution, index) =>
    attribution.content.map(([start, end]) => ({ attribution, index, start, end, reach: end })),
  );
  pieces.sort((a, b) => a.start - b.start);
  for (let k = 1; k < pieces.length; k += 1)
    pieces[k]!.reach = Math.max(pieces[k]!.end, pieces[k - 1]!.reach);
  known.set(attributions, pieces);
  return pieces;
}

function contentLength(attribution: Attribution): number {
  return attribution.content.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** All attributions whose content covers a span, the innermost first. */
export function attributionsAt(attributions: readonly Attribution[], span: Span): Attribution[] {
  const pieces = contentsOf(attributions);
  const over = new Map<number, Attribution>();
  const behind = firstThat(pieces, ({ start }) => start > span.start);
  for (let k = behind - 1; k >= 0 && pieces[k]!.reach >= span.end; k -= 1)
    if (pieces[k]!.end >= span.end) over.set(pieces[k]!.index, pieces[k]!.attribution);
  const inOrder = [...over].sort(([a], [b]) => a - b).map(([, attribution]) => attribution);
  return inOrder.sort((a, b) => contentLength(a) - contentLength(b));
}

/** The innermost attribution whose content covers a span. */
export function attributionAt(attributions: readonly Attribution[], span: Span): Attribution | undefined {
  return attributionsAt(attributions, span)[0];
}

/** Who says a span: the innermost attribution around it that names somebody; its chain begins nearest to the fact. */
export const spokenAt = (attributions: readonly Attribution[], span: Span): Attribution | undefined =>
  attributionsAt(attributions, span).find((attribution) => attribution.chain.length > 0);
