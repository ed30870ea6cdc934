import type { Check, Claim } from '../reading.js';
import { daysBetween, weekdayOf } from '../times/calendar.js';
import type { CheckWords } from './words.js';

/** "Open for a fourth day" and "reopened on Monday" must agree on the days between. */
export function consecutiveDays(claims: readonly Claim[], words: CheckWords): Check[] {
  const checks: Check[] = [];
  for (const claim of claims) {
    const days = claim.fields.consecutiveDay;
    const last = claim.when.to;
    if (typeof days !== 'number' || last === null || last.length !== 10) continue;
    const first = claims.find((c) => begins(c, claim, last));
    if (!first?.when.from) continue;
    const counted = (daysBetween(first.when.from, last) ?? 0) + 1;
    const span = `${weekday(first.when.from, words)} to ${weekday(last, words)} is ${words.numbers[counted] ?? counted} days`;
    const holds = counted === days;
    checks.push({
      rule: 'consecutive-days',
      holds,
      says: holds ? span : `${span}, not ${words.numbers[days] ?? days}`,
      claims: [claim.id, first.id],
    });
  }
  return checks;
}

/** The same state of the same register, on one earlier day. */
const begins = (first: Claim, claim: Claim, last: string): boolean =>
  first !== claim &&
  first.register === claim.register &&
  first.kind === claim.kind &&
  first.fields.status === claim.fields.status &&
  first.fields.consecutiveDay === undefined &&
  first.when.from !== null &&
  first.when.from.length === 10 &&
  first.when.from === first.when.to &&
  first.when.from < last;

const weekday = (iso: string, words: CheckWords): string => words.weekdays[(weekdayOf(iso) ?? 1) - 1] ?? iso;
