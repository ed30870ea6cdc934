import { expect, test } from 'vitest';
import { bandsOf, bodyOf, isReprint } from './reprint.js';

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `term${from + at}`).join(' ');
const story = words(0, 200);
const share = (a: string, b: string) => bandsOf(a).some((band) => bandsOf(b).includes(band));

test('finds a copy, whole, cut or with a few words changed', () => {
  for (const copy of [
    story.toUpperCase(),
    words(0, 80),
    `${words(900, 920)} ${story}`,
    story.replace('term90 ', 'other '),
  ]) {
    expect(isReprint(copy, story)).toBe(true);
    expect(share(copy, story)).toBe(true);
  }
});

test('takes neither another story nor a shared sentence for a copy', () => {
  expect(isReprint(words(500, 700), story)).toBe(false);
  expect(isReprint(`${words(500, 600)} ${words(0, 20)}`, story)).toBe(false);
  expect(share(words(500, 700), story)).toBe(false);
});

test('says nothing of texts too short to tell', () => {
  expect(bandsOf('Three killed in Bara')).toEqual([]);
  expect(isReprint('Three killed in Bara on Monday', 'Three killed in Bara on Monday')).toBe(false);
});

test('compares paragraphs, not titles and furniture', () => {
  const text = 'Title\nBody of it\nFollow us';
  const parts = [
    { role: 'title' as const, start: 0, end: 5 },
    { role: 'paragraph' as const, start: 6, end: 16 },
    { role: 'boilerplate' as const, start: 17, end: 26 },
  ];
  expect(bodyOf(text, parts)).toBe('Body of it');
  expect(bodyOf(text, [])).toBe(text);
});
