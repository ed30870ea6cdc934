import { sql } from 'kysely';
import type { Book } from '../../../registers/book.js';
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import { withAll } from '../seen/path.js';
import { replaced, standingColumns, standingRow, type Version, versionRow } from './standing.js';

const versionColumns =
  'id, version, register, kind, fields, stops, claims, sharing, sensitivity, removed, why, position, sealed';

/** Rows that go over from the one table to the other at a time. */
const lot = 10_000;

/**
 * Versions on their way into a book: they wait in tables that end with the transaction, so that the ledger's pen is
 * held only while they go over from there.
 */
export class Staged {
  readonly #trx: Database;
  readonly #book: Book | undefined;
  #size = 0;

  private constructor(trx: Database, book: Book | undefined) {
    this.#trx = trx;
    this.#book = book;
  }

  /** Of a book that is no more what stands is not worked out. */
  static async begin(trx: Database, book: Book | undefined): Promise<Staged> {
    for (const table of ['book_versions', 'book_entries'])
      await sql
        .raw(`create temp table staged_${table} (like public.${table} including defaults) on commit drop`)
        .execute(trx);
    return new Staged(trx, book);
  }

  get size(): number {
    return this.#size;
  }

  async add(versions: readonly { version: Version; writer: string }[]): Promise<void> {
    const rows = versions.map(({ version }) => versionRow(version, this.#size++));
    await insertRows(this.#trx, 'pg_temp.staged_book_versions', rows, { json: ['fields', 'stops'] });
    const book = this.#book;
    if (!book) return;
    const standing = versions.map(({ version, writer }) => standingRow(book, version, writer));
    await insertRows(this.#trx, 'pg_temp.staged_book_entries', standing, { json: ['body'] });
  }

  /** Entries that stand otherwise than they did when their versions were made, in the order of these; the pen has to be held. */
  async moved(): Promise<string[]> {
    const { rows } = await withAll(this.#trx, () =>
      sql<{ id: string }>`
        select s.id from pg_temp.staged_book_versions s left join book_entries b on b.id = s.id
        where coalesce(b.version, 0) <> s.version - 1
          or exists (select from redactions r where r.id = s.id)
        order by s.position`.execute(this.#trx),
    );
    return rows.map(({ id }) => id);
  }

  /** Takes them over as those of an act, of an import where `imported`; the pen has to be held. */
  async keep(act: number, imported: boolean, far: (rows: number) => void = () => {}): Promise<void> {
    const number = imported ? `'${act}'` : 'import';
    // The last thing that an entry says is its import.
    const body = imported ? `(left(body::text, -length('null}')) || '"${act}"}')::json` : 'body';
    const others = standingColumns.filter((name) => !['entry', 'import', 'body'].includes(name)).join(', ');
    await withAll(this.#trx, async () => {
      // In the order of their keys, which an index takes best.
      for (let from = 0; from < this.#size; from += lot) {
        const some = `position >= ${from} and position < ${from + lot}`;
        await sql
          .raw(`insert into book_versions (${versionColumns}, import, entry)
            select ${versionColumns}, ${number}, ${act} from pg_temp.staged_book_versions where ${some} order by id`)
          .execute(this.#trx);
        if (this.#book) {
          await sql
            .raw(`insert into book_entries (id, writer, ${others}, import, body, entry)
              select id, writer, ${others}, ${number}, ${body}, ${act} from pg_temp.staged_book_entries
              where id in (select id from pg_temp.staged_book_versions where ${some}) order by id ${replaced}`)
            .execute(this.#trx);
        }
        far(Math.min(from + lot, this.#size));
      }
    });
  }
}
