import { expect, test } from 'vitest';
import { numbers as words } from '../languages/en/numbers.js';
import { atomsOf } from './atoms.js';
import { NumberReader } from './number.js';

const reader = new NumberReader(words);

function read(text: string): number | undefined {
  const atoms = atomsOf(text, 0, text.length);
  const found = reader.begins(atoms, 0) ? reader.at(atoms, 0) : undefined;
  return found?.end === atoms.length ? found.value : undefined;
}

test.each([
  ['2,000', 2000],
  ['1.2 million', 1_200_000],
  ['1 414 021', 1_414_021],
  ['100k', 100_000],
  ['two dozen', 24],
  ['half a million', 500_000],
  ['half a dozen', 6],
  ['a hundred and five', 105],
  ['three thousand two hundred and forty-one', 3241],
  ['twenty-one', 21],
  ['two and a half', 2.5],
  ['3 1/2', 3.5],
  ['1½', 1.5],
  ['two-thirds', 2 / 3],
  ['two point five', 2.5],
  ['two point seventy-one', 2.71],
  ['one hundred thirty-two fifths', 26.4],
  ['one hundred and thirty fifths', 26],
  ['one hundred thirty-fifths', 100 / 35],
  ['a hundred thousandths', 0.1],
  ['quarter million', 250_000],
  ['one billion and a half million', 1_000_500_000],
  ['2.5^-1', 0.4],
  ['10^6', 1_000_000],
  ['40 000', 40_000],
  ['1.250,75', 1250.75],
  ['2.3 k', 2300],
  ['.5', 0.5],
])('%s is %d', (text, value) => {
  expect(read(text)).toBeCloseTo(value, 9);
});

test.each([
  'a',
  'fifth',
  'people',
  'two and three',
  '10 5',
  '40 300',
  'quarter',
  'hundred fifth',
  '2.3 k men',
])('%s is no one number', (text) => {
  expect(read(text)).toBeUndefined();
});

test('a run of scales without end is no one number', () => {
  expect(read('thousand million '.repeat(40).trim())).toBeUndefined();
});
