import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadGazetteer, placeFiles } from '../../desk/gazetteer.js';
import { encode, MOST_PLACES, type PlaceRow } from './encode.js';
import { foldName } from './fold.js';
import { gazetteerFrom } from './gazetteer.js';
import { overlaid } from './overlaid.js';

const shipped = loadGazetteer();
const place = (more: Partial<PlaceRow>): PlaceRow => ({
  geonameId: 990001,
  name: 'Qasmiran al Wadi',
  lat: 15.4,
  lon: 44.1,
  country: 'YE',
  admin1: null,
  kind: 'city',
  population: 240,
  capital: false,
  seat: false,
  ...more,
});
const pair = (name: string, at = 0, alias = false) => ({ key: foldName(name), place: at, alias });
const withOne = (more: Partial<PlaceRow>, ...others: string[]) => {
  const row = place(more);
  const pairs = [pair(row.name), ...others.map((name) => pair(name, 0, true))];
  return overlaid(placeFiles()[0], encode([row], pairs));
};

test('an added place is found by each of its names', () => {
  const gazetteer = withOne({}, 'Bayt Qasmiran');
  expect(gazetteer.lookup('Qasmiran al-Wadi')).toMatchObject([
    { geonameId: 990001, name: 'Qasmiran al Wadi', admin1: null, alias: false, row: shipped.size },
  ]);
  expect(gazetteer.lookup('bayt qasmiran')).toMatchObject([{ geonameId: 990001, alias: true }]);
  expect(gazetteer.begins('qasmiran al')).toBe(true);
  expect(shipped.lookup('Bayt Qasmiran')).toEqual([]);
});

test('what ships stays as it is, and a place of both is there once', () => {
  const gazetteer = withOne({ geonameId: 170063, name: 'Aleppo', country: 'SY' });
  const rows = (found: typeof shipped) => found.lookup('Aleppo').map(({ row }) => row);
  expect(rows(gazetteer)).toEqual(rows(shipped));
  expect(gazetteer.lookup('Mosul')).toBe(gazetteer.lookup('Mosul'));
});

test('another place of a known name is one more that it may mean', () => {
  const gazetteer = withOne({ name: 'Aleppo' });
  expect(gazetteer.lookup('Aleppo')).toHaveLength(shipped.lookup('Aleppo').length + 1);
});

test('what is encoded is found as it was, but for population within a tenth', () => {
  const rows = fc.record({
    name: fc.string({ minLength: 1, unit: fc.constantFrom(...'abcé -Ż') }),
    geonameId: fc.integer({ min: 1, max: 2 ** 31 }),
    lat: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((value) => value / 100_000),
    lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 100_000),
    country: fc.constantFrom('YE', 'SD'),
    admin1: fc.constantFrom(null, 'Homs', 'Żary'),
    kind: fc.constantFrom('city' as const, 'admin1' as const, 'admin2' as const),
    population: fc.integer({ min: 0, max: 30_000_000 }),
    capital: fc.boolean(),
    seat: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 30 }), (places) => {
      const bytes = encode(
        places,
        places.map(({ name }, at) => pair(name, at)),
      );
      const gazetteer = gazetteerFrom(bytes, 5);
      places.forEach(({ name, population, ...rest }, at) => {
        const found = gazetteer.lookup(name).find(({ row }) => row === 5 + at)!;
        expect(found).toMatchObject({ ...rest, alias: false });
        expect(found.name).toBe(name);
        expect(Math.abs(found.population - population)).toBeLessThanOrEqual(population / 10);
      });
    }),
  );
});

test('more places than rows can be numbered are refused', () => {
  expect(() => encode(new Array(MOST_PLACES + 1).fill(place({})), [])).toThrow(RangeError);
});
