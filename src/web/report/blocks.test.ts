import { describe, expect, it } from 'vitest';
import type { Part, ReportDocument } from '../../server/contract.js';
import { layOut } from './blocks.js';

const setting = {
  title: null,
  language: 'en',
  publishedAt: null,
  updatedAt: null,
  dateline: null,
  byline: null,
};

function check(text: string, parts: [Part['role'], string][], expected: string[]) {
  const placed = parts.map(([role, words]): Part => {
    const start = text.indexOf(words);
    return { role, start, end: start + words.length };
  });
  const blocks = layOut({ ...setting, text, parts: placed } satisfies ReportDocument);
  const shown = blocks.map(
    ({ role, lines }) => `${role}: ${lines.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
  );
  expect(shown).toEqual(expected);
}

describe('layOut', () => {
  it('sets parts in the order of the text', () =>
    check(
      'Floods\n\nRain fell.',
      [
        ['paragraph', 'Rain fell.'],
        ['title', 'Floods'],
      ],
      ['title: Floods', 'paragraph: Rain fell.'],
    ));

  it('sets what no part covers', () =>
    check(
      'Floods\n\nRain fell.\n\nMore came.',
      [['title', 'Floods']],
      ['title: Floods', 'paragraph: Rain fell.', 'paragraph: More came.'],
    ));

  it('sets a text without parts', () => check('One.\nTwo.', [], ['paragraph: One.', 'paragraph: Two.']));

  it('keeps a dateline within its paragraph', () =>
    check(
      'GOMA: Rain fell.',
      [
        ['paragraph', 'GOMA: Rain fell.'],
        ['dateline', 'GOMA:'],
      ],
      ['paragraph: GOMA: Rain fell.'],
    ));

  it('runs a dateline into the paragraph that goes on in its line', () =>
    check(
      'GOMA (Wire): Rain fell.',
      [
        ['dateline', 'GOMA (Wire):'],
        ['paragraph', 'Rain fell.'],
      ],
      ['paragraph: GOMA (Wire): Rain fell.'],
    ));

  it('leaves a dateline on a line of its own', () =>
    check(
      'GOMA\nRain fell.',
      [
        ['dateline', 'GOMA'],
        ['paragraph', 'Rain fell.'],
      ],
      ['dateline: GOMA', 'paragraph: Rain fell.'],
    ));

  it('puts the lines of one box together and drops their bullets', () =>
    check(
      'DATES\n• May 1: Rain.\n\n• May 2: Sun.',
      [
        ['keyDates', 'DATES\n• May 1: Rain.'],
        ['keyDates', '• May 2: Sun.'],
      ],
      ['keyDates: DATES | May 1: Rain. | May 2: Sun.'],
    ));

  it('makes a list of bulleted lines, and none of a hyphenated word', () =>
    check(
      'Seen:\n- two boats\n- one raft\nwell-known',
      [['paragraph', 'Seen:\n- two boats\n- one raft\nwell-known']],
      ['paragraph: Seen:', 'list: two boats | one raft', 'paragraph: well-known'],
    ));

  it('is empty for an empty text', () => check('', [], []));
});
