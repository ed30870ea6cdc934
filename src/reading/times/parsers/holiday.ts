import { dayNumber, dayOfNumber, isoOfNumber } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { monthDay } from '../resolve.js';
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

function movable(line: Line, at: number, fromEaster: number, year: number | undefined) {
  const { anchor } = line;
  if (year !== undefined) return { value: isoOfNumber(easter(year) + fromEaster), basis: 'text' as const };
  if (anchor.day === undefined) return undefined;
  const here = dayOfNumber(anchor.day).year;
  const day = easter(here) + fromEaster;
  const future = line.tense(at) === 'future';
  const moved = future && day < anchor.day ? here + 1 : !future && day > anchor.day ? here - 1 : here;
  return { value: isoOfNumber(easter(moved) + fromEaster), basis: anchor.basis };
}

/** "Christmas Eve", "Easter 2018", "New Year's Day". */
export const holiday: Parser = (line, at) => {
  const found = line.phrase(at, 'holiday') ?? line.phrase(at, 'movable');
  if (!found) return undefined;
  const { phrase } = found;
  const comma = line.lower(found.end) === ',' ? found.end + 1 : found.end;
  const year = yearAt(line, comma, true);
  const end = year?.end ?? found.end;
  const base = { first: at, end, type: 'DATE', mod: null, kind: 'day' } satisfies Partial<Mention>;
  if (phrase.kind === 'movable') {
    const resolved = movable(line, at, phrase.fromEaster, year?.year);
    return resolved && { ...base, ...resolved };
  }
  if (phrase.kind !== 'holiday') return undefined;
  const [month, day] = phrase.monthDay.split('-').map(Number);
  const resolved = monthDay(line, at, month ?? 1, day, year?.year);
  return resolved && { ...base, ...resolved };
};
