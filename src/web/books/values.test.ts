import { expect, it } from 'vitest';
import { type Codes, said } from '../../registers/book.js';
import { codesOf } from './values.js';

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
