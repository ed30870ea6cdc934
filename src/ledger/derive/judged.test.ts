import { expect, test } from 'vitest';
import type { Claim, Count } from '../../reading/reading.js';
import type { Judgement } from '../model.js';
import { correctionOf } from './correction.js';
import { currentOf } from './judged.js';

const quote: Claim['quote'] = { start: 0, end: 4, exact: 'more', prefix: '', suffix: '' };
const moreThan: Count = {
  measure: 'killed',
  value: 22,
  low: 23,
  high: null,
  bound: 'moreThan',
  of: null,
  quote,
};
const claimOf = (count: Count) => ({ counts: [count], where: [], who: [], fields: {} }) as unknown as Claim;

/** The count as it is once these are corrected, one after the other. */
function corrected(count: Count, ...given: [part: string, value: unknown][]) {
  const claim = claimOf(count);
  const judgements = given.map(([part, value]) => {
    const path = `counts[0].${part}`;
    return {
      verdict: 'correct',
      withdrawn: false,
      path,
      value: correctionOf(claim, path, value),
    } as Judgement;
  });
  const { value, low, high, bound } = currentOf(claim, judgements).current.counts[0]!;
  return [value, low, high, bound];
}

test('a corrected bound takes the ends with it', () => {
  expect(corrected(moreThan, ['bound', 'exact'])).toEqual([22, 22, 22, 'exact']);
  expect(corrected(moreThan, ['bound', 'atMost'])).toEqual([22, null, 22, 'atMost']);
  expect(
    corrected({ ...moreThan, low: null, high: 99, value: 100, bound: 'lessThan' }, ['bound', 'atLeast']),
  ).toEqual([100, 100, null, 'atLeast']);
  expect(corrected({ ...moreThan, low: 20, high: 30, bound: 'about' }, ['bound', 'between'])).toEqual([
    22,
    20,
    30,
    'between',
  ]);
});

test('a corrected number is the number, unless its bound is corrected after it', () => {
  expect(corrected(moreThan, ['value', 40])).toEqual([40, 40, 40, 'exact']);
  expect(corrected(moreThan, ['value', 40], ['bound', 'atLeast'])).toEqual([40, 40, null, 'atLeast']);
});
