import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sum } from '../counted.js';
import { compare } from './compare.js';

const own = (low: number, high = low, open = 0): Sum => ({ low, high, open, stated: 1, silent: 0 });

test('less than was reported is missing, by the least and the most that it may be', () => {
  expect(compare({ low: 71, high: 71 }, own(12, 14))).toEqual({ outcome: 'missing', least: 57, most: 59 });
  expect(compare({ low: 71, high: null }, own(0))).toEqual({ outcome: 'missing', least: 71, most: null });
});

test('more than was reported is more', () => {
  expect(compare({ low: 4, high: 6 }, own(9, 12))).toEqual({ outcome: 'more', least: 3, most: 8 });
  expect(compare({ low: null, high: 6 }, own(9, 9, 1))).toEqual({ outcome: 'more', least: 3, most: null });
});

test('ranges that meet cover it; "at least" is met by any more', () => {
  for (const count of [own(6, 8), own(0, 4), own(4, 6)])
    expect(compare({ low: 4, high: 6 }, count).outcome).toBe('covered');
  expect(compare({ low: 20, high: null }, own(90)).outcome).toBe('covered');
});

test('it is covered just where some value is in both ranges; else the distance is what lies between', () => {
  const range = fc.tuple(fc.nat(50), fc.nat(20)).map(([low, more]) => [low, low + more] as const);
  fc.assert(
    fc.property(range, range, ([low, high], [from, to]) => {
      const { outcome, least, most } = compare({ low, high }, own(from, to));
      expect(outcome === 'covered').toBe(low <= to && from <= high);
      if (outcome === 'covered') return;
      expect(least).toBe(outcome === 'missing' ? low - to : from - high);
      expect(least).toBeGreaterThan(0);
      expect(most! - least).toBe(high - low + to - from);
    }),
  );
});
