import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grains } from '../counted.js';
import { isoDay } from './days.js';
import { daysOfPeriod, periodOf, periodsOf } from './periods.js';

const window = (from: string | null, to: string | null) =>
  periodsOf({ from, to, value: null, basis: 'text' });

test('a day lies in its week, month and year; a week belongs to the year of its Thursday', () => {
  expect(window('2026-03-09', '2026-03-09')).toEqual({
    day: '2026-03-09',
    week: '2026-W11',
    month: '2026-03',
    year: '2026',
  });
  expect(periodOf('2027-01-01', 'week')).toBe('2026-W53');
  expect(periodOf('2024-12-30', 'week')).toBe('2025-W01');
});

test('a window lies in a period only as a whole', () => {
  expect(window('2026-03-30', '2026-04-02')).toEqual({
    day: null,
    week: '2026-W14',
    month: null,
    year: '2026',
  });
  expect(window('2026-03', '2026-03')).toMatchObject({ day: null, month: '2026-03' });
  expect(window('2026-03-30', null)).toEqual({ day: null, week: null, month: null, year: null });
});

test('the days of a period are those that lie in it, no more and no fewer', () => {
  const days = fc.integer({ min: -20_000, max: 60_000 }).map(isoDay);
  fc.assert(
    fc.property(days, fc.constantFrom(...grains), (day, grain) => {
      const { from, to, ...rest } = daysOfPeriod(periodOf(day, grain))!;
      expect(rest.grain).toBe(grain);
      expect(from <= day && day <= to).toBe(true);
      const [before, after] = [
        isoDay(Date.parse(from) / 86_400_000 - 1),
        isoDay(Date.parse(to) / 86_400_000 + 1),
      ];
      expect([periodOf(from, grain), periodOf(to, grain)]).toEqual([
        periodOf(day, grain),
        periodOf(day, grain),
      ]);
      expect([periodOf(before, grain), periodOf(after, grain)]).not.toContain(periodOf(day, grain));
    }),
  );
});

test('what is no period has no days', () => {
  for (const text of ['', '2026-13', '2026-W54', '2026-02-30', '26', 'all', '2026-W1'])
    expect(daysOfPeriod(text), text).toBeUndefined();
});
