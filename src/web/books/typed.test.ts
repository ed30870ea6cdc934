import { describe, expect, it } from 'vitest';
import { type Book, said } from '../../registers/book.js';
import type { BookEntry } from '../../server/contract.js';
import { changedIn, draftOf, isAsked, lacksOf, missing, settled, typedOf } from './typed.js';

const wells: Book = {
  entry: { one: said('well', 'بئر'), many: said('wells', 'آبار') },
  kinds: { well: said('Well', 'بئر'), spring: said('Spring', 'عين') },
  day: 'day',
  columns: ['name'],
  groups: [{ name: 'all', label: said('All', 'الكل'), fields: ['name', 'day', 'depth', 'why', 'users'] }],
  fields: [
    { name: 'name', type: 'text', label: said('Name', 'الاسم'), required: true },
    { name: 'day', type: 'day', label: said('Day', 'اليوم') },
    { name: 'depth', type: 'number', label: said('Depth', 'العمق') },
    { name: 'users', type: 'range', label: said('Users', 'المستخدمون') },
    { name: 'why', type: 'text', label: said('Why', 'السبب'), when: { field: 'status', is: ['shut'] } },
  ],
  ladder: {
    first: ['open'],
    moves: { open: ['shut'], shut: [] },
    says: { open: said('Open', 'مفتوحة'), shut: said('Shut', 'مغلقة') },
  },
};

const entry: BookEntry = {
  id: 'w1',
  register: 'wells',
  kind: 'well',
  values: { name: 'North well', depth: 40, users: { least: 10, most: 12 } },
  stops: [{ to: 'open', at: null, place: null }],
  claims: [],
  sharing: null,
  sensitivity: null,
  status: 'open',
  version: 3,
  removed: false,
  sealed: [],
  by: 'mara',
  at: '2026-03-10T08:00:00Z',
  import: null,
};

const typedNow = (change: Record<string, string>) => {
  const typed = typedOf(wells, entry);
  return { ...typed, values: { ...typed.values, ...change } };
};

describe('draftOf', () => {
  it('sends of an entry that is there only what was changed, with the version that was seen', () =>
    expect(draftOf(wells, entry, typedNow({ depth: '41', name: ' North well ' }))).toEqual({
      id: 'w1',
      seen: 3,
      values: { depth: 41 },
    }));

  it('empties a field whose text was taken out', () =>
    expect(draftOf(wells, entry, typedNow({ depth: '' })).values).toEqual({ depth: null }));

  it('sends what is no number as it is, for the desk to say so at its field', () =>
    expect(draftOf(wells, entry, typedNow({ depth: 'deep' })).values).toEqual({ depth: 'deep' }));

  it.each([
    ['12,000', 12_000],
    ['١٬٢٠٠', 1200],
    // No depth is asked for in fractions, so a comma may be meant either way.
    ['3,5', '3,5'],
  ])('sends %j as %j', (depth, sent) => {
    expect(draftOf(wells, entry, typedNow({ depth })).values).toEqual({ depth: sent });
    const typed = typedOf(wells, null);
    typed.values.users = { least: depth, most: depth };
    expect(draftOf(wells, null, typed).values).toEqual({ users: { least: sent, most: sent } });
  });

  it('sends all of a new entry that holds something', () => {
    const typed = typedOf(wells, null);
    typed.values.name = 'East well';
    typed.values.users = { least: '3', most: '' };
    expect(draftOf(wells, null, typed)).toEqual({
      kind: 'well',
      values: { name: 'East well', users: { least: 3, most: null } },
      stops: [],
    });
  });
});

it('asks for a field where its status is reached, and keeps showing one that holds something', () => {
  const why = wells.fields.find(({ name }) => name === 'why')!;
  const typed = typedOf(wells, entry);
  expect(isAsked(why, typed)).toBe(false);
  expect(isAsked(why, { ...typed, stops: [...typed.stops, { to: 'shut', at: null, place: null }] })).toBe(
    true,
  );
  expect(isAsked(why, typedNow({ why: 'dry' }))).toBe(true);
});

it('does not forget what is sealed and gone from the device until it is typed again or let go', () => {
  const sealed: Book = {
    ...wells,
    fields: wells.fields.map((one) => (one.name === 'why' ? { ...one, sealed: true } : one)),
  };
  const typed = typedOf(sealed, null);
  const lacksAt = (why: string | undefined, gone: string[]) =>
    lacksOf(sealed, { ...typed, values: { ...typed.values, why: why as string } }, gone);
  expect(lacksAt('dry', [])).toEqual(['why']);
  expect(lacksAt(undefined, ['why'])).toEqual(['why']);
  expect(lacksAt('', ['why'])).toEqual([]);
  expect(lacksAt(undefined, [])).toEqual([]);
});

it('names what is missing, the stop too', () => {
  expect(missing(wells, typedOf(wells, null))).toEqual(['name', 'status']);
  expect(missing(wells, typedOf(wells, entry))).toEqual([]);
  // A row of somebody without a number would be left out without a word.
  const harm = {
    name: 'harm',
    type: 'harm',
    label: said('Harm', 'الضرر'),
    groups: {},
    measures: [],
  } as const;
  const harmed: Book = { ...wells, fields: [{ ...harm, measures: [] }] };
  const typed = typedOf(harmed, entry);
  typed.values.harm = [{ group: 'women', measure: 'killed', least: '', most: '' }];
  expect(missing(harmed, typed)).toEqual(['harm']);
});

it('settles a conflict field by field: what only one of the two changed stays theirs or mine', () => {
  const theirs: BookEntry = {
    ...entry,
    version: 4,
    values: { ...entry.values, name: 'Great north well', depth: 50 },
  };
  const mine = typedNow({ depth: '41', day: '2026-03-11' });
  const both = settled(wells, entry, mine, theirs, []);
  expect(both.values).toMatchObject({ name: 'Great north well', depth: '41', day: '2026-03-11' });
  expect(settled(wells, entry, mine, theirs, ['depth']).values.depth).toBe('50');
  expect(changedIn(wells, typedOf(wells, theirs), both)).toEqual(['day', 'depth']);
});
