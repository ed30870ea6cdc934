import { expect, it } from 'vitest';
import { follow, type Placed, type Spot } from './spot.js';

const rows = (ids: string, more: Partial<Placed> = {}): Placed => ({
  list: 'all',
  total: ids.length,
  idAt: (index) => (ids[index] === '.' ? undefined : ids[index]),
  settled: true,
  ...more,
});
const at = (index: number, id: string | undefined): Spot => ({ index, id, meant: true, list: 'all' });

it('stays at a row that news moves', () => {
  expect(follow(at(1, 'b'), rows('xyabc'))).toEqual(at(3, 'b'));
  expect(follow(at(3, 'b'), rows('ab'))).toEqual(at(1, 'b'));
  const here = at(1, 'b');
  expect(follow(here, rows('abc'))).toBe(here);
});

it('goes on to what stands where its row went, once the list has come', () => {
  expect(follow(at(1, 'b'), rows('ac'))).toEqual(at(1, 'c'));
  expect(follow(at(2, 'c'), rows('ab'))).toEqual(at(1, 'b'));
  expect(follow(at(1, 'b'), rows('ac', { settled: false }))).toEqual(at(1, 'b'));
  expect(follow(at(1, 'b'), rows(''))).toEqual(at(1, 'b'));
});

it('learns which row it is at when that comes', () => {
  expect(follow(at(1, undefined), rows('a.', { settled: false }))).toEqual(at(1, undefined));
  expect(follow(at(1, undefined), rows('ab'))).toEqual(at(1, 'b'));
});

it('begins another list at its first row, once that has come', () => {
  const here = at(1, 'b');
  expect(follow(here, rows('ab', { list: 'new', settled: false }))).toBe(here);
  expect(follow(here, rows('cb', { list: 'new' }))).toEqual({
    index: 0,
    id: undefined,
    meant: false,
    list: 'new',
  });
});

it('stays at the top of a list that nobody touched, whatever comes in there', () => {
  const start = { ...at(0, undefined), meant: false };
  expect(follow(start, rows('abc'))).toBe(start);
  expect(follow(start, rows('xyabc'))).toBe(start);
});
