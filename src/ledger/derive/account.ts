import type { Claim, Count, Measure, ReportEvent, TotalOf } from '../../reading/reading.js';
import { tellingWords } from './fold.js';

/** What one report tells of one number of an event. */
export interface Account {
  report: string;
  measure: Measure;
  of: TotalOf;
  low: number | null;
  high: number | null;
  bound: Count['bound'];
  claims: string[];
}

const harm = new Set<Measure>(['killed', 'injured', 'missing', 'abducted', 'displaced']);

const lowest = (count: Count) => count.low ?? count.value;
const highest = (count: Count) =>
  count.bound === 'atLeast' || count.bound === 'moreThan' ? count.high : (count.high ?? count.value);

/** Whether a count is of those who did it or of those whom it was done to. */
function sideOf(claim: Claim, count: Count): TotalOf {
  if (!harm.has(count.measure)) return 'unknown';
  const words = new Set(tellingWords(count.of ?? ''));
  const did = claim.who
    .filter(({ role }) => role === 'perpetrator')
    .flatMap(({ name }) => tellingWords(name));
  return did.some((word) => words.has(word)) ? 'perpetrators' : 'victims';
}

const says = (claim: Claim) => claim.certainty === 'stated' || claim.certainty === 'alleged';
const key = (measure: string, of: string) => `${measure} ${of}`;

function sum(counts: readonly Count[]): Pick<Account, 'low' | 'high' | 'bound'> {
  const lows = counts.map(lowest);
  const highs = counts.map(highest);
  const add = (values: (number | null)[]) =>
    values.includes(null) ? null : (values as number[]).reduce((total, value) => total + value, 0);
  const low = add(lows) ?? Math.max(...lows.map((value) => value ?? 0));
  return { low, high: add(highs), bound: counts.length === 1 ? counts[0]!.bound : 'exact' };
}

/** The numbers of one claim: parts ("two soldiers and an interpreter") are added up, a whole beside them is not. */
function ofClaim(report: string, claim: Claim): Account[] {
  const groups = new Map<string, Count[]>();
  for (const count of says(claim) ? claim.counts : []) {
    if (lowest(count) === null && highest(count) === null) continue;
    const group = key(count.measure, sideOf(claim, count));
    groups.set(group, [...(groups.get(group) ?? []), count]);
  }
  return [...groups.values()].map((counts) => {
    const whole = counts.find((count) => {
      const rest = counts.filter((other) => other !== count);
      return rest.length > 0 && lowest(count) === sum(rest).low;
    });
    const { measure } = counts[0]!;
    return {
      report,
      measure,
      of: sideOf(claim, counts[0]!),
      ...sum(whole ? [whole] : counts),
      claims: [claim.id],
    };
  });
}

function span(accounts: readonly Account[]): Account {
  const first = accounts[0]!;
  const lows = accounts.flatMap(({ low }) => (low === null ? [] : [low]));
  const highs = accounts.map(({ high }) => high);
  return {
    ...first,
    low: lows.length > 0 ? Math.min(...lows) : null,
    high: highs.includes(null) ? null : Math.max(...(highs as number[])),
    bound: accounts.every(({ bound }) => bound === first.bound) ? first.bound : 'between',
    claims: [...new Set(accounts.flatMap(({ claims }) => claims))],
  };
}

function boundOf(low: number | null, high: number | null): Count['bound'] {
  if (low === high) return low === null ? 'vague' : 'exact';
  return high === null ? 'atLeast' : 'between';
}

/**
 * What a report tells of an event in numbers. The reader's totals stand where all of their claims
 * stand as they were read; where one was rejected or corrected, its numbers are added up again.
 */
export function accountsOf(
  report: string,
  claims: readonly Claim[],
  asRead: Set<string>,
  event?: ReportEvent,
): Account[] {
  const here = new Set(claims.map(({ id }) => id));
  const whole = (event?.totals ?? []).filter(
    (total) => total.claims.length > 0 && total.claims.every((id) => here.has(id) && asRead.has(id)),
  );
  const accounts: Account[] = whole.map(({ measure, of, low, high, claims: ids }) => ({
    report,
    measure,
    of,
    low,
    high,
    bound: boundOf(low, high),
    claims: ids,
  }));
  // A total tells the whole of its measure, whichever side: its parts are not told again.
  const told = new Set(whole.flatMap((total) => total.claims.map((id) => key(total.measure, id))));
  const groups = new Map<string, Account[]>();
  // "among them two nurses": a part of what the same report tells of the event adds no account of its size.
  const own = claims.filter(({ partOf }) => partOf === null || !here.has(partOf));
  for (const account of own.flatMap((claim) => ofClaim(report, claim))) {
    if (told.has(key(account.measure, account.claims[0]!))) continue;
    const group = key(account.measure, account.of);
    groups.set(group, [...(groups.get(group) ?? []), account]);
  }
  return [...accounts, ...[...groups.values()].map(span)];
}
