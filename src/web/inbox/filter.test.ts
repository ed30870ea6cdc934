import { expect, test } from 'vitest';
import { filterOf, isFiltered, listedOf, nextOrder } from './filter.js';

const read = (query: string) =>
  Object.fromEntries(Object.entries(listedOf(new URLSearchParams(query))).filter(([, value]) => value));

test('an address says what is listed and in which order; what it cannot mean is left out', () => {
  expect(read('state=done&news=update&failed=true&from=2026-01-02&sort=source&order=desc')).toEqual({
    state: 'done',
    news: 'update',
    failed: true,
    from: '2026-01-02',
    sort: 'source',
    order: 'desc',
  });
  expect(read('state=gone&news=&failed=no&from=soon&sort=size&order=up')).toEqual({});
});

test('an order narrows nothing', () => {
  expect(isFiltered({ sort: 'source', order: 'asc' })).toBe(false);
  expect(isFiltered({ sort: 'source', unassigned: true })).toBe(true);
  expect(filterOf({ state: 'new', sort: 'source' })).toEqual({ state: 'new' });
});

test('a column sorts by its own order first, then the other way', () => {
  expect(nextOrder({}, 'source')).toEqual({ sort: 'source', order: 'asc' });
  expect(nextOrder({ sort: 'source' }, 'source')).toEqual({ sort: 'source', order: 'desc' });
  expect(nextOrder({}, 'seen')).toEqual({ sort: 'seen', order: 'asc' });
  expect(nextOrder({ sort: 'source' }, 'published')).toEqual({ sort: 'published', order: 'desc' });
});
