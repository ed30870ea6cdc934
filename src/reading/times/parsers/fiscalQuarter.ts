import { dayOfNumber, isoYear } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { type Resolved, unitAt } from '../resolve.js';
import { yearsAway } from './season.js';
import { shifted } from './shifted.js';

const mention = (first: number, end: number, kind: Mention['kind'], { value, basis }: Resolved): Mention => ({
  first,
  end,
  type: 'DATE',
  value,
  mod: null,
  basis,
  kind,
});

/** The quarter of a number: the last that has begun, or the next where the clause tells the future. */
export function nearestQuarter(line: Line, at: number, nth: number): Resolved {
  const { day, basis } = line.anchor;
  if (day === undefined) return { value: `XXXX-Q${nth}`, basis: 'none' };
  const { year, month } = dayOfNumber(day);
  const first = 3 * nth - 2;
  // What was earned in a quarter that has just begun was earned in the one a year before.
  const begun = month >= first && month < first + 2 && line.tense(at) === 'past' ? -1 : 0;
  return { value: `${isoYear(year + begun + yearsAway(line, at, month, first))}-Q${nth}`, basis };
}

function ordinalQuarter(line: Line, at: number): { end: number; nth: number } | undefined {
  const nth = line.numbers.entry(line.atoms, at).ordinal;
  if (nth === undefined || nth < 1 || nth > 4) return undefined;
  const unit = line.skipHyphen(at + 1);
  return line.lower(unit) === line.words.quarter ? { end: unit + 1, nth } : undefined;
}

/** "the third quarter", "third-quarter profit". "A third quarter" and "the first quarters" count something. */
export const ordinalQuarterAlone: Parser = (line, at) => {
  const start = line.is(at, line.words.the) ? at + 1 : at;
  const found = ordinalQuarter(line, start);
  if (!found || (line.is(at - 1, line.words.numbers.articles) && line.lower(found.end - 2) !== '-'))
    return undefined;
  return mention(at, found.end, 'range', nearestQuarter(line, at, found.nth));
};

/** "the 1988 third quarter", "last year's first quarter": the year stands before. */
export const yearsQuarter: Parser = (line, at) => {
  const start = line.is(at, line.words.the) ? at + 1 : at;
  const whole = shifted(line, start);
  const year = whole ? Number(whole.value) : line.digits(start, 4, 4);
  if (year === undefined || !(year >= 1500 && year <= 2200)) return undefined;
  const end = whole?.end ?? start + 1;
  const s = line.lower(end) === "'" || line.lower(end) === '’' ? end + 2 : end;
  const found = ordinalQuarter(line, s);
  if (!found) return undefined;
  const basis = whole?.basis ?? 'text';
  return mention(at, found.end, 'range', { value: `${isoYear(year)}-Q${found.nth}`, basis });
};

/** The quarter that the text told of last, or the last that is over. */
function toldQuarter(line: Line): Resolved | undefined {
  const { told, day, basis } = line.anchor;
  if (told?.grain === 'quarter') return { value: unitAt(told.day, 'quarter', 0) ?? '', basis: told.basis };
  const value = day === undefined ? undefined : unitAt(day, 'quarter', -1);
  return value === undefined ? undefined : { value, basis };
}

/** "the quarter", "the latest quarter". */
export const quarterTold: Parser = (line, at) => {
  if (!line.is(at, line.words.the)) return undefined;
  const unit = line.is(at + 1, line.words.latest) ? at + 2 : at + 1;
  if (line.lower(unit) !== line.words.quarter || line.is(unit + 1, line.words.of)) return undefined;
  const found = toldQuarter(line);
  return found && mention(at, unit + 1, 'range', found);
};

/** "the year-ago quarter", "year-earlier period": a year before the quarter told of, or before the publication. */
export const yearAgo: Parser = (line, at) => {
  const start = line.is(at, line.words.the) ? at + 1 : at;
  const { ago, earlier } = line.words;
  const hyphen = line.skipHyphen(start + 1);
  if (line.entry(start).unit !== 'year' || hyphen === start + 1) return undefined;
  if (!line.is(hyphen, ago) && !line.is(hyphen, earlier)) return undefined;
  const period = line.is(hyphen + 1, line.words.periods) ? hyphen + 2 : hyphen + 1;
  const { told, day, basis } = line.anchor;
  if (told?.grain === 'quarter')
    return mention(at, period, 'range', { value: unitAt(told.day, 'quarter', -4) ?? '', basis: told.basis });
  if (day === undefined) return undefined;
  return mention(at, period, 'year', { value: unitAt(day, 'year', -1) ?? '', basis });
};
