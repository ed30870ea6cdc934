import { expect, test } from 'vitest';
import { loadGazetteer } from '../../desk/gazetteer.js';
import { type AddedPlace, withAdded } from './added.js';

const shipped = loadGazetteer();
const place = (more: Partial<AddedPlace>): AddedPlace => ({
  geonameId: 990001,
  name: 'Qasmiran al Wadi',
  aliases: ['Bayt Qasmiran', 'QASMIRAN al-Wadi'],
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

test('an added place is found by each of its names, once', () => {
  const gazetteer = withAdded(shipped, [place({})]);
  expect(gazetteer.lookup('Qasmiran al-Wadi')).toMatchObject([{ geonameId: 990001, alias: false }]);
  expect(gazetteer.lookup('bayt qasmiran')).toMatchObject([{ geonameId: 990001, alias: true }]);
  expect(gazetteer.begins('qasmiran al')).toBe(true);
  expect(shipped.lookup('Bayt Qasmiran')).toEqual([]);
});

test('what ships stays as it is, and a place of both is there once', () => {
  const gazetteer = withAdded(shipped, [place({ geonameId: 170063, name: 'Aleppo', country: 'SY' })]);
  expect(gazetteer.lookup('Aleppo')).toEqual(shipped.lookup('Aleppo'));
  expect(gazetteer.lookup('Mosul')).toBe(shipped.lookup('Mosul'));
});

test('another place of a known name is one more that it may mean', () => {
  const gazetteer = withAdded(shipped, [place({ name: 'Aleppo' })]);
  expect(gazetteer.lookup('Aleppo')).toHaveLength(shipped.lookup('Aleppo').length + 1);
});
