import { expect, test } from 'vitest';
import { ranks } from '../languages/en/ranks.js';
import type { Count } from '../reading.js';
import { sumsOf } from './tellings.js';

/** "2 fighters" counts two, "several fighters" at least three. */
const counted = (phrase: string): Count => {
  const [first = '', ...of] = phrase.split(' ');
  const value = Number(first) || null;
  const low = value ?? 3;
  const quote = { start: 0, end: phrase.length, exact: phrase, prefix: '', suffix: '' };
  return {
    measure: 'detained',
    value,
    low,
    high: value,
    bound: value ? 'exact' : 'vague',
    of: of.join(' '),
    quote,
  };
};

/** The lowest numbers of what claims say, each a list of phrases with a comma between. */
const lows = (...said: string[]): number[] =>
  sumsOf(
    said.map((says, k) => ({
      claim: `${k}`,
      says,
      counts: says.split(' including ')[0]!.split(', ').map(counted),
    })),
    ranks,
  ).map(({ low }) => low);

test('a leader alone and those with him, told apart, are added up', () => {
  expect(lows('1 rebel leader', '2 suspected rebels')).toEqual([3]);
  expect(lows('1 Omar Hamid', '4 rebels')).toEqual([5]);
  expect(lows('1 leader of the cell', 'several men')).toEqual([4]);
});

test('people of one rank told twice are not', () => {
  expect(lows('2 rebels', '3 suspects')).toEqual([2, 3]);
  expect(lows('2 guards', '3 nurses')).toEqual([2, 3]);
});

test('who is told of alone is part of a claim with more', () => {
  expect(lows('1 courier', '1 leader, 1 suspect')).toEqual([2]);
  expect(lows('4 rebels including a commander', '1 commander')).toEqual([4]);
  expect(lows('1 rebel leader', '1 wanted man, 3 associates')).toEqual([4]);
});

test('a vague word gives way to a number of the same people, one of people besides does not', () => {
  expect(lows('several rebels', '2 rebels')).toEqual([2]);
  expect(lows('several additional rebels', '2 rebels')).toEqual([3, 2]);
  expect(lows('several rebels')).toEqual([3]);
  expect(lows('1 him', 'several rebels')).toEqual([1, 3]);
});
