import { expect, test } from 'vitest';
import { loadReader } from '../../src/desk/reader.js';
import { harmOf } from '../../tools/bench/aidWorkers.js';

const reader = await loadReader();
const harm = (text: string) => {
  const { killed, wounded, kidnapped } = harmOf(reader.read({ text, split: false })[0]!);
  return [killed, wounded, kidnapped];
};

test('those told of before are counted once, others of one claim each', () => {
  expect(harm('Two NGO staff were shot. One of the staff later died in hospital.')).toEqual([1, 1, 0]);
  expect(harm('Gunmen kidnapped three NGO staff and their driver.')).toEqual([0, 0, 4]);
  expect(harm('An NGO driver was shot. He died in hospital.')).toEqual([1, 0, 0]);
});

test('who is left out of a row is whoever stands right before the words that say so', () => {
  const along = 'One NGO driver was kidnapped together with a trader and an official (not counted here).';
  expect(harm(along)).toEqual([0, 0, 1]);
  expect(
    harm('Two NGO staff were kidnapped. Three other NGO staff were also kidnapped (not counted).'),
  ).toEqual([0, 0, 2]);
});
