import { expect, test } from 'vitest';
import { numberIn, placeOf, rowOfNumbers } from './numbering.js';

test('keeps numbers of an event in a row and finds them there, nothing where nothing is claimed', () => {
  const row = rowOfNumbers([
    { measure: 'injured', side: 'victims', low: 2, high: 5, open: true },
    { measure: 'killed', side: 'all', low: 1, high: 1, open: false },
  ]);
  expect(row.slice(0, 4)).toEqual([1, 1, 0, null]);
  expect(row).toHaveLength(placeOf('injured', 'victims') + 3);
  expect(numberIn(row, 'injured', 'victims')).toEqual({ low: 2, high: 5, open: 1 });
  expect(numberIn(row, 'killed', 'victims')).toBeNull();
  expect(numberIn(row, 'trucks', 'all')).toBeNull();
});

test('has a place for each measure that stays: rows are kept by it, so a new measure goes to the end', () => {
  const places = ['killed', 'injured', 'displaced', 'trucks', 'other'].map((measure) =>
    placeOf(measure, 'all'),
  );
  expect(places).toEqual([0, 12, 60, 156, 180]);
  expect(() => placeOf('dreams', 'all')).toThrow('dreams');
});
