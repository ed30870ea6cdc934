import { lettered } from '../lettered.js';
import type { PageWords } from './words.js';

const DAY_FIRST = lettered(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(\p{L}{3,})\.?\s?,?[\s-]+(\d{4})\b`,
);
const MONTH_FIRST = lettered(
  String.raw`(\p{L}{3,})\.?\s+(\d{1,2})\s?(?:st|nd|rd|th)?(?:\s?,\s*|\s+)(\d{4})\b`,
);

/** A date that a line of the page states in full, as an ISO day or instant; undefined where it does not. */
export function statedDate(text: string, words: PageWords): string | undefined {
  if (!/\d{4}/.test(text)) return undefined;
  const lower = text.toLowerCase();
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?:t(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(z|[+-]\d{2}:?\d{2}))?/.exec(
    lower,
  );
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), instantTail(iso[4], iso[5]));
  const dayFirst = DAY_FIRST(lower).exec(lower);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1], words);
  const monthFirst = MONTH_FIRST(lower).exec(lower);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2], words);
  return numeric(lower);
}

function named(year = '', month = '', day = '', words: PageWords): string | undefined {
  const index = words.months.findIndex((names) => names.includes(month));
  return index < 0 ? undefined : isoDay(Number(year), index + 1, Number(day), '');
}

// 05/06/2025 is June here and May there: only a day above twelve tells which is which.
function numeric(lower: string): string | undefined {
  const found = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(lower);
  if (!found) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (first > 12) return isoDay(year, second, first, '');
  if (second > 12 || first === second) return isoDay(year, first, second, '');
  return undefined;
}

function instantTail(time: string | undefined, zone: string | undefined): string {
  return time && zone ? `T${time}${zone.toUpperCase()}` : '';
}

function isoDay(year: number, month: number, day: number, tail: string): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1900) return undefined;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}${tail}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
