import { addDays, isoMonth, isoOfNumber, mondayOfWeek, twoDigits, weekdayOf } from './calendar.js';
import type { Line } from './line.js';
import type { Mention } from './mention.js';
import { hourOf } from './parsers/clock.js';

const isDayValue = (value: string): boolean => /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WX?[\dX]+-\d)$/.test(value);
const isStamp = (value: string): boolean => /^\d{4}-\d\d-\d\dT\d/.test(value);
const isPartOfDay = (value: string): boolean => /T(MO|MI|AF|EV|NI|DT|MEL)$/.test(value);
const afternoon = /T(AF|EV|NI)$/;

/** A clock before noon is in the afternoon where the part of the day says so. */
function clockIn(clock: string, part: string): string {
  const hour = Number(clock.slice(1, 3));
  if (!afternoon.test(part) || hour >= 12 || (part.endsWith('NI') && hour < 6)) return clock;
  return `T${twoDigits(hourOf(hour, 12))}${clock.slice(3)}`;
}

/** A clock on a day; both ends of "3-8pm" get it. */
const onDay = (day: string, clock: string): string =>
  clock
    .split('/')
    .map((one) => day + one)
    .join('/');

/** "every day at 7", "3pm each day": the clock of a habit. */
function habit(a: Mention, b: Mention): Mention | undefined {
  const [set, clock] = a.kind === 'set' ? [a, b] : [b, a];
  if (set.kind !== 'set' || clock.kind !== 'clock' || !/^(P1D|T[A-Z]{2})$/.test(set.value)) return undefined;
  return { ...a, end: b.end, type: 'SET', kind: 'set', value: clockIn(clock.value, set.value) };
}

/** "June last year", "5 June of that year", "last year in June": the day or month is of that year; both stay times. */
function inYear(line: Line, a: Mention, b: Mention): [Mention, Mention] | undefined {
  const [date, year] = a.kind === 'year' ? [b, a] : [a, b];
  const quarter = date.kind === 'range' && /^\d{4}-[QH]\d$/.test(date.value);
  if (year.kind !== 'year' || (date.kind !== 'month' && date.kind !== 'day' && !quarter)) return undefined;
  const { shift, reference, the } = line.entry(year.first);
  if (shift === undefined && reference === undefined && !the) return undefined;
  if (!/^\d{4}$/.test(year.value) || !(quarter || /^\d{4}-\d\d(-\d\d)?$/.test(date.value))) return undefined;
  const gap = b.first - a.end;
  const between = date === a ? line.words.of : line.words.dateIn;
  if (gap > 1 || (gap === 1 && !line.is(a.end, between)) || (gap === 0 && date === b)) return undefined;
  const moved = { ...date, value: year.value + date.value.slice(4), basis: year.basis };
  return date === a ? [moved, b] : [a, moved];
}

/** "every Friday and Saturday": the second is a habit too. */
function alsoEvery(line: Line, a: Mention, b: Mention): Mention | undefined {
  if (a.kind !== 'set' || b.kind !== 'weekday' || !/^XXXX-WXX-\d$/.test(a.value)) return undefined;
  if (b.first !== a.end + 1 || !(line.is(a.end, line.words.and) || line.lower(a.end) === ','))
    return undefined;
  const day = line.entry(b.first).weekday;
  if (day === undefined) return undefined;
  return { ...b, type: 'SET', kind: 'set', value: `XXXX-WXX-${day}`, basis: 'text' };
}

/** "from Thursday to Monday", read from one publication day: the first lies before the second. */
function inOrder(line: Line, a: Mention, b: Mention): Mention {
  const { words } = line;
  const joined = b.first === a.end + 1 && line.is(a.end, words.range);
  const range = !line.is(a.end, words.and) || line.is(a.first - 1, words.between);
  if (a.kind !== 'weekday' || b.kind !== 'weekday' || !joined || !range || a.value <= b.value) return a;
  return { ...a, value: addDays(a.value, -7) };
}

/** "in December, in January and in February", all ahead: the months of a list go on into the next year. */
function goingOn(line: Line, a: Mention | undefined, b: Mention): Mention {
  const { year, month } = line.anchor;
  if (a?.kind !== 'month' || b.kind !== 'month' || year === undefined || month === undefined) return b;
  if (b.basis === 'text' || b.value >= a.value || a.value <= isoMonth(year, month)) return b;
  const [next, last] = [Number(b.value.slice(5)), Number(a.value.slice(5))];
  if ((next - last + 12) % 12 > 3 || !line.sameSentence(a.first, b.first)) return b;
  if (line.leaning(b.first) === 'past') return b;
  return { ...b, value: isoMonth(Number(a.value.slice(0, 4)) + (next < last ? 1 : 0), next) };
}

/** "overnight on Saturday": the night of that day. */
function overnight(line: Line, a: Mention, b: Mention): Mention | undefined {
  if (!line.is(a.first, line.words.nights) || a.end !== a.first + 1 || !isDayValue(b.value)) return undefined;
  if (b.kind !== 'day' && b.kind !== 'weekday') return undefined;
  if (b.first - a.end > 1 || (b.first > a.end && !line.is(a.end, line.words.on))) return undefined;
  return { ...b, first: a.first, type: 'TIME', kind: 'day', value: `${b.value}TNI` };
}

function joined(line: Line, a: Mention, b: Mention): Mention | undefined {
  const base = { ...a, end: b.end, mod: a.mod ?? b.mod, certain: true };
  if (a.kind === 'weekday' && b.kind === 'day' && (isDayValue(b.value) || isStamp(b.value)))
    return { ...base, ...pick(b), kind: 'day' };
  if (a.kind === 'weekday' && b.kind === 'range') return { ...base, ...pick(b), kind: 'range' };
  if (a.kind === 'weekday' && b.kind === 'week') return dayOfWeek(base, a.value, b);
  if (a.kind === 'week' && b.kind === 'weekday') return dayOfWeek(base, b.value, a);
  if (a.kind === 'day' && b.kind === 'week' && isOfWeekday(line, a)) return partOfWeek(base, a.value, b);
  const [day, time] = isDay(a) ? [a, b] : [b, a];
  if (!isDay(day) || day === time) return undefined;
  if (isDayValue(day.value) && (time.kind === 'clock' || time.kind === 'part'))
    return {
      ...base,
      type: day.type === 'SET' ? 'SET' : 'TIME',
      kind: 'day',
      basis: day.basis,
      value: onDay(day.value, time.value),
    };
  if (isPartOfDay(day.value) && time.kind === 'clock') {
    const at = day.value.indexOf('T');
    const value = onDay(
      day.value.slice(0, at),
      time.value.replace(/T\d\d/g, (hour) => clockIn(hour, day.value)),
    );
    return { ...base, type: 'TIME', kind: 'day', basis: day.basis, value };
  }
  return undefined;
}

const isDay = ({ kind, value, type }: Mention): boolean =>
  (kind === 'day' || kind === 'weekday' || (kind === 'set' && value.includes('-W'))) &&
  (type !== 'TIME' || isPartOfDay(value));
const pick = ({ value, basis, type }: Mention) => ({ value, basis, type });

/** "Monday of last week", "next week Tuesday". */
function dayOfWeek(base: Mention, weekday: string, week: Mention): Mention | undefined {
  const match = /^(\d{4})-W(\d\d)$/.exec(week.value);
  if (!match) return undefined;
  const number = weekday.startsWith('XXXX') ? Number(weekday.at(-1)) : (weekdayOf(weekday) ?? 1);
  return {
    ...base,
    kind: 'day',
    basis: week.basis,
    value: isoOfNumber(mondayOfWeek(Number(match[1]), Number(match[2])) + number - 1),
  };
}

/** "Tuesday night", "7 p.m. on Tuesday": with a part of the day or a clock, without a date. */
function isOfWeekday(line: Line, { first, end, value }: Mention): boolean {
  if (!/^\d{4}-\d\d-\d\dT/.test(value)) return false;
  let weekday = false;
  for (let i = first; i < end; i++) {
    if (line.entry(i).month !== undefined) return false;
    weekday ||= line.entry(i).weekday !== undefined;
  }
  return weekday;
}

/** "Tuesday night last week". */
function partOfWeek(base: Mention, value: string, week: Mention): Mention | undefined {
  const day = dayOfWeek(base, value.slice(0, 10), week);
  return day && { ...day, value: day.value + value.slice(10) };
}

/** At most three small words or marks stand between: "Tuesday, 9 May", "Monday at 7", "in the morning on Friday". */
function near(line: Line, a: Mention, b: Mention): boolean {
  if (b.first - a.end > 3) return false;
  for (let i = a.end; i < b.first; i++)
    if (!line.is(i, line.words.joins) && !line.entry(i).edge) return false;
  return true;
}

function partAndClock(a: Mention, b: Mention): Mention | undefined {
  const [part, clock] = a.kind === 'part' ? [a, b] : [b, a];
  if (part.kind !== 'part' || clock.kind !== 'clock') return undefined;
  return {
    ...a,
    end: b.end,
    kind: 'clock',
    value: clock.value.replace(/T\d\d/g, (hour) => clockIn(hour, part.value)),
    certain: true,
  };
}

/** Joins neighbours that tell one time together, left to right. */
export function merged(line: Line, mentions: readonly Mention[]): Mention[] {
  const out: Mention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    const both =
      last && near(line, last, mention)
        ? (overnight(line, last, mention) ??
          joined(line, last, mention) ??
          partAndClock(last, mention) ??
          habit(last, mention))
        : undefined;
    const dated = last && inYear(line, last, mention);
    const every = last && alsoEvery(line, last, mention);
    if (every) out.push(every);
    else if (both) out[out.length - 1] = both;
    else if (dated) out.splice(-1, 1, ...dated);
    else {
      if (last) out[out.length - 1] = inOrder(line, last, mention);
      out.push(goingOn(line, last, mention));
    }
  }
  return out;
}
