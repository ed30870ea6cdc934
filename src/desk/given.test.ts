import { expect, test } from 'vitest';
import { readGiven } from './given.js';
import type { Reader } from './reader.js';

const reader = { read: () => [{ id: 'a', warnings: [] }] } as unknown as Reader;
const page = { bytes: Buffer.from('<p>Shells fell.</p>'), name: 'a.html', contentType: 'text/html' };
const codes = (how: { pick?: boolean }, given = page) =>
  readGiven(reader, given, how).readings.flatMap(({ warnings }) => warnings.map(({ code }) => code));

test('a page of which no article is picked out says that it was read whole; a text is always', () => {
  expect(codes({ pick: false })).toEqual(['page-whole']);
  expect(codes({ pick: true })).toEqual([]);
  expect(codes({ pick: false }, { ...page, name: 'a.txt', contentType: 'text/plain' })).toEqual([]);
});
