import { addDays, daysBetween, weekdayOf } from '../../reading/times/calendar.js';
import type { BookCalendar } from '../book.js';
import type { EntryPlace } from '../entry.js';
import { type CountedEntry, codesIn, isPlace, numberIn, textIn } from './counted.js';

/** Of a number that entries of one day give: the least and the most; null where none gives it. */
export interface DayNumber {
  least: number;
  most: number;
}

/** One day of one place. */
export interface CalendarDay {
  day: string;
  /** Null where nothing is known of the day, or entries differ about it. */
  state: string | null;
  /** What says so: an entry of the day, or a closure that recurs. */
  by: 'entry' | 'recurring' | null;
  exceptional: boolean;
  /** Which day in a row it is in this state; closures that recur neither count nor end a row. */
  row: number | null;
  /** By the name of their field. */
  numbers: Record<string, DayNumber>;
  entries: string[];
  /** The states that entries of the day give, where they differ. */
  differ: string[];
}

/** A place with its days. */
export interface PlaceCalendar {
  place: string;
  geonameId: number | null;
  days: CalendarDay[];
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const placeIn = (entry: CountedEntry, field: string): EntryPlace | null => {
  const value = entry.values[field];
  return isPlace(value) ? value : null;
};

/** By its number in the gazetteer where it has one, else by its name. */
export const placeKey = (place: Pick<EntryPlace, 'geonameId' | 'name'>): string =>
  place.geonameId === null ? place.name.toLowerCase() : String(place.geonameId);

function numbersOf(entries: readonly CountedEntry[], fields: readonly string[]): CalendarDay['numbers'] {
  const numbers: CalendarDay['numbers'] = {};
  for (const field of fields) {
    const given = entries.flatMap((entry) => numberIn(entry, field) ?? []);
    if (given.length > 0) numbers[field] = { least: Math.min(...given), most: Math.max(...given) };
  }
  return numbers;
}

/** Whether a closure that recurs holds on a day. */
function recurs(entry: CountedEntry, day: string, { day: from, recurring }: BookCalendar): boolean {
  const [first, last] = [textIn(entry, from), textIn(entry, recurring.until)];
  if (first === null || day < first || (last !== null && day > last)) return false;
  return codesIn(entry, recurring.weekdays).includes(weekdays[(weekdayOf(day) ?? 0) - 1] ?? '');
}

type Unnumbered = Omit<CalendarDay, 'row'>;

function dayOf(
  day: string,
  entries: readonly CountedEntry[],
  closures: readonly CountedEntry[],
  fields: BookCalendar,
): Unnumbered {
  const states = [...new Set(entries.flatMap((entry) => codesIn(entry, fields.state)))];
  const numbers = numbersOf(entries, fields.numbers);
  const exceptional = entries.some(({ values }) => values[fields.exceptional] === true);
  const ids = entries.map(({ id }) => id);
  if (states.length > 0) {
    const differ = states.length > 1 ? states.sort() : [];
    const state = states.length > 1 ? null : states[0]!;
    return { day, state, by: 'entry', exceptional, numbers, entries: ids, differ };
  }
  const closed = closures.filter((entry) => recurs(entry, day, fields));
  const entriesOf = [...ids, ...closed.map(({ id }) => id)];
  const state = closed.length > 0 ? fields.recurring.state : null;
  return {
    day,
    state,
    by: state === null ? null : 'recurring',
    exceptional,
    numbers,
    entries: entriesOf,
    differ: [],
  };
}

/** Numbers days in a row in one state. */
function withRows(days: readonly Unnumbered[]): CalendarDay[] {
  let [state, row]: [string | null, number] = [null, 0];
  return days.map((day) => {
    if (day.by === 'recurring') return { ...day, row: null };
    [state, row] = day.state === state && day.state !== null ? [state, row + 1] : [day.state, 1];
    return { ...day, row: state === null ? null : row };
  });
}

/**
 * The days of each place from one ISO day to another, both in it. Days before `from` have to be among the entries for
 * a row that began before it.
 */
export function calendarOf(
  fields: BookCalendar,
  entries: readonly CountedEntry[],
  { from, to }: { from: string; to: string },
): PlaceCalendar[] {
  const places = new Map<string, { place: EntryPlace; entries: CountedEntry[] }>();
  for (const entry of entries) {
    const place = placeIn(entry, fields.place);
    if (!place) continue;
    const there = places.get(placeKey(place));
    if (there) there.entries.push(entry);
    else places.set(placeKey(place), { place, entries: [entry] });
  }
  return [...places.values()]
    .map(({ place, entries: its }) => ({
      place: place.name,
      geonameId: place.geonameId,
      days: daysOf(fields, its, from, to),
    }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
}

function daysOf(
  fields: BookCalendar,
  entries: readonly CountedEntry[],
  from: string,
  to: string,
): CalendarDay[] {
  const closures = entries.filter(({ kind }) => kind === fields.recurring.kind);
  const byDay = new Map<string, CountedEntry[]>();
  for (const entry of entries) {
    const day = textIn(entry, fields.day);
    if (day === null || entry.kind === fields.recurring.kind) continue;
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  const first = [...byDay.keys()].reduce((least, day) => (day < least ? day : least), from);
  const all = Array.from({ length: (daysBetween(first, to) ?? -1) + 1 }, (_, after) => addDays(first, after));
  const days = withRows(all.map((day) => dayOf(day, byDay.get(day) ?? [], closures, fields)));
  return days.filter(({ day }) => day >= from);
}
