import type { TallyCue } from '../reading/bulletins/words.js';
import type { RegisterCues } from '../reading/claims/cues.js';
import type { CheckRule } from '../reading/reading.js';
import type { Book } from './book.js';
import type { RegisterName } from './index.js';

export interface Field {
  name: string;
  type: 'text' | 'number' | 'date' | 'dates' | 'duration' | 'code' | 'codes';
  about: string;
  /** The closed list of a code. */
  codes?: readonly string[];
  /** HXL 1.1 hashtag of the column; `#x_` is an extension. */
  hxl?: string;
  /** Never leaves the desk: kept out of logs, errors, search, counts and exports. */
  sealed?: boolean;
}

/** A typed book: its kinds, fields, statuses and moves, checks, and what it looks for in a text. */
export interface Register {
  name: RegisterName;
  title: string;
  about: string;
  /** Kinds with their definitions: a closed list. */
  kinds: Readonly<Record<string, string>>;
  fields: readonly Field[];
  /** What people fill in; without it the register holds claims alone. */
  book?: Book;
  checks: readonly CheckRule[];
  /** HXL 1.1 hashtags of the columns that every row has. */
  hxl: Readonly<Record<string, string>>;
  /** By language code. */
  cues: Readonly<Record<string, RegisterCues>>;
  /** What bulletins count, by language code. */
  tallies?: Readonly<Record<string, readonly TallyCue[]>>;
}
