import { type Amount, amountAt, isoOfAmount, secondsIn } from '../amount.js';
import { boundsOf } from '../bounds.js';
import { addMonthsToNumber, isoOfNumber, numberOfIso } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';

const monthsIn: Partial<Record<Amount['unit'], number>> = {
  century: 1200,
  decade: 120,
  year: 12,
  quarter: 3,
  month: 1,
};
const daysIn: Partial<Record<Amount['unit'], number>> = {
  fortnight: 14,
  week: 7,
  weekend: 7,
  day: 1,
  night: 1,
  weekday: 1,
};

/** The day that lies so many units from a day. */
export function reach(day: number, unit: Amount['unit'], count: number): number {
  const months = monthsIn[unit];
  if (months !== undefined) return addMonthsToNumber(day, Math.round(months * count));
  const days = daysIn[unit];
  if (days !== undefined) return day + Math.round(days * count);
  return day + Math.trunc((count * (secondsIn(unit) ?? 0)) / 86400);
}

/** "the past month", "the last 24 hours", "the coming two weeks": as long as said, up to or from the publication. */
export const spanWith =
  (inner: Parser): Parser =>
  (line, at) => {
    const start = line.is(at, line.words.the) ? at + 1 : at;
    const counted = countedSpan(line, start);
    if (line.is(start, line.words.firsts)) return opening(line, at, start, inner);
    const direction = counted?.direction ?? line.entry(start).span;
    if (direction === undefined) return undefined;
    const found = counted ?? amountAt(line, start + 1) ?? oneUnit(line, start);
    if (!found || found.hyphen) return undefined;
    if (found.unit === 'second' && found.count === 1) return undefined;
    const mention: Mention = {
      first: at,
      end: found.end,
      type: 'DURATION',
      value: isoOfAmount(found),
      mod: found.vague ? 'APPROX' : null,
      basis: line.anchor.basis,
      kind: 'duration',
      ...window(line, direction, found),
    };
    return line.lower(found.end) === line.words.numbers.of
      ? within(line, mention, found, direction, inner)
      : mention;
  };

/** "the first three months of 2024": as long as said, from where the other time begins, if one is told. */
function opening(line: Line, at: number, start: number, inner: Parser): Mention | undefined {
  const amount = amountAt(line, start + 1);
  if (!amount || amount.hyphen) return undefined;
  const of = line.lower(amount.end) === line.words.numbers.of ? amount.end + 1 : undefined;
  const the = of !== undefined && line.is(of, line.words.the) ? of + 1 : of;
  const whole = of === undefined || the === undefined ? undefined : (inner(line, of) ?? inner(line, the));
  const first = numberOfIso((whole && boundsOf(whole.value, whole.mod)?.from) ?? '');
  if (!whole || first === undefined || whole.kind === 'day')
    return {
      first: at,
      end: amount.end,
      type: 'DURATION',
      value: isoOfAmount(amount),
      mod: null,
      basis: 'text',
      kind: 'duration',
    };
  const [from, to] = [isoOfNumber(first), isoOfNumber(reach(first, amount.unit, amount.count) - 1)];
  const { end, basis } = whole;
  return {
    first: at,
    end,
    type: 'DURATION',
    value: isoOfAmount(amount),
    mod: null,
    basis,
    kind: 'duration',
    from,
    to,
  };
}

/** "the last four months of 2021" ends with that year; of anything else ("of her life") no days are known. */
function within(
  line: Line,
  mention: Mention,
  { end, unit, count }: Pick<Amount, 'end' | 'unit' | 'count'>,
  direction: number,
  inner: Parser,
): Mention {
  const the = line.is(end + 1, line.words.the) ? end + 2 : end + 1;
  const whole = inner(line, end + 1) ?? inner(line, the);
  const last = numberOfIso((whole && boundsOf(whole.value, whole.mod)?.to) ?? '');
  if (!whole || last === undefined || direction > 0 || whole.kind === 'day')
    return { ...mention, from: null, to: null, basis: 'text' };
  const from = isoOfNumber(reach(last + 1, unit, -count));
  return { ...mention, end: whole.end, from, to: isoOfNumber(last), basis: whole.basis };
}

function window(line: Line, direction: number, { unit, count }: Pick<Amount, 'unit' | 'count'>) {
  const { day } = line.anchor;
  if (day === undefined) return { from: null, to: null };
  if (direction < 0) return { from: isoOfNumber(reach(day, unit, -count)), to: isoOfNumber(day) };
  if (secondsIn(unit) !== undefined)
    return { from: isoOfNumber(day), to: isoOfNumber(reach(day, unit, count)) };
  return { from: isoOfNumber(day + 1), to: isoOfNumber(reach(day, unit, count)) };
}

/** "the past month", "in the last week": "last month" is a month of the calendar and no span. */
function oneUnit(
  line: Line,
  start: number,
): Pick<Amount, 'end' | 'unit' | 'count' | 'vague' | 'uncounted' | 'hyphen'> | undefined {
  const { shift, reference } = line.entry(start);
  const { unit } = line.entry(start + 1);
  // "last month" is a month of the calendar, but "the last decade" the ten years up to now.
  const within = line.is(start - 1, line.words.the) && line.is(start - 2, line.words.calendarCues);
  const long =
    unit === 'decade' ||
    unit === 'century' ||
    (within && (reference ?? 0) >= 0 && (unit === 'week' || unit === 'month' || unit === 'year'));
  if (
    (shift !== undefined && !long) ||
    (reference !== undefined && !long) ||
    unit === undefined ||
    unit === 'weekend' ||
    line.lower(start + 1).endsWith('s')
  )
    return undefined;
  return { end: start + 2, unit, count: 1, vague: false, uncounted: false, hyphen: false };
}

/** "the 5 past years", "the two coming weeks": the number first. */
function countedSpan(line: Line, at: number) {
  const number = line.number(at);
  const direction = number && line.entry(number.end).span;
  const unit = number && line.entry(number.end + 1).unit;
  if (!number || direction === undefined || unit === undefined || number.value < 2) return undefined;
  if (!line.lower(number.end + 1).endsWith('s')) return undefined;
  return {
    end: number.end + 2,
    count: number.value,
    unit,
    vague: false,
    uncounted: false,
    hyphen: false,
    direction,
  };
}
