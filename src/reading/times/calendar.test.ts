import { expect, test } from 'vitest';
import { boundsOf } from './bounds.js';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isoWeekOfNumber,
  weekdayOf,
} from './calendar.js';

test('days move across months and leap years', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
  expect(addDays('2025-05-23', 180)).toBe('2025-11-19');
  expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
  expect(addMonths('2025-01-10', -1)).toBe('2024-12-10');
  expect(addDays('no day', 3)).toBe('no day');
});

test('weekdays and weeks are those of ISO 8601', () => {
  expect(weekdayOf('2025-12-14')).toBe(7);
  expect(weekdayOf('1969-12-31')).toBe(3);
  expect(isoWeekOfNumber(dayNumber(2024, 12, 30))).toBe('2025-W01');
  expect(daysBetween('2025-12-31', '2026-01-02')).toBe(2);
  expect(daysBetween('2025-13-01', '2026-01-02')).toBeUndefined();
});

test('day numbers go both ways over four centuries', () => {
  for (let number = dayNumber(1800, 1, 1); number < dayNumber(2200, 1, 1); number += 97) {
    const { year, month, day } = dayOfNumber(number);
    expect(dayNumber(year, month, day)).toBe(number);
  }
});

test.each([
  ['2024', null, '2024-01-01', '2024-12-31'],
  ['2024-02', null, '2024-02-01', '2024-02-29'],
  ['2025-W01', null, '2024-12-30', '2025-01-05'],
  ['2025-W50-WE', null, '2025-12-13', '2025-12-14'],
  ['2024-Q2', null, '2024-04-01', '2024-06-30'],
  ['2024-H2', null, '2024-07-01', '2024-12-31'],
  ['2024-WI', null, '2024-12-01', '2025-02-28'],
  ['199', null, '1990-01-01', '1999-12-31'],
  ['19', null, '1900-01-01', '1999-12-31'],
  ['2025-12-13T10:30', null, '2025-12-13', '2025-12-13'],
  ['2024-05-03/2024-05-07', null, '2024-05-03', '2024-05-07'],
  ['2024-03', 'START', '2024-03-01', '2024-03-15'],
  ['2024', 'END', '2024-07-01', '2024-12-31'],
])('%s %s spans %s to %s', (value, mod, from, to) => {
  expect(boundsOf(value, mod)).toEqual({ from, to });
});

test('what is no known date spans nothing', () => {
  for (const value of ['XXXX-WXX-4', 'PRESENT_REF', 'P3D', '2024-13', '2024-02-30', '2024-W60', ''])
    expect(boundsOf(value)).toBeUndefined();
});
