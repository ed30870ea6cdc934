import { firstEndingAfter } from './places/bisect.js';
import type { Span } from './reading.js';

/** Items of a list in text order that lie in a span, found by bisection. */
export function between<T extends Span>(items: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let k = firstEndingAfter(items, span.start); k < items.length && items[k]!.start < span.end; k += 1)
    found.push(items[k]!);
  return found;
}
