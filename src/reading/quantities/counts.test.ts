import { expect, test } from 'vitest';
import { quantities as words } from '../languages/en/numbersQuantities.js';
import type { Quantity } from '../reading.js';
import { isCount, ordinalOf } from './counts.js';

test('ordinals are numbers, other words are not', () => {
  expect(['90th', 'fourth', 'twenty-first', '1,000th'].map((text) => ordinalOf(text, words))).toEqual([
    90, 4, 21, 1000,
  ]);
  expect(['four', 'north', '90', '12kg', ''].map((text) => ordinalOf(text, words))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('money, measures, time and shares are no counts', () => {
  const base: Quantity = {
    start: 0,
    end: 1,
    text: '5',
    value: 5,
    low: 5,
    high: 5,
    bound: 'exact',
    unit: null,
    of: null,
  };
  for (const unit of [
    'dollar',
    'percentage',
    'kilometre',
    'day',
    'dollar per barrel',
    'egyptian pound',
    'square kilometre',
    'year of age',
  ])
    expect(isCount({ ...base, unit }, words)).toBe(false);
  expect(isCount({ ...base, unit: 'soldier', of: 'soldiers' }, words)).toBe(true);
  expect(isCount({ ...base, value: 1 / 3, low: 1 / 3, unit: 'guard', of: 'guards' }, words)).toBe(false);
  expect(isCount(base, words)).toBe(true);
  expect(isCount({ ...base, value: null, low: 200, unit: 'guard', of: 'guards' }, words)).toBe(true);
});
