import { expect, it } from 'vitest';
import { beside, daysIn, endingIn, lengthOf, today, weeksTo } from './days.js';

it('ends with the week of a day, Monday to Sunday', () => {
  // 26 November 2026 is a Thursday.
  expect(weeksTo('2026-11-26', 1)).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(weeksTo('2026-11-29', 2)).toEqual({ from: '2026-11-16', to: '2026-11-29' });
  expect(weeksTo('2026-11-23', 1).from).toBe('2026-11-23');
});

it('moves by as many days as it has', () => {
  const week = weeksTo('2026-03-02', 1);
  expect(lengthOf(week)).toBe(7);
  expect(beside(week, -1)).toEqual({ from: '2026-02-23', to: '2026-03-01' });
  expect(beside(beside(week, 1), -1)).toEqual(week);
});

it('takes days of an address that can be, in their order, else the usual ones', () => {
  const usual = { from: '2026-01-01', to: '2026-01-07' };
  const asked = (query: string) => daysIn(new URLSearchParams(query), usual);
  expect(asked('from=2026-02-01&to=2026-02-03')).toEqual({ from: '2026-02-01', to: '2026-02-03' });
  for (const odd of ['from=2026-02-03&to=2026-02-01', 'from=x&to=y', '']) expect(asked(odd)).toEqual(usual);
  expect(asked('to=2026-01-03')).toEqual({ from: '2026-01-01', to: '2026-01-03' });
  expect(asked('from=2026-02-01')).toEqual({ from: '2026-02-01', to: '2026-02-01' });
});

it('moves the other end where it would lie before the one chosen, or too far from it', () => {
  const days = { from: '2026-01-05', to: '2026-01-02' };
  expect(endingIn(days, 'from')).toEqual({ from: '2026-01-05', to: '2026-01-05' });
  expect(endingIn(days, 'to')).toEqual({ from: '2026-01-02', to: '2026-01-02' });
  const ages = { from: '0002-01-01', to: '9999-12-31' };
  expect(endingIn(ages, 'to')).toEqual(ages);
  expect(endingIn(ages, 'to', 800)).toEqual({ from: '9997-10-23', to: '9999-12-31' });
  expect(lengthOf(endingIn(ages, 'from', 800))).toBe(800);
  expect(daysIn(new URLSearchParams(ages), days, 800).to).toBe('9999-12-31');
});

it('knows the day of the calendar on the wall', () =>
  expect(today(new Date(2026, 10, 26, 23, 59))).toBe('2026-11-26'));
