import { isoYear } from '../calendar.js';
import type { Line } from '../line.js';
import type { Parser } from '../mention.js';
import type { Resolved } from '../resolve.js';
import { yearAt } from './year.js';

/** The first month of each season, as the north has them; a winter is of the year that it begins in. */
export const seasonStart: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** How many years off three months from `start` on lie, seen in `month`: the last begun, or the next where the clause tells the future. */
export function yearsAway(line: Line, at: number, month: number, start: number): number {
  if (line.tense(at) === 'future') return month > start + 2 ? 1 : 0;
  return month < start ? -1 : 0;
}

/** The last season of its name that has begun, or the next where the clause tells the future. */
function nearest(line: Line, at: number, code: string): Resolved {
  const stated = line.statedYear(at);
  if (stated) return { value: `${isoYear(stated.year)}-${code}`, basis: 'text' };
  const { year, month, basis } = line.anchor;
  if (year === undefined || month === undefined) return { value: `XXXX-${code}`, basis: 'none' };
  const shift = yearsAway(line, at, month, seasonStart[code] ?? 1);
  return { value: `${isoYear(year + shift)}-${code}`, basis };
}

/** "summer 2012", "the summer of 2012"; "in the summer", "in spring": the nearest. */
export const season: Parser = (line, at) => {
  const { season: code, ambiguous } = line.entry(at);
  if (code === undefined) return undefined;
  const of = line.is(at + 1, line.words.of) ? at + 2 : at + 1;
  const found = line.atoms[of]?.kind === 'number' ? yearAt(line, of, true) : undefined;
  const base = { first: at, type: 'DATE', mod: null, kind: 'month' } as const;
  if (found) return { ...base, end: found.end, value: `${isoYear(found.year)}-${code}`, basis: 'text' };
  const the = line.is(at - 1, line.words.the) ? at - 2 : at - 1;
  // "the fall of the capital", "after the fall": only "in the fall" is a season.
  const cues = ambiguous ? line.words.calendarCues : line.words.partCues;
  if (!line.is(the, cues) || (ambiguous && line.lower(at + 1) === line.words.numbers.of)) return undefined;
  return { ...base, end: at + 1, ...nearest(line, at, code) };
};
