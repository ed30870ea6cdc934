import { own } from '../quantities/own.js';
import type { Line } from './line.js';
import type { Unit } from './words.js';

/** A count of time units: "three days", "a week", "180-day", "an hour and a half". */
export interface Amount {
  end: number;
  count: number;
  unit: Unit;
  /** Told by a vague word: "a few days", "a couple of days". */
  vague: boolean;
  /** The vague word tells no number ("several"): `count` is what the table of the language takes it for. */
  uncounted: boolean;
  /** Joined by a hyphen: "a four-day visit". */
  hyphen: boolean;
}

const seconds: Partial<Record<Unit, number>> = { hour: 3600, minute: 60, second: 1 };
export const secondsIn = (unit: Unit): number | undefined => seconds[unit];

const codes: Record<Unit, string> = {
  century: 'CE',
  decade: 'DE',
  year: 'Y',
  quarter: 'Q',
  month: 'M',
  fortnight: 'F',
  week: 'W',
  weekend: 'WE',
  weekday: 'WD',
  day: 'D',
  night: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
};

const multiples: Partial<Record<Unit, [of: Unit, times: number]>> = {
  century: ['year', 100],
  decade: ['year', 10],
  quarter: ['month', 3],
  fortnight: ['week', 2],
};

/**
 * ISO 8601: `P3D`, `PT1.5H`; as TIMEX3 has it, `X` is a number that is not told, and whole decades and centuries are
 * `P2DE`, `P1CE`. Quarters come in months, fortnights in weeks.
 */
export function isoDuration(unit: Unit, count: number | 'X'): string {
  const [of, times] = multiples[unit] ?? [unit, 1];
  const whole = of === 'year' && (count === 'X' || Number.isInteger(count));
  if (times > 1 && !whole) return isoDuration(of, count === 'X' ? count : count * times);
  return `${secondsIn(unit) === undefined ? 'P' : 'PT'}${count}${codes[unit]}`;
}

const countOf = ({ uncounted, count }: Pick<Amount, 'uncounted' | 'count'>): number | 'X' =>
  uncounted ? 'X' : count;

/** The ISO duration of one amount: `P3D`, `PXD` for "several days". */
export const isoOfAmount = (amount: Pick<Amount, 'unit' | 'uncounted' | 'count'>): string =>
  isoDuration(amount.unit, countOf(amount));

/** The unit at an atom past fillers: "four consecutive days", "90 working days". */
function unitAt(line: Line, at: number): { end: number; unit: Unit } | undefined {
  let i = at;
  while (i < at + 2 && line.is(i, line.words.fillers)) i++;
  const { unit } = line.entry(i);
  return unit === undefined ? undefined : { end: i + 1, unit };
}

/** "four-and-a-half-year": the number in hyphens. */
function halfInHyphens(line: Line, at: number): number | undefined {
  const { words } = line;
  const number = line.numbers.entry(line.atoms, at).small ?? line.digits(at, 2);
  if (number === undefined || line.lower(at + 1) !== '-' || !line.is(at + 2, words.and)) return undefined;
  const half = line.lower(at + 6) === words.half && words.numbers.articles.includes(line.lower(at + 4));
  return half ? number + 0.5 : undefined;
}

function countAt(
  line: Line,
  at: number,
): { end: number; count: number; vague: boolean; uncounted: boolean } | undefined {
  const { words } = line;
  const halved = halfInHyphens(line, at);
  if (halved !== undefined) return { end: at + 7, count: halved, vague: false, uncounted: false };
  const article = words.numbers.articles.includes(line.lower(at));
  const vagueAt = article ? at + 1 : at;
  const { vague } = line.entry(vagueAt);
  if (vague !== undefined && line.is(vagueAt - 1, words.degrees)) return undefined;
  if (vague !== undefined) {
    const end = line.lower(vagueAt + 1) === words.numbers.of ? vagueAt + 2 : vagueAt + 1;
    return { end, count: vague, vague: true, uncounted: !line.is(vagueAt, words.counted) };
  }
  if (line.lower(at) === words.half) {
    const joined = words.numbers.articles.includes(line.lower(at + 1)) || line.lower(at + 1) === '-';
    const end = joined ? at + 2 : at + 1;
    if (line.entry(end).unit !== undefined) return { end, count: 0.5, vague: false, uncounted: false };
  }
  if (article && line.lower(at + 1) === words.half) {
    const end = line.skipHyphen(at + 2);
    if (line.entry(end).unit !== undefined) return { end, count: 0.5, vague: false, uncounted: false };
  }
  const found = line.number(at);
  // "three quarters" counts quarters of a year here.
  const number =
    found?.fraction && line.entry(found.end - 1).unit !== undefined
      ? line.numbers.whole(line.atoms, at)
      : found;
  if (number && Number.isFinite(number.value))
    return { end: number.end, count: number.value, vague: false, uncounted: false };
  return article ? { end: at + 1, count: 1, vague: false, uncounted: false } : undefined;
}

/** "and a half" after the unit: "an hour and a half". */
function halfAfter(line: Line, at: number): number {
  const { words } = line;
  const joined = line.is(at, words.and) && words.numbers.articles.includes(line.lower(at + 1));
  return joined && line.lower(at + 2) === words.half ? at + 3 : at;
}

/** One amount, or undefined. "A second" is no second of time. */
export function amountAt(line: Line, at: number): Amount | undefined {
  // "a $33 billion two-year plan".
  const ofMoney =
    line.atoms[at - 1]?.kind === 'number' && line.numbers.entry(line.atoms, at).scale !== undefined;
  if (ofMoney || /^[$€£¥]$/.test(line.lower(at - 1))) return undefined;
  const counted = countAt(line, at);
  if (!counted || isYears(line, at, counted.end)) return undefined;
  const hyphen = line.lower(counted.end) === '-' || line.lower(counted.end) === '‑';
  const start = hyphen ? counted.end + 1 : counted.end;
  // "2h", but not in a code: "cc-2h-b8".
  const coded = line.glued(at) && line.lower(at - 1) === '-';
  const glued =
    !hyphen && !coded && line.glued(start) ? own(line.words.gluedUnits, line.lower(start)) : undefined;
  const found = glued ? { end: start + 1, unit: glued } : unitAt(line, start);
  if (!found) return undefined;
  const { entry, written } = {
    entry: line.entry(found.end - 1),
    written: line.atoms[found.end - 1]?.lower ?? '',
  };
  if (found.unit === 'second' && entry.ambiguous && !hyphen && counted.count <= 1) return undefined;
  if (counted.vague && !written.endsWith('s')) return undefined;
  // "three night markets", "a 2021 weekend": the number counts something else, or is a year.
  const singular = counted.count > 1 && !written.endsWith('s') && !hyphen;
  if (singular && (found.unit === 'night' || counted.count > 1000)) return undefined;
  if (found.unit === 'quarter' && !written.endsWith('s')) return undefined;
  const end = halfAfter(line, found.end);
  const count = counted.count + (end > found.end ? 0.5 : 0);
  const { vague, uncounted } = counted;
  return { end, count, unit: found.unit, vague, uncounted, hyphen };
}

/** "the 2015-2016 and 2016-2017 budget years": the numbers are years. */
function isYears(line: Line, at: number, end: number): boolean {
  const year = end === at + 1 ? line.digits(at, 4, 4) : undefined;
  if (year === undefined || year < 1500 || year > 2200) return false;
  const joined = line.digits(at - 2, 4, 4) !== undefined && line.is(at - 1, line.words.range);
  return joined || line.is(end, line.words.fillers);
}

/** Amounts in a row: "2 years, 1 month and 21 days". */
export function amountsAt(line: Line, at: number): Amount[] {
  const first = amountAt(line, at);
  if (!first) return [];
  const amounts = [first];
  for (let last = first; !last.hyphen; ) {
    let next = last.end;
    while (next < last.end + 2 && (line.is(next, line.words.and) || line.lower(next) === ',')) next++;
    const more = line.atoms[next]?.kind === 'mark' ? undefined : amountAt(line, next);
    if (!more || more.vague || order.indexOf(more.unit) <= order.indexOf(last.unit)) break;
    amounts.push(more);
    last = more;
  }
  return amounts;
}

const order: Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** The ISO duration of amounts in a row: `P2Y1M21D`, `PT1H30M`. */
export function isoOfAmounts(amounts: readonly Amount[]): string {
  if (amounts.length === 1 && amounts[0]) return isoOfAmount(amounts[0]);
  const part = (timed: boolean) =>
    amounts
      .filter(({ unit }) => (secondsIn(unit) !== undefined) === timed)
      .map(({ unit, count }) => `${count}${codes[unit]}`)
      .join('');
  const clock = part(true);
  return `P${part(false)}${clock ? `T${clock}` : ''}`;
}
