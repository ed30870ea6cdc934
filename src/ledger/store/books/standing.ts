import { type Insertable, sql } from 'kysely';
import type { Book } from '../../../registers/book.js';
import type { EntryContent, EntryValue, Stop } from '../../../registers/entry.js';
import { registers } from '../../../registers/index.js';
import type { Sensitivity, SharingLevel } from '../../../registers/sharing.js';
import type { BookEntry } from '../../bookModel.js';
import { needed } from '../../clearance.js';
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import { withAll } from '../seen/path.js';
import { facetsOf, sortKeysOf, wordsOfEntry } from './facets.js';
import type { BookEntryRow } from './rows.js';

/** A version as it is read, with who wrote it and when. */
export interface Version {
  id: string;
  version: number;
  register: string;
  kind: string;
  fields: Record<string, EntryValue>;
  stops: Stop[];
  claims: string[];
  sharing: SharingLevel | null;
  sensitivity: Sensitivity | null;
  removed: boolean;
  /** Sealed fields that hold something. */
  sealed: string[];
  import: string | null;
  why: string | null;
  entry: number;
  by: string;
  at: string;
}

/** A version as it is kept, in its place within its act; the import is known later than the rest. */
export const versionRow = ({ by: _by, at: _at, fields, stops, ...row }: Version, position: number) => ({
  ...row,
  fields: JSON.stringify(fields),
  stops: JSON.stringify(stops),
  position,
});

export const contentOf = (version: Omit<Version, 'by' | 'at'>): EntryContent => ({
  kind: version.kind,
  values: version.fields,
  stops: version.stops,
  claims: version.claims,
  sharing: version.sharing,
  sensitivity: version.sensitivity,
});

export const entryOf = (version: Version): BookEntry => ({
  ...contentOf(version),
  id: version.id,
  register: version.register,
  status: version.stops.at(-1)?.to ?? null,
  version: version.version,
  removed: version.removed,
  sealed: version.sealed,
  by: version.by,
  at: version.at,
  import: version.import,
});

/** What stands of an entry by its latest version, as it is kept. */
export function standingRow(book: Book, version: Version, writer: string): Insertable<BookEntryRow> {
  const entry = entryOf(version);
  const day = entry.values[book.day];
  return {
    id: entry.id,
    register: entry.register,
    kind: entry.kind,
    status: entry.status ?? '',
    day: typeof day === 'string' ? day : '',
    removed: entry.removed,
    import: entry.import,
    sharing: entry.sharing,
    sensitivity: entry.sensitivity,
    needs: needed(entry),
    writer,
    version: entry.version,
    entry: version.entry,
    facets: facetsOf(book, entry),
    keys: sortKeysOf(book, entry),
    words: wordsOfEntry(book, entry),
    body: JSON.stringify(entry),
  };
}

/** All but the entry's id and writer. */
export const standingColumns = [
  'register',
  'kind',
  'status',
  'day',
  'removed',
  'import',
  'sharing',
  'sensitivity',
  'needs',
  'version',
  'entry',
  'facets',
  'keys',
  'words',
  'body',
];
// Who wrote the first version stays.
export const replaced = `on conflict (id) do update set ${standingColumns
  .map((name) => `"${name}" = excluded."${name}"`)
  .join(', ')}`;

/** Keeps what stands of these entries, each with who wrote its first version. */
export async function keepStanding(
  trx: Database,
  book: Book,
  versions: readonly { version: Version; writer: string }[],
): Promise<void> {
  const rows = versions.map(({ version, writer }) => standingRow(book, version, writer));
  await withAll(trx, () =>
    insertRows(trx, 'book_entries', rows, { json: ['body'], then: sql.raw(replaced) }),
  );
}

const lot = 1000;

/** Works out what stands of all entries anew. */
export async function rebuildBooks(trx: Database): Promise<void> {
  await sql`truncate book_entries`.execute(trx);
  const books = new Map(registers.flatMap(({ name, book }) => (book ? [[name as string, book]] : [])));
  for (let after = ''; ; ) {
    const { rows } = await sql<Version & { writer: string }>`
      select distinct on (v.id) v.*, e.by, e.at,
        (select fe.by from book_versions f join entries fe on fe.seq = f.entry
          where f.id = v.id and f.version = 1) as writer
      from book_versions v join entries e on e.seq = v.entry
      where v.id > ${after} order by v.id, v.version desc limit ${lot}`.execute(trx);
    for (const [register, book] of books) {
      const own = rows.filter((row) => row.register === register);
      await keepStanding(
        trx,
        book,
        own.map(({ writer, ...version }) => ({ version, writer })),
      );
    }
    if (rows.length < lot) return;
    after = rows.at(-1)!.id;
  }
}
