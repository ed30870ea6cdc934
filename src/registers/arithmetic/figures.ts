import type { Book } from '../book.js';
import { type CountedEntry, codesIn, rangeIn } from './counted.js';
import { hoursAt } from './stays.js';
import { type Sums, sumsOf } from './sums.js';

/** A number over entries: the least and the most that they come to, and how many of them give it or do not; `open` give no most. */
export interface FieldTotal {
  least: number;
  most: number;
  open: number;
  given: number;
  silent: number;
}

/** What the entries of a filter come to. */
export interface BookFigures {
  /** Null where they are few and who asks is not told how many. */
  entries: number | null;
  /** Null where the register has no whole and parts. */
  sums: Sums | null;
  /** Entries by code, of every field with a closed list; one entry may have several codes. */
  codes: Record<string, Record<string, number>>;
  totals: Record<string, FieldTotal>;
  /** Hours at stops, over the entries that stood there; `open` counts the stays of which the hours are not known. */
  hours: Record<string, { entries: number; hours: number; open: number }>;
}

function codesOf(book: Book, entries: readonly CountedEntry[]): BookFigures['codes'] {
  const counted: BookFigures['codes'] = {};
  const lists: [string, readonly string[]][] = [
    ...(Object.keys(book.kinds).length > 1 ? [['kind', Object.keys(book.kinds)] as [string, string[]]] : []),
    ...(book.ladder ? [['status', Object.keys(book.ladder.says)] as [string, string[]]] : []),
    ...book.fields.flatMap((field): [string, string[]][] =>
      'codes' in field && !field.sealed ? [[field.name, Object.keys(field.codes)]] : [],
    ),
  ];
  for (const [field, codes] of lists) {
    const numbers = new Map(codes.map((code) => [code, 0]));
    for (const entry of entries) {
      for (const code of new Set(codesIn(entry, field))) numbers.set(code, (numbers.get(code) ?? 0) + 1);
    }
    counted[field] = Object.fromEntries([...numbers].filter(([, number]) => number > 0));
  }
  return counted;
}

function totalOf(field: string, entries: readonly CountedEntry[]): FieldTotal {
  const total: FieldTotal = { least: 0, most: 0, open: 0, given: 0, silent: 0 };
  for (const entry of entries) {
    const range = rangeIn(entry, field);
    if (range === null) {
      total.silent += 1;
      continue;
    }
    total.given += 1;
    if (range.open) total.open += 1;
    total.least += range.least;
    total.most += range.most;
  }
  return total;
}

/** What entries come to: parts, codes, numbers and hours. */
export function figuresOf(book: Book, entries: readonly CountedEntry[]): BookFigures {
  const numbers = book.fields.filter(
    ({ type, sealed }) => (type === 'number' || type === 'range') && !sealed,
  );
  const stops = book.ladder?.hours ?? [];
  return {
    entries: entries.length,
    sums: book.partition ? sumsOf(book.partition, entries) : null,
    codes: codesOf(book, entries),
    totals: Object.fromEntries(numbers.map(({ name }) => [name, totalOf(name, entries)])),
    hours: Object.fromEntries(
      stops.map((stop) => {
        const stood = entries.filter((entry) => entry.stops.some(({ to }) => to === stop));
        const stays = stood.map((entry) => hoursAt(entry.stops, [stop]));
        const hours = stays.reduce((sum, one) => sum + one.hours, 0);
        return [stop, { entries: stood.length, hours, open: stays.reduce((sum, one) => sum + one.open, 0) }];
      }),
    ),
  };
}
