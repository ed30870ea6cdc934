import { expect, test } from 'vitest';
import { type Book, said } from './book.js';
import type { EntryContent } from './entry.js';
import { checkEntry } from './entryCheck.js';
import { stopsTo } from './ladderCheck.js';

const plain = (text: string) => said(text, text);

const ferries: Book = {
  entry: { one: plain('ferry'), many: plain('ferries') },
  kinds: { trip: plain('Trip'), repair: plain('Repair') },
  day: 'day',
  columns: ['day'],
  groups: [],
  fields: [
    { name: 'day', type: 'day', label: plain('Day'), required: true },
    { name: 'left', type: 'time', label: plain('Left') },
    { name: 'landed', type: 'time', label: plain('Landed') },
    { name: 'people', type: 'number', label: plain('People') },
    { name: 'seats', type: 'number', label: plain('Seats'), most: 900 },
    { name: 'hurt', type: 'range', label: plain('Hurt') },
    {
      name: 'load',
      type: 'codes',
      label: plain('Load'),
      codes: { food: plain('Food'), fuel: plain('Fuel') },
    },
    {
      name: 'fault',
      type: 'text',
      label: plain('Fault'),
      required: true,
      when: { field: 'status', is: ['halted'] },
    },
    { name: 'pier', type: 'place', label: plain('Pier') },
    { name: 'home', type: 'place', nearest: 'admin2', label: plain('Home') },
    { name: 'wait', type: 'duration', label: plain('Wait') },
    { name: 'night', type: 'flag', label: plain('At night') },
    { name: 'pilot', type: 'text', label: plain('Pilot'), sealed: true },
    {
      name: 'toll',
      type: 'harm',
      label: plain('Toll'),
      groups: { crew: plain('Crew') },
      measures: ['killed', 'injured'],
    },
  ],
  ladder: {
    first: ['asked'],
    moves: { asked: ['allowed', 'refused'], allowed: ['halted', 'crossed'], halted: ['allowed'] },
    says: {
      asked: plain('Asked'),
      allowed: plain('Allowed'),
      refused: plain('Refused'),
      halted: plain('Halted'),
      crossed: plain('Crossed'),
    },
  },
  rules: [
    { rule: 'times-in-order', fields: ['left', 'landed'], says: plain('None lands before it leaves.') },
    { rule: 'at-most', fields: ['people', 'seats'], says: plain('No more people than seats.') },
    { rule: 'together', fields: ['landed', 'pier'], says: plain('Who lands, lands at a pier.') },
    {
      rule: 'empty-where',
      field: 'kind',
      is: ['repair'],
      empty: ['people'],
      says: plain('Nobody rides then.'),
    },
  ],
};

const stop = (to: string, at: string | null = null) => ({ to, at, place: null });
const entry = (values: EntryContent['values'], more: Partial<EntryContent> = {}): EntryContent => ({
  kind: 'trip',
  values: { day: '2026-03-01', ...values },
  stops: [stop('asked')],
  claims: [],
  sharing: null,
  sensitivity: null,
  ...more,
});
const troubles = (content: EntryContent) =>
  checkEntry(ferries, content).map(({ field, code }) => `${field} ${code}`);
const check = (values: EntryContent['values'], ...expected: string[]) =>
  expect(troubles(entry(values)), JSON.stringify(values)).toEqual(expected);
const climb = (stops: EntryContent['stops'], ...expected: string[]) =>
  expect(troubles(entry({ fault: 'rope' }, { stops })).filter((one) => !one.startsWith('fault'))).toEqual(
    expected,
  );

test('a value of each type is taken', () => {
  check({
    left: '2026-03-01T08:30',
    landed: '2026-03-01',
    people: 0,
    seats: 900,
    hurt: { least: null, most: 3 },
    load: ['food', 'fuel'],
    pier: { name: 'North', geonameId: null, lat: 1, lon: 2, country: null, admin1: null, precision: 'exact' },
    wait: 'PT4H30M',
    night: false,
    toll: [{ group: 'crew', measure: 'killed', least: 1, most: 1 }],
  });
});

test('what no type takes is named', () => {
  check({ day: '2026-02-30' }, 'day noSuchDay');
  check({ day: '2025-02-29' }, 'day noSuchDay');
  check({ day: '2024-02-29' });
  check({ left: '2026-03-01T24:00' }, 'left noSuchTime');
  check({ people: -1 }, 'people tooSmall');
  check({ people: 1.5 }, 'people notWhole');
  check({ people: 'ten' }, 'people wrongType');
  check({ seats: 901 }, 'seats tooLarge');
  check({ hurt: { least: 4, most: 3 } }, 'hurt leastOverMost');
  check({ hurt: { least: -4, most: 3 } }, 'hurt tooSmall');
  check({ load: ['food', 'sand'] }, 'load unknownCode');
  check({ wait: 'P' }, 'wait noDuration');
  check({ night: 'yes' }, 'night wrongType');
  check({ wings: 2 }, 'wings unknownField');
  check({ pilot: 5 }, 'pilot wrongType');
  check({ toll: [{ group: 'crew', measure: 'lost', least: 1, most: 1 }] }, 'toll unknownCode');
  const once = { group: 'crew', measure: 'killed', least: 1, most: 1 };
  check({ toll: [once, once] }, 'toll twice');
  const pier = { name: 'N', geonameId: null, lat: 91, lon: 2, country: null, admin1: null };
  check({ pier: { ...pier, precision: 'exact' } }, 'pier badPlace');
  check({ pier: { ...pier, lat: null, precision: 'exact' } }, 'pier badPlace');
});

test('a place is told no nearer than its field allows', () => {
  const home = { name: 'N', geonameId: null, lat: 13.2, lon: 30.5, country: null, admin1: null };
  check({ home: { ...home, precision: 'admin2' } });
  check({ home: { ...home, precision: 'country' } });
  check({ home: { ...home, precision: 'near' } }, 'home tooNear');
  check({ home: { ...home, lat: 13.123, precision: 'admin2' } }, 'home tooNear');
});

test('a message never repeats what was to be sealed', () => {
  expect(JSON.stringify(checkEntry(ferries, entry({ pilot: 'Canary Bird' })))).not.toContain('Canary');
  const wrong = [{ canary: 'Canary Bird' }, ['Canary Bird'], 'Canary Bird'.repeat(100)];
  for (const pilot of wrong) {
    const told = checkEntry(ferries, entry({ pilot: pilot as unknown as string }));
    expect(told).toMatchObject([{ field: 'pilot' }]);
    expect(JSON.stringify(told)).not.toContain('Canary');
  }
});

test('what is missing, and a kind or level that is none', () => {
  expect(troubles({ ...entry({}), values: {} })).toEqual(['day required']);
  expect(troubles(entry({}, { kind: 'flight' }))).toEqual(['kind unknownKind']);
  expect(troubles(entry({}, { sharing: 'pink' as 'red' }))).toEqual(['sharing unknownLevel']);
});

test('a move that the ladder does not allow is named with what is allowed from there', () => {
  climb([stop('asked'), stop('allowed'), stop('halted'), stop('allowed'), stop('crossed')]);
  climb([], 'status required');
  climb([stop('allowed')], 'stops[0] badFirst');
  climb([stop('asked'), stop('flown')], 'stops[1] unknownStop');
  const [wrong] = checkEntry(ferries, entry({}, { stops: [stop('asked'), stop('crossed')] }));
  expect(wrong).toMatchObject({
    field: 'stops[1]',
    code: 'badMove',
    message: 'From "Asked" it cannot go to "Crossed".',
    remedy: 'From "Asked" it can go to Allowed or Refused.',
    details: { from: 'asked', to: 'crossed', allowed: ['allowed', 'refused'] },
  });
  const [end] = checkEntry(ferries, entry({}, { stops: [stop('asked'), stop('refused'), stop('crossed')] }));
  expect(end!.remedy).toBe('"Refused" is an end: nothing follows it.');
});

test('stops are in the order of their times; of a day alone the hour is not known', () => {
  climb([stop('asked', '2026-03-02T08:00'), stop('allowed', '2026-03-02')]);
  climb([stop('asked', '2026-03-02T08:00'), stop('allowed', '2026-03-02T07:59')], 'stops[1] stopsOutOfOrder');
  climb(
    [stop('asked', '2026-03-02'), stop('allowed'), stop('crossed', '2026-03-01T09:00')],
    'stops[2] stopsOutOfOrder',
  );
  climb([stop('asked', '2026-13-02')], 'stops[0] noSuchTime');
});

test('a field is asked for only where it applies, and stays where the entry went on', () => {
  check({ fault: 'rope' }, 'fault notAsked');
  const halted = [stop('asked'), stop('allowed'), stop('halted')];
  expect(troubles(entry({}, { stops: halted }))).toEqual(['fault required']);
  expect(troubles(entry({ fault: 'rope' }, { stops: halted }))).toEqual([]);
  expect(troubles(entry({ fault: 'rope' }, { stops: [...halted, stop('allowed')] }))).toEqual([]);
  expect(troubles(entry({}, { stops: [...halted, stop('allowed')] }))).toEqual([]);
});

test('the rules of the book', () => {
  check({ left: '2026-03-01T08:30', landed: '2026-03-01T08:00' }, 'landed timesOutOfOrder', 'pier together');
  check({ people: 12, seats: 10 }, 'people moreThan');
  check({ people: 12 });
  check({ landed: '2026-03-01' }, 'pier together');
  expect(troubles(entry({ people: 1 }, { kind: 'repair' }))).toEqual(['people notEmpty']);
  expect(troubles(entry({ people: 0 }, { kind: 'repair' }))).toEqual([]);
});

test('of an entry of which only the last stop is known, the way there is the shortest', () => {
  expect(stopsTo(ferries.ladder!, 'crossed').map(({ to }) => to)).toEqual(['asked', 'allowed', 'crossed']);
  expect(stopsTo(ferries.ladder!, 'asked').map(({ to }) => to)).toEqual(['asked']);
});
