import { expect, it } from 'vitest';
import { missions } from '../../registers/missions.js';
import { filterOf, flipped } from './address.js';
import { queryOf } from './api.js';

const book = missions.book!;
const asked = (query: string) => filterOf(book, new URLSearchParams(query));

it('takes from an address what the book knows, and leaves out the rest', () => {
  expect(
    asked(
      'text=north&status=held&status=lost&from=2026-03-01&to=never&field.purposes=fuel&field.hue=red&sort=day',
    ),
  ).toEqual({
    text: 'north',
    status: ['held'],
    from: '2026-03-01',
    fields: { purposes: ['fuel'] },
    sort: 'day',
  });
  expect(asked('kind=war&sort=secret')).toEqual({});
});

it('comes back with what it was written from', () => {
  const filter = {
    status: ['held', 'denied'],
    fields: { purposes: ['fuel', 'food'] },
    sort: 'day',
    descending: true,
  };
  expect(asked(queryOf(filter))).toEqual(filter);
});

it('takes a code in and out', () => {
  expect(flipped(undefined, 'held')).toEqual(['held']);
  expect(flipped(['held', 'denied'], 'held')).toEqual(['denied']);
  expect(flipped(['held'], 'held')).toBe(undefined);
});
