import type { Check, Claim } from '../reading.js';
import { dayAfter } from '../times/dayAfter.js';

const UNITS: Readonly<Record<string, string>> = { D: 'days', W: 'weeks', M: 'months', Y: 'years' };

/** A step with a duration ends on the day that the calendar gives; a stated end must be that day. */
export function deadlines(claims: readonly Claim[]): Check[] {
  const checks: Check[] = [];
  for (const claim of claims) {
    const { duration, expires } = claim.fields;
    const from = claim.when.from;
    const match = typeof duration === 'string' ? /^P(\d+)([DWMY])$/.exec(duration) : null;
    if (!match || from === null || typeof duration !== 'string' || !Array.isArray(expires)) continue;
    const end = dayAfter(from, duration);
    if (!end) continue;
    const holds = expires.includes(end);
    const sum = `${from} + ${match[1]} ${UNITS[match[2] ?? 'D']} = ${end}`;
    checks.push({
      rule: 'deadline',
      holds,
      says: holds ? sum : `${sum}, not ${expires.join(' or ')}`,
      claims: [claim.id],
    });
  }
  return checks;
}
