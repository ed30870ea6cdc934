import { isoMonth, isoOfNumber, isoYear, twoDigits, weekdayOfNumber } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { type Resolved, unitAt, unitFromNow, weekday } from '../resolve.js';
import { weekendShift } from './calendarUnit.js';
import { seasonStart } from './season.js';

const date = (
  first: number,
  end: number,
  kind: Mention['kind'],
  found: Resolved | undefined,
): Mention | undefined => found && { first, end, type: 'DATE', mod: null, kind, ...found };

const kinds: Partial<Record<string, Mention['kind']>> = {
  year: 'year',
  month: 'month',
  week: 'week',
  day: 'day',
};

/** "last week", "this month", "next year", "last Saturday", "next March", "last summer", "this morning". */
export const shifted: Parser = (line, at) => {
  const { shift } = line.entry(at);
  if (shift === undefined) return undefined;
  const next = line.entry(at + 1);
  // "this may" is no May.
  const plain = next.unit === undefined && next.season === undefined;
  if (next.ambiguous && !line.atoms[at + 1]?.capital && plain) return undefined;
  if (line.is(at + 1, line.words.pastMarks) && shift === 0) return thisPast(line, at);
  if (next.weekday !== undefined)
    return date(
      at,
      at + 2,
      'weekday',
      weekday(line, at + 1, next.weekday, shift, line.is(at, line.words.nearest)),
    );
  if (next.month !== undefined && (line.atoms[at + 1]?.capital || line.tag(at + 1).startsWith('N')))
    return date(at, at + 2, 'month', shiftedMonth(line, next.month, shift));
  if (next.season !== undefined) return date(at, at + 2, 'month', shiftedSeason(line, next.season, shift));
  if (next.part !== undefined && !line.is(at + 1, line.words.bareParts))
    return shiftedPart(line, at, next.part, shift);
  const filler = line.is(at + 1, line.words.fillers) ? at + 2 : at + 1;
  const { unit } = line.entry(filler);
  if (unit === undefined || line.lower(filler).endsWith('s') || unit === 'second') return undefined;
  // "this hour" and "last minute" say no date; "last day" is the end of something.
  if (unit === 'hour' || unit === 'minute' || (unit === 'day' && shift !== 1)) return undefined;
  if (unit === 'day' && shift === 1 && line.anchor.told) return undefined;
  if (unit === 'weekend' && shift === 0)
    return date(at, filler + 1, 'range', unitFromNow(line, unit, weekendShift(line, at)));
  return date(at, filler + 1, kinds[unit] ?? 'range', unitFromNow(line, unit, shift));
};

/** "this past weekend", "this past Monday": the last one. */
function thisPast(line: Line, at: number): Mention | undefined {
  const { unit, weekday: day, month, season } = line.entry(at + 2);
  if (day !== undefined) return date(at, at + 3, 'weekday', weekday(line, at + 2, day, -1));
  if (month !== undefined) return date(at, at + 3, 'month', shiftedMonth(line, month, -1));
  if (season !== undefined) return date(at, at + 3, 'month', shiftedSeason(line, season, -1));
  if (unit === undefined || line.lower(at + 2).endsWith('s')) return undefined;
  return date(at, at + 3, kinds[unit] ?? 'range', unitFromNow(line, unit, -1));
}

function shiftedMonth(line: Line, month: number, shift: number): Resolved | undefined {
  const { year, month: here, basis } = line.anchor;
  if (year === undefined || here === undefined) return { value: `XXXX-${twoDigits(month)}`, basis: 'none' };
  const behind = month >= here ? year - 1 : year;
  const ahead = month <= here ? year + 1 : year;
  return { value: isoMonth(shift < 0 ? behind : shift > 0 ? ahead : year, month), basis };
}

function shiftedSeason(line: Line, season: string, shift: number): Resolved {
  const { year, month, basis } = line.anchor;
  if (year === undefined || month === undefined) return { value: `XXXX-${season}`, basis: 'none' };
  const over = (seasonStart[season] ?? 12) + 3 <= month;
  const moved =
    shift < 0
      ? over
        ? year
        : year - 1
      : shift > 0 && (over || month >= (seasonStart[season] ?? 0))
        ? year + 1
        : year;
  return { value: `${isoYear(moved)}-${season}`, basis };
}

/** "last night" began yesterday; "this morning" and "this evening" are today's. */
function shiftedPart(line: Line, at: number, part: string, shift: number): Mention | undefined {
  const found = unitFromNow(line, 'day', shift);
  if (!found) return undefined;
  return {
    first: at,
    end: at + 2,
    type: 'TIME',
    mod: null,
    kind: 'day',
    ...found,
    value: `${found.value}T${part}`,
  };
}

/** "the following month", "the same day", "the next day", "that year": counted from the date told last. */
export const referred: Parser = (line, at) => {
  const start = line.is(at, line.words.the) ? at + 1 : at;
  const { reference } = line.entry(start);
  if (reference === undefined) return undefined;
  const the = start > at;
  if (!the && line.entry(start).shift !== undefined) return undefined;
  const { weekday: named } = line.entry(start + 1);
  if (named !== undefined && reference === 1 && !line.entry(start + 1).ambiguous)
    return following(line, at, start + 2, named);
  const { unit, part } = line.entry(start + 1);
  const told = line.anchor.told ?? line.anchor.published;
  if (part !== undefined && told?.grain === 'day')
    return {
      first: at,
      end: start + 2,
      type: 'TIME',
      mod: null,
      kind: 'day',
      basis: told.basis,
      value: `${isoOfNumber(told.day + reference)}T${part}`,
    };
  if (unit === undefined || !told || line.lower(start + 1).endsWith('s')) return undefined;
  if (unit === 'decade' || unit === 'century') return undefined;
  if ((unit === 'day' || unit === 'week' || unit === 'weekend' || unit === 'night') && told.grain !== 'day')
    return undefined;
  if (unit === 'month' && told.grain === 'year') return undefined;
  const value = unitAt(told.day, unit, reference);
  return value === undefined
    ? undefined
    : date(at, start + 2, kinds[unit] ?? 'range', { value, basis: told.basis });
};

/** "the year before", "the month after", "the day before": one unit from the date told last. */
export const beside: Parser = (line, at) => {
  if (!line.is(at, line.words.the)) return undefined;
  const { unit } = line.entry(at + 1);
  const told = line.anchor.told ?? line.anchor.published;
  if ((unit !== 'year' && unit !== 'month' && unit !== 'day' && unit !== 'week') || !told) return undefined;
  const sign = line.is(at + 2, line.words.after) ? 1 : line.is(at + 2, line.words.before) ? -1 : 0;
  const next = line.atoms[at + 3];
  if (sign === 0 || (next && next.kind !== 'mark')) return undefined;
  if (told.grain !== 'day' && unit !== 'year' && !(told.grain === 'month' && unit === 'month'))
    return undefined;
  const value = unitAt(told.day, unit, sign);
  return value === undefined
    ? undefined
    : date(at, at + 3, kinds[unit] ?? 'range', { value, basis: told.basis });
};

/** "the following Friday": the first after the date told last. */
function following(line: Line, first: number, end: number, day: number): Mention | undefined {
  const told = line.anchor.told ?? line.anchor.published;
  if (told?.grain !== 'day') return undefined;
  const ahead = ((day - weekdayOfNumber(told.day) + 6) % 7) + 1;
  return date(first, end, 'weekday', { value: isoOfNumber(told.day + ahead), basis: told.basis });
}
