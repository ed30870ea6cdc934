import type { EntryTrouble } from './bookModel.js';

/** A column of a file that is imported, and what it goes into: null where it is left out. */
export interface ImportColumn {
  /** Its place, from 1. */
  at: number;
  header: string;
  /** Its HXL hashtag. */
  tag: string | null;
  /** A target of the register's book: `id`, `version`, `kind`, `status`, `ladder`, a field's name, or a part of a field as `from.lat` and `people.least`. */
  to: string | null;
}

export const verdictKinds = ['new', 'change', 'same', 'refused', 'conflict'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What is wrong in a row, with the header of the column where it stands. */
export interface RowTrouble extends EntryTrouble {
  column: string | null;
}

export interface RowVerdict {
  /** Of the file, as a spreadsheet counts it: from 1, headers included. */
  row: number;
  kind: VerdictKind;
  /** Id of the entry that it is or will be; null where it was refused. */
  entry: string | null;
  troubles: RowTrouble[];
}

export interface Imported {
  /** Its number in the record, by which all of it is taken back; null where nothing was kept. */
  act: number | null;
  rows: number;
  counts: Record<VerdictKind, number>;
  columns: ImportColumn[];
  /** What a column can go into. */
  targets: string[];
  /** In the order of the rows. Of more rows than were asked for, those that are refused or in conflict go first, then changes, then new ones. */
  verdicts: RowVerdict[];
}

/** How far an import is: rows checked of all, then rows that are being kept. */
export interface ImportProgress {
  stage: 'checking' | 'keeping';
  done: number;
  /** Of a file that is being checked: as far as it can be told before it is read. */
  of: number | null;
}

export interface ImportOptions {
  /** Place of a column, from 1, to its target; empty to leave it out. Columns that are not named are guessed. */
  map?: Record<string, string> | undefined;
  /** Targets that together name an entry, where the file has no ids. */
  by?: string[] | undefined;
  /** Whether nothing is kept. */
  dry?: boolean | undefined;
  /** Whether the other rows are kept where some are refused or in conflict. */
  skipRefused?: boolean | undefined;
  /** The sender's own name for it: sent twice, it is kept once. */
  key?: string | undefined;
  /** How many verdicts are answered at most, 200 unless told. */
  verdicts?: number | undefined;
}

/** What hears of an import under way. */
export interface ImportHears {
  far?: ((progress: ImportProgress) => void) | undefined;
  /** Every row's verdict, in the order of the file. */
  verdict?: ((verdict: RowVerdict) => void) | undefined;
}
