import { expect, test } from 'vitest';
import type { Claim, Count, ReportEvent } from '../../reading/reading.js';
import { accountsOf } from './account.js';

const quote = { start: 0, end: 1, exact: 'x', prefix: '', suffix: '' };

function count(value: number, of: string, more: Partial<Count> = {}): Count {
  return { measure: 'killed', value, low: value, high: value, bound: 'exact', of, quote, ...more };
}

function claim(id: string, counts: Count[], more: Partial<Claim> = {}): Claim {
  return {
    id,
    register: 'attacks',
    kind: 'attack',
    scope: 'event',
    quote,
    trigger: { start: 0, end: 1, text: 'x' },
    chain: [],
    certainty: 'stated',
    background: false,
    when: { from: null, to: null, value: null, basis: 'none' },
    where: [],
    who: [],
    counts,
    fields: {},
    partOf: null,
    ...more,
  };
}

const told = (claims: Claim[], event?: ReportEvent, asRead = claims.map(({ id }) => id)) =>
  accountsOf('report', claims, new Set(asRead), event).map(({ measure, of, low, high }) => [
    measure,
    of,
    low,
    high,
  ]);

test('adds up the parts of one claim, but not a whole beside them', () => {
  expect(told([claim('a', [count(2, 'guards'), count(1, 'driver')])])).toEqual([['killed', 'victims', 3, 3]]);
  const whole = claim('b', [count(3, 'people'), count(2, 'guards'), count(1, 'driver')]);
  expect(told([whole])).toEqual([['killed', 'victims', 3, 3]]);
});

test('keeps those who did it apart from those harmed', () => {
  const who: Claim['who'] = [{ role: 'perpetrator', name: 'the gunmen', kind: 'people', actor: null, quote }];
  expect(told([claim('a', [count(4, 'traders'), count(2, 'gunmen')], { who })])).toEqual([
    ['killed', 'victims', 4, 4],
    ['killed', 'perpetrators', 2, 2],
  ]);
});

test('spans what two speakers of a report claim, and leaves out what is denied or planned', () => {
  const claims = [claim('a', [count(14, 'traders')]), claim('b', [count(19, 'traders')])];
  expect(told(claims)).toEqual([['killed', 'victims', 14, 19]]);
  expect(told([claims[0]!, claim('c', [count(90, 'traders')], { certainty: 'denied' })])).toEqual([
    ['killed', 'victims', 14, 14],
  ]);
  const open = claim('d', [count(10, 'people', { bound: 'atLeast', high: null })]);
  expect(told([open])).toEqual([['killed', 'victims', 10, null]]);
});

test("takes the reader's total as long as its claims stand as they were read", () => {
  const claims = [claim('a', [count(2, 'guards')]), claim('b', [count(1, 'driver')])];
  const event = {
    totals: [{ measure: 'killed', of: 'victims', low: 3, high: 3, claims: ['a', 'b'] }],
  } as unknown as ReportEvent;
  expect(told(claims, event)).toEqual([['killed', 'victims', 3, 3]]);
  expect(told(claims, event, ['a'])).toEqual([['killed', 'victims', 1, 2]]);
  expect(told([claims[0]!], event)).toEqual([['killed', 'victims', 2, 2]]);
});

test('adds no account of those told apart among others, unless the others are not of this event', () => {
  const whole = claim('a', [count(12, 'people')]);
  const part = claim('b', [count(4, 'guards')], { partOf: 'a' });
  expect(told([whole, part])).toEqual([['killed', 'victims', 12, 12]]);
  expect(told([part])).toEqual([['killed', 'victims', 4, 4]]);
});
