import { isoOfNumber, numberOfIso } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { monthDay as resolve } from '../resolve.js';
import { clock } from './clock.js';
import { yearAt } from './year.js';

/** "13", "13th", "the thirteenth", "twenty-nine": a day of the month. */
export function dayAt(line: Line, at: number): { end: number; day: number; ordinal: boolean } | undefined {
  const { words, numbers } = line;
  const digits = line.digits(at, 2);
  if (digits !== undefined) {
    if (digits < 1 || digits > 31) return undefined;
    const ordinal = line.glued(at + 1) && words.numbers.ordinalEndings.includes(line.lower(at + 1));
    if (!ordinal && line.glued(at + 1) && line.atoms[at + 1]?.kind === 'word') return undefined;
    return { end: ordinal ? at + 2 : at + 1, day: digits, ordinal };
  }
  if (line.atoms[at]?.kind !== 'word') return undefined;
  const { ordinal, tens, small } = numbers.entry(line.atoms, at);
  if (ordinal !== undefined) return ordinal <= 31 ? { end: at + 1, day: ordinal, ordinal: true } : undefined;
  if (tens !== undefined) {
    const next = line.skipHyphen(at + 1);
    const unit = numbers.entry(line.atoms, next);
    const more = unit.ordinal ?? unit.small;
    if (more !== undefined && more < 10 && tens + more <= 31)
      return { end: next + 1, day: tens + more, ordinal: unit.ordinal !== undefined };
    return tens <= 30 ? { end: at + 1, day: tens, ordinal: false } : undefined;
  }
  return small !== undefined && small > 0 ? { end: at + 1, day: small, ordinal: false } : undefined;
}

/** The point of "Nov." where a day, a year or a lower-case word follows. */
export function skipPoint(line: Line, month: number): number {
  const abbreviated = (line.atoms[month]?.lower.length ?? 9) <= 4;
  return abbreviated && line.lower(month + 1) === '.' && line.glued(month + 1) ? month + 2 : month + 1;
}

/** The second day of "3-7 May", "18 and 19 November", "from 3 to 7 May". */
function secondDay(
  line: Line,
  first: number,
  at: number,
  day: number,
): { end: number; day: number } | undefined {
  if (!line.is(at, line.words.range)) return undefined;
  const second = dayAt(line, at + 1);
  if (!second || second.day <= day) return undefined;
  if (line.is(at, line.words.and) && second.day !== day + 1 && !line.is(first - 1, line.words.between))
    return undefined;
  return second;
}

/** A year after a month or a day: ", 2024", "of 2024", "'24". */
function yearAfter(line: Line, at: number): { end: number; year: number } | undefined {
  const comma = line.lower(at) === ',' || line.is(at, line.words.of) ? at + 1 : at;
  const stated = yearAt(line, comma, true);
  if (stated) return stated;
  // A second look past the point of "Dec. 31 , 1994" is not needed: marks are atoms of their own.
  const short = line.lower(at) === "'" || line.lower(at) === '’' ? line.digits(at + 1, 2, 2) : undefined;
  return short === undefined ? undefined : { end: at + 2, year: short + (short > 50 ? 1900 : 2000) };
}

/** The year that a later date of the same run states: "between May and June 1981", "3 May and 9 June 2024". */
function yearAhead(line: Line, at: number): number | undefined {
  if (!line.is(at, line.words.range) && line.lower(at) !== ',') return undefined;
  let month = false;
  for (let i = at; i < at + 8; i++) {
    const year = month ? yearAt(line, i, true) : undefined;
    if (year && line.atoms[i]?.kind === 'number') return year.year;
    if (line.entry(i).month !== undefined) month = true;
    else if (
      !line.is(i, line.words.range) &&
      !line.is(i, line.words.joins) &&
      !dayAt(line, i) &&
      line.lower(i) !== '.'
    )
      return undefined;
  }
  return undefined;
}

function build(
  line: Line,
  first: number,
  end: number,
  month: number,
  day?: number,
  year?: number,
  last?: number,
): Mention | undefined {
  // "the most since July 2003" looks back, and what follows is of no such year.
  if (year !== undefined) line.state(year, first, !line.since(first), month);
  const found = resolve(line, first, month, day, year ?? yearAhead(line, end));
  if (!found) return undefined;
  const base = { first, end, type: 'DATE' as const, mod: null, ...found };
  if (last === undefined || day === undefined) return { ...base, kind: day === undefined ? 'month' : 'day' };
  const start = numberOfIso(found.value);
  const value =
    start === undefined
      ? `${found.value}/${found.value.slice(0, -2)}${last}`
      : `${found.value}/${isoOfNumber(start + last - day)}`;
  return { ...base, value, kind: 'range' };
}

/** "May 13", "Nov. 10, 2025", "November 18-19", "May 2024", "August". */
export const monthFirst: Parser = (line, at) => {
  const { month, ambiguous } = line.entry(at);
  if (month === undefined) return undefined;
  const past = skipPoint(line, at);
  const stamp = stampAt(line, at, past, month);
  if (stamp) return stamp;
  const comma =
    line.lower(past) === ',' && dayAt(line, past + 1)?.end === past + 3 && line.digits(past + 1, 2);
  // "October, 1st".
  const joined = comma || (isJoin(line, past) && line.glued(past)) ? past + 1 : past;
  const the = line.is(joined, line.words.the) ? joined + 1 : joined;
  const spelled = line.atoms[the]?.kind === 'word' ? yearAt(line, the) : undefined;
  if (spelled) return build(line, at, spelled.end, month, undefined, spelled.year);
  const day = countsThings(line, the) ? undefined : dayAt(line, the);
  if (day && !line.glued(day.end + 1)) {
    const second = secondDay(line, at, day.end, day.day);
    const year = yearAfter(line, second?.end ?? day.end);
    return build(line, at, year?.end ?? second?.end ?? day.end, month, day.day, year?.year, second?.day);
  }
  if (day) {
    const second = secondDay(line, at, day.end, day.day);
    const after = second?.end ?? day.end;
    const year = yearAfter(line, isJoin(line, after) && line.glued(after) ? after + 1 : after);
    return build(line, at, year?.end ?? after, month, day.day, year?.year, second?.day);
  }
  const year = yearAfter(line, joined);
  if (year) return build(line, at, year.end, month, undefined, year.year);
  if (!isMonthWord(line, at, ambiguous === true || isGivenName(line, at))) return undefined;
  return build(line, at, at + 1, month);
};

/** "Feb 5 09:14:32 2018", "Mar. 8 17:46 EST 2013": a stamp with its year last. */
function stampAt(line: Line, at: number, past: number, month: number): Mention | undefined {
  const day = line.digits(past, 2);
  const time = day === undefined ? undefined : clock(line, past + 1);
  const year = time && yearAt(line, time.end);
  if (!time || !year || day === undefined || line.atoms[past + 1]?.kind !== 'number') return undefined;
  const date = build(line, at, year.end, month, day, year.year);
  return date && { ...date, type: 'TIME', value: date.value + time.value };
}

/** The "5" of "May 3 and 5" and of "May 3, 5 and 9", where it counts nothing. */
export const dayBeside: Parser = (line, at) => {
  const day = line.digits(at, 2);
  const next = line.atoms[at + 1];
  if (day === undefined || (next && next.kind !== 'mark' && !line.is(at + 1, line.words.listed)))
    return undefined;
  if (next?.kind === 'mark' && !/^[.,;)\n]$/.test(next.lower)) return undefined;
  // "on May 3, 12, a girl" tells an age: a comma only where the list goes on.
  const goesOn = line.is(at + 1, line.words.listed) && line.digits(at + 2, 2) !== undefined;
  if (line.lower(at - 1) === ',' && !goesOn) return undefined;
  let i = at;
  while (line.is(i - 1, line.words.listed) && line.digits(i - 2, 2) !== undefined) i -= 2;
  const point = line.lower(i - 1) === '.' ? i - 2 : i - 1;
  const { month } = line.entry(point);
  if (i === at || month === undefined || (line.digits(at - 2, 2) ?? 0) >= day) return undefined;
  const found = resolve(line, point, month, day);
  return found && { first: at, end: at + 1, type: 'DATE', mod: null, kind: 'day', ...found };
};

/** "may" and "march" are verbs too, "august" an adjective: a name, and the ambiguous ones after a preposition. */
function isMonthWord(line: Line, at: number, ambiguous: boolean): boolean {
  const tag = line.tag(at);
  if (tag !== '' && !tag.startsWith('N') && tag !== 'CD' && !(line.atoms[at]?.capital && !ambiguous))
    return false;
  if (!ambiguous) return true;
  if (line.entry(at - 1).preposition === true && !line.is(at - 1, line.words.to)) return true;
  // "January to March", "March and April": beside another month.
  const beside = (step: 1 | -1) =>
    line.is(at + step, line.words.range) && line.entry(at + 2 * step).month !== undefined;
  return line.atoms[at]?.capital === true && (beside(-1) || beside(1));
}

/** "Jan Kowal", "Omar Jan": a short month beside another name is a person's, unless a preposition tells of a month. */
const isGivenName = (line: Line, at: number): boolean => {
  const next = line.atoms[at + 1];
  if (line.lower(at).length !== 3) return false;
  return (next?.kind === 'word' && next.spaced && next.capital) || isNameBefore(line, at - 1);
};

function isNameBefore(line: Line, at: number): boolean {
  const { weekday, month } = line.entry(at);
  return (
    line.tag(at) === 'NNP' && line.atoms[at]?.capital === true && weekday === undefined && month === undefined
  );
}

/** "In June 20 people were killed": a bare number before a plural is no day of the month. */
function countsThings(line: Line, at: number): boolean {
  const next = line.atoms[at + 1];
  if (line.atoms[at]?.kind !== 'number' || next?.kind !== 'word' || !next.spaced || next.capital)
    return false;
  return line.words.plurals.includes(next.lower);
}

const isJoin = (line: Line, at: number): boolean =>
  line.lower(at) === '-' || line.lower(at) === '/' || line.lower(at) === '.';

/** "13 May", "the 13th of May 2024", "3-7 May", "03-May-2011". */
export const dayFirst: Parser = (line, at) => {
  const start = line.is(at, line.words.the) ? at + 1 : at;
  const day = dayAt(line, start);
  // "$12 December 27" is money and a day.
  if (!day || /^[$€£¥]$/.test(line.lower(start - 1))) return undefined;
  const second = secondDay(line, at, day.end, day.day);
  const after = second?.end ?? day.end;
  const joined = isJoin(line, after) && line.glued(after + 1) ? after + 1 : after;
  const ofDay = line.entry(joined).unit === 'day' ? joined + 1 : joined;
  // "Shells killed 12 in May" tells no day.
  const of = line.lower(ofDay) === line.words.numbers.of ? ofDay + 1 : ofDay;
  const { month } = line.entry(of);
  if (month === undefined) return undefined;
  // "may" the verb: only a capital or an "of" makes "5 may" a date.
  if (
    line.entry(of).ambiguous &&
    of === joined &&
    !line.atoms[of]?.capital &&
    !day.ordinal &&
    !isDigit(line, start)
  )
    return undefined;
  const past = skipPoint(line, of);
  const year = yearAfter(line, isJoin(line, past) && line.glued(past + 1) ? past + 1 : past);
  return build(
    line,
    start === at || of !== joined ? at : start,
    year?.end ?? of + 1,
    month,
    day.day,
    year?.year,
    second?.day,
  );
};

const isDigit = (line: Line, at: number): boolean => line.atoms[at]?.kind === 'number';
