import { own } from '../../quantities/own.js';
import { amountAt, isoDuration, isoOfAmount } from '../amount.js';
import { twoDigits } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';

const set = (first: number, end: number, value: string): Mention => ({
  first,
  end,
  type: 'SET',
  value,
  mod: null,
  basis: 'text',
  kind: 'set',
});

/** "every day", "each Monday", "every two weeks", "every other Friday", "every morning". */
export const every: Parser = (line, at) => {
  if (!line.entry(at).every) return undefined;
  const other = line.is(at + 1, line.words.other);
  const next = other ? at + 2 : at + 1;
  const { weekday, unit, part, month, season } = line.entry(next);
  if (weekday !== undefined) return set(at, next + 1, `XXXX-WXX-${weekday}`);
  if (part !== undefined) return set(at, next + 1, `T${part}`);
  if (month !== undefined) return set(at, next + 1, `XXXX-${twoDigits(month)}`);
  if (season !== undefined) return set(at, next + 1, `XXXX-${season}`);
  if (unit !== undefined && unit !== 'second') return set(at, next + 1, isoDuration(unit, other ? 2 : 1));
  const found = other ? undefined : amountAt(line, next);
  return found && set(at, found.end, isoOfAmount(found));
};

/** "on Fridays", "Friday mornings", "weekends", "evenings". */
export const habit: Parser = (line, at) => {
  const { weekdays, parts, unit, weekday } = line.entry(at);
  if (weekdays !== undefined) {
    const part = line.entry(at + 1).parts ?? line.entry(at + 1).part;
    return part ? set(at, at + 2, `XXXX-WXX-${weekdays}T${part}`) : set(at, at + 1, `XXXX-WXX-${weekdays}`);
  }
  const after = line.entry(at + 1).parts;
  if (weekday !== undefined && after !== undefined) return set(at, at + 2, `XXXX-WXX-${weekday}T${after}`);
  if (parts !== undefined && (line.is(at - 1, line.words.on) || line.is(at - 1, line.words.the)))
    return set(at, at + 1, `T${parts}`);
  const plural = unit === 'weekend' || unit === 'weekday';
  return plural && line.lower(at).endsWith('s') ? set(at, at + 1, isoDuration(unit, 1)) : undefined;
};

/** "daily", "annually", "semi-annual". */
export const adverb: Parser = (line, at) => {
  const hyphened =
    line.lower(at + 1) === '-' ? own(line.words.adverbs, line.lower(at) + line.lower(at + 2)) : undefined;
  if (hyphened !== undefined) return set(at, at + 3, hyphened);
  // A name: "the Morning Weekly", "the Daily Post".
  const named = line.tag(at).startsWith('NNP') || line.atoms[at - 1]?.capital === true;
  if (line.atoms[at]?.capital && named) return undefined;
  const value = line.entry(at).adverb;
  return value === undefined ? undefined : set(at, at + 1, value);
};

/** "40 lorries a day", "$3,000 a year", "4 percent a month", "per week": so many each. */
export const ratio: Parser = (line, at) => {
  const { words } = line;
  const { unit } = line.entry(at + 1);
  if (unit === undefined || unit === 'second' || unit === 'quarter' || line.lower(at + 1).endsWith('s'))
    return undefined;
  const per = line.is(at, words.each);
  if (!per && (!words.numbers.articles.includes(line.lower(at)) || !isCounted(line, at - 1)))
    return undefined;
  const next = at + 2;
  const moved = [words.ago, words.later, words.earlier, words.old, words.of];
  // "$40 a month after that", but "nine men a day after the storm".
  const placed = [words.before, words.after, words.from];
  const price = line.atoms[at - 1]?.kind === 'number' || line.is(at - 1, words.shares);
  const others = price ? moved : [...moved, ...placed];
  if (!per && others.some((list) => line.is(next, list))) return undefined;
  return line.lower(next) === '-' ? undefined : set(at, next, isoDuration(unit, 1));
};

/** A number, a share or a plural stands there. */
const isCounted = (line: Line, at: number): boolean => {
  const atom = line.atoms[at];
  if (!atom) return false;
  return (
    atom.kind === 'number' ||
    line.is(at, line.words.shares) ||
    line.tag(at) === 'NNS' ||
    line.tag(at) === 'CD'
  );
};

/** "once a week", "three times a day", "twice daily" is left to "daily". */
export const rate: Parser = (line, at) => {
  const number = line.is(at, line.words.times) ? undefined : line.number(at);
  const times = number?.end ?? at;
  if (!line.is(times, line.words.times) || !line.is(times + 1, line.words.per)) return undefined;
  const { unit } = line.entry(times + 2);
  return unit === undefined ? undefined : set(at, times + 3, isoDuration(unit, 1));
};
