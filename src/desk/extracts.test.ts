import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encode } from '../reading/places/encode.js';
import { addedCountries, extractsIn, keepExtract, keepExtracts } from './extracts.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dateline-extracts-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const place = {
  geonameId: 1,
  lat: 15,
  lon: 44,
  country: 'YE',
  admin1: null,
  kind: 'city',
  population: 0,
} as const;
const bytes = encode([{ ...place, name: 'Qasmiran', capital: false, seat: false }], []);

test('what a desk has added is what it carries', () => {
  expect(extractsIn(home)).toEqual([]);
  keepExtract(bytes, 'YE', home);
  writeFileSync(join(home, 'gazetteer', 'OM.bin.part'), 'half');
  expect(addedCountries(home)).toEqual([{ country: 'YE', places: 1 }]);
  const [carried] = extractsIn(home);
  expect([carried?.name, Buffer.compare(carried!.bytes, bytes)]).toEqual(['YE.bin', 0]);
});

test.each([
  ['a path', '../YE.bin', bytes],
  ['no gazetteer', 'YE.bin', Buffer.from('[]')],
])('of a backup nothing is kept that is none of ours: %s', (_, name, held) => {
  const files = [
    { name: 'OM.bin', bytes },
    { name, bytes: held },
  ];
  expect(() => keepExtracts(files, home)).toThrow('no gazetteer');
  expect(addedCountries(home)).toEqual([]);
});
