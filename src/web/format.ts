import type { Bound, Count, Range, Total, When } from '../server/contract.js';
import { dateFormat, numberFormat } from './intl.js';

/** What words need to be put together: the translator and the language's own forms. */
export interface Words {
  t: (key: string, fields?: Record<string, unknown>) => string;
  /** BCP 47, with the digits that the desk uses. */
  locale: string;
}

const utc = { timeZone: 'UTC' } as const;
const full: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', ...utc };
const withWeekday: Intl.DateTimeFormatOptions = { ...full, weekday: 'short' };
const shapes: [RegExp, Intl.DateTimeFormatOptions][] = [
  [/^\d{4}$/, { year: 'numeric', ...utc }],
  [/^\d{4}-\d{2}$/, { month: 'long', year: 'numeric', ...utc }],
  [/^\d{4}-\d{2}-\d{2}$/, full],
];

const written = (iso: string, shape: Intl.DateTimeFormatOptions, locale: string) =>
  dateFormat(locale, shape).format(new Date(iso));

/** A year, a month, a day or an instant in words; what is no date is given back as it is. */
export function dayWords(iso: string, { locale }: Words): string {
  for (const [form, shape] of shapes) if (form.test(iso)) return written(iso, shape, locale);
  return Number.isNaN(Date.parse(iso)) ? iso : written(iso, full, locale);
}

/** An instant with its hour and minute, where the person is. */
export function instantWords(iso: string, { locale }: Words): string {
  const shape: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  };
  return Number.isNaN(Date.parse(iso)) ? iso : dateFormat(locale, shape).format(new Date(iso));
}

/** An hour of the day on the clock: "06:00". */
export const hourWords = (hour: number, { locale }: Words) =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...utc }).format(
    new Date(Date.UTC(2026, 0, 1, hour)),
  );

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
];

/** How long ago, for a week; then the day. */
export function agoWords(iso: string, now: number, words: Words): string {
  let amount = (now - Date.parse(iso)) / 60_000;
  if (amount < 1) return words.t('when.justNow');
  const relative = new Intl.RelativeTimeFormat(words.locale, { numeric: 'auto', style: 'short' });
  for (const [unit, size] of steps) {
    if (amount < size) return relative.format(-Math.floor(amount), unit);
    amount /= size;
  }
  // Where the person is, as in the instant beside it.
  return dateFormat(words.locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso));
}

const isWholeYear = (from: string, to: string) =>
  from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31');

/** The month that two days are the first and the last of. */
function wholeMonth(from: string, to: string): string | null {
  const month = from.slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return from === `${month}-01` && to === `${month}-${last}` ? month : null;
}

function spanWords(from: string, to: string, words: Words): string {
  // The weekday lets a reader see at once whether "on Saturday" was understood.
  if (from === to)
    return /^\d{4}-\d{2}-\d{2}$/.test(from)
      ? written(from, withWeekday, words.locale)
      : dayWords(from, words);
  if (isWholeYear(from, to)) return dayWords(from.slice(0, 4), words);
  const month = wholeMonth(from, to);
  if (month) return dayWords(month, words);
  const [form, shape] = shapes.find(([each]) => each.test(from)) ?? [];
  if (!form?.test(to) || !shape) return `${dayWords(from, words)} – ${dayWords(to, words)}`;
  return dateFormat(words.locale, shape).formatRange(new Date(from), new Date(to));
}

function unresolvedWords(value: string | null, words: Words): string {
  const weekday = /^XXXX-WXX-([1-7])/.exec(value ?? '')?.[1];
  if (!weekday) return words.t('when.unknown');
  // 1 January 2024 was a Monday.
  const day = written(`2024-01-0${weekday}`, { weekday: 'long', ...utc }, words.locale);
  return words.t('when.weekday', { day });
}

/** The window of a claim, or that it is not known. */
export function whenWords(when: When, words: Words): string {
  if (when.from && when.to) return spanWords(when.from, when.to, words);
  if (when.from) return words.t('when.since', { when: dayWords(when.from, words) });
  if (when.to) return words.t('when.until', { when: dayWords(when.to, words) });
  return unresolvedWords(when.value, words);
}

export const numberWords = (n: number, { locale }: Words) => numberFormat(locale).format(n);

/** Degrees to about ten metres. */
export const degreeWords = (value: number, { locale }: Words) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);

function boundWords(bound: Bound, n: string, words: Words): string {
  return bound === 'exact' || bound === 'between' || bound === 'vague' ? n : words.t(`bound.${bound}`, { n });
}

/** Lowest to highest: "3", "2–4", "at least 22", "up to 5". */
export function spanOf(low: number | null, high: number | null, words: Words): string {
  if (low !== null && high !== null) {
    return low === high ? numberWords(low, words) : `${numberWords(low, words)}–${numberWords(high, words)}`;
  }
  if (low !== null) return words.t('bound.atLeast', { n: numberWords(low, words) });
  return high === null ? words.t('bound.unknown') : words.t('bound.upTo', { n: numberWords(high, words) });
}

/** A count's number with its bound: "more than 22"; a vague one in the text's own word. */
export function countNumber(count: Count, words: Words): string {
  if (count.value === null) {
    return count.bound === 'vague' ? `“${count.quote.exact}”` : spanOf(count.low, count.high, words);
  }
  return boundWords(count.bound, numberWords(count.value, words), words);
}

/** The measured thing in the number that fits: "operations", "killed". */
export const measureWords = (measure: string, n: number | null, { t }: Words) =>
  t(`measure.${measure}`, { count: n ?? 2 });

/** Measures of things rather than of what befell people: their own noun says more. */
const things: readonly string[] = [
  'operations',
  'attacks',
  'raids',
  'missions',
  'people',
  'trucks',
  'buildings',
  'other',
];

/** What is counted: "killed" and whom, or the noun that the text has for the thing. */
export function countedWords(
  measure: string,
  of: string | null,
  n: number | null,
  words: Words,
): [string, string] {
  const noun = of?.trim() ?? '';
  if (noun && things.includes(measure)) return [noun, ''];
  const befell = measureWords(measure, n, words);
  return [befell, noun.toLowerCase() === befell.toLowerCase() ? '' : noun];
}

/** Lowest to highest with the bound of the number, where there is only one: "more than 22". */
export function boundedWords(low: number | null, high: number | null, bound: Bound, words: Words): string {
  const only = low !== null && (high === low || high === null) ? low : null;
  if (only === null || bound === 'exact') return spanOf(low, high, words);
  return boundWords(bound, numberWords(only, words), words);
}

/** Measures of which it matters whom they befell. */
const sided: readonly string[] = ['killed', 'injured', 'missing', 'abducted'];

/** A total as a range: "2–4 killed (victims)". */
export function rangeWords(range: Range | Total, words: Words): string {
  const { low, high, measure, of } = range;
  const number = boundedWords(low, high, 'bound' in range ? range.bound : 'exact', words);
  const side = of === 'unknown' || !sided.includes(measure) ? '' : ` (${words.t(`of.${of}`)})`;
  return `${number} ${measureWords(measure, high ?? low, words)}${side}`;
}

/** "partlyAccomplished" → "partly accomplished": for words of the registers that have no translation yet. */
export const plainWords = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);

export const titleWords = (name: string) => {
  const plain = plainWords(name);
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};
