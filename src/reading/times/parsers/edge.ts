import { isoOfNumber } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';

/** What an edge can narrow: a plain month, year, decade or week, not a day. */
const narrows = /^(\d{2,4}|[\dX]{4}-(\d\d|XX)|[\dX]{4}-W[\dX]{2}|[\dX]{4}-(SP|SU|FA|WI))$/;
const dayPart = /^[\dX]{4}-[\dWX]+(-[\dX]{1,2})?(T(MO|AF|EV|NI|DT))?$/;

/** "early 2024", "mid-May", "the end of the year", "late on Monday": another parser's time with its edge as `mod`. */
export const edgeWith =
  (inner: (line: Line, at: number) => Mention | undefined): Parser =>
  (line, at) => {
    const start = line.is(at, line.words.the) ? at + 1 : at;
    const { edge, ofEdge } = line.entry(start);
    if (edge === undefined) return undefined;
    let next = line.skipHyphen(start + 1);
    if (ofEdge) {
      const of = line.lower(next) === line.words.numbers.of;
      if (next === start + 1 && !of) return undefined;
      if (of) next++;
    } else if (
      line.is(next, line.words.on) ||
      (line.is(next, line.words.of) && line.is(next + 1, line.words.the))
    )
      next++;
    const quoted = line.lower(next) === "'" || line.lower(next) === '’';
    const found = inner(line, quoted ? next + 1 : next);
    const the = line.is(next, line.words.the) && found?.first === next + 1;
    const wanted =
      found ??
      (line.is(next, line.words.the) ? inner(line, next + 1) : undefined) ??
      thisUnit(line, next) ??
      (ofEdge ? undefined : sameDay(line, next));
    if (!wanted || (!the && wanted.first > next + 1) || wanted.mod !== null) return undefined;
    if (wanted.kind === 'part') return { ...wanted, first: at, mod: edge, certain: true };
    if (!narrows.test(wanted.value) && !dayPart.test(wanted.value)) return undefined;
    return { ...wanted, first: at, mod: edge };
  };

/** Where the "end" of "year-end", "by year end" or "at year's end" stands. */
function endAfter(line: Line, at: number): number | undefined {
  const hyphened = line.skipHyphen(at + 1);
  const owned = /^['’]$/.test(line.lower(at + 1)) && line.glued(at + 2) ? at + 3 : hyphened;
  const plain = owned === at + 1 && !line.is(at - 1, line.words.bareEnds);
  return line.lower(owned) === line.words.unitEnd && !plain ? owned : undefined;
}

/** "year-end", "by year end", "at year's end": the end of this one. */
export const unitEnd: Parser = (line, at) => {
  const unit = endAfter(line, at);
  if (unit === undefined) return undefined;
  const found = thisUnit(line, at);
  return found && found.end === at + 1 ? { ...found, end: unit + 1, mod: 'END' } : undefined;
};

/** "later in the day": of the day told last. */
function sameDay(line: Line, at: number): Mention | undefined {
  if (!line.is(at, line.words.the) || line.entry(at + 1).unit !== 'day' || line.lower(at + 1).endsWith('s'))
    return undefined;
  const { told, published } = line.anchor;
  const day = told?.grain === 'day' ? told : published;
  return (
    day && {
      first: at,
      end: at + 2,
      type: 'DATE',
      mod: null,
      kind: 'day',
      value: isoOfNumber(day.day),
      basis: day.basis,
    }
  );
}

/** "the end of the year", "earlier in the week", "end of month": this one. */
function thisUnit(line: Line, at: number): Mention | undefined {
  const start = line.is(at, line.words.the) ? at + 1 : at;
  const { unit } = line.entry(start);
  if (unit !== 'year' && unit !== 'month' && unit !== 'week' && unit !== 'decade') return undefined;
  if (line.lower(start).endsWith('s')) return undefined;
  const value = line.unit(unit, 0);
  return (
    value && {
      first: at,
      end: start + 1,
      type: 'DATE',
      mod: null,
      kind: unit === 'decade' ? 'year' : unit,
      ...value,
    }
  );
}
