import type {
  Book,
  BookEntry,
  BookField,
  EntryDraft,
  EntryPlace,
  EntryValue,
  Harm,
  LeastMost,
  Sensitivity,
  SharingLevel,
  Stop,
} from '../../server/contract.js';
import { type Numeral, numeralIn } from '../../words/numeral.js';

/** A range as it is typed. */
export interface TypedRange {
  least: string;
  most: string;
}

export interface TypedHarm extends TypedRange {
  group: string;
  measure: string;
}

/** A value as it is typed: numbers are text until they are sent, and what is empty is not known. */
export type TypedValue = string | boolean | string[] | TypedRange | EntryPlace | TypedHarm[];

/** What somebody has typed of an entry. */
export interface Typed {
  kind: string;
  values: Record<string, TypedValue>;
  stops: Stop[];
  claims: string[];
  sharing: SharingLevel | null;
  sensitivity: Sensitivity | null;
}

export const noPlace: EntryPlace = {
  name: '',
  geonameId: null,
  lat: null,
  lon: null,
  country: null,
  admin1: null,
  precision: 'unknown',
};

/** What a number was typed as; null where nothing was, and the text itself where it is none, for the desk to refuse. */
function numberOf(text: string, kind?: Numeral): number | string | null {
  const given = numeralIn(text, kind);
  return given === undefined ? text : given;
}

const textOf = (n: number | null | undefined) => (n === null || n === undefined ? '' : String(n));

/** What a field holds before anything is typed. */
export function emptyOf({ type }: BookField): TypedValue {
  switch (type) {
    case 'codes':
    case 'harm':
      return [];
    case 'range':
      return { least: '', most: '' };
    case 'place':
      return noPlace;
    default:
      return '';
  }
}

const rangeOf = ({ least, most }: LeastMost): TypedRange => ({ least: textOf(least), most: textOf(most) });

function typedValue({ type }: BookField, value: EntryValue): TypedValue {
  if (type === 'number') return textOf(value as number);
  if (type === 'range') return rangeOf(value as LeastMost);
  if (type === 'harm')
    return (value as Harm[]).map(({ group, measure, ...range }) => ({ group, measure, ...rangeOf(range) }));
  return value as TypedValue;
}

/** An entry, or a new one, as a form shows it. */
export function typedOf(book: Book, entry: BookEntry | null): Typed {
  const values: Record<string, TypedValue> = {};
  for (const field of book.fields) {
    const value = entry?.values[field.name];
    values[field.name] = value === undefined ? emptyOf(field) : typedValue(field, value);
  }
  return {
    kind: entry?.kind ?? Object.keys(book.kinds)[0] ?? '',
    values,
    stops: entry?.stops ?? [],
    claims: entry?.claims ?? [],
    sharing: entry?.sharing ?? null,
    sensitivity: entry?.sensitivity ?? null,
  };
}

/** Both sides of a range; what is no number goes as it is, for the desk says what is wrong with it. */
function sides({ least, most }: TypedRange): LeastMost | null {
  const [low, high] = [numberOf(least), numberOf(most)];
  return low === null && high === null ? null : ({ least: low, most: high } as LeastMost);
}

function entryValue(field: BookField, typed: TypedValue): EntryValue | null {
  const { type } = field;
  if (type === 'number') return numberOf(typed as string, field.fraction && 'fraction');
  if (type === 'range') return sides(typed as TypedRange);
  if (type === 'harm') {
    const rows = (typed as TypedHarm[]).flatMap(({ group, measure, ...range }) => {
      const known = sides(range);
      return known ? [{ group, measure, ...known }] : [];
    });
    return rows.length > 0 ? rows : null;
  }
  if (type === 'place') return (typed as EntryPlace).name.trim() === '' ? null : (typed as EntryPlace);
  if (typeof typed === 'string') return typed.trim() === '' ? null : typed.trim();
  if (Array.isArray(typed)) return typed.length > 0 ? (typed as string[]) : null;
  return typed as boolean;
}

export const isEmpty = (field: BookField, typed: TypedValue | undefined): boolean =>
  typed === undefined || entryValue(field, typed) === null;

/** Sealed fields that hold something, and of those that are `gone` from this device all that nobody typed again or let go. */
export const lacksOf = ({ fields }: Book, { values }: Typed, gone: readonly string[]): string[] =>
  fields
    .filter((field) => field.sealed)
    .filter((field) =>
      values[field.name] === undefined ? gone.includes(field.name) : !isEmpty(field, values[field.name]),
    )
    .map(({ name }) => name);

/** Whether two things say the same, whatever the order of their keys. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [a, b] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
}

const parts = ['kind', 'stops', 'claims', 'sharing', 'sensitivity'] as const;
/** What stands beside the fields of a book. */
export const isPart = (name: string): name is (typeof parts)[number] =>
  (parts as readonly string[]).includes(name);

/** Names of fields and parts in which what was typed is another than it was. */
export function changedIn(book: Book, before: Typed, typed: Typed): string[] {
  const values = book.fields.filter(
    (field) =>
      !same(
        entryValue(field, typed.values[field.name] ?? ''),
        entryValue(field, before.values[field.name] ?? ''),
      ),
  );
  return [...values.map(({ name }) => name), ...parts.filter((name) => !same(typed[name], before[name]))];
}

/** What is sent of what was typed: all of a new entry, of one that is there what was changed. */
export function draftOf(book: Book, base: BookEntry | null, typed: Typed): EntryDraft {
  const changed = changedIn(book, typedOf(book, base), typed);
  const values: Record<string, EntryValue | null> = {};
  for (const field of book.fields) {
    const value = entryValue(field, typed.values[field.name] ?? emptyOf(field));
    if (base ? changed.includes(field.name) : value !== null) values[field.name] = value;
  }
  const own = Object.fromEntries(
    parts.filter((name) => changed.includes(name)).map((name) => [name, typed[name]]),
  );
  if (base)
    return { id: base.id, seen: base.version, ...own, ...(Object.keys(values).length > 0 && { values }) };
  return { kind: typed.kind, values, stops: typed.stops, ...own };
}

const textsOf = (value: TypedValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [String(value ?? '')];

/** Whether a field is asked for by what was typed so far; one that holds something is shown too. */
export function isAsked(field: BookField, typed: Typed): boolean {
  const { when, name } = field;
  if (!when || !isEmpty(field, typed.values[name])) return true;
  const found =
    when.field === 'kind'
      ? [typed.kind]
      : when.field === 'status'
        ? typed.stops.slice(-1).map(({ to }) => to)
        : textsOf(typed.values[when.field]);
  return found.some((one) => when.is.includes(one));
}

/** Whether somebody was named in it without a number: a row that would be left out without a word. */
export const hasEmptyRow = ({ type }: BookField, typed: TypedValue | undefined): boolean =>
  type === 'harm' && ((typed ?? []) as TypedHarm[]).some((row) => sides(row) === null);

/** Required fields that hold nothing yet, and those with a row without a number, in the order of the form. */
export function missing(book: Book, typed: Typed): string[] {
  const fields = book.groups.flatMap(({ fields: names }) => names);
  const lacks = book.fields
    .filter((field) => {
      const value = typed.values[field.name];
      return (field.required && isAsked(field, typed) && isEmpty(field, value)) || hasEmptyRow(field, value);
    })
    .map(({ name }) => name)
    .sort((a, b) => fields.indexOf(a) - fields.indexOf(b));
  return book.ladder && typed.stops.length === 0 ? [...lacks, 'status'] : lacks;
}

/** What was typed, on top of what somebody else wrote meanwhile: of `theirs` fields theirs, else what was changed here. */
export function settled(
  book: Book,
  base: BookEntry,
  typed: Typed,
  now: BookEntry,
  theirs: readonly string[],
): Typed {
  const changed = changedIn(book, typedOf(book, base), typed).filter((name) => !theirs.includes(name));
  const next = typedOf(book, now);
  for (const name of changed) {
    if (isPart(name)) Object.assign(next, { [name]: typed[name] });
    else next.values[name] = typed.values[name]!;
  }
  return next;
}
