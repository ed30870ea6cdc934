import { expect, test } from 'vitest';
import { foldName } from './fold.js';

test.each([
  ['Deir ez-Zor', 'deir ez zor'],
  ["Sana'a", 'sanaa'],
  ['São Tomé', 'sao tome'],
  ['St. Louis', 'saint louis'],
  ['Mt. Elgon', 'mount elgon'],
  ['U.S.', 'us'],
  ['Łódź', 'lodz'],
  ['', ''],
  ['—', ''],
])('%s folds to %s', (name, key) => {
  expect(foldName(name)).toBe(key);
});

test('a word that only begins like a short form stays', () => {
  expect(foldName('Stockholm')).toBe('stockholm');
});
