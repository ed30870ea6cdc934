import type { Where } from '../reading/reading.js';
import type { Sensitivity, SharingLevel } from './sharing.js';

/** From least to most; null where a side is not known. */
export interface LeastMost {
  least: number | null;
  most: number | null;
}

export interface EntryPlace {
  name: string;
  geonameId: number | null;
  lat: number | null;
  lon: number | null;
  country: string | null;
  admin1: string | null;
  precision: Where['precision'];
}

export interface Harm extends LeastMost {
  /** Code of the group, as in `civilians`. */
  group: string;
  measure: string;
}

export type EntryValue = string | number | boolean | string[] | LeastMost | EntryPlace | Harm[];

/** One stop of an entry on its register's ladder; `at` is `YYYY-MM-DDTHH:MM` of the place, a day, or not known. */
export interface Stop {
  to: string;
  at: string | null;
  /** Where it was, as at a holding point. */
  place: string | null;
}

/** What of an entry is written down: absent fields are not known. */
export interface EntryContent {
  kind: string;
  values: Record<string, EntryValue>;
  stops: Stop[];
  /** Claims that tell of it. */
  claims: string[];
  sharing: SharingLevel | null;
  sensitivity: Sensitivity | null;
}

/** Something wrong with a draft or a row of an import: the field, what is wrong, and the remedy. */
export interface EntryTrouble {
  /** Name of a field, `kind`, `status`, or `stops[2]`. */
  field: string;
  code: string;
  message: string;
  remedy: string;
  /** What the sentences speak of, for those who say them in another language. */
  details: Record<string, string | number | readonly string[]>;
}
