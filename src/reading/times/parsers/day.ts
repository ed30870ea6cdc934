import { isoOfNumber } from '../calendar.js';
import { meansTheseDays } from '../generalDay.js';
import type { Line } from '../line.js';
import type { Parser } from '../mention.js';
import { unitFromNow } from '../resolve.js';

/** "today", "yesterday", "tomorrow", "tonight", "overnight". */
export const day: Parser = (line, at) => {
  const shift = line.entry(at).day;
  if (shift === undefined || isName(line, at)) return undefined;
  const night = line.is(at, line.words.nights);
  if (shift === 0 && !night && meansTheseDays(line, at))
    return {
      first: at,
      end: at + 1,
      type: 'DATE',
      value: 'PRESENT_REF',
      mod: null,
      basis: 'text',
      kind: 'reference',
    };
  const found = unitFromNow(line, 'day', shift);
  if (!found) return undefined;
  if (!night) return { first: at, end: at + 1, type: 'DATE', mod: null, kind: 'day', ...found };
  const today = line.anchor.day;
  // A night that is over ends on the day of publication.
  const to = shift < 0 && today !== undefined ? isoOfNumber(today) : undefined;
  const value = `${found.value}TNI`;
  return {
    first: at,
    end: at + 1,
    type: 'TIME',
    mod: null,
    kind: 'day',
    ...found,
    value,
    ...(to ? { to } : {}),
  };
};

/** The last word of a name: "Nepal Today". */
const isName = (line: Line, at: number): boolean =>
  line.atoms[at]?.capital === true &&
  line.atoms[at - 1]?.capital === true &&
  line.tag(at - 1).startsWith('NNP');

/** "the day before yesterday", "the day after tomorrow". */
export const dayBeyond: Parser = (line, at) => {
  const start = line.is(at, line.words.the) ? at + 1 : at;
  if (line.entry(start).unit !== 'day') return undefined;
  const sign = line.is(start + 1, line.words.after) ? 1 : line.is(start + 1, line.words.before) ? -1 : 0;
  const shift = line.entry(start + 2).day;
  if (sign === 0 || shift === undefined) return undefined;
  const found = unitFromNow(line, 'day', shift + sign);
  return found && { first: at, end: start + 3, type: 'DATE', mod: null, kind: 'day', ...found };
};
