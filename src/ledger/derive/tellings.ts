import type { Check } from '../../reading/reading.js';
import type { Account } from './account.js';

/** What one report adds to an event. */
export interface Telling {
  report: string;
  /** Its claim is the event's oldest. */
  opens: boolean;
  /** It gives a number of the event that no report before it gave. */
  updates: boolean;
  /** A failed check of the event names a claim of it. */
  contradicts: boolean;
}

const numberOf = ({ measure, of, low, high }: Account) => JSON.stringify([measure, of, low, high]);

/** What each report of an event adds to it; `members` oldest first. */
export function tellingsOf(
  members: readonly { report: string; current: { id: string } }[],
  accounts: readonly Account[],
  checks: readonly Check[],
): Telling[] {
  const reports = [...new Set(members.map(({ report }) => report))];
  const named = new Set(checks.filter(({ holds }) => !holds).flatMap(({ claims }) => claims));
  const told = new Set<string>();
  return reports.map((report, at) => {
    const numbers = accounts.filter((account) => account.report === report).map(numberOf);
    const fresh = numbers.some((number) => !told.has(number));
    for (const number of numbers) told.add(number);
    const contradicts = members.some((member) => member.report === report && named.has(member.current.id));
    return { report, opens: at === 0, updates: at > 0 && fresh, contradicts };
  });
}
