import type { CheckRule } from '../reading/reading.js';
import type { SharingLevel } from './sharing.js';

/** What people see of a thing, by language. */
export type Said = Readonly<Record<'en' | 'ar', string>>;

export const said = (en: string, ar: string): Said => ({ en, ar });

/** A closed list: each code with what people see of it. */
export type Codes = Readonly<Record<string, Said>>;

interface Asked {
  name: string;
  label: Said;
  /** What to write there, in one sentence. */
  help?: Said;
  required?: boolean;
  /** HXL 1.1 hashtag of its column; `#x_` is an extension. */
  hxl?: string;
  /** Asked for only where another field, `kind` or `status` has one of these. */
  when?: { field: string; is: readonly string[] };
  /** How far the field may travel, whatever the level of its entry: who may not see that is not shown it, and nobody searches by it. */
  level?: SharingLevel;
  /** Kept encrypted: never in logs, errors, search, counts, exports or backups in clear. */
  sealed?: true;
}

/** One field of an entry that people fill in. */
export type BookField = Asked &
  (
    | { type: 'text'; long?: true }
    /** Whole numbers from 0 on unless told; `unit` is shown behind it. */
    | { type: 'number'; least?: number; most?: number; fraction?: true; unit?: Said }
    /** From least to most: both where it is exact, null where a side is not known. */
    | { type: 'range'; unit?: Said }
    /** `YYYY-MM-DD`. */
    | { type: 'day' }
    /** `YYYY-MM-DDTHH:MM` of the place where it happened, or a day where the hour is not known. */
    | { type: 'time' }
    /** ISO 8601 duration, as `P180D`. */
    | { type: 'duration' }
    | { type: 'code' | 'codes'; codes: Codes }
    /** `nearest`: how exactly it may be written down at most. */
    | { type: 'place'; nearest?: 'admin2' | 'admin1' }
    /** Somebody, by name; the desk's names are offered. */
    | { type: 'actor' }
    | { type: 'flag' }
    /** Casualties by group: who, what befell them, least and most. */
    | { type: 'harm'; groups: Codes; measures: readonly string[] }
  );

/** Whether entries are found, sorted and counted by a field: not by what not everybody sees. */
export const isFoundBy = ({ sealed, level }: BookField): boolean => !sealed && level === undefined;

/** A ladder: where an entry begins, where each stop leads, and what people see of it. */
export interface Ladder {
  first: readonly string[];
  moves: Readonly<Record<string, readonly string[]>>;
  says: Codes;
  /** Stops at which the place is asked for too. */
  placed?: readonly string[];
  /** Stops of which the hours are counted, as those held. */
  hours?: readonly string[];
}

/** The whole and its parts: at every filter the parts must sum to the whole. */
export interface Partition {
  /** Field that is counted by, `status` for the stop where an entry stands. */
  by: string;
  /** What counts into each part: codes of the field. */
  parts: Readonly<Record<string, readonly string[]>>;
  /** Codes that are not yet decided: named as a difference where a window is closed. */
  open: readonly string[];
  label: Said;
  /** A part that is parted again. */
  within?: { part: string; partition: Partition };
}

/** A rule of one entry beside those that types and ladders make. */
export type EntryRule = { says: Said } & (
  | { /** None of these is before the one before it. */ rule: 'times-in-order'; fields: readonly string[] }
  | { /** The first is no more than the second. */ rule: 'at-most'; fields: readonly [string, string] }
  | { /** With the first, the second is given. */ rule: 'together'; fields: readonly [string, string] }
  | {
      /** Where a field has one of these, others are empty, 0 or false. */ rule: 'empty-where';
      field: string;
      is: readonly string[];
      empty: readonly string[];
    }
);

/** Every field that a rule speaks of. */
export const fieldsOfRule = (rule: EntryRule): readonly string[] =>
  rule.rule === 'empty-where' ? [rule.field, ...rule.empty] : rule.fields;

/** Names of the fields from which days of a place are laid out as a calendar. */
export interface BookCalendar {
  place: string;
  day: string;
  state: string;
  exceptional: string;
  /** Fields that are summed over days. */
  numbers: readonly string[];
  /** Entries of this kind say on which weekdays a state recurs, from their day until another. */
  recurring: { kind: string; weekdays: string; until: string; state: string };
}

/** What a step does to the clock of its instrument. */
export type ClockMove = 'announces' | 'runs' | 'waives' | 'extends' | 'suspends' | 'ends' | 'notes';

/** Names of the fields from which steps of an instrument make a clock, and what each kind of step does to it. */
export interface BookClock {
  instrument: string;
  day: string;
  from: string;
  duration: string;
  /** Code field with `counted` and `after`. */
  reading: string;
  ends: string;
  moves: Readonly<Record<string, ClockMove>>;
}

/** How claims of reports meet entries: what of a claim goes into which field, and what makes them one thing. */
export interface Meets {
  /** Kinds of claims. */
  kinds: readonly string[];
  /** Field of the entry from a path of the claim: `fields.status`, `when`, `where`, `who.authority`, `counts.killed`. */
  fills: Readonly<Record<string, string>>;
  /** Field that says when the entry was, for the window of a tally. */
  day: string;
  /** Measure of tallies that count entries. */
  counts?: string;
  /** Measures of tallies that sum a number of entries: its field, or its fields by the code of `direction`. */
  sums?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** What people fill in, look at and count in a register. */
export interface Book {
  /** One entry and several of them, as in "mission" and "missions". */
  entry: { one: Said; many: Said };
  /** What people see of the kinds. */
  kinds: Codes;
  fields: readonly BookField[];
  /** Fields under headings, in the order of the form; each field stands in one. */
  groups: readonly { name: string; label: Said; fields: readonly string[] }[];
  ladder?: Ladder;
  /** Columns of the grid, the first leads to the entry; `kind`, `status` and names of fields. */
  columns: readonly string[];
  /** Field by which the grid is put in order and windows are laid: its day. */
  day: string;
  rules?: readonly EntryRule[];
  partition?: Partition;
  calendar?: BookCalendar;
  clock?: BookClock;
  meets?: Meets;
  checks?: readonly CheckRule[];
}

/** The field of that name; throws where the book has none. */
export function fieldOf(book: Book, name: string): BookField {
  const field = book.fields.find((one) => one.name === name);
  if (!field) throw new Error(`The book of ${book.entry.many.en} has no field "${name}".`);
  return field;
}
