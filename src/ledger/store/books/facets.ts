import { type Book, type BookField, type Codes, isFoundBy } from '../../../registers/book.js';
import type { EntryContent, EntryPlace, EntryValue, Harm, LeastMost } from '../../../registers/entry.js';
import { vectorOf } from '../../derive/words.js';

const fold = (text: string) => text.trim().normalize('NFKC').toLowerCase();

/** A value as the filter of its field finds it. */
export const facetOf = (field: string, value: string) => `${field}=${fold(value)}`;

function namesOf(field: BookField, value: EntryValue): string[] {
  switch (field.type) {
    case 'codes':
      return value as string[];
    case 'place': {
      const { name, admin1 } = value as EntryPlace;
      return [name, ...(admin1 ? [admin1] : [])];
    }
    case 'range':
      return [];
    case 'harm':
      return (value as Harm[]).map(({ group }) => group);
    default:
      return field.type === 'text' && field.long ? [] : [String(value)];
  }
}

/** What of an entry filters of its fields find. */
export const facetsOf = (book: Book, { values }: EntryContent): string[] =>
  book.fields.flatMap((field) => {
    const value = values[field.name];
    if (value === undefined || !isFoundBy(field)) return [];
    return [...new Set(namesOf(field, value).map((name) => facetOf(field.name, name)))];
  });

// Numbers as text of one length: what sorts as text then sorts as numbers.
const numbered = (value: number) => (value + 1e15).toFixed(4).padStart(22, '0');

const placeIn = (codes: Codes, code: string) => String(Object.keys(codes).indexOf(code)).padStart(4, '0');

function keyOf(field: BookField, value: EntryValue): string {
  switch (field.type) {
    case 'number':
      return numbered(value as number);
    case 'range': {
      const { least, most } = value as LeastMost;
      return numbered(most ?? least ?? 0);
    }
    case 'harm':
      return numbered((value as Harm[]).reduce((sum, { least, most }) => sum + (most ?? least ?? 0), 0));
    case 'code':
      return placeIn(field.codes, value as string);
    case 'codes':
      return (value as string[]).map((code) => placeIn(field.codes, code)).join(' ');
    case 'place':
      return fold((value as EntryPlace).name);
    default:
      return fold(String(value)).slice(0, 100);
  }
}

/** What an entry sorts by in each of its fields. */
export const sortKeysOf = (book: Book, { values }: EntryContent): Record<string, string> =>
  Object.fromEntries(
    book.fields.flatMap((field) => {
      const value = values[field.name];
      if (value === undefined || !isFoundBy(field)) return [];
      return [[field.name, keyOf(field, value)]];
    }),
  );

const said = (codes: Codes, code: string) => [code, ...Object.values(codes[code] ?? {})];

function wordsOf(field: BookField, value: EntryValue): string[] {
  switch (field.type) {
    case 'text':
    case 'actor':
      return [value as string];
    case 'code':
      return said(field.codes, value as string);
    case 'codes':
      return (value as string[]).flatMap((code) => said(field.codes, code));
    case 'place': {
      const { name, admin1 } = value as EntryPlace;
      return [name, admin1 ?? ''];
    }
    case 'harm':
      return (value as Harm[]).flatMap(({ group }) => said(field.groups, group));
    default:
      return [];
  }
}

/** The words of an entry that a search finds, as PostgreSQL writes a tsvector; never those of a field that not everybody sees. */
export function wordsOfEntry(book: Book, { kind, values, stops }: EntryContent): string {
  const texts = book.fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined || !isFoundBy(field) ? [] : wordsOf(field, value);
  });
  const last = stops.at(-1);
  const status = last && book.ladder ? said(book.ladder.says, last.to) : [];
  const places = stops.flatMap(({ place }) => place ?? []);
  return vectorOf([...said(book.kinds, kind), ...status, ...places, ...texts].join(' \n '));
}
