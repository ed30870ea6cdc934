import { expect, test } from 'vitest';
import { largestText } from '../desk/given.js';
import { readLine, unreadLine } from './readLine.js';

const reader = { read: () => [] };
const lineOf = (text: string, tooLong = false) => ({ number: 7, bytes: Buffer.from(text), tooLong });
const told = (text: string, tooLong = false) =>
  JSON.parse(readLine(reader, lineOf(text, tooLong), {}).output);

test('a line that is too long is named by its id where it begins with one', () => {
  expect(told('{"id": "a \\"b\\"", "text": "Hel', true)).toMatchObject({
    id: 'a "b"',
    error: { code: 'tooLarge' },
  });
  expect(told('{"id":12,"text":"Hel', true)).toMatchObject({ id: 12, line: 7 });
  expect(told('{"text": "\\"id\\": 3', true)).toMatchObject({ id: 7 });
  expect(
    JSON.parse(unreadLine(lineOf('{"id":"x"}'), { code: 'readTimeout', message: 'Late.' }).output),
  ).toEqual({
    id: 'x',
    line: 7,
    error: { code: 'readTimeout', message: 'Late.' },
  });
});

test('a text of more than 8 MB is refused, however short its line is', () => {
  const text = 'é'.repeat(largestText / 2 + 1);
  expect(told(JSON.stringify({ id: 'long', text }))).toMatchObject({
    id: 'long',
    error: { code: 'tooLarge' },
  });
});
