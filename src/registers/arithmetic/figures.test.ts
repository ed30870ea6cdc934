import { expect, it } from 'vitest';
import { missions } from '../missions.js';
import { operations } from '../operations.js';
import { entryOf } from './example.js';
import { figuresOf } from './figures.js';

it('tells parts, codes, numbers with how many are silent, and hours held', () => {
  const figures = figuresOf(missions.book!, [
    entryOf('a', {
      kind: 'mission',
      stops: 'held 2026-03-02T08:00 > facilitated 2026-03-02T10:30',
      purposes: ['fuel', 'food'],
      people: 4,
    }),
    entryOf('b', { kind: 'mission', stops: 'held > impeded', purposes: ['fuel'], outcome: 'accomplished' }),
    entryOf('c', { kind: 'mission', stops: 'requested > denied' }),
  ]);
  expect(figures.entries).toBe(3);
  expect(figures.sums).toMatchObject({ whole: 3, holds: true });
  expect(figures.codes.purposes).toEqual({ fuel: 2, food: 1 });
  expect(figures.codes.status).toEqual({ facilitated: 1, impeded: 1, denied: 1 });
  expect(figures.codes).not.toHaveProperty('kind');
  expect(figures.totals.people).toEqual({ least: 4, most: 4, open: 0, given: 1, silent: 2 });
  expect(figures.hours).toEqual({ held: { entries: 2, hours: 2.5, open: 1 } });
});

it('adds up least and most apart', () => {
  const figures = figuresOf(operations.book!, [
    entryOf('a', { kind: 'raid', detained: { least: 3, most: 5 } }),
    entryOf('b', { kind: 'arrest', detained: { least: 2, most: null } }),
  ]);
  expect(figures.totals.detained).toEqual({ least: 5, most: 7, open: 1, given: 2, silent: 0 });
  expect(figures.codes.kind).toEqual({ raid: 1, arrest: 1 });
  expect(figures.sums).toBeNull();
});
