import type { Time } from '../reading.js';
import {
  addMonthsToNumber,
  dayOfNumber,
  isDay,
  isoDay,
  isoMonth,
  isoOfNumber,
  isoWeekOfNumber,
  isoYear,
  lastDayOf,
  twoDigits,
  weekdayOfNumber,
} from './calendar.js';
import type { Line } from './line.js';
import type { Unit } from './words.js';
import { yearOf } from './yearOf.js';

export interface Resolved {
  value: string;
  basis: Time['basis'];
}

/** A month, or a day of a month, whose year may be unsaid. */
export function monthDay(
  line: Line,
  at: number,
  month: number,
  day?: number,
  year?: number,
): Resolved | undefined {
  if (day !== undefined && (day < 1 || day > lastDayOf(2000, month))) return undefined;
  const found = year === undefined ? yearOf(line, at, month, day) : { year, basis: 'text' as const };
  if (found === undefined)
    return {
      value: `XXXX-${twoDigits(month)}${day === undefined ? '' : `-${twoDigits(day)}`}`,
      basis: 'none',
    };
  const { basis } = found;
  let known = found.year;
  // 29 February without a year: the nearest year that has one.
  if (year === undefined && day === 29 && month === 2) while (!isDay(known, 2, 29)) known--;
  if (day === undefined) return { value: isoMonth(known, month), basis };
  return isDay(known, month, day) ? { value: isoDay(known, month, day), basis } : undefined;
}

/** A weekday: bare ones lie behind the day of publication unless the clause tells the future. */
export function weekday(line: Line, at: number, day: number, shift?: number, nearest = true): Resolved {
  const today = line.anchor.day;
  if (today === undefined) return { value: `XXXX-WXX-${day}`, basis: 'none' };
  const { basis } = line.anchor;
  const monday = today - weekdayOfNumber(today) + 1;
  const inWeek = monday + day - 1;
  const behind = inWeek > today ? inWeek - 7 : inWeek;
  const ahead = inWeek < today ? inWeek + 7 : inWeek;
  if (shift === -1)
    return { value: isoOfNumber(!nearest ? inWeek - 7 : behind === today ? behind - 7 : behind), basis };
  if (shift === 1)
    return { value: isoOfNumber(!nearest ? inWeek + 7 : ahead === today ? ahead + 7 : ahead), basis };
  const future = !line.since(at) && isAhead(line, at);
  if (shift === 0) return { value: isoOfNumber(future ? ahead : inWeek), basis };
  return { value: isoOfNumber(future ? ahead : behind), basis };
}

/** "will meet Friday", "meets Friday", "until Friday", "set for Friday"; not "blamed for Friday's raid". */
function isAhead(line: Line, at: number): boolean {
  const tense = line.tense(at);
  // "open Wednesday through Friday": a range of days is told in the tense of its clause.
  const range = line.entry(at - 2).weekday !== undefined;
  if (tense === 'future' || (line.is(at - 1, line.words.deadlines) && !range)) return true;
  const appointed = line.is(at - 1, line.words.appointed);
  return (appointed || tense === 'present') && !describes(line, at);
}

/** "Friday's raid", "Friday night's raid", "the Friday raid": the day tells which raid, not when something is done. */
function describes(line: Line, at: number): boolean {
  const next = line.entry(at + 1).part === undefined ? at + 1 : at + 2;
  return /^['’]$/.test(line.lower(next)) || line.tag(next).startsWith('N');
}

/** The day, week, month … that lies so many of its kind from a day. */
export function unitAt(day: number, unit: Unit, count: number): string | undefined {
  const { year } = dayOfNumber(day);
  switch (unit) {
    case 'century':
      return twoDigits(Math.floor(year / 100) + count);
    case 'decade':
      return isoYear(year + count * 10).slice(0, 3);
    case 'year':
      return isoYear(year + count);
    case 'quarter': {
      const moved = dayOfNumber(addMonthsToNumber(day, count * 3));
      return `${isoYear(moved.year)}-Q${Math.floor((moved.month - 1) / 3) + 1}`;
    }
    case 'month': {
      const moved = dayOfNumber(addMonthsToNumber(day, count));
      return isoMonth(moved.year, moved.month);
    }
    case 'fortnight':
      return isoWeekOfNumber(day + count * 14);
    case 'week':
      return isoWeekOfNumber(day + count * 7);
    case 'weekend':
      return `${isoWeekOfNumber(day + count * 7)}-WE`;
    case 'day':
    case 'night':
      return isoOfNumber(day + count);
    default:
      return undefined;
  }
}

const unknowns: Partial<Record<Unit, string>> = {
  century: 'XX',
  decade: 'XXX',
  year: 'XXXX',
  quarter: 'XXXX-QX',
  month: 'XXXX-XX',
  fortnight: 'XXXX-WXX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  day: 'XXXX-XX-XX',
  night: 'XXXX-XX-XX',
};

/** A unit counted from the publication day; with X for what is not known. */
export function unitFromNow(line: Line, unit: Unit, count: number): Resolved | undefined {
  const { anchor } = line;
  const value = anchor.day === undefined ? unknowns[unit] : unitAt(anchor.day, unit, count);
  return value === undefined ? undefined : { value, basis: anchor.basis };
}

/** A day number moved by so many units, as a date as exact as the unit is: "two years ago" is a year, "a week ago" a week. */
export function moved(day: number, unit: Unit, count: number): string | undefined {
  if (!Number.isInteger(count)) {
    if (unit === 'week') return isoOfNumber(Math.round(day + 7 * count));
    if (unit === 'year') return isoMonthOf(addMonthsToNumber(day, Math.round(count * 12)));
    // "half a century ago".
    if (unit === 'century' || unit === 'decade')
      return isoYear(dayOfNumber(day).year + Math.round(count * (unit === 'century' ? 100 : 10)));
    return undefined;
  }
  return unitAt(day, unit, count);
}

const isoMonthOf = (day: number): string => {
  const { year, month } = dayOfNumber(day);
  return isoMonth(year, month);
};

/** The instant so many seconds from the publication, where its time is known; its day otherwise. */
export function instantFromNow(line: Line, seconds: number): Resolved {
  const { day, second, basis } = line.anchor;
  if (day === undefined) return { value: 'XXXX-XX-XXTXX', basis: 'none' };
  if (second === undefined) return { value: `${isoOfNumber(day + Math.trunc(seconds / 86400))}TXX`, basis };
  const total = second + Math.round(seconds);
  const left = ((total % 86400) + 86400) % 86400;
  const clock = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60].map(twoDigits).join(':');
  return { value: `${isoOfNumber(day + Math.floor(total / 86400))}T${clock}`, basis };
}
