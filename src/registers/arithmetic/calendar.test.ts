import { expect, it } from 'vitest';
import { crossings } from '../crossings.js';
import type { EntryPlace } from '../entry.js';
import { calendarOf } from './calendar.js';
import { entryOf } from './example.js';

const fields = crossings.book!.calendar!;

const gate = (name: string): EntryPlace => ({
  name,
  geonameId: null,
  lat: null,
  lon: null,
  country: null,
  admin1: null,
  precision: 'exact',
});

const dayAt = (id: string, day: string, state: string, more = {}) =>
  entryOf(id, { kind: 'crossingDay', crossing: gate('Atar gate'), day, state, ...more });

// 1 March 2026 is a Sunday.
const closure = entryOf('r', {
  kind: 'recurring',
  crossing: gate('Atar Gate'),
  day: '2026-03-01',
  weekdays: ['friday'],
});

const days = (entries: Parameters<typeof calendarOf>[1], from: string, to: string) =>
  calendarOf(fields, entries, { from, to })[0]!.days.map(({ day, state, row }) => [day.slice(8), state, row]);

it('numbers days in a row; a closure that recurs neither counts nor ends a row', () => {
  const open = ['03', '04', '05', '07', '08'].map((day) => dayAt(day, `2026-03-${day}`, 'open'));
  expect(days([...open, closure], '2026-03-04', '2026-03-09')).toEqual([
    ['04', 'open', 2],
    ['05', 'open', 3],
    ['06', 'closed', null],
    ['07', 'open', 4],
    ['08', 'open', 5],
    ['09', null, null],
  ]);
});

it('takes an entry before the closure that recurs, and begins anew after an unknown day', () => {
  const opened = [dayAt('a', '2026-03-05', 'open'), dayAt('b', '2026-03-06', 'open', { exceptional: true })];
  const [calendar] = calendarOf(fields, [...opened, dayAt('c', '2026-03-08', 'open'), closure], {
    from: '2026-03-05',
    to: '2026-03-08',
  });
  expect(calendar!.days.map(({ row, exceptional }) => [row, exceptional])).toEqual([
    [1, false],
    [2, true],
    [null, false],
    [1, false],
  ]);
});

it('says no state where entries of a day differ, and keeps the least and most of their numbers', () => {
  const [calendar] = calendarOf(
    fields,
    [
      dayAt('a', '2026-03-05', 'open', { peopleIn: 20 }),
      dayAt('b', '2026-03-05', 'closed', { peopleIn: 24 }),
    ],
    { from: '2026-03-05', to: '2026-03-05' },
  );
  expect(calendar!.days).toEqual([
    {
      day: '2026-03-05',
      state: null,
      by: 'entry',
      exceptional: false,
      row: null,
      numbers: { peopleIn: { least: 20, most: 24 } },
      entries: ['a', 'b'],
      differ: ['closed', 'open'],
    },
  ]);
});

it('keeps places apart, in the order of their names', () => {
  const other = entryOf('o', {
    kind: 'crossingDay',
    crossing: gate('Abu gate'),
    day: '2026-03-05',
    state: 'open',
  });
  const all = calendarOf(fields, [dayAt('a', '2026-03-05', 'open'), other], {
    from: '2026-03-05',
    to: '2026-03-05',
  });
  expect(all.map(({ place }) => place)).toEqual(['Abu gate', 'Atar gate']);
});
