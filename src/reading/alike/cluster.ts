import type { Link } from './links.js';

/** A pair of clusters that may become one, as it stood when it was put in. */
interface Pair extends Link {
  /** Sizes then: a cluster that has grown since makes it void. */
  sizes: number;
}

/**
 * Joins the two clusters that are most alike on average over their pairs, again and again, while that is at least
 * `threshold` (average linkage; pairs without a link count as 0). Answers the cluster of each of `count` items.
 */
export function cluster(count: number, links: readonly Link[], threshold: number): number[] {
  const size = new Array<number>(count).fill(1);
  const into = Array.from({ length: count }, (_, k) => k);
  const sums = Array.from({ length: count }, () => new Map<number, number>());
  const heap = new Heap();
  const offer = (a: number, b: number) => {
    const alike = (sums[a]!.get(b) ?? 0) / (size[a]! * size[b]!);
    const [low, high] = a < b ? [a, b] : [b, a];
    if (alike >= threshold) heap.push({ a: low, b: high, alike, sizes: size[a]! + size[b]! });
  };
  for (const { a, b, alike } of links) {
    sums[a]!.set(b, alike);
    sums[b]!.set(a, alike);
    offer(a, b);
  }
  for (let pair = heap.pop(); pair; pair = heap.pop()) {
    const { a, b, sizes } = pair;
    if (into[a] !== a || into[b] !== b || size[a]! + size[b]! !== sizes) continue;
    into[b] = a;
    size[a]! += size[b]!;
    for (const [other, sum] of sums[b]!) {
      sums[other]!.delete(b);
      if (other === a) continue;
      const both = sum + (sums[a]!.get(other) ?? 0);
      sums[a]!.set(other, both);
      sums[other]!.set(a, both);
    }
    sums[b]!.clear();
    for (const other of sums[a]!.keys()) offer(a, other);
  }
  return into.map((_, k) => rootOf(into, k));
}

function rootOf(into: readonly number[], item: number): number {
  let at = item;
  while (into[at] !== at) at = into[at]!;
  return at;
}

/** The most alike first; of equals the one whose documents came first, so that the result is always the same. */
const before = (x: Pair, y: Pair): boolean =>
  x.alike !== y.alike ? x.alike > y.alike : x.a !== y.a ? x.a < y.a : x.b < y.b;

class Heap {
  readonly #pairs: Pair[] = [];

  push(pair: Pair): void {
    const pairs = this.#pairs;
    let at = pairs.push(pair) - 1;
    for (let up = (at - 1) >> 1; at > 0 && before(pair, pairs[up]!); up = (at - 1) >> 1) {
      pairs[at] = pairs[up]!;
      at = up;
    }
    pairs[at] = pair;
  }

  pop(): Pair | undefined {
    const pairs = this.#pairs;
    const first = pairs[0];
    const last = pairs.pop();
    if (!first || !last || pairs.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= pairs.length) break;
      if (down + 1 < pairs.length && before(pairs[down + 1]!, pairs[down]!)) down++;
      if (!before(pairs[down]!, last)) break;
      pairs[at] = pairs[down]!;
      at = down;
    }
    pairs[at] = last;
    return first;
  }
}
