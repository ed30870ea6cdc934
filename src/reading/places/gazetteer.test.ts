import { expect, test } from 'vitest';
import { loadGazetteer } from '../../desk/gazetteer.js';
import { gazetteerFrom } from './gazetteer.js';

const gazetteer = loadGazetteer();
const largest = (name: string) =>
  [...gazetteer.lookup(name)].sort((a, b) => b.population - a.population || a.row - b.row)[0];

test.each([
  ['Hodeidah', 'Al Hudaydah'],
  ['Al-Hudaydah', 'Al Hudaydah'],
  ['Kiev', 'Kyiv'],
  ['Deir Ezzor', 'Deir ez-Zor'],
  ['Khan Younis', 'Khan Yunis'],
  ['Idleb', 'Idlib'],
  ['MOSUL', 'Mosul'],
])('%s is %s under another spelling', (asked, name) => {
  expect(largest(asked)?.name).toBe(name);
});

test('a place carries its id, coordinates, country and province', () => {
  const aleppo = largest('Aleppo')!;
  expect(aleppo).toMatchObject({
    geonameId: 170063,
    country: 'SY',
    admin1: 'Aleppo',
    kind: 'city',
    alias: false,
  });
  expect(aleppo.lat).toBeCloseTo(36.2, 1);
  expect(aleppo.lon).toBeCloseTo(37.16, 1);
});

test('each kind is there', () => {
  const kinds = (name: string) => gazetteer.lookup(name).map((candidate) => candidate.kind);
  expect(kinds('Yemen')).toContain('country');
  expect(kinds('Helmand')).toContain('admin1');
  expect(kinds('Laurel County')).toContain('admin2');
  expect(kinds('Darfur')).toContain('region');
  expect(kinds('Erez crossing')).toContain('crossing');
  expect(kinds('Zamzam camp')).toContain('camp');
  expect(kinds('Red Sea')).toContain('water');
});

test('what nobody calls a place is none', () => {
  expect(gazetteer.lookup('Qwxyzzy')).toEqual([]);
  expect(gazetteer.lookup('')).toEqual([]);
});

test('beginnings of longer names are known', () => {
  expect(gazetteer.begins('deir ez')).toBe(true);
  expect(gazetteer.begins('deir ez zor zor')).toBe(false);
});

test('other bytes are refused with the remedy', () => {
  expect(() => gazetteerFrom(new Uint8Array(64))).toThrow('npm run gazetteer');
  expect(() => gazetteerFrom(new Uint8Array(0))).toThrow('npm run gazetteer');
});
