import { sql } from 'kysely';
import type { Claim } from '../reading/reading.js';
import type { ReportedTally } from '../registers/arithmetic/beside.js';
import { registers } from '../registers/index.js';
import type { Register } from '../registers/register.js';
import type {
  BookEntry,
  EntryDraft,
  EntryFilter,
  EntryValue,
  EntryVersion,
  Opening,
  Withdrawn,
  Written,
} from './bookModel.js';
import type { Clearance } from './clearance.js';
import type { Do } from './doing.js';
import { DeskError } from './error.js';
import type { Cursor, Page } from './model.js';
import { checkRegister } from './registers.js';
import type { KeyRing } from './sealing/keyRing.js';
import { historyOf } from './store/books/history.js';
import { importEntries, type Judged, type ToImport } from './store/books/import.js';
import {
  entriesAt,
  entryAt,
  everyEntry,
  listEntriesOf,
  outlineEntries,
  type Shelf,
} from './store/books/list.js';
import { listOpenings, openSealed } from './store/books/open.js';
import { Sight } from './store/books/sight.js';
import { reportedTallies } from './store/books/tallies.js';
import { actOn, undoEntries } from './store/books/undo.js';
import { withdrawalOf, withdrawEntry } from './store/books/withdraw.js';
import { checkDrafts, writeEntries } from './store/books/write.js';
import type { Database } from './store/database.js';
import type { Person } from './store/judge.js';
import { loadClaims } from './store/load.js';

export type { FileRow } from './store/books/import.js';
export { stampOf } from './store/books/stamp.js';

/** The book of a register; throws where there is no such register, or nobody fills it in. */
export function shelfOf(name: string, known: readonly Register[] = registers): Shelf {
  checkRegister(name, undefined);
  const book = known.find((register) => register.name === name)?.book;
  if (book) return { register: name, book };
  throw new DeskError('badInput', `Nobody fills in the register ${name}.`, {
    remedy: 'It holds what reports say: list its events.',
  });
}

/** The registers that people fill in. */
export class Books {
  readonly #db: Database;
  readonly #clearance: Clearance;
  readonly #ring: KeyRing;
  readonly #do: Do;

  constructor(db: Database, clearance: Clearance, ring: KeyRing, doing: Do) {
    this.#db = db;
    this.#clearance = clearance;
    this.#ring = ring;
    this.#do = doing;
  }

  #sight({ book }: Shelf): Sight {
    return new Sight(this.#db, this.#clearance, book);
  }

  /** Names of the fields that are not seen. */
  unseen(register: string): ReadonlySet<string> {
    return this.#sight(shelfOf(register)).less;
  }

  async list(register: string, filter: EntryFilter, page: Cursor): Promise<Page<BookEntry>> {
    const shelf = shelfOf(register);
    return this.#do('listing entries', async () => {
      const { rows, next } = await listEntriesOf(this.#db, shelf, filter, page);
      return { rows: await this.#sight(shelf).entries(rows), next };
    });
  }

  async outline(register: string, filter: EntryFilter) {
    const shelf = shelfOf(register);
    return this.#do('outlining entries', () => outlineEntries(this.#db, shelf, filter));
  }

  async entry(register: string, id: string): Promise<BookEntry | undefined> {
    const shelf = shelfOf(register);
    return this.#do('reading an entry', async () => {
      const entry = await entryAt(this.#db, shelf, id);
      return entry && (await this.#sight(shelf).entries([entry]))[0];
    });
  }

  async entries(register: string, ids: readonly string[]): Promise<BookEntry[]> {
    const shelf = shelfOf(register);
    return this.#do('reading entries', async () =>
      this.#sight(shelf).entries(await entriesAt(this.#db, shelf, ids)),
    );
  }

  async history(register: string, id: string): Promise<EntryVersion[]> {
    const shelf = shelfOf(register);
    return this.#do('reading an entry', async () =>
      this.#sight(shelf).versions(await historyOf(this.#db, shelf, id)),
    );
  }

  /** Tallies that reports tell of the register over windows that meet the days. */
  async tallies(register: string, window: { from: string; to: string }): Promise<ReportedTally[]> {
    shelfOf(register);
    return this.#do('looking for tallies', () => reportedTallies(this.#db, register, window));
  }

  /** Claims as they stand, with their reports; those that are not there are left out. */
  async claims(ids: readonly string[]): Promise<{ claim: Claim; report: string }[]> {
    return this.#do('reading claims', async () => {
      const loaded = await loadClaims(this.#db, 'id', ids);
      return loaded.map(({ current, report }) => ({ claim: current, report }));
    });
  }

  /** Every entry of a filter, lot after lot. */
  async *every(register: string, filter: EntryFilter): AsyncGenerator<BookEntry> {
    const shelf = shelfOf(register);
    const sight = this.#sight(shelf);
    for await (const lot of everyEntry(this.#db, shelf, filter)) yield* await sight.entries(lot);
  }

  async write(
    register: string,
    drafts: readonly EntryDraft[],
    person: Person,
    key?: string,
  ): Promise<Written[]> {
    const shelf = shelfOf(register);
    const sight = this.#sight(shelf);
    return this.#do('keeping the entries', async () =>
      sight.written(await writeEntries(this.#db, { ...shelf, ring: this.#ring, sight, drafts, key }, person)),
    );
  }

  /** Keeps the rows of a file as one act, or none; `dry` keeps nothing. */
  async import(
    register: string,
    given: Omit<ToImport, 'register' | 'book' | 'ring' | 'sight'>,
    person: Person,
  ): Promise<Judged> {
    const shelf = shelfOf(register);
    return this.#do('importing the entries', () =>
      importEntries(this.#db, { ...shelf, ring: this.#ring, sight: this.#sight(shelf), ...given }, person),
    );
  }

  async check(register: string, drafts: readonly EntryDraft[], person: Person): Promise<Written[]> {
    const shelf = shelfOf(register);
    const sight = this.#sight(shelf);
    return this.#do('checking the entries', async () =>
      sight.written(await checkDrafts(this.#db, { ...shelf, ring: this.#ring, sight, drafts }, person)),
    );
  }

  /** Opens one sealed field of one entry, and keeps who did it and why. */
  async open(
    register: string,
    asked: { id: string; field: string; reason: string },
    person: Person,
  ): Promise<{ value: EntryValue; act: number }> {
    const shelf = shelfOf(register);
    return this.#do('opening what is sealed', () => openSealed(this.#db, this.#ring, shelf, asked, person));
  }

  async openings(page: Cursor): Promise<Page<Opening>> {
    return this.#do('listing what was opened', () => listOpenings(this.#db, page));
  }

  /** Removes the content of an entry for which consent was withdrawn. */
  async withdraw(register: string, id: string, reason: string, person: Person): Promise<Withdrawn> {
    const shelf = shelfOf(register);
    return this.#do('removing the entry', () => withdrawEntry(this.#db, shelf, id, reason, person));
  }

  /** What is left of an entry for which consent was withdrawn. */
  async withdrawal(register: string, id: string): Promise<Withdrawn | undefined> {
    const shelf = shelfOf(register);
    return this.#do('looking for the entry', () => withdrawalOf(this.#db, shelf, id));
  }

  /** Who wrote the first version of each of these entries. */
  async writers(ids: readonly string[]): Promise<Map<string, string>> {
    return this.#do('looking for entries', async () => {
      const { rows } = await sql<{ id: string; writer: string }>`select id, writer from book_entries
        where id = any(${[...ids]})`.execute(this.#db);
      return new Map(rows.map(({ id, writer }) => [id, writer]));
    });
  }

  async actOn(act: number): Promise<{ by: string; register: string }> {
    return this.#do('looking for the act', () => actOn(this.#db, act));
  }

  async undo(act: number, person: Person): Promise<{ act: number; entries: number }> {
    return this.#do('taking it back', () => undoEntries(this.#db, act, person));
  }
}
