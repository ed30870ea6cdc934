import { type Amount, amountsAt, isoOfAmounts, secondsIn } from '../amount.js';
import { addMonthsToNumber, isoOfNumber } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { instantFromNow, moved, type Resolved } from '../resolve.js';

/** A day moved by several amounts in a row, largest first. */
function movedBy(day: number, amounts: readonly Amount[], sign: 1 | -1): string | undefined {
  const [only] = amounts;
  if (amounts.length === 1 && only) return moved(day, only.unit, sign * only.count);
  let at = day;
  for (const { unit, count } of amounts) {
    if (unit === 'year') at = addMonthsToNumber(at, sign * Math.round(count * 12));
    else if (unit === 'month') at = addMonthsToNumber(at, sign * Math.round(count));
    else if (unit === 'week') at += sign * Math.round(count * 7);
    else if (unit === 'day') at += sign * Math.round(count);
  }
  return isoOfNumber(at);
}

function fromNow(line: Line, amounts: readonly Amount[], sign: 1 | -1, shift = 0): Resolved | undefined {
  if (amounts.every(({ unit }) => secondsIn(unit) !== undefined)) {
    const total = amounts.reduce((sum, { unit, count }) => sum + count * (secondsIn(unit) ?? 0), 0);
    return instantFromNow(line, sign * total);
  }
  const { day, basis } = line.anchor;
  if (day === undefined) return { value: isoOfAmounts(amounts), basis: 'none' };
  const value = movedBy(day + shift, amounts, sign);
  return value === undefined ? undefined : { value, basis };
}

function fromTold(line: Line, amounts: readonly Amount[], sign: 1 | -1): Resolved | undefined {
  const { told } = line.anchor;
  const timed = amounts.some(({ unit }) => secondsIn(unit) !== undefined);
  if (!told || timed) return undefined;
  const fine = amounts.every(
    ({ unit }) => unit === 'day' || unit === 'week' || unit === 'night' || unit === 'fortnight',
  );
  if (told.grain !== 'day' && fine) return undefined;
  let value = movedBy(told.day, amounts, sign);
  if (told.grain === 'year') value = value?.slice(0, 4);
  return value === undefined ? undefined : { value, basis: told.basis };
}

const kindOf = (value: string): Mention['kind'] =>
  /^\d{4}-\d\d-\d\d/.test(value) ? 'day' : value.length === 4 ? 'year' : 'month';

const dated = (
  first: number,
  end: number,
  found: Resolved | undefined,
  mod: string | null,
): Mention | undefined => {
  if (!found) return undefined;
  if (found.value.startsWith('P')) return { first, end, type: 'DURATION', mod, kind: 'duration', ...found };
  const type = found.value.includes('T') ? 'TIME' : 'DATE';
  return { first, end, type, mod, kind: kindOf(found.value), ...found };
};

const duration = (first: number, end: number, amounts: readonly Amount[], mod: string | null): Mention => ({
  first,
  end,
  type: 'DURATION',
  value: isoOfAmounts(amounts),
  mod: mod ?? (amounts[0]?.vague ? 'APPROX' : null),
  basis: 'text',
  kind: 'duration',
});

/** "three days ago", "two weeks later", "two days from now", "in five minutes"; or a plain duration. */
export const amount: Parser = (line, at) => {
  const { words } = line;
  const bound = line.phrase(at, 'bound');
  const start = bound?.end ?? at;
  const mod = bound?.phrase.kind === 'bound' ? bound.phrase.mod : null;
  const amounts = amountsAt(line, start);
  const last = amounts.at(-1);
  const [head] = amounts;
  if (!head || !last) return undefined;
  if (isAge(line, at, last)) return undefined;
  const { end } = last;
  const single = line.words.numbers.articles.includes(line.lower(start)) && head.count === 1;
  if (line.is(end, words.ago)) return dated(at, end + 1, fromNow(line, amounts, -1), mod);
  if (line.is(end, words.from) && line.is(end + 1, words.now)) {
    const shift = line.entry(end + 1).day ?? 0;
    return dated(at, end + 2, fromNow(line, amounts, 1, shift), mod);
  }
  if (line.is(end, words.before) && line.is(end + 1, words.now) && line.entry(end + 1).day !== undefined)
    return dated(at, end + 2, fromNow(line, amounts, -1, line.entry(end + 1).day), mod);
  const sign = line.is(end, words.after) ? 1 : line.is(end, words.before) ? -1 : 0;
  if (sign !== 0 && !line.is(end, bareOnly(line)) && !last.hyphen) {
    const told = fromTold(line, amounts, sign);
    return dated(at, end + 1, told, mod) ?? fallback(line, at, end + 1, amounts, sign, mod);
  }
  if (line.is(at - 1, words.within) && !single && !last.hyphen && line.tense(at) === 'future')
    return dated(at - 1, end, fromNow(line, amounts, 1), mod);
  if (single && !bound && !standsAlone(line, at, end)) return undefined;
  return duration(at, end, amounts, mod);
};

/** "after" and "before" point on to what follows; only "later" and "earlier" end the phrase. */
const bareOnly = (line: Line): string[] => [
  line.words.after[0] ?? '',
  line.words.before[0] ?? '',
  'following',
  'prior',
];

/** "Three weeks later" with nothing told before: from the publication where it is a day to come. */
function fallback(
  line: Line,
  at: number,
  end: number,
  amounts: readonly Amount[],
  sign: 1 | -1,
  mod: string | null,
) {
  if (line.anchor.told) return undefined;
  return dated(at, end, fromNow(line, amounts, sign), mod);
}

/** "A day", "an hour" are durations after "for", "in", "within" and the like; elsewhere they are rates or idle. */
function standsAlone(line: Line, at: number, end: number): boolean {
  if (line.is(end - 1, line.words.numbers.articles)) return false;
  const half = line.lower(end - 1) === line.words.half;
  return half || line.is(at - 1, line.words.durationCues) || line.lower(end) === '-';
}

/** "A 25-year-old", "7 years old", "aged 7 years": an age is no time. */
function isAge(line: Line, at: number, last: Amount): boolean {
  const next = line.skipHyphen(last.end);
  return (
    line.is(next, line.words.old) ||
    line.is(at - 1, line.words.aged) ||
    line.is(last.end + 1, line.words.aged)
  );
}
