import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettered } from './lettered.js';

const sources = [
  String.raw`^[\p{Lu}][\p{L}\p{M}’'.-]*(?: (?:al-)?[\p{Lu}]\p{L}*){0,4}`,
  String.raw`\b\p{Ll}{3,9}\.? \p{Nd}{1,2}`,
  String.raw`[^\p{L}\p{N}]+`,
  String.raw`[^\s\p{L}\p{Cf}\p{M}\]]|\[\p{N}`,
];
const characters = fc.constantFrom(
  ..."aZéßÿÀÞ×÷ªµ²¼09.-'’“— []\u00ad\n",
  'ł',
  'Š',
  'я',
  'ق',
  '٣',
  '\u0301',
  '漢',
  '𝒜',
  '\ud835',
);
const texts = fc.string({ unit: characters, maxLength: 30 });

test('an expression finds what its pattern finds, in any letters', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sources), texts, (source, text) => {
      const all = (pattern: RegExp) =>
        [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, found]);
      expect(all(lettered(source, 'gu')(text))).toEqual(all(new RegExp(source, 'gu')));
    }),
    { numRuns: 2000 },
  );
});

test('every character of the narrow expression is in its classes as it is in the whole one', () => {
  const western = Array.from({ length: 0x2028 }, (_, code) => String.fromCharCode(code)).filter(
    (_, code) => code < 0x100 || code >= 0x2010,
  );
  for (const name of ['L', 'Lu', 'Ll', 'M', 'N', 'Nd', 'Cf']) {
    const source = String.raw`[\p{${name}}]`;
    const [whole, narrow] = [new RegExp(source, 'u'), lettered(source)('')];
    expect(western.filter((one) => narrow.test(one) !== whole.test(one))).toEqual([]);
    expect(narrow.source).not.toContain('p{');
  }
});

test('a class that is not listed is told', () => {
  expect(() => lettered(String.raw`\p{P}`)('a')).toThrow('\\p{P}');
});
