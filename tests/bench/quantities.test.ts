import { expect, test } from 'vitest';
import type { Quantity } from '../../src/reading/reading.js';
import { sameUnit, sameUnitOrHead, sameValue } from '../../tools/bench/quantities.js';

const quantity = (told: Partial<Quantity>): Quantity => ({
  start: 0,
  end: 1,
  text: '7',
  value: 7,
  low: 7,
  high: 7,
  bound: 'exact',
  unit: null,
  of: null,
  ...told,
});
const gold = (unit: string, normalized_unit: string) => ({ value: '7', unit, normalized_unit });

test('a value is the number, and both ends of a range', () => {
  expect(sameValue(quantity({}), '7.0')).toBe(true);
  expect(sameValue(quantity({ value: null, low: 3, high: 4 }), '4.0 - 3.0')).toBe(true);
  expect(sameValue(quantity({}), '7-9')).toBe(false);
  expect(sameValue(quantity({ value: null, low: 3, high: null }), '3-4')).toBe(false);
});

test('a unit is the same by its name, or by the words for what is counted', () => {
  expect(sameUnit(quantity({ unit: 'mile' }), gold('miles', 'mile'))).toBe(true);
  expect(sameUnit(quantity({ unit: 'pound' }), gold('lb', 'pound-mass'))).toBe(true);
  const boats = quantity({ unit: 'boat', of: 'Fishing boats' });
  expect(sameUnit(boats, gold('fishing boats', 'fishing boat'))).toBe(true);
  expect(sameUnit(boats, gold('% fishing boats', '% fishing boat'))).toBe(true);
  expect(sameUnit(quantity({}), gold('-', '-'))).toBe(true);
});

test('another unit, more or fewer words and none at all are not', () => {
  const boats = quantity({ unit: 'boat', of: 'boats' });
  expect(sameUnit(boats, gold('fishing boats', 'fishing boat'))).toBe(false);
  expect(sameUnitOrHead(boats, gold('fishing boats', 'fishing boat'))).toBe(true);
  expect(sameUnitOrHead(boats, gold('fishing nets', 'fishing net'))).toBe(false);
  expect(sameUnit(boats, gold('-', '-'))).toBe(false);
  expect(sameUnit(quantity({}), gold('boats', 'boat'))).toBe(false);
});
