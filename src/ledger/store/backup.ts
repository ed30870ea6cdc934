import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { DeskError } from '../error.js';
import { backupFormat, carriedTables, columnsOf, type Manifest, orderOf } from './carried.js';
import { type CarriedFile, cellsOfFile, filesColumns, filesTable } from './carriedFiles.js';
import type { Database } from './database.js';
import { newestMigration } from './migrate.js';

// Captures hold up to megabytes each.
const lots: Readonly<Record<string, number>> = { captures: 4, reports: 50, readings: 50 };

type Cells = (string | null)[];

async function* rowsOf(trx: Database, table: string, names: readonly string[]): AsyncGenerator<Cells> {
  const columns = names.map((name) => `"${name}"::text`).join(', ');
  const lot = lots[table] ?? 500;
  await sql
    .raw(`declare carried no scroll cursor for select json_build_array(${columns}) as cells
    from ${table} order by ${orderOf(table)}`)
    .execute(trx);
  for (;;) {
    const { rows } = await sql.raw<{ cells: Cells }>(`fetch ${lot} from carried`).execute(trx);
    for (const { cells } of rows) yield cells;
    if (rows.length < lot) break;
  }
  await sql.raw('close carried').execute(trx);
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

async function* lines(
  trx: Database,
  files: readonly CarriedFile[],
  done: (rows: number) => void,
): AsyncGenerator<string> {
  yield line({ format: backupFormat, migration: newestMigration() });
  const manifest: Manifest = { end: {} };
  async function* tableLines(
    table: string,
    columns: readonly string[],
    from: AsyncIterable<Cells> | Iterable<Cells>,
  ) {
    yield line({ table, columns });
    const hash = createHash('sha256');
    let rows = 0;
    for await (const cells of from) {
      const text = line(cells);
      hash.update(text);
      rows += 1;
      yield text;
    }
    manifest.end[table] = { rows, sha256: hash.digest('hex') };
    done(rows);
  }
  for (const table of carriedTables) {
    const names = (await columnsOf(trx, table)).map(({ name }) => name);
    yield* tableLines(table, names, rowsOf(trx, table, names));
  }
  if (files.length > 0) yield* tableLines(filesTable, filesColumns, files.map(cellsOfFile));
  yield line(manifest);
}

async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}

const whys: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'that is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'nothing can be written there',
};

function unwritable(file: string, error: unknown): unknown {
  const { code = '', path } = error as NodeJS.ErrnoException;
  const why = path === undefined ? undefined : whys[code];
  if (why === undefined) return error;
  return new DeskError('badInput', `The backup cannot be written to ${file}: ${why}.`, {
    remedy: 'Name a file in a folder that is there.',
    cause: error,
  });
}

/** Writes the whole ledger as of one moment, and files beside it, to a file of its own, complete or not at all. */
export async function backupTo(
  db: Database,
  file: string,
  files: readonly CarriedFile[],
): Promise<{ rows: number; bytes: number }> {
  const draft = `${file}.${process.pid}.part`;
  let rows = 0;
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        const count = (more: number) => {
          rows += more;
        };
        const target = createWriteStream(draft, { mode: 0o600 });
        await pipeline(Readable.from(lines(trx, files, count)), createGzip({ level: 6 }), target);
      });
    await settle(draft);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw unwritable(file, error);
  }
  return { rows, bytes: (await stat(file)).size };
}
