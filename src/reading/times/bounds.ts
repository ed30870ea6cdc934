import { dayNumber, isDay, isoDay, isoOfNumber, lastDayOf, mondayOfWeek } from './calendar.js';

/** The first and the last day of something, both ISO days and inclusive. */
export interface Bounds {
  from: string;
  to: string;
}

/** Months that a quarter, a half or a season spans; a winter runs into the next year. */
const spans: Record<string, [first: number, months: number]> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
};

const months = (year: number, first: number, count: number): Bounds => {
  const last = first + count - 1;
  const [toYear, toMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
  return { from: isoDay(year, first, 1), to: isoDay(toYear, toMonth, lastDayOf(toYear, toMonth)) };
};

const days = (first: number, last: number): Bounds => ({ from: isoOfNumber(first), to: isoOfNumber(last) });

function boundsOfWeek(year: number, week: number, rest: string | undefined): Bounds | undefined {
  if (week < 1 || week > 53) return undefined;
  const monday = mondayOfWeek(year, week);
  if (rest === 'WE') return days(monday + 5, monday + 6);
  if (rest === undefined) return days(monday, monday + 6);
  return /^[1-7]$/.test(rest) ? days(monday + Number(rest) - 1, monday + Number(rest) - 1) : undefined;
}

/** Half years, thirds and halves of months: what "early", "mid" and "late" are taken to span. */
function narrowed(value: string, mod: string): Bounds | undefined {
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))];
  if (/^\d{4}$/.test(value)) {
    if (mod === 'START') return months(year, 1, 6);
    if (mod === 'MID') return months(year, 5, 4);
    return months(year, 7, 6);
  }
  if (/^\d{4}-\d\d$/.test(value) && month >= 1 && month <= 12) {
    if (mod === 'START') return { from: isoDay(year, month, 1), to: isoDay(year, month, 15) };
    if (mod === 'MID') return { from: isoDay(year, month, 10), to: isoDay(year, month, 20) };
    return { from: isoDay(year, month, 16), to: isoDay(year, month, lastDayOf(year, month)) };
  }
  if (/^\d{3}$/.test(value)) {
    const decade = Number(value) * 10;
    const [first, last] = mod === 'START' ? [0, 5] : mod === 'MID' ? [3, 7] : [5, 9];
    return { from: isoDay(decade + first, 1, 1), to: isoDay(decade + last, 12, 31) };
  }
  return undefined;
}

function boundsOfDate(value: string): Bounds | undefined {
  const match =
    /^(\d{2,4})(?:-(?:(\d\d)(?:-(\d\d)(?:T.*)?)?|W(\d\d)(?:-(WE|[1-7])(?:T.*)?)?|(Q[1-4]|H[12]|SP|SU|FA|WI)))?$/.exec(
      value,
    );
  if (!match) return undefined;
  const [, digits = '', month, day, week, rest, span] = match;
  const year = Number(digits);
  if (digits.length < 4) {
    const scale = digits.length === 3 ? 10 : 100;
    if (month ?? week ?? span) return undefined;
    return { from: isoDay(year * scale, 1, 1), to: isoDay(year * scale + scale - 1, 12, 31) };
  }
  if (week) return boundsOfWeek(year, Number(week), rest);
  if (span) return months(year, ...(spans[span] as [number, number]));
  if (!month) return months(year, 1, 12);
  if (!isDay(year, Number(month), Number(day ?? 1))) return undefined;
  if (!day) return months(year, Number(month), 1);
  const number = dayNumber(year, Number(month), Number(day));
  return days(number, number);
}

/**
 * The days that a TIMEX3 value spans: `2024`, `2024-05`, `2025-W50`, `2025-W50-WE`, `2024-Q2`, `199` (a decade),
 * `19` (a century), `2025-12-13T10:30`, `2024-05-03/2024-05-07`; undefined for what is no known date.
 */
export function boundsOf(value: string, mod: string | null = null): Bounds | undefined {
  const slash = value.indexOf('/');
  if (slash > 0) {
    const [first, last] = [boundsOfDate(value.slice(0, slash)), boundsOfDate(value.slice(slash + 1))];
    return first && last ? { from: first.from, to: last.to } : undefined;
  }
  if (mod === 'START' || mod === 'MID' || mod === 'END') {
    const part = narrowed(value, mod);
    if (part) return part;
  }
  return boundsOfDate(value);
}
