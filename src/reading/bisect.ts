import type { Span } from './reading.js';

/** Index of the first item for which a test holds, where it holds for all behind that one; their number for none. */
export function firstThat<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first of ordered, disjoint spans that ends after an offset; their number where none does. */
export const firstEndingAfter = (spans: readonly Span[], offset: number): number =>
  firstThat(spans, ({ end }) => end > offset);

/** Items of a list in text order that lie in a span. */
export function between<T extends Span>(items: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let k = firstEndingAfter(items, span.start); k < items.length && items[k]!.start < span.end; k += 1)
    found.push(items[k]!);
  return found;
}
