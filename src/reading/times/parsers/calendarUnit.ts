import { isoDuration } from '../amount.js';
import { weekdayOfNumber } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { unitFromNow } from '../resolve.js';
import type { Unit } from '../words.js';

/** The weekend that a clause means: the one before where it tells the past in a new week. */
export function weekendShift(line: Line, at: number): number {
  const { day } = line.anchor;
  if (day === undefined || weekdayOfNumber(day) >= 6) return 0;
  return line.tense(at) === 'past' ? -1 : 0;
}

/** "in the week", "of the year", "over the weekend": the one that the publication lies in. */
export const calendarUnit: Parser = (line, at) => {
  const full = ofFullYear(line, at);
  if (full) return full;
  const { unit } = line.entry(at + 1);
  if (!line.is(at, line.words.the) || unit === undefined || !isCalendarUnit(unit)) return undefined;
  if (line.lower(at + 1).endsWith('s') || line.atoms[at + 1]?.capital) return undefined;
  if (unit === 'weekend') return mention(line, at, unit, weekendShift(line, at));
  if (!isAsked(line, at, unit) || line.is(at + 2, line.words.idle)) return undefined;
  if (
    line.is(at + 2, line.words.bounding) &&
    (line.atoms[at + 3]?.kind === 'number' || isNamed(line, at + 3))
  )
    return {
      first: at,
      end: at + 2,
      type: 'DURATION',
      value: isoDuration(unit, 1),
      mod: null,
      basis: 'text',
      kind: 'duration',
    };
  const next = line.atoms[at + 2];
  // "the week-long visit", "the year 2015", "the month's fighting" say something else.
  if (next && ((!next.spaced && next.kind !== 'mark') || next.kind === 'number' || next.lower === '-'))
    return undefined;
  return mention(line, at, unit, 0);
};

/** "For the full year": the one that the publication lies in. */
function ofFullYear(line: Line, at: number): Mention | undefined {
  if (!line.is(at, line.words.the) || !line.is(at + 1, line.words.fulls)) return undefined;
  const found = line.entry(at + 2).unit === 'year' ? mention(line, at, 'year', 0) : undefined;
  const ends = line.atoms[at + 3]?.kind !== 'number' && line.lower(at + 3) !== '-';
  return found && ends && !line.lower(at + 2).endsWith('s') ? { ...found, end: at + 3 } : undefined;
}

type CalendarUnit = 'year' | 'month' | 'week' | 'weekend' | 'decade' | 'century';

const isCalendarUnit = (unit: Unit): unit is CalendarUnit =>
  /^(year|month|week|weekend|decade|century)$/.test(unit);

/** "in the week"; "the best month of the year", but "days of the week" and "that time of the year" are none. */
function isAsked(line: Line, at: number, unit: CalendarUnit): boolean {
  const long = unit === 'decade' || unit === 'century';
  if (line.lower(at - 1) === line.words.numbers.of)
    return (long || unit === 'year') && !line.is(at - 2, line.words.moment);
  return !long && line.is(at - 1, line.words.calendarCues);
}

const isNamed = (line: Line, at: number): boolean => {
  const { month, weekday, day } = line.entry(at);
  return month !== undefined || weekday !== undefined || day !== undefined;
};

function mention(line: Line, at: number, unit: CalendarUnit, shift: number): Mention | undefined {
  const found = unitFromNow(line, unit, shift);
  return (
    found && {
      first: at,
      end: at + 2,
      type: 'DATE',
      mod: null,
      kind: unit === 'year' || unit === 'month' || unit === 'week' ? unit : 'range',
      ...found,
    }
  );
}
