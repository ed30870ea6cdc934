/** What the desk in a browser knows of the server: types only. */

export type { BookOutline } from '../desk/books.js';
export type * from '../desk/bookViews.js';
export type { Feed } from '../desk/feeds.js';
export type { KnownPlace } from '../desk/places.js';
export type * from '../desk/registers.js';
export type * from '../ledger/bookModel.js';
export type * from '../ledger/counted.js';
export type { WindowNote } from '../ledger/derive/windows.js';
export type * from '../ledger/eventViews.js';
export type * from '../ledger/importModel.js';
export type * from '../ledger/markModel.js';
export type * from '../ledger/model.js';
export type * from '../ledger/names/model.js';
export type { QuotedClaim } from '../ledger/quoted.js';
export type * from '../ledger/saved.js';
export type { DeskKey, KeyState } from '../ledger/sealing/sealing.js';
export type * from '../reading/reading.js';

/** A report that is being added: first it waits for a reader, then it is read, then its claims are kept. */
export interface ReportAdding {
  /** The sender's own name for it; empty where none was given. */
  key: string;
  name: string;
  stage: 'waiting' | 'reading' | 'keeping';
  /** While it is read: sentences read, of all. */
  done: number | null;
  of: number | null;
  /** While it is kept: the claims found. */
  claims: number | null;
}

/** A file of entries that is being imported: it is read, its rows are checked, then those that are to be kept are. */
export interface BookImporting {
  /** The sender's own name for it; empty where none was given. */
  key: string;
  name: string;
  register: string;
  /** Whether nothing of it is kept. */
  dry: boolean;
  stage: 'reading' | 'checking' | 'keeping';
  /** Rows checked or kept, and how many there are: null where that is not known. */
  done: number | null;
  of: number | null;
}
