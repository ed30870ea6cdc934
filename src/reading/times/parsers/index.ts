import { type Rule, rulesOf } from '../../rule.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import type { TimeEntry } from '../words.js';
import { age, amountWith, length, uncounted, whole } from './amount.js';
import { articledWith } from './articled.js';
import { calendarUnit } from './calendarUnit.js';
import { boundClock, clock } from './clock.js';
import { day, dayBeyond } from './day.js';
import { edgeWith, unitEnd } from './edge.js';
import { ordinalQuarterAlone, quarterTold, yearAgo, yearsQuarter } from './fiscalQuarter.js';
import { dayName, holiday } from './holiday.js';
import { hourRange } from './hourRange.js';
import { dayBeside, dayFirst, monthFirst } from './monthDay.js';
import { numericDate, numericPair } from './numeric.js';
import { dayOfMonth, ordinalPartWith, quarter } from './ordinalPart.js';
import { part } from './part.js';
import { describing, once, reference } from './reference.js';
import { season } from './season.js';
import { adverb, every, habit, rate, ratio } from './set.js';
import { beside, referred, shifted } from './shifted.js';
import { spanWith } from './span.js';
import { weekday } from './weekday.js';
import { century, decade, era, fiscal, year } from './year.js';
import { yearFirst } from './yearFirst.js';

/** Any calendar time, for the parsers that narrow one; they call back here. */
const calendar = (line: Line, at: number): Mention | undefined => longest(line, at, dates);

const edge = edgeWith(calendar);
const ordinalPart = ordinalPartWith(calendar);
const amount = amountWith(calendar);
const span = spanWith(calendar);
/** What its article belongs to. */
const articled = articledWith((line, at) => longest(line, at, [decade, century, season, fiscal]));

/** Every parser by its name; the lists below say which are tried where. */
export const timeRules: readonly Rule<Parser>[] = rulesOf('times', {
  numericDate,
  numericPair,
  yearFirst,
  dayFirst,
  dayBeside,
  monthFirst,
  year,
  decade,
  century,
  fiscal,
  era,
  quarter,
  shifted,
  referred,
  beside,
  season,
  weekday,
  day,
  dayBeyond,
  dayOfMonth,
  part,
  holiday,
  calendarUnit,
  ordinalPart,
  edge,
  span,
  whole,
  amount,
  reference,
  clock,
  hourRange,
  rate,
  habit,
  every,
  adverb,
  ratio,
  dayName,
  uncounted,
  unitEnd,
  age,
  length,
  describing,
  once,
  articled,
  boundClock,
  yearAgo,
  yearsQuarter,
  quarterTold,
  ordinalQuarterAlone,
});
const names = new Map(timeRules.map(({ name, run }) => [run, name]));

const dates: readonly Parser[] = [
  numericDate,
  dayFirst,
  monthFirst,
  year,
  decade,
  century,
  shifted,
  season,
  weekday,
  day,
  referred,
  dayOfMonth,
  fiscal,
  part,
  holiday,
  calendarUnit,
];
const onNumber: readonly Parser[] = [
  numericDate,
  dayName,
  yearFirst,
  hourRange,
  numericPair,
  clock,
  dayFirst,
  dayBeside,
  amount,
  age,
  span,
  rate,
  year,
  decade,
  century,
  ordinalPart,
  yearsQuarter,
  era,
];
const onNumberWord: readonly Parser[] = [
  dayFirst,
  clock,
  amount,
  age,
  span,
  rate,
  year,
  century,
  ordinalPart,
  ordinalQuarterAlone,
  ratio,
];
const onArticle: readonly Parser[] = [
  span,
  edge,
  articled,
  ordinalPart,
  dayFirst,
  dayBeyond,
  referred,
  beside,
  dayOfMonth,
  shifted,
  amount,
  clock,
  calendarUnit,
  ordinalQuarterAlone,
  quarterTold,
  yearAgo,
  yearsQuarter,
];

/** Which parsers can begin at a word, by what the word can be. */
const byKind: readonly [is: (entry: TimeEntry) => unknown, parsers: readonly Parser[]][] = [
  [(entry) => entry.month, [monthFirst]],
  [(entry) => entry.weekday, [weekday, habit]],
  [(entry) => entry.weekdays ?? entry.parts ?? entry.unit, [habit, dayBeyond]],
  [(entry) => entry.day, [day]],
  [(entry) => entry.shift, [shifted, ordinalPart, yearsQuarter]],
  [(entry) => entry.whole, [whole]],
  [(entry) => entry.unit, [uncounted, yearAgo, unitEnd, age, length]],
  [(entry) => entry.span, [span]],
  [(entry) => entry.reference !== undefined, [referred]],
  [(entry) => entry.edge, [edge]],
  [(entry) => entry.season, [season]],
  [(entry) => entry.part, [part]],
  [(entry) => entry.clock, [clock]],
  [(entry) => entry.every, [every]],
  [(entry) => entry.adverb, [adverb]],
  [(entry) => entry.vague, [amount]],
  [(entry) => entry.phrases, [reference, holiday, amount, boundClock]],
  [(entry) => entry.length, [length]],
  [(entry) => entry.describing, [describing]],
  [(entry) => entry.once, [once]],
  [(entry) => entry.each, [ratio]],
  [(entry) => entry.the, onArticle],
  [(entry) => entry.decade, [decade]],
  [(entry) => entry.fiscal, [fiscal]],
  [(entry) => entry.quarterLetter, [quarter]],
  [(entry) => entry.times, [rate]],
  [(entry) => entry.hyphened, [adverb]],
];

const cached = new WeakMap<TimeEntry, readonly Parser[]>();

function parsersOf(entry: TimeEntry): readonly Parser[] {
  const known = cached.get(entry);
  if (known) return known;
  const parsers = byKind
    .filter(([is]) => is(entry) !== undefined && is(entry) !== false)
    .flatMap(([, list]) => list);
  cached.set(entry, parsers);
  return parsers;
}

function longest(line: Line, at: number, parsers: readonly Parser[]): Mention | undefined {
  let best: Mention | undefined;
  for (const parse of parsers) {
    const found = parse(line, at);
    if (!found || (best && found.end <= best.end)) continue;
    const rule = names.get(parse) ?? '';
    if (!line.without.has(rule)) best = { ...found, rule };
  }
  return best;
}

/** The longest time that begins at an atom; the first parser in order wins a tie. */
export function timeAt(line: Line, at: number): Mention | undefined {
  const atom = line.atoms[at];
  if (!atom || atom.kind === 'mark') return undefined;
  // "x3pm" is no hour.
  if (atom.kind === 'number')
    return line.glued(at) && line.atoms[at - 1]?.kind === 'word' ? undefined : longest(line, at, onNumber);
  const entry = line.entry(at);
  const found = longest(line, at, parsersOf(entry));
  const other = entry.numeric ? longest(line, at, onNumberWord) : undefined;
  return other && (!found || other.end > found.end) ? other : found;
}
