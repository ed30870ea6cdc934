import type {
  BookEntry,
  EntryDraft,
  EntryFilter,
  EntryValue,
  EntryVersion,
  Withdrawn,
  Written,
} from '../ledger/bookModel.js';
import type { Books } from '../ledger/books.js';
import type { Imported, ImportHears, ImportOptions } from '../ledger/importModel.js';
import type { Person } from '../ledger/ledger.js';
import type { Cursor, Member, Page } from '../ledger/model.js';
import type { RegisterName } from '../registers/index.js';
import { check, may } from './access.js';
import { exportBook, importBook } from './bookFiles.js';
import { DeskError } from './error.js';
import { hidesFew, withoutFew } from './few.js';

/** How many entries a filter has, by the stop where they stand. */
export interface BookOutline {
  /** Null where they are few and who asks may not open what is sealed in them. */
  entries: number | null;
  statuses: Record<string, number>;
}

export type { BookEntry, EntryDraft, EntryTrouble, EntryVersion, Written } from '../ledger/bookModel.js';
export type { RegisterName } from '../registers/index.js';

export const bookFormats = ['csv', 'xlsx'] as const;
export type BookFormat = (typeof bookFormats)[number];

/** A file of entries, on its way in or out. */
export interface BookFile {
  name: string;
  bytes: Uint8Array;
}

/** The registers that people fill in. */
export interface DeskBooks {
  /** Newest day first unless the filter says another order. */
  list(register: RegisterName, filter: EntryFilter, page: Cursor): Promise<Page<BookEntry>>;
  outline(register: RegisterName, filter: EntryFilter): Promise<BookOutline>;
  entry(register: RegisterName, id: string): Promise<BookEntry | undefined>;
  /** Several by their ids, in their order; those that are not there are left out. */
  entries(register: RegisterName, ids: readonly string[]): Promise<BookEntry[]>;
  /** Its versions, newest first. */
  history(register: RegisterName, id: string): Promise<EntryVersion[]>;
  /** Keeps drafts together, all or none: where one is refused or in conflict, none is kept. The same `key` again is kept once. */
  write(register: RegisterName, drafts: readonly EntryDraft[], key?: string): Promise<Written[]>;
  /** What drafts would come to; nothing is kept. */
  check(register: RegisterName, drafts: readonly EntryDraft[]): Promise<Written[]>;
  /** Opens one sealed field: it takes the duty and a reason, and the record keeps both. */
  open(
    register: RegisterName,
    id: string,
    field: string,
    reason: string,
  ): Promise<{ value: EntryValue; act: number }>;
  /** Removes everything that an entry says, for ever. */
  withdrawConsent(register: RegisterName, id: string, reason: string): Promise<Withdrawn>;
  /** What is left of an entry for which consent was withdrawn; undefined where there is no such. */
  withdrawal(register: RegisterName, id: string): Promise<Withdrawn | undefined>;
  /** Takes an act on entries back. */
  undo(act: number): Promise<{ act: number; entries: number }>;
  /** Entries of a filter as a table: what is imported from it again is the same. */
  export(register: RegisterName, filter: EntryFilter, format: BookFormat): Promise<BookFile>;
  /** Rows of a CSV or XLSX file as entries: one act, kept whole or not at all. */
  import(
    register: RegisterName,
    file: BookFile,
    options: ImportOptions,
    hears?: ImportHears,
  ): Promise<Imported>;
}

interface Parts {
  books: Books;
  member: Member;
  who: () => Person;
  /** Whether who asks has the duty to open what is sealed. */
  opensSealed: () => Promise<boolean>;
}

export function bookCases({ books, member, who, opensSealed }: Parts): DeskBooks {
  /** Whoever enters what happened in the field changes what they wrote themselves. */
  const checkOwn = async (drafts: readonly EntryDraft[]) => {
    if (may(member.role, 'books/changeOthers')) return;
    const writers = await books.writers(drafts.flatMap(({ id }) => id ?? []));
    if ([...writers.values()].some((writer) => writer !== member.name)) check(member, 'books/changeOthers');
  };
  return {
    list: (register, filter, page) => books.list(register, filter, page),
    outline: async (register, filter) => {
      const outline = await books.outline(register, filter);
      return (await hidesFew(register, opensSealed)) ? withoutFew(outline) : outline;
    },
    entry: (register, id) => books.entry(register, id),
    entries: (register, ids) => books.entries(register, ids),
    history: (register, id) => books.history(register, id),
    write: async (register, drafts, key) => {
      await checkOwn(drafts);
      return books.write(register, drafts, who(), key);
    },
    open: async (register, id, field, reason) => {
      // Who may not see the entry is told what is told of one that is not there.
      if (!(await books.entry(register, id))) {
        throw new DeskError('notFound', `There is no entry "${id}" of ${register}.`);
      }
      if (await opensSealed()) return books.open(register, { id, field, reason }, who());
      throw new DeskError('refusedDuty', 'This is sealed: only people with the duty to open it may.', {
        remedy: 'An owner of this desk gives that duty: dateline people may-open NAME',
      });
    },
    withdrawConsent: (register, id, reason) => books.withdraw(register, id, reason, who()),
    withdrawal: async (register, id) => {
      const left = await books.withdrawal(register, id);
      const told = may(member.role, 'books.withdrawConsent') || may(member.role, 'entries');
      return left && !told ? { ...left, backups: null } : left;
    },
    check: (register, drafts) => books.check(register, drafts, who()),
    undo: async (act) => {
      if ((await books.actOn(act)).by !== member.name) check(member, 'books/undoOthers');
      return books.undo(act, who());
    },
    export: (register, filter, format) => exportBook(books, register, filter, format),
    import: (register, file, options, hears = {}) => importBook(books, register, file, options, who(), hears),
  };
}
