import { dayOfNumber, isDay, isoDay, numberOfIso, weekdayOfNumber } from '../calendar.js';
import type { Line } from '../line.js';
import type { Parser } from '../mention.js';
import { weekday as resolve } from '../resolve.js';
import { dayAt } from './monthDay.js';

/** "Monday", "Mon." ; "Friday 23rd" and "Tuesday the eleventh" where no month follows. */
export const weekday: Parser = (line, at) => {
  const { weekday: day, ambiguous } = line.entry(at);
  if (day === undefined) return undefined;
  const atom = line.atoms[at];
  const point =
    atom &&
    atom.lower.length <= 4 &&
    line.lower(at + 1) === '.' &&
    line.glued(at + 1) &&
    line.atoms[at + 2] &&
    !line.atoms[at + 2]?.capital;
  if (ambiguous && !point && !inCompany(line, at)) return undefined;
  const end = point ? at + 2 : at + 1;
  const numbered = dayInMonth(line, at, end, day);
  if (numbered) return numbered;
  return { first: at, end, type: 'DATE', mod: null, kind: 'weekday', ...resolve(line, at, day) };
};

/** "Sun" and "Sat" are days beside a date or in "on Sun". */
function inCompany(line: Line, at: number): boolean {
  const next = line.lower(at + 1) === ',' ? at + 2 : at + 1;
  if (line.entry(next).month !== undefined || line.digits(next, 2) !== undefined) return true;
  return (
    line.is(at - 1, line.words.on) ||
    line.entry(at - 1).shift !== undefined ||
    line.entry(next).part !== undefined
  );
}

/** The nearest month in which a weekday falls on that number. */
function dayInMonth(line: Line, at: number, end: number, weekday: number) {
  const the = line.is(end, line.words.the) ? end + 1 : end;
  const found = dayAt(line, the);
  if (!found || (!found.ordinal && line.atoms[at]?.spaced === undefined)) return undefined;
  if (!found.ordinal && !(line.atoms[the]?.kind === 'number' && endsThere(line, found.end))) return undefined;
  if (line.entry(found.end).month !== undefined || line.lower(found.end) === '/') return undefined;
  const { day: today, basis } = line.anchor;
  if (today === undefined) return undefined;
  const { year, month } = dayOfNumber(today);
  const first = line.tense(at) === 'future' ? 0 : -1;
  for (const shift of [0, first === 0 ? 1 : -1, 1, -1, -2, 2, -3, 3]) {
    const index = year * 12 + month - 1 + shift;
    const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
    const value = isoDay(toYear, toMonth, found.day);
    if (!isDay(toYear, toMonth, found.day) || weekdayOfNumber(numberOfIso(value) ?? 0) !== weekday) continue;
    return {
      first: at,
      end: found.end,
      type: 'DATE' as const,
      mod: null,
      kind: 'day' as const,
      value,
      basis,
    };
  }
  return undefined;
}

const endsThere = (line: Line, at: number): boolean =>
  line.atoms[at] === undefined || line.is(at, line.words.joins);
