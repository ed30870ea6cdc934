import { expect, test } from 'vitest';
import { compare } from './match.js';
import type { Site } from './places.js';
import { type Standing, type Unit, unitOf } from './unit.js';

const bara: Site = {
  name: 'Bara',
  geonameId: 1,
  lat: 13.7,
  lon: 30.36,
  country: 'SD',
  admin1: 'North Kordofan',
  precision: 'exact',
};
const province: Site = {
  ...bara,
  name: 'North Kordofan',
  geonameId: 2,
  lat: null,
  lon: null,
  precision: 'admin1',
};
const country: Site = { ...province, name: 'Sudan', geonameId: 3, admin1: null, precision: 'country' };
const dilling: Site = {
  ...bara,
  name: 'Dilling',
  geonameId: 4,
  lat: 12.05,
  lon: 29.65,
  admin1: 'South Kordofan',
};
const suburb: Site = { ...bara, name: 'East Bara', geonameId: 5, lat: 13.71, lon: 30.39 };

let reports = 0;

function unit(about: Partial<Standing>): Unit {
  reports += 1;
  const standing: Standing = {
    claim: `claim ${reports}`,
    report: `report ${reports}`,
    reportSeq: reports,
    position: 0,
    unit: 'unit',
    register: 'attacks',
    kind: 'airstrike',
    from: '2026-03-09',
    to: '2026-03-09',
    out: false,
    places: [bara],
    who: [],
    ...about,
  };
  return unitOf([standing]);
}

const kindOf = (a: Partial<Standing>, b: Partial<Standing>) => compare(unit(a), unit(b)).kind;

test.each<[what: string, a: Partial<Standing>, b: Partial<Standing>]>([
  ['the same place, day and kind', {}, {}],
  ['a general word for the kind', {}, { kind: 'attack' }],
  ['places a few kilometres apart', {}, { places: [suburb] }],
  ['a town within the province that the other names', {}, { places: [province] }],
  ['two windows that overlap', {}, { from: '2026-03-07', to: '2026-03-10' }],
  [
    'the day after, where the target is the same',
    { who: [['target', 'market']] },
    { from: '2026-03-10', to: '2026-03-10', who: [['target', 'the livestock markets']] },
  ],
  ['two sides blamed', { who: [['perpetrator', 'army']] }, { who: [['perpetrator', 'Western Front']] }],
  [
    'only the country, where somebody is the same',
    { who: [['perpetrator', 'army']] },
    { places: [country], who: [['perpetrator', 'the army']] },
  ],
  [
    'no place, for what is told by its actors',
    { register: 'policy', kind: 'waiver', places: [], who: [['authority', 'Treasury Department']] },
    { register: 'policy', kind: 'waiver', places: [], who: [['authority', 'Treasury']] },
  ],
])('puts together: %s', (_, a, b) => {
  expect(kindOf(a, b)).toBe('match');
});

test.each<[what: string, a: Partial<Standing>, b: Partial<Standing>]>([
  ['another register', {}, { register: 'operations', kind: 'strike' }],
  ['another kind of violence', {}, { kind: 'abduction' }],
  ['another town', {}, { places: [dilling] }],
  ['another province', { places: [dilling] }, { places: [province] }],
  ['days apart', {}, { from: '2026-03-12', to: '2026-03-12' }],
  ['the day after with nothing else the same', {}, { from: '2026-03-10', to: '2026-03-10' }],
  [
    'the day after on a crossing',
    { register: 'crossings', kind: 'crossingDay' },
    { register: 'crossings', kind: 'crossingDay', from: '2026-03-10', to: '2026-03-10' },
  ],
  [
    'two targets in one town',
    { who: [['target', 'clinic']] },
    { who: [['target', 'fuel depot']], kind: 'attack' },
  ],
  ['no day', {}, { from: null, to: null }],
  ['a whole year', {}, { from: '2026-01-01', to: '2026-12-31' }],
  ['no place', {}, { places: [] }],
  ['only the country', {}, { places: [country] }],
  [
    'two things that one person says on a day',
    { register: 'diplomacy', kind: 'statement', places: [], who: [['authority', 'envoy']] },
    { register: 'diplomacy', kind: 'statement', places: [], who: [['authority', 'envoy']] },
  ],
])('keeps apart: %s', (_, a, b) => {
  expect(kindOf(a, b)).not.toBe('match');
});

test('never puts two happenings of one report together', () => {
  expect(kindOf({ report: 'one' }, { report: 'one' })).toBe('apart');
});
