import type { Made } from '../claims/index.js';
import type { Count, Measure, Total, TotalOf } from '../reading.js';

interface Sum {
  low: number;
  high: number | null;
  claim: string;
}

/** Lowest and highest claimed value a measure and side: parts of one claim are added up, claims are never added. */
export function totalsOf(group: readonly Made[]): Total[] {
  const sums = new Map<string, { measure: Measure; of: TotalOf; sums: Sum[] }>();
  for (const { claim, sides, find } of group) {
    // Those told apart among others are counted with them.
    if (find.whole) continue;
    const own = new Map<string, { measure: Measure; of: TotalOf; parts: Count[] }>();
    for (const [k, count] of claim.counts.entries()) {
      const of = sides[k] ?? 'unknown';
      const key = `${count.measure} ${of}`;
      const entry = own.get(key) ?? { measure: count.measure, of, parts: [] };
      entry.parts.push(count);
      own.set(key, entry);
    }
    for (const [key, { measure, of, parts }] of own) {
      const entry = sums.get(key) ?? { measure, of, sums: [] };
      entry.sums.push({ ...added(parts), claim: claim.id });
      sums.set(key, entry);
    }
  }
  return [...sums.values()].map(({ measure, of, sums: all }) => ({
    measure,
    of,
    low: Math.min(...all.map((s) => s.low)),
    high: all.some((s) => s.high === null) ? null : Math.max(...all.map((s) => s.high ?? 0)),
    claims: all.map((s) => s.claim),
  }));
}

function added(parts: readonly Count[]): { low: number; high: number | null } {
  let low = 0;
  let high: number | null = 0;
  for (const { value, low: least, high: most } of parts) {
    low += least ?? value ?? 0;
    const top: number | null = most ?? (least === null || value === least ? value : null);
    high = high === null || top === null ? null : high + top;
  }
  return { low, high };
}
