import { boundsOf } from '../bounds.js';
import {
  isDay,
  isoDay,
  isoOfNumber,
  isoWeekOfNumber,
  numberOfIso,
  twoDigits,
  weekdayOfNumber,
} from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { nearestQuarter } from './fiscalQuarter.js';

/** "first", "2nd", "last": which part of a longer time. */
function which(line: Line, at: number): { end: number; nth: number } | undefined {
  if (line.lower(at) === line.words.last) return { end: at + 1, nth: -1 };
  const { ordinal, tens } = line.numbers.entry(line.atoms, at);
  const next = line.skipHyphen(at + 1);
  const more = tens === undefined ? undefined : line.numbers.entry(line.atoms, next).ordinal;
  if (tens !== undefined && more !== undefined && more < 10) return { end: next + 1, nth: tens + more };
  if (ordinal !== undefined) return { end: at + 1, nth: ordinal };
  const digits = line.digits(at, 2);
  const ending = line.glued(at + 1) && line.words.numbers.ordinalEndings.includes(line.lower(at + 1));
  return digits !== undefined && ending ? { end: at + 2, nth: digits } : undefined;
}

function partOf(whole: Mention, unit: string, nth: number): Partial<Mention> | undefined {
  const { value } = whole;
  const year = /^\d{4}$/.test(value);
  if (unit === 'half' && nth <= 2) {
    const first = nth === 1;
    if (year) return { value: `${value}-H${first ? 1 : 2}`, kind: 'range' };
    return /^\d{4}-\d\d$/.test(value) || /^\d{3}$/.test(value) ? { mod: first ? 'START' : 'END' } : undefined;
  }
  if (unit === 'quarter' && year)
    return nth === -1 || nth <= 4 ? { value: `${value}-Q${nth === -1 ? 4 : nth}`, kind: 'range' } : undefined;
  const bounds = boundsOf(value);
  const [from, to] = [numberOfIso(bounds?.from ?? ''), numberOfIso(bounds?.to ?? '')];
  if (from === undefined || to === undefined) return undefined;
  if (unit === 'week') return weekOf(from, to, nth);
  if (unit === 'month' && year)
    return { value: `${value}-${twoDigits(nth === -1 ? 12 : nth)}`, kind: 'month' };
  if (unit !== 'day') return undefined;
  const day = nth === -1 ? to : from + nth - 1;
  return day > to ? undefined : { value: isoOfNumber(day), kind: 'day' };
}

/** "the first Monday of May". */
function weekdayOfMonth({ value }: Mention, weekday: number, nth: number): Partial<Mention> | undefined {
  const bounds = /^\d{4}-\d\d$/.test(value) ? boundsOf(value) : undefined;
  const [from, to] = [numberOfIso(bounds?.from ?? ''), numberOfIso(bounds?.to ?? '')];
  if (from === undefined || to === undefined) return undefined;
  const first = from + ((weekday - weekdayOfNumber(from) + 7) % 7);
  const day = nth === -1 ? to - ((weekdayOfNumber(to) - weekday + 7) % 7) : first + (nth - 1) * 7;
  return day > to ? undefined : { value: isoOfNumber(day), kind: 'day' };
}

/** The nth week whose Thursday lies in the time, as ISO 8601 gives weeks to years. */
function weekOf(from: number, to: number, nth: number): Partial<Mention> | undefined {
  const thursday =
    nth === -1
      ? to - ((weekdayOfNumber(to) + 3) % 7)
      : from + ((11 - weekdayOfNumber(from)) % 7) + (nth - 1) * 7;
  return thursday < from || thursday > to ? undefined : { value: isoWeekOfNumber(thursday), kind: 'week' };
}

/** "the first half of March", "the second quarter of 2024", "the last week of July", "the first day of this month". */
export const ordinalPartWith =
  (inner: (line: Line, at: number) => Mention | undefined): Parser =>
  (line, at) => {
    const start = line.is(at, line.words.the) ? at + 1 : at;
    const found = which(line, start);
    if (!found) return undefined;
    const half = line.lower(found.end) === line.words.half;
    const weekday = line.entry(found.end).weekday;
    const unit = half ? 'half' : weekday !== undefined ? 'day' : line.entry(found.end).unit;
    if (unit === undefined || line.lower(found.end).endsWith('s')) return undefined;
    const of = line.is(found.end + 1, line.words.of) ? found.end + 2 : found.end + 1;
    const whole = inner(line, of) ?? (line.is(of, line.words.the) ? inner(line, of + 1) : undefined);
    if (!whole || whole.mod !== null) return undefined;
    const part =
      weekday === undefined ? partOf(whole, unit, found.nth) : weekdayOfMonth(whole, weekday, found.nth);
    return part && { ...whole, ...part, first: at };
  };

/** "Q1 2024", "2024 Q3", "H1 2024"; "Q1" alone is the nearest. */
export const quarter: Parser = (line, at) => {
  const letter = line.lower(at);
  if (letter !== 'q' && letter !== 'h') return undefined;
  const number = line.digits(at + 1, 1);
  if (number === undefined || !line.glued(at + 1) || number < 1 || number > (letter === 'q' ? 4 : 2))
    return undefined;
  const code = `${letter.toUpperCase()}${number}`;
  const of = line.is(at + 2, line.words.of) || line.lower(at + 2) === '-' ? at + 3 : at + 2;
  const after = line.digits(of, 4, 4);
  const base = { type: 'DATE', mod: null, basis: 'text', kind: 'range' } satisfies Partial<Mention>;
  if (after !== undefined && after > 1900)
    return { ...base, first: at, end: of + 1, value: `${after}-${code}` };
  const before = line.skipBackHyphen(at - 1);
  const year = line.digits(before, 4, 4);
  if (year !== undefined && year > 1900)
    return { ...base, first: before, end: at + 2, value: `${year}-${code}` };
  // "Q2 sales", "in Q2", but no "Carra Q3".
  const named = line.atoms[at - 1]?.capital === true && line.atoms[at - 1]?.kind === 'word';
  if (letter !== 'q' || !line.atoms[at]?.capital || (named && !line.is(at - 1, line.words.prepositions)))
    return undefined;
  return { ...base, first: at, end: at + 2, ...nearestQuarter(line, at, number) };
};

/** "the 15th of next month", "on the 18th": a day of a month told or of the nearest one. */
export const dayOfMonth: Parser = (line, at) => {
  if (!line.is(at, line.words.the)) return undefined;
  const found = which(line, at + 1);
  if (!found || found.nth < 1 || found.nth > 31 || line.atoms[at + 1]?.kind !== 'number') return undefined;
  const of = line.is(found.end, line.words.of) ? found.end + 1 : found.end;
  const named = line.is(of, line.words.theMonth) && line.entry(of + 1).unit === 'month';
  const next = line.atoms[found.end];
  const alone =
    line.is(at - 1, line.words.dayCues) &&
    (!next || (next.kind === 'mark' && next.lower !== '-') || line.is(found.end, line.words.joins));
  if (!named && !alone) return undefined;
  const day = named ? inMonth(line, found.nth, line.entry(of).shift ?? 0) : nearest(line, at, found.nth);
  return day && { first: at, end: named ? of + 2 : found.end, type: 'DATE', mod: null, kind: 'day', ...day };
};

function inMonth(
  line: Line,
  day: number,
  shift: number,
): { value: string; basis: Mention['basis'] } | undefined {
  const found = line.unit('month', shift);
  const [year, month] = (found?.value ?? '').split('-').map(Number);
  if (!found || !year || !month || !isDay(year, month, day)) return undefined;
  return { value: isoDay(year, month, day), basis: found.basis };
}

/** The last such day before the publication, or the next where the clause tells the future. */
function nearest(line: Line, at: number, day: number) {
  const here = inMonth(line, day, 0);
  const today = line.anchor.day;
  if (today === undefined) return undefined;
  const number = numberOfIso(here?.value ?? '') ?? today + 1;
  const future = line.tense(at) === 'future';
  if (future) return number < today ? inMonth(line, day, 1) : here;
  return number > today ? inMonth(line, day, -1) : here;
}
