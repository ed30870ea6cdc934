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

type About = Partial<Omit<Standing, 'who'>> & { who?: [role: string, name: string, kind?: string][] };

function unit({ who = [], ...about }: About): Unit {
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
    told: null,
    places: [bara],
    who: who.map(([role, name, kind = 'group']) => [role, name, kind]),
    numbers: [],
    ...about,
  };
  return unitOf([standing]);
}

const kindOf = (a: About, b: About) => compare(unit(a), unit(b)).kind;

test.each<[what: string, a: About, b: About]>([
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

test.each<[what: string, a: About, b: About]>([
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

const undated = { from: null, to: null };
const front: NonNullable<About['who']> = [['perpetrator', 'Western Front']];
const everybody: About['who'] = [...front, ['target', 'market'], ['victim', 'Bara Traders']];
const fourteen: NonNullable<About['numbers']> = [['killed', 14]];

test.each<[what: string, a: About, b: About]>([
  ['a number', { numbers: fourteen }, { ...undated, told: '2026-03-10', numbers: fourteen }],
  ['who did it', { who: front }, { ...undated, told: '2026-03-09', who: front }],
  [
    'what was attacked',
    { who: [['target', 'market']] },
    { ...undated, told: '2026-03-11', who: [['target', 'the market']] },
  ],
  [
    'two small numbers',
    {
      numbers: [
        ['killed', 3],
        ['injured', 4],
      ],
    },
    {
      ...undated,
      told: '2026-03-10',
      numbers: [
        ['injured', 4],
        ['killed', 3],
      ],
    },
  ],
  [
    'a number, both without a day',
    { ...undated, told: '2026-03-09', numbers: fourteen },
    { ...undated, told: '2026-03-11', numbers: fourteen },
  ],
  [
    'a sum',
    { numbers: fourteen },
    {
      ...undated,
      told: '2026-03-10',
      numbers: [
        ['killed', 10],
        ['killed', 4],
      ],
    },
  ],
  [
    'a province, where who, whom and how many agree',
    { who: [...front, ['target', 'market']], numbers: fourteen },
    {
      ...undated,
      told: '2026-03-10',
      places: [province],
      who: [...front, ['target', 'market']],
      numbers: fourteen,
    },
  ],
  [
    'no place, where who, what and how many agree',
    { who: [...front, ['target', 'market']], numbers: fourteen },
    { places: [], who: [...front, ['target', 'market']], numbers: fourteen },
  ],
  [
    'no place in policy',
    {
      register: 'policy',
      kind: 'waiver',
      places: [],
      who: [
        ['authority', 'Treasury'],
        ['target', 'fuel'],
      ],
    },
    {
      register: 'policy',
      kind: 'waiver',
      places: [],
      ...undated,
      told: '2026-03-10',
      who: [
        ['authority', 'Treasury Department'],
        ['target', 'fuel'],
      ],
    },
  ],
])('puts together by what is in common where a day or a place is not said: %s', (_, a, b) => {
  expect(compare(unit(a), unit(b))).toMatchObject({ kind: 'match', presumed: true });
  expect(compare(unit(b), unit(a))).toMatchObject({ kind: 'match', presumed: true });
});

test.each<[what: string, a: About, b: About]>([
  ['the same place and kind alone', {}, { ...undated, told: '2026-03-10' }],
  [
    'a small number',
    { numbers: [['killed', 3]] },
    { ...undated, told: '2026-03-10', numbers: [['killed', 3]] },
  ],
  [
    'another number',
    { numbers: fourteen, who: front },
    { ...undated, told: '2026-03-10', numbers: [['killed', 19]], who: front },
  ],
  ['told too late', { numbers: fourteen }, { ...undated, told: '2026-03-12', numbers: fourteen }],
  ['told before it', { numbers: fourteen }, { ...undated, told: '2026-03-08', numbers: fourteen }],
  ['told on no known day', { numbers: fourteen }, { ...undated, numbers: fourteen }],
  [
    'a month, however much agrees',
    { numbers: fourteen, who: front },
    { from: '2026-03-01', to: '2026-03-31', numbers: fourteen, who: front },
  ],
  [
    'two targets',
    { numbers: fourteen, who: [['target', 'clinic']] },
    { ...undated, told: '2026-03-10', numbers: fourteen, who: [['target', 'depot']] },
  ],
  [
    'unnamed people',
    { who: [['perpetrator', 'gunmen', 'people']] },
    { ...undated, told: '2026-03-10', who: [['perpetrator', 'gunmen', 'people']] },
  ],
  [
    'one word of two names',
    { who: [['perpetrator', 'Western Front']] },
    { ...undated, told: '2026-03-10', who: [['perpetrator', 'Western Army']] },
  ],
  [
    'neither day nor place',
    { who: everybody, numbers: [...fourteen, ['injured', 9]] },
    { ...undated, told: '2026-03-10', places: [], who: everybody, numbers: [...fourteen, ['injured', 9]] },
  ],
  [
    'no place, with one thing in common',
    { who: front, numbers: fourteen },
    { places: [], who: front, numbers: fourteen },
  ],
  [
    'no day on a crossing',
    { register: 'crossings', kind: 'flow', numbers: fourteen },
    { register: 'crossings', kind: 'flow', ...undated, told: '2026-03-10', numbers: fourteen },
  ],
  [
    'what somebody says',
    {
      register: 'diplomacy',
      kind: 'demand',
      who: [
        ['authority', 'envoy'],
        ['target', 'army'],
      ],
    },
    {
      register: 'diplomacy',
      kind: 'demand',
      ...undated,
      told: '2026-03-10',
      who: [
        ['authority', 'envoy'],
        ['target', 'army'],
      ],
    },
  ],
])('keeps apart where a day or a place is not said: %s', (_, a, b) => {
  expect(kindOf(a, b)).not.toBe('match');
  expect(kindOf(b, a)).not.toBe('match');
});

test('a match says what it goes by', () => {
  const one = unit({ who: front, numbers: fourteen });
  expect(compare(one, unit({ who: front }))).toMatchObject({
    reasons: ['day', 'place', 'kind', 'perpetrator'],
  });
  expect(compare(one, unit({ ...undated, told: '2026-03-10', numbers: fourteen }))).toMatchObject({
    reasons: ['published', 'place', 'kind', 'number'],
  });
});

test('never puts two happenings of one report together', () => {
  expect(kindOf({ report: 'one' }, { report: 'one' })).toBe('apart');
});
