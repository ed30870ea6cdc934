import { expect, test } from 'vitest';
import type { Check } from '../../reading/reading.js';
import type { Account } from './account.js';
import { tellingsOf } from './tellings.js';

const member = (report: string, id: string) => ({ report, current: { id } });
const account = (report: string, high: number, measure: Account['measure'] = 'killed'): Account => ({
  report,
  measure,
  of: 'victims',
  low: high,
  high,
  bound: 'exact',
  claims: [],
});
const check = (holds: boolean, ...claims: string[]): Check => ({
  rule: 'contradiction',
  holds,
  says: '',
  claims,
});
const members = [member('a', 'a1'), member('a', 'a2'), member('b', 'b1'), member('c', 'c1')];

test('the oldest report opens an event; a later one updates it by a number that none gave before', () => {
  const accounts = [account('a', 4), account('b', 4), account('c', 6)];
  expect(tellingsOf(members, accounts, [])).toEqual([
    { report: 'a', opens: true, updates: false, contradicts: false },
    { report: 'b', opens: false, updates: false, contradicts: false },
    { report: 'c', opens: false, updates: true, contradicts: false },
  ]);
});

test('a measure that nobody gave before is new, a report without numbers is not', () => {
  const accounts = [account('a', 4), account('b', 4), account('b', 9, 'injured')];
  expect(tellingsOf(members, accounts, []).map(({ updates }) => updates)).toEqual([false, true, false]);
});

test('a failed check marks the reports whose claims it names; one that holds marks none', () => {
  const contradicts = (...checks: Check[]) =>
    tellingsOf(members, [], checks).map((telling) => telling.contradicts);
  expect(contradicts(check(false, 'a2', 'c1'))).toEqual([true, false, true]);
  expect(contradicts(check(true, 'a2', 'c1'))).toEqual([false, false, false]);
});
