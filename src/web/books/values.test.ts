import { expect, it } from 'vitest';
import { type Codes, said } from '../../registers/book.js';
import { codesOf, durationTyped } from './values.js';

const codes = (...names: string[]): Codes =>
  Object.fromEntries(names.map((name) => [name, said(name, name)]));

it('lists codes as their register does', () =>
  expect(codesOf(codes('open', 'closed', 'ajar'))).toEqual(['open', 'closed', 'ajar']));

it('lists numbered codes by number, those with a nought before them too', () =>
  expect(codesOf(codes('0101', '0102', '13', '1301', '5301'))).toEqual([
    '0101',
    '0102',
    '13',
    '1301',
    '5301',
  ]));

it('takes a length of time in digits of any script, and none without a number', () => {
  expect(['9', '٩', '۱۸۰', '1 2', 'x', ''].map((amount) => durationTyped(amount, 'M'))).toEqual([
    'P9M',
    'P9M',
    'P180M',
    'P12M',
    '',
    '',
  ]);
});
