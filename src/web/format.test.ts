import { describe, expect, it } from 'vitest';
import type { Count, Range, When } from '../server/contract.js';
import {
  agoWords,
  boundedWords,
  countedWords,
  countNumber,
  dayWords,
  plainWords,
  rangeWords,
  spanOf,
  whenWords,
} from './format.js';
import { en } from './locales/en/index.js';

/** The English words without i18next: plurals by one and other, fields filled in. */
const t = (key: string, fields: Record<string, unknown> = {}) => {
  const found = (name: string) =>
    name.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], en);
  const form = found(key) ?? found(`${key}_${fields.count === 1 ? 'one' : 'other'}`) ?? key;
  return String(form).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(fields[name]));
};
const words = { t, locale: 'en-GB' };

const when = (from: string | null, to = from, value: string | null = null): When => ({
  from,
  to,
  value,
  basis: 'text',
});

describe('whenWords', () => {
  it.each([
    [when('2026-03-10'), 'Tue, 10 Mar 2026'],
    [when('2026-03'), 'March 2026'],
    [when('2024'), '2024'],
    [when('2024-01-01', '2024-12-31'), '2024'],
    [when('2026-02-01', '2026-02-28'), 'February 2026'],
    [when('2026-02-01', '2026-02-27'), '1–27 Feb 2026'],
    [when('2015', '2017'), '2015 – 2017'],
    [when('2025-11-15', '2025-12-15'), '15 Nov – 15 Dec 2025'],
    [when('2025-11-15', null), 'since 15 Nov 2025'],
    [when(null, '2025-11-15'), 'until 15 Nov 2025'],
    [when(null, null, 'XXXX-WXX-4'), 'Thursday, date not known'],
    [when(null), 'No date given'],
  ])('%o', (given, expected) =>
    expect(
      whenWords(given, words)
        .replace(/\u2009/g, ' ')
        .replace('1 – 27', '1–27'),
    ).toBe(expected),
  );
});

describe('days', () => {
  it('gives back what is no date', () => expect(dayWords('soon', words)).toBe('soon'));

  it('tells how long ago for a week, then the day', () => {
    const now = Date.parse('2026-03-12T12:00:00Z');
    expect(agoWords('2026-03-12T11:59:40Z', now, words)).toBe('just now');
    expect(agoWords('2026-03-12T09:00:00Z', now, words)).toMatch(/^3 hr?s?\.? ago$/);
    expect(agoWords('2026-02-12T09:00:00Z', now, words)).toBe('12 Feb 2026');
  });
});

const count = (value: number | null, bound: Count['bound'], more: Partial<Count> = {}): Count => ({
  measure: 'operations',
  value,
  low: value,
  high: null,
  bound,
  of: null,
  quote: { start: 0, end: 7, exact: 'several', prefix: '', suffix: '' },
  ...more,
});

describe('counts', () => {
  it.each([
    [count(22, 'exact'), '22'],
    [count(2000, 'exact'), '2,000'],
    [count(22, 'moreThan'), 'more than 22'],
    [count(660, 'atLeast'), 'at least 660'],
    [count(null, 'vague', { low: 3 }), '“several”'],
    [count(null, 'between', { low: 2, high: 4 }), '2–4'],
  ])('%o', (given, expected) => expect(countNumber(given, words)).toBe(expected));

  it('names things by the noun of the text and people by what befell them', () => {
    expect(countedWords('operations', 'patrols', 40, words)).toEqual(['patrols', '']);
    expect(countedWords('operations', null, 1, words)).toEqual(['operation', '']);
    expect(countedWords('killed', 'dock workers', 4, words)).toEqual(['killed', 'dock workers']);
    expect(countedWords('injured', 'injured', 28, words)).toEqual(['injured', '']);
  });
});

const range = (
  low: number | null,
  high: number | null,
  bound: Range['bound'] = 'exact',
  of: Range['of'] = 'victims',
): Range => ({
  measure: 'killed',
  of,
  low,
  high,
  bound,
  claims: [],
});

describe('ranges', () => {
  it.each([
    [range(3, 3), '3 killed (victims)'],
    [range(2, 4, 'between'), '2–4 killed (victims)'],
    [range(22, null, 'moreThan', 'unknown'), 'more than 22 killed'],
    [range(5, null), 'at least 5 killed (victims)'],
    [range(null, 5), 'up to 5 killed (victims)'],
  ])('%o', (given, expected) => expect(rangeWords(given, words)).toBe(expected));

  it('names a side only where it matters whom it befell', () =>
    expect(rangeWords({ ...range(6, 6), measure: 'buildings' }, words)).toBe('6 buildings'));

  it('never shows an average', () => expect(spanOf(2, 8, words)).not.toContain('5'));

  it('keeps a lone bound', () => expect(boundedWords(40, 40, 'moreThan', words)).toBe('more than 40'));
});

describe('plainWords', () => {
  it('opens a joined name', () => expect(plainWords('partlyAccomplished')).toBe('partly accomplished'));
  it('leaves words alone', () => expect(plainWords('health service')).toBe('health service'));
});
