import { expect, test } from 'vitest';
import type { TotalOf } from '../../reading/reading.js';
import type { Account } from './account.js';
import { numbersOf } from './numbers.js';

/** `victims 12`, `unknown 12+` (at least), `victims 3-5`, `victims -5` (at most). */
function account(text: string): Account {
  const [, of, low, to, high, open] = /^(\w+) (\d*)(-?)(\d*)(\+?)$/.exec(text)!;
  return {
    report: 'r',
    measure: 'killed',
    of: of as TotalOf,
    low: low ? Number(low) : null,
    high: open ? null : to ? Number(high) : low ? Number(low) : null,
    bound: 'exact',
    claims: [],
  };
}

/** What units of reports tell, as `side low-high` with `+` where it may be more. */
const check = (units: string[][], expected: string[]) =>
  expect(
    numbersOf(units.map((unit) => unit.map(account))).map(
      ({ side, low, high, open }) => `${side} ${low}${low === high ? '' : `-${high}`}${open ? '+' : ''}`,
    ),
  ).toEqual(expected);

test('reports that differ make a range; sides add up', () => {
  check([['victims 12'], ['victims 14']], ['all 12-14', 'victims 12-14']);
  check([['victims 12', 'perpetrators 3']], ['all 15', 'victims 12', 'perpetrators 3']);
  check([['victims 12'], ['perpetrators 3']], ['all 15', 'victims 12', 'perpetrators 3']);
});

test('a number without a side may be of the same people: it is never added to the sides of another report', () => {
  check(
    [['unknown 15'], ['victims 12', 'perpetrators 3']],
    ['all 15', 'victims 12', 'perpetrators 3', 'unknown 15'],
  );
  check([['unknown 15'], ['victims 12']], ['all 12-15', 'victims 12', 'unknown 15']);
  // One report that counts both counts different people.
  check([['victims 12', 'unknown 3']], ['all 12-15', 'victims 12', 'unknown 3']);
});

test('"at least" leaves the end open, "up to" begins at nothing', () => {
  check([['victims 10+'], ['victims 12']], ['all 10-12+', 'victims 10-12+']);
  check([['unknown -5']], ['all 0-5', 'unknown 0-5']);
});

test('what nobody can have counted is added to nothing', () => {
  check([[`victims 9${'0'.repeat(300)}`], ['victims 12']], ['all 12', 'victims 12']);
});

test('who gives no number gives none', () => {
  check([['victims '], []], []);
});
