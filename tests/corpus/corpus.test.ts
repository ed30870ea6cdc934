import { beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type Reader } from '../../src/desk/reader.js';
import { folders } from './expected.js';
import { match } from './match.js';

describe('the corpus', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await loadReader();
  });

  for (const { name, text, expected } of folders()) {
    it(`${name}: what was seen to hold still holds`, () => {
      const [reading] = reader.read({ text, published: expected.publishedAt, split: true });
      const parts = match(reading!, expected);
      const known = new Set(parts.map((part) => part.id));
      expect(expected.mustHold.filter((id) => !known.has(id))).toEqual([]);
      const lost = parts.filter((part) => !part.holds && expected.mustHold.includes(part.id));
      expect(lost.map((part) => part.id)).toEqual([]);
    });

    it(`${name}: every quote stands in the report`, () => {
      const quotes = [...expected.claims, ...expected.mustNot].map((one) => one.quote);
      expect(quotes.filter((quote) => !text.includes(quote))).toEqual([]);
    });
  }
});
