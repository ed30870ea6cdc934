import { type RawBuilder, sql } from 'kysely';
import { type Book, isFoundBy } from '../../../registers/book.js';
import type { BookEntry, EntryFilter } from '../../bookModel.js';
import { askedOf, queryOf } from '../../derive/words.js';
import { DeskError } from '../../error.js';
import type { Cursor, Page } from '../../model.js';
import { limitOf, pageOf, startOf } from '../cursor.js';
import type { Database } from '../database.js';
import { allOf } from '../listed.js';
import { facetOf } from './facets.js';

export const noEntry = (register: string, id: string) =>
  new DeskError('notFound', `There is no entry "${id}" of ${register}.`);

/** A book and the register whose it is. */
export interface Shelf {
  register: string;
  book: Book;
}

function checkFields({ book, register }: Shelf, names: readonly string[]): void {
  const known = book.fields.filter(isFoundBy).map(({ name }) => name);
  const odd = names.find((name) => !known.includes(name));
  if (odd === undefined) return;
  throw new DeskError('badInput', `The book of ${register} has no field "${odd.slice(0, 80)}" to go by.`, {
    remedy: `Its fields are ${known.join(', ')}.`,
    details: { reason: 'noField', field: odd.slice(0, 80), known },
  });
}

/** What a filter asks of the rows of `book_entries as b`. */
export function conditionsOf(shelf: Shelf, filter: EntryFilter): RawBuilder<boolean>[] {
  const { text, kind, status, from, to, fields = {}, removed = false } = filter;
  const asked: RawBuilder<boolean>[] = [sql`b.register = ${shelf.register}`, sql`b.removed = ${removed}`];
  if (kind && kind.length > 0) asked.push(sql`b.kind = any(${kind})`);
  if (status?.length === 1) asked.push(sql`b.status collate "C" = ${status[0]}`);
  else if (status && status.length > 0) asked.push(sql`b.status = any(${status})`);
  if (from !== undefined) asked.push(sql`b.day collate "C" >= ${from}`);
  // A day stands for all of its hours.
  if (to !== undefined) asked.push(sql`(b.day collate "C" < ${`${to}~`} and b.day <> '')`);
  if (filter.import !== undefined) asked.push(sql`b.import = ${filter.import}`);
  checkFields(shelf, Object.keys(fields));
  for (const [name, values] of Object.entries(fields)) {
    if (values.length > 0)
      asked.push(sql`b.facets && ${values.map((value) => facetOf(name, value))}::text[]`);
  }
  const words = queryOf(askedOf(text ?? ''));
  if (words !== '') asked.push(sql`b.words @@ ${words}::tsquery`);
  // Signs alone are in no entry: what was typed must not list everything.
  else if (text !== undefined && text.trim() !== '') asked.push(sql`false`);
  return asked;
}

const columns: Readonly<Record<string, { key: string; kind: 'string' | 'number' }>> = {
  kind: { key: 'b.kind collate "C"', kind: 'string' },
  status: { key: 'b.status collate "C"', kind: 'string' },
  written: { key: 'b.entry', kind: 'number' },
};

interface Ordering {
  key: RawBuilder<string | number>;
  kind: 'string' | 'number';
  down: boolean;
}

function orderingOf(shelf: Shelf, { sort = shelf.book.day, descending }: EntryFilter): Ordering {
  if (sort === shelf.book.day)
    return { key: sql`b.day collate "C"`, kind: 'string', down: descending ?? true };
  const column = columns[sort];
  if (column) return { key: sql.raw(column.key), kind: column.kind, down: descending ?? sort === 'written' };
  checkFields(shelf, [sort]);
  return {
    key: sql`(coalesce(b.keys ->> ${sort}, '') collate "C")`,
    kind: 'string',
    down: descending ?? false,
  };
}

/** A page of entries, newest day first unless told. */
export async function listEntriesOf(
  db: Database,
  shelf: Shelf,
  filter: EntryFilter,
  cursor: Cursor,
): Promise<Page<BookEntry>> {
  const limit = limitOf(cursor);
  const { key, kind, down } = orderingOf(shelf, filter);
  const start = startOf(cursor, [kind, 'string']);
  const conditions = conditionsOf(shelf, filter);
  const way = sql.raw(down ? 'desc' : 'asc');
  if (start)
    conditions.push(
      sql`(${key}, b.id collate "C") ${sql.raw(down ? '<' : '>')} (${start[0]}, ${start[1] as string})`,
    );
  const { rows } = await sql<{ id: string; key: string | number; body: BookEntry }>`
    select b.id, ${key} as key, b.body from book_entries b where ${allOf(conditions)}
    order by ${key} ${way}, b.id collate "C" ${way} limit ${limit + 1}`.execute(db);
  return pageOf(
    rows,
    limit,
    (row) => [row.key, row.id],
    ({ body }) => body,
  );
}

/** How many entries a filter has, by the stop where they stand. */
export async function outlineEntries(
  db: Database,
  shelf: Shelf,
  filter: EntryFilter,
): Promise<{ entries: number; statuses: Record<string, number> }> {
  const { rows } = await sql<{ status: string; entries: number }>`
    select b.status, count(*) as entries from book_entries b
    where ${allOf(conditionsOf(shelf, filter))} group by b.status order by b.status collate "C"`.execute(db);
  return {
    entries: rows.reduce((sum, { entries }) => sum + entries, 0),
    statuses: Object.fromEntries(
      rows.flatMap(({ status, entries }) => (status === '' ? [] : [[status, entries]])),
    ),
  };
}

/** Several entries in the order of their ids; those that are not there are left out. */
export async function entriesAt(db: Database, shelf: Shelf, ids: readonly string[]): Promise<BookEntry[]> {
  const { rows } = await sql<{ body: BookEntry }>`select b.body from book_entries b
    join unnest(${[...ids]}::text[]) with ordinality as asked (id, place) on asked.id = b.id
    where b.register = ${shelf.register} order by asked.place`.execute(db);
  return rows.map(({ body }) => body);
}

export async function entryAt(db: Database, shelf: Shelf, id: string): Promise<BookEntry | undefined> {
  const { rows } = await sql<{ body: BookEntry }>`select b.body from book_entries b
    where b.id = ${id} and b.register = ${shelf.register}`.execute(db);
  return rows[0]?.body;
}

const lot = 1000;

/** All entries of a filter, in its order, lot after lot. */
export async function* everyEntry(
  db: Database,
  shelf: Shelf,
  filter: EntryFilter,
): AsyncGenerator<BookEntry[]> {
  const { key, down } = orderingOf(shelf, filter);
  const way = sql.raw(down ? 'desc' : 'asc');
  let start: { id: string; key: string | number } | undefined;
  for (;;) {
    const conditions = conditionsOf(shelf, filter);
    if (start)
      conditions.push(
        sql`(${key}, b.id collate "C") ${sql.raw(down ? '<' : '>')} (${start.key}, ${start.id})`,
      );
    const { rows } = await sql<{ id: string; key: string | number; body: BookEntry }>`
      select b.id, ${key} as key, b.body from book_entries b where ${allOf(conditions)}
      order by ${key} ${way}, b.id collate "C" ${way} limit ${lot}`.execute(db);
    yield rows.map(({ body }) => body);
    if (rows.length < lot) return;
    start = rows.at(-1)!;
  }
}
