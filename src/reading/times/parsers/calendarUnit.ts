import { isoDuration } from '../amount.js';
import { weekdayOfNumber } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { unitFromNow } from '../resolve.js';

/** The weekend that a clause means: the one before where it tells the past in a new week. */
export function weekendShift(line: Line, at: number): number {
  const { day } = line.anchor;
  if (day === undefined || weekdayOfNumber(day) >= 6) return 0;
  return line.tense(at) === 'past' ? -1 : 0;
}

/** "in the week", "of the year", "over the weekend": the one that the publication lies in. */
export const calendarUnit: Parser = (line, at) => {
  const { unit } = line.entry(at + 1);
  if (!line.is(at, line.words.the) || unit === undefined) return undefined;
  if (unit !== 'year' && unit !== 'month' && unit !== 'week' && unit !== 'weekend') return undefined;
  if (line.lower(at + 1).endsWith('s') || line.atoms[at + 1]?.capital) return undefined;
  if (unit === 'weekend') return mention(line, at, unit, weekendShift(line, at));
  if (!line.is(at - 1, line.words.calendarCues) || line.is(at + 2, line.words.idle)) return undefined;
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

const isNamed = (line: Line, at: number): boolean => {
  const { month, weekday, day } = line.entry(at);
  return month !== undefined || weekday !== undefined || day !== undefined;
};

function mention(
  line: Line,
  at: number,
  unit: 'year' | 'month' | 'week' | 'weekend',
  shift: number,
): Mention | undefined {
  const found = unitFromNow(line, unit, shift);
  return (
    found && {
      first: at,
      end: at + 2,
      type: 'DATE',
      mod: null,
      kind: unit === 'weekend' ? 'range' : unit,
      ...found,
    }
  );
}
