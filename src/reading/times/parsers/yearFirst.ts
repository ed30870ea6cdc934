import { isDay, isoDay, isoMonth } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { dayAt, skipPoint } from './monthDay.js';

const joined = (line: Line, at: number): number =>
  line.lower(at) === '-' || line.lower(at) === '/' ? at + 1 : at;

/** "2019-Aug-1", "2017 April", "2019 Q3", "2020 H1": the year first. */
export const yearFirst: Parser = (line, at) => {
  const year = line.digits(at, 4, 4);
  if (year === undefined || year < 1500 || year > 2200) return undefined;
  const next = joined(line, at + 1);
  const base = { first: at, type: 'DATE', mod: null, basis: 'text' } satisfies Partial<Mention>;
  const part = line.entry(next).quarterLetter && line.glued(next + 1) ? line.digits(next + 1, 1) : undefined;
  const letter = line.lower(next).toUpperCase();
  if (part !== undefined && part >= 1 && part <= (letter === 'Q' ? 4 : 2))
    return { ...base, end: next + 2, value: `${year}-${letter}${part}`, kind: 'range' };
  const { month, ambiguous } = line.entry(next);
  if (month === undefined || (ambiguous && next === at + 1)) return undefined;
  const past = skipPoint(line, next);
  const day = dayAt(line, joined(line, past));
  line.state(year, at, true);
  if (day && isDay(year, month, day.day))
    return { ...base, end: day.end, value: isoDay(year, month, day.day), kind: 'day' };
  return { ...base, end: next + 1, value: isoMonth(year, month), kind: 'month' };
};
