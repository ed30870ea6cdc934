import { expect, test } from 'vitest';
import { decode, largestText } from './decode.js';
import { brokenUtf8At } from './utf8.js';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));
const given = (content: Uint8Array, name = 'note.txt', contentType?: string) => ({
  bytes: content,
  name,
  contentType,
});
const fails = (capture: Parameters<typeof decode>[0]) => {
  try {
    decode(capture);
  } catch (error) {
    return error as Error & { code: string; details?: unknown };
  }
  throw new Error('nothing was refused');
};

test('text and HTML are told apart by name, by type and by how they begin', () => {
  expect(decode(given(bytes('Two men were held.')))).toEqual({ text: 'Two men were held.' });
  expect(decode(given(bytes('<p>Held.</p>'), 'a.html'))).toEqual({ html: '<p>Held.</p>' });
  expect(decode(given(bytes('<p>Held.</p>'), 'a', 'text/html; charset=utf-8'))).toHaveProperty('html');
  expect(decode(given(bytes('\n<!DOCTYPE html><p>Held.')))).toHaveProperty('html');
  expect(decode(given(bytes('<1,000 people were moved.')))).toHaveProperty('text');
});

test('a byte order mark and a declared charset are honoured', () => {
  expect(decode(given(bytes(0xef, 0xbb, 0xbf, 'Held.')))).toEqual({ text: 'Held.' });
  expect(decode(given(Buffer.from('\ufeffHeld.', 'utf16le')))).toEqual({ text: 'Held.' });
  const page = bytes('<html><meta charset="windows-1252">Jos', 0xe9);
  expect(decode(given(page))).toEqual({ html: '<html><meta charset="windows-1252">José' });
});

test('empty, blank, binary and oversized bytes are refused by name', () => {
  expect(fails(given(bytes('')))).toMatchObject({
    code: 'empty',
    message: expect.stringContaining('note.txt'),
  });
  expect(fails(given(bytes(' \n\t ')))).toMatchObject({ code: 'empty' });
  expect(fails(given(bytes('%PDF-1.7 …')))).toMatchObject({
    code: 'binary',
    message: expect.stringContaining('a PDF'),
  });
  expect(fails(given(bytes('abc', 0, 'def')))).toMatchObject({ code: 'binary', details: { offset: 3 } });
  expect(fails(given(Buffer.alloc(largestText + 1, 0x61)))).toMatchObject({ code: 'tooLarge' });
});

test('broken UTF-8 is named with its offset and never replaced', () => {
  const error = fails(given(bytes('caf', 0xe9, ' was closed')));
  expect(error).toMatchObject({ code: 'brokenText', details: { offset: 3 } });
  expect(error.message).toContain('byte 3');
});

test('the offset of the first broken byte', () => {
  expect(brokenUtf8At(bytes('naïve – 🕊'))).toBe(-1);
  expect(brokenUtf8At(bytes('é', 0xc0, 0x80))).toBe(2);
  expect(brokenUtf8At(bytes('ab', 0xed, 0xa0, 0x80))).toBe(2);
  expect(brokenUtf8At(bytes('ab', 0xe2, 0x82))).toBe(2);
  expect(brokenUtf8At(bytes(0xf5, 'a'))).toBe(0);
});

test('text without a letter or digit is refused, and what was no text before it was pasted', () => {
  expect(fails(given(bytes('\u200f\u202b \u200f\n—')))).toMatchObject({
    code: 'empty',
    message: 'note.txt has no letter and no digit, only marks and signs: there is nothing to read.',
  });
  expect(fails(given(bytes('\ufffdPNG\r\n\u001a\n\ufffd\ufffd IHDR \ufffd\u0008')))).toMatchObject({
    code: 'binary',
  });
  expect(decode(given(bytes('\u200fقُصفت المدرسة.')))).toHaveProperty('text');
  const page = `${'A word and another. '.repeat(10)}\ufffd\f`;
  expect(decode(given(bytes(page)))).toHaveProperty('text');
});
