import { isoYear } from '../calendar.js';
import type { Parser } from '../mention.js';
import { yearAt } from './year.js';

/** "summer 2012", "the summer of 2012"; "in the summer" without a year stays open. */
export const season: Parser = (line, at) => {
  const { season: code, ambiguous } = line.entry(at);
  if (code === undefined) return undefined;
  const of = line.is(at + 1, line.words.of) ? at + 2 : at + 1;
  const found = line.atoms[of]?.kind === 'number' ? yearAt(line, of, true) : undefined;
  if (found) {
    return {
      first: at,
      end: found.end,
      type: 'DATE',
      value: `${isoYear(found.year)}-${code}`,
      mod: null,
      basis: 'text',
      kind: 'month',
    };
  }
  const the = line.is(at - 1, line.words.the) ? at - 2 : at - 1;
  if (ambiguous || !line.is(the, line.words.partCues)) return undefined;
  const year = line.statedYear(at)?.year;
  const value = year === undefined ? `XXXX-${code}` : `${isoYear(year)}-${code}`;
  return {
    first: at,
    end: at + 1,
    type: 'DATE',
    value,
    mod: null,
    basis: year === undefined ? 'none' : 'text',
    kind: 'month',
  };
};
