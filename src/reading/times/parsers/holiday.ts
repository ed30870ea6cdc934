import { own } from '../../quantities/own.js';
import { dayNumber, dayOfNumber, isoOfNumber, lastDayOf, weekdayOfNumber } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { monthDay } from '../resolve.js';
import type { Phrase } from '../words.js';
import { yearAt } from './year.js';

/** Easter Sunday of a year, by the anonymous Gregorian computus. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The nth weekday of a month, the last for -1, as a day number. */
function nthWeekday(year: number, [month, weekday, nth]: readonly [number, number, number]): number {
  if (nth < 0) {
    const last = dayNumber(year, month, lastDayOf(year, month));
    return last - ((weekdayOfNumber(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOfNumber(first) + 7) % 7) + (nth - 1) * 7;
}

/** What finds the day of a feast that moves, from the year. */
function moving(phrase: Phrase): ((year: number) => number) | undefined {
  if (phrase.kind === 'movable') return (year) => easter(year) + phrase.fromEaster;
  return phrase.kind === 'nthWeekday' ? (year) => nthWeekday(year, phrase.of) : undefined;
}

function movable(line: Line, at: number, dayIn: (year: number) => number, year: number | undefined) {
  const { anchor } = line;
  if (year !== undefined) return { value: isoOfNumber(dayIn(year)), basis: 'text' as const };
  if (anchor.day === undefined) return undefined;
  const here = dayOfNumber(anchor.day).year;
  const behind = dayIn(here) > anchor.day ? here - 1 : here;
  const ahead = dayIn(here) < anchor.day ? here + 1 : here;
  const tense = line.tense(at);
  const nearer = dayIn(ahead) - anchor.day < anchor.day - dayIn(behind) ? ahead : behind;
  const moved = tense === 'future' ? ahead : tense === 'past' ? behind : nearer;
  return { value: isoOfNumber(dayIn(moved)), basis: anchor.basis };
}

/** "Christmas Eve", "Easter 2018", "New Year's Day". */
export const holiday: Parser = (line, at) => {
  const found = line.phrase(at, 'holiday') ?? line.phrase(at, 'movable') ?? line.phrase(at, 'nthWeekday');
  if (!found) return undefined;
  const { phrase } = found;
  const comma = line.lower(found.end) === ',' ? found.end + 1 : found.end;
  const year = yearAt(line, comma, true);
  const end = year?.end ?? found.end;
  const base = { first: at, end, type: 'DATE', mod: null, kind: 'day' } satisfies Partial<Mention>;
  const dayIn = moving(phrase);
  if (dayIn) {
    const resolved = movable(line, at, dayIn, year?.year);
    return resolved && { ...base, ...resolved };
  }
  if (phrase.kind !== 'holiday') return undefined;
  const [month, day] = phrase.monthDay.split('-').map(Number);
  const resolved = monthDay(line, at, month ?? 1, day, year?.year);
  return resolved && { ...base, ...resolved };
};

/** "9/11": a day that is known by its number; nothing is counted from it. */
export const dayName: Parser = (line, at) => {
  const text = `${line.lower(at)}${line.lower(at + 1)}${line.lower(at + 2)}`;
  const value = line.glued(at + 1) && line.glued(at + 2) ? own(line.words.dayNames, text) : undefined;
  if (value === undefined || (line.lower(at + 3) === '/' && line.glued(at + 3))) return undefined;
  return { first: at, end: at + 3, type: 'DATE', value, mod: null, basis: 'text', kind: 'reference' };
};
