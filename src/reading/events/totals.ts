import type { Made } from '../claims/index.js';
import type { Count, Measure, Total, TotalOf } from '../reading.js';
import type { RankWords } from './rank.js';
import { sumsOf, type Telling } from './tellings.js';

/**
 * Lowest and highest claimed value by measure and side, with the claims that have a number of it; what is planned, denied or
 * merely possible counts nobody where something happened.
 */
export function totalsOf(group: readonly Made[], words: RankWords): Total[] {
  const told = new Map<string, { measure: Measure; of: TotalOf; tellings: Telling[] }>();
  // Those told apart among others are counted with them.
  const counted = group.filter(({ find }) => !find.whole);
  const happened = counted.filter(
    ({ claim }) => claim.certainty === 'stated' || claim.certainty === 'alleged',
  );
  for (const { claim, sides } of happened.length > 0 ? happened : counted) {
    const own = new Map<string, { measure: Measure; of: TotalOf; counts: Count[] }>();
    for (const [k, count] of claim.counts.entries()) {
      const of = sides[k] ?? 'unknown';
      const key = `${count.measure} ${of}`;
      const entry = own.get(key) ?? { measure: count.measure, of, counts: [] };
      entry.counts.push(count);
      own.set(key, entry);
    }
    for (const [key, { measure, of, counts }] of own) {
      const entry = told.get(key) ?? { measure, of, tellings: [] };
      entry.tellings.push({ claim: claim.id, says: claim.quote.exact, counts });
      told.set(key, entry);
    }
  }
  return [...told.values()].map(({ measure, of, tellings }) => {
    const sums = sumsOf(tellings, words);
    return {
      measure,
      of,
      low: Math.min(...sums.map((sum) => sum.low)),
      high: sums.some((sum) => sum.high === null) ? null : Math.max(...sums.map((sum) => sum.high ?? 0)),
      claims: tellings.map(({ claim }) => claim),
    };
  });
}
