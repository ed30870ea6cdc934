import type { EntryValue, Stop } from '../../../registers/entry.js';
import type { Sensitivity, SharingLevel } from '../../../registers/sharing.js';
import type { BookEntry } from '../../bookModel.js';
import type { Clearance } from '../../clearance.js';
import type { Json } from '../rows.js';

export interface BookActRow {
  entry: number;
  register: string;
  key: string | null;
  file: string | null;
}

/** An entry of a book as an act left it. */
export interface BookVersionRow {
  id: string;
  version: number;
  register: string;
  kind: string;
  fields: Json<Record<string, EntryValue>>;
  stops: Json<Stop[]>;
  claims: string[];
  sharing: SharingLevel | null;
  sensitivity: Sensitivity | null;
  removed: boolean;
  import: string | null;
  why: string | null;
  position: number;
  sealed: string[];
  entry: number;
}

/** What a version sealed into a field; null where it emptied it. */
export interface BookSealedRow {
  id: string;
  version: number;
  field: string;
  sealed: Buffer | null;
  entry: number;
}

export interface OpeningRow {
  entry: number;
  id: string;
  field: string;
  reason: string;
}

export interface RedactionRow {
  id: string;
  register: string;
  reason: string;
  /** The clearance that it took to see the entry: who had it is told that it is gone. */
  needs: Clearance;
  entry: number;
}

export interface RedactedRow {
  source: string;
  key: string;
  hash: string;
  brought: number;
  entry: number;
}

/** Derived: an entry as it stands. */
export interface BookEntryRow {
  id: string;
  register: string;
  kind: string;
  status: string;
  day: string;
  removed: boolean;
  import: string | null;
  sharing: SharingLevel | null;
  sensitivity: Sensitivity | null;
  /** The clearance that it takes to see it. */
  needs: Clearance;
  writer: string;
  version: number;
  entry: number;
  facets: string[];
  keys: Record<string, string>;
  words: string;
  body: Json<BookEntry>;
}

export interface BookTables {
  book_acts: BookActRow;
  book_versions: BookVersionRow;
  book_sealed: BookSealedRow;
  openings: OpeningRow;
  redactions: RedactionRow;
  redacted_rows: RedactedRow;
  book_entries: BookEntryRow;
}
