import { expect, it } from 'vitest';
import { numeralIn } from './numeral.js';

const nothing = undefined;

it.each([
  ['12', 12],
  [' 12 ', 12],
  ['-3', -3],
  ['−3', -3],
  ['', null],
  [' ', null],
  ['12,000', 12000],
  ['1,200', 1200],
  ['1,200,000', 1200000],
  ['١٬٢٠٠', 1200],
  ['١٢', 12],
  ['۱۲۰۰', 1200],
  ['१२', 12],
  ['１２', 12],
  ['\u200f١٢\u200f', 12],
  ['1 200', 1200],
  ['1\u00a0200\u00a0000', 1200000],
  ['1\u2009200', 1200],
  ['1\u202f200', 1200],
  ["1'200", 1200],
  ['1’200', 1200],
  ['1,200.5', 1200.5],
  ['١٬٢٠٠٫٥', 1200.5],
  ['3.5', 3.5],
  ['1.200', nothing],
  ['12.000', nothing],
  ['5.000', nothing],
  ['12.5', 12.5],
  ['3,5', nothing],
  ['1,2000', nothing],
  ['12,34,567', nothing],
  ['1,200,5', nothing],
  ['1,200 300', nothing],
  ['0,500', nothing],
  ['1.200.000', nothing],
  ['1 2', nothing],
  ['1e9', nothing],
  ['a dozen', nothing],
  ['12 trucks', nothing],
  ['1\n2', nothing],
])('%j is %j', (text, number) => expect(numeralIn(text)).toBe(number));

it.each([
  ['3,5', 3.5],
  ['٣٫٥', 3.5],
  ['3,25', 3.25],
  ['1,200', 1200],
  ['1 200,5', 1200.5],
  ['0,500', nothing],
  ['1,200,5', nothing],
  ['3,5,5', nothing],
])('%j is %j where fractions are asked for', (text, number) =>
  expect(numeralIn(text, 'fraction')).toBe(number),
);

it.each([
  ['33,312', 33.312],
  ['-33.3', -33.3],
  ['٣٣٫٥', 33.5],
  ['33 312', nothing],
])('%j is %j in degrees', (text, number) => expect(numeralIn(text, 'degree')).toBe(number));
