import type { EntryContent, EntryTrouble, EntryValue, Stop } from '../registers/entry.js';
import type { Sensitivity, SharingLevel } from '../registers/sharing.js';

export type * from '../registers/entry.js';
export type { Sensitivity } from '../registers/sharing.js';

/** An entry as it stands. */
export interface BookEntry extends EntryContent {
  id: string;
  register: string;
  /** The last stop; null without a ladder. */
  status: string | null;
  /** Counts its versions, from 1. */
  version: number;
  removed: boolean;
  /** Sealed fields that hold something. */
  sealed: string[];
  /** Who wrote this version, when; the import that brought it. */
  by: string;
  at: string;
  import: string | null;
}

/** What is left of an entry for which consent was withdrawn, and what the withdrawal cannot reach. */
export interface Withdrawn {
  id: string;
  register: string;
  act: number;
  reason: string;
  by: string;
  at: string;
  /** Rows of which only the hash is left. */
  rows: number;
  /** Backups that this desk took while it held the entry: they hold it still; null for who may neither withdraw nor read the record. */
  backups: { file: string; at: string; by: string }[] | null;
  /** Releases that carried it. */
  releases: string[];
}

/** That somebody opened a sealed field of an entry; never what it says. */
export interface Opening {
  act: number;
  at: string;
  by: string;
  /** Null where nothing of the entry is left that says it. */
  register: string | null;
  entry: string;
  field: string;
  reason: string;
}

/** A version of an entry with what it changed. */
export interface EntryVersion {
  version: number;
  by: string;
  at: string;
  /** Its number in the record, by which it is taken back. */
  act: number;
  /** How many entries that act wrote: all of them are taken back with it. */
  together: number;
  why: string | null;
  removed: boolean;
  changes: {
    field: string;
    from: EntryValue | Stop[] | string | null;
    to: EntryValue | Stop[] | string | null;
  }[];
}

/** What a person writes. A new entry has no `id`; of an entry that is there only what is given changes, null empties a field. */
export interface EntryDraft {
  id?: string;
  /** The version that the person saw: another one since is a conflict, which is answered and not written over. */
  seen?: number;
  kind?: string;
  values?: Record<string, EntryValue | null>;
  stops?: Stop[];
  claims?: string[];
  sharing?: SharingLevel | null;
  sensitivity?: Sensitivity | null;
  removed?: boolean;
  why?: string;
}

/** What became of a draft. `conflict`: somebody wrote a version since; `theirs` is what stands. Where nothing was kept (a check, or beside one that is refused) `kept` says what it would come to, and its `act` is 0. */
export type Written =
  | { kind: 'kept'; entry: BookEntry; act: number }
  | { kind: 'same'; entry: BookEntry }
  | { kind: 'refused'; troubles: EntryTrouble[] }
  | { kind: 'conflict'; theirs: BookEntry; fields: string[] };

export interface EntryFilter {
  /** Words in any text field. */
  text?: string;
  kind?: string[];
  status?: string[];
  from?: string;
  to?: string;
  /** Field name to one of its codes or names. */
  fields?: Record<string, string[]>;
  import?: string;
  removed?: boolean;
  sort?: string;
  descending?: boolean;
}
