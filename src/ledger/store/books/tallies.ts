import { sql } from 'kysely';
import type { Claim, Count } from '../../../reading/reading.js';
import type { ReportedTally } from '../../../registers/arithmetic/beside.js';
import { isoDays } from '../../derive/days.js';
import type { Database } from '../database.js';
import { chainOf, type LoadedClaim, loadClaims } from '../load.js';

const mostClaims = 2000;

const openBounds: readonly Count['bound'][] = ['atLeast', 'moreThan', 'vague'];

/** Least and most of a number as it is told; one more or less where a bound leaves the number itself out. */
function rangeOf({ value, low, high, bound }: Count): Pick<ReportedTally, 'low' | 'high'> {
  if (bound === 'moreThan' && value !== null) return { low: value + 1, high };
  if (bound === 'lessThan' && value !== null) return { low, high: value - 1 };
  if (bound === 'atMost') return { low, high: high ?? value };
  return { low: low ?? value, high: openBounds.includes(bound) ? high : (high ?? value) };
}

/** A part that names no window or place of its own is of its whole's. */
function tallyOf(
  { id, report, current, source }: LoadedClaim,
  count: Count,
  whole: Claim | undefined,
): ReportedTally {
  const own = isoDays(current.when);
  const where = current.where.length > 0 ? current.where : (whole?.where ?? []);
  return {
    told: [{ claim: id, report, words: current.quote.exact }],
    chain: chainOf(current, source),
    ...(own.from === null && own.to === null && whole ? isoDays(whole.when) : own),
    measure: count.measure,
    ...rangeOf(count),
    where: where.map(({ name, geonameId, precision }) => ({ name, geonameId, precision })),
    fields: current.fields,
  };
}

/** Two that tell the same of the same window are one, with the claims of both. */
function together(tallies: readonly ReportedTally[]): ReportedTally[] {
  const found = new Map<string, ReportedTally>();
  for (const tally of tallies) {
    const { told, chain: _chain, ...same } = tally;
    const key = JSON.stringify(same);
    const before = found.get(key);
    found.set(key, before ? { ...before, told: [...before.told, ...told] } : tally);
  }
  return [...found.values()];
}

const counts = ({ current, verdict, retired }: LoadedClaim) =>
  current.scope === 'tally' && verdict !== 'reject' && !retired && current.certainty !== 'denied';

/** Tallies that reports tell of a register over windows that meet the days, the latest window first; none that was rejected, denied or retired. */
export async function reportedTallies(
  db: Database,
  register: string,
  { from, to }: { from: string; to: string },
): Promise<ReportedTally[]> {
  const { rows } = await sql<{ id: string }>`select c.id from claims c
    where c.register = ${register} and c.scope = 'tally' and c.report in (
      select w.report from figures f join figure_claims fc on fc.figure = f.id join claims w on w.id = fc.claim
      where f.register = ${register} and coalesce(f.to_day, f.from_day) >= ${from}
        and coalesce(f.from_day, f.to_day) <= ${to})
    order by c.report, c.position limit ${mostClaims}`.execute(db);
  const loaded = await loadClaims(
    db,
    'id',
    rows.map(({ id }) => id),
  );
  const claims = new Map(loaded.filter(counts).map((claim) => [claim.id, claim]));
  const tallies = [...claims.values()].flatMap((claim) => {
    const whole = claims.get(claim.current.partOf ?? '')?.current;
    return claim.current.counts.map((count) => tallyOf(claim, count, whole));
  });
  const meets = (tally: ReportedTally) =>
    (tally.from ?? tally.to ?? '~') <= to && (tally.to ?? tally.from ?? '') >= from;
  const order = (tally: ReportedTally) => `${tally.to ?? ''} ${tally.from ?? ''}`;
  const met = together(tallies).filter(meets);
  return met.sort((one, other) => (order(one) === order(other) ? 0 : order(one) < order(other) ? 1 : -1));
}
