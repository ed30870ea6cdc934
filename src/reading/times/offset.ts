import { type Amount, isoOfAmounts, secondsIn } from './amount.js';
import { addMonthsToNumber, isoOfNumber } from './calendar.js';
import type { Line } from './line.js';
import type { Mention } from './mention.js';
import { instantFromNow, moved, type Resolved, unitAt } from './resolve.js';

/** A day moved by amounts in a row, largest first. */
export function movedDay(day: number, amounts: readonly Amount[], sign: 1 | -1): number {
  let at = day;
  for (const { unit, count } of amounts) {
    if (unit === 'century') at = addMonthsToNumber(at, sign * Math.round(count * 1200));
    else if (unit === 'decade') at = addMonthsToNumber(at, sign * Math.round(count * 120));
    else if (unit === 'year') at = addMonthsToNumber(at, sign * Math.round(count * 12));
    else if (unit === 'quarter') at = addMonthsToNumber(at, sign * Math.round(count * 3));
    else if (unit === 'month') at = addMonthsToNumber(at, sign * Math.round(count));
    else if (unit === 'fortnight') at += sign * Math.round(count * 14);
    else if (unit === 'week') at += sign * Math.round(count * 7);
    else if (secondsIn(unit) === undefined) at += sign * Math.round(count);
  }
  return at;
}

/** One amount moves to a date as exact as its unit ("two years ago" is a year); several move to a day. */
function movedBy(day: number, amounts: readonly Amount[], sign: 1 | -1): string | undefined {
  const [only] = amounts;
  if (amounts.length === 1 && only) return moved(day, only.unit, sign * only.count);
  return isoOfNumber(movedDay(day, amounts, sign));
}

/** Counted from the publication, or from a day so many days beside it. */
export function fromNow(
  line: Line,
  amounts: readonly Amount[],
  sign: 1 | -1,
  shift = 0,
): Resolved | undefined {
  if (amounts.every(({ unit }) => secondsIn(unit) !== undefined)) {
    const total = amounts.reduce((sum, { unit, count }) => sum + count * (secondsIn(unit) ?? 0), 0);
    return instantFromNow(line, sign * total);
  }
  const { day, basis } = line.anchor;
  if (day === undefined) return { value: isoOfAmounts(amounts), basis: 'none' };
  const value = shift === 0 ? movedBy(day, amounts, sign) : isoOfNumber(movedDay(day + shift, amounts, sign));
  return value === undefined ? undefined : { value, basis };
}

const fineUnits = new Set(['day', 'week', 'night', 'fortnight', 'weekend', 'weekday']);

/** Counted from the date that the text told last: "two weeks later". */
export function fromTold(line: Line, amounts: readonly Amount[], sign: 1 | -1): Resolved | undefined {
  const { told } = line.anchor;
  if (!told || amounts.some(({ unit }) => secondsIn(unit) !== undefined)) return undefined;
  if (told.grain !== 'day' && amounts.some(({ unit }) => fineUnits.has(unit))) return undefined;
  // "a year earlier", said of September or of a third quarter, is that of the year before.
  const years = amounts.every(({ unit }) => unit === 'year');
  const grain = years && (told.grain === 'month' || told.grain === 'quarter') ? told.grain : undefined;
  const value = grain
    ? unitAt(movedDay(told.day, amounts, sign), grain, 0)
    : movedBy(told.day, amounts, sign);
  if (value === undefined) return undefined;
  return { value: told.grain === 'year' ? value.slice(0, 4) : value, basis: told.basis };
}

const kindOf = (value: string): Mention['kind'] =>
  /^\d{4}-\d\d-\d\d/.test(value) ? 'day' : value.length === 4 ? 'year' : 'month';

/** A date that an amount leads to; where nothing is known to count from, the amount stays a duration. */
export function dated(
  first: number,
  end: number,
  found: Resolved | undefined,
  mod: string | null,
): Mention | undefined {
  if (!found) return undefined;
  if (found.value.startsWith('P')) return { first, end, type: 'DURATION', mod, kind: 'duration', ...found };
  const type = found.value.includes('T') ? 'TIME' : 'DATE';
  return { first, end, type, mod, kind: kindOf(found.value), ...found };
}
