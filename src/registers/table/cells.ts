import type { BookField } from '../book.js';
import type { EntryContent, EntryPlace, EntryValue, Harm, LeastMost, Stop } from '../entry.js';
import type { Target } from './columns.js';

export type Cell = string | number | null;

/** A stop as `held 2026-11-22T09:00 @ North gate`; signs that part stops are marked by a backslash in a name. */
const stopText = ({ to, at, place }: Stop): string =>
  [to, at, place === null ? null : `@ ${place.replace(/[\\>]/g, '\\$&')}`].filter(Boolean).join(' ');

/** All stops in one cell, without loss. */
export const ladderText = (stops: readonly Stop[]): string => stops.map(stopText).join(' > ');

/** `3`, `3..5`, `3..` and `..5`. */
const rangeText = ({ least, most }: LeastMost): string =>
  least !== null && least === most ? String(least) : `${least ?? ''}..${most ?? ''}`;

const harmText = (harm: readonly Harm[]): string =>
  harm.map((one) => `${one.group} ${one.measure} ${rangeText(one)}`).join('; ');

function placeCell(place: EntryPlace, part: string | undefined): Cell {
  switch (part) {
    case undefined:
      return place.name;
    case 'geonameid':
      return place.geonameId;
    case 'lat':
    case 'lon':
      return place[part];
    default:
      return place[part as 'country' | 'admin1' | 'precision'];
  }
}

function valueCell(field: BookField, value: EntryValue | undefined, part: string | undefined): Cell {
  if (value === undefined) return null;
  switch (field.type) {
    case 'range':
      return (value as LeastMost)[part as 'least' | 'most'];
    case 'place':
      return placeCell(value as EntryPlace, part);
    case 'codes':
      return (value as string[]).join('; ');
    case 'harm':
      return harmText(value as Harm[]);
    case 'flag':
      return value === true ? 'yes' : 'no';
    default:
      return value as string | number;
  }
}

/** An entry on its way into a table, with what names its version. */
export interface Tabled extends EntryContent {
  id: string;
  stamp: string;
}

function ownCell({ id, stamp, kind, stops, claims, sharing, sensitivity }: Tabled, name: string): Cell {
  switch (name) {
    case 'id':
      return id;
    case 'version':
      return stamp;
    case 'kind':
      return kind;
    case 'status':
      return stops.at(-1)?.to ?? null;
    case 'ladder':
      return ladderText(stops);
    case 'claims':
      return claims.join('; ');
    default:
      return name === 'sharing' ? sharing : sensitivity;
  }
}

/** A row of the table of a book. */
export const cellsOf = (columns: readonly Target[], entry: Tabled): Cell[] =>
  columns.map(({ name, field, part }) =>
    field ? valueCell(field, entry.values[field.name], part) : ownCell(entry, name),
  );

/** The two rows above: headers, and hashtags. */
export const headOf = (columns: readonly Target[]): Cell[][] => [
  columns.map(({ header }) => header),
  columns.map(({ tag }) => tag),
];
