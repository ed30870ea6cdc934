import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import { DeskError } from '../error.js';
import { backupFormat, type Column, carriedTables, columnsOf, type Manifest } from './carried.js';
import { type CarriedFile, FilesFilling, filesTable } from './carriedFiles.js';
import type { Database } from './database.js';
import { deriveAll } from './deriveAll.js';
import { append, nextSeq } from './entries.js';
import type { Person } from './judge.js';
import { newestMigration } from './migrate.js';
import { withPen } from './pen.js';
import { startCursors } from './saved/versions.js';
import { verifyChain } from './verify.js';

const bad = (file: string, why: string, cause?: unknown) =>
  new DeskError('badBackup', `${file} is no whole backup: ${why}`, {
    remedy: 'Nothing was restored. Give a file that dateline backup wrote.',
    cause,
  });

async function refuseUnlessEmpty(trx: Database): Promise<void> {
  for (const table of carriedTables) {
    const { rows } = await sql.raw(`select 1 from ${table} limit 1`).execute(trx);
    if (rows.length === 0) continue;
    throw new DeskError('notEmpty', 'This desk is not empty: a backup is restored into a new one.', {
      remedy: 'Choose a new folder (DATELINE_HOME) or a new database (DATABASE_URL).',
    });
  }
}

async function refuseUnlessThere(file: string): Promise<void> {
  await access(file, constants.R_OK).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'EACCES' ? 'This user may not read it' : 'There is no such file';
    throw new DeskError('badBackup', `${file}: ${why}.`, { remedy: 'Nothing was restored.', cause });
  });
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  // readline does not pass errors on: they are thrown here when the lines end.
  let failed: Error | undefined;
  const fail = (error: Error) => {
    failed ??= error;
    unpacked.end();
  };
  source.on('error', fail);
  unpacked.on('error', fail);
  const lines = createInterface({ input: source.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY });
  unpacked.on('error', () => lines.close());
  for await (const line of lines) yield line;
  if (failed) throw failed;
}

type Cells = (string | null)[];

/** One table being filled in lots. */
class Filling {
  readonly table: string;
  readonly #columns: Column[];
  readonly #trx: Database;
  readonly #hash: Hash = createHash('sha256');
  #waiting: Cells[] = [];
  #size = 0;
  rows = 0;

  constructor(trx: Database, table: string, columns: Column[]) {
    this.#trx = trx;
    this.table = table;
    this.#columns = columns;
  }

  async add(line: string, cells: Cells): Promise<void> {
    this.#hash.update(`${line}\n`);
    this.rows += 1;
    this.#size += line.length;
    this.#waiting.push(cells);
    if (this.#waiting.length >= 1000 || this.#size > 4_000_000) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#size = 0;
    if (rows.length === 0) return;
    const names = this.#columns.map(({ name }) => `"${name}"`).join(', ');
    const casts = this.#columns.map(({ type }, at) => `c${at}::${type}`).join(', ');
    const lists = this.#columns.map((_, at) => sql`${rows.map((cells) => cells[at] ?? null)}::text[]`);
    const aliases = this.#columns.map((_, at) => `c${at}`).join(', ');
    await sql`insert into ${sql.raw(`${this.table} (${names}) select ${casts}`)}
      from unnest(${sql.join(lists)}) as given(${sql.raw(aliases)})`.execute(this.#trx);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

function checkHeader(file: string, line: string): void {
  const { format, migration } = JSON.parse(line) as { format?: string; migration?: number };
  if (format !== backupFormat || migration === undefined) throw bad(file, 'its first line says so.');
  if (migration <= newestMigration()) return;
  throw new DeskError('badBackup', `${file} was written by a newer Dateline.`, {
    remedy: 'Restore it with that one.',
  });
}

async function begin(
  trx: Database,
  file: string,
  header: { table: string; columns: string[] },
): Promise<Filling | FilesFilling> {
  if (header.table === filesTable) return new FilesFilling();
  if (!carriedTables.includes(header.table)) throw bad(file, `it has a table "${header.table}".`);
  const known = await columnsOf(trx, header.table);
  const columns = header.columns.map((name) => {
    const column = known.find((one) => one.name === name);
    if (!column) throw bad(file, `its table ${header.table} has a column "${name}".`);
    return column;
  });
  return new Filling(trx, header.table, columns);
}

/** Fills the tables; answers what was found, and what the file says should be there. */
async function fill(
  trx: Database,
  file: string,
): Promise<{ found: Manifest['end']; said: Manifest['end'] | undefined; files: CarriedFile[] }> {
  const found: Manifest['end'] = {};
  const files: CarriedFile[] = [];
  let said: Manifest['end'] | undefined;
  let filling: Filling | FilesFilling | undefined;
  let first = true;
  const close = async () => {
    await filling?.flush();
    if (filling) found[filling.table] = { rows: filling.rows, sha256: filling.digest() };
    if (filling instanceof FilesFilling) files.push(...filling.files);
    filling = undefined;
  };
  for await (const line of linesOf(file)) {
    if (first) checkHeader(file, line);
    else if (line.startsWith('[')) await filling?.add(line, JSON.parse(line) as Cells);
    else {
      await close();
      const header = JSON.parse(line) as { table: string; columns: string[] } | Manifest;
      if ('end' in header) said = header.end;
      else filling = await begin(trx, file, header);
    }
    first = false;
  }
  return { found, said, files };
}

const isFileFault = (error: unknown) =>
  error instanceof SyntaxError ||
  (error instanceof Error &&
    /^(?:Z_|ENOENT|EISDIR|EACCES|ERR_)/.test((error as NodeJS.ErrnoException).code ?? ''));

/** Carries a backup into an empty desk, checks that it is whole and that its chain holds, derives the rest and has its files kept. */
export async function restoreFrom(
  db: Database,
  file: string,
  person: Person,
  keepFiles: (files: readonly CarriedFile[]) => void,
): Promise<{ rows: number }> {
  await refuseUnlessThere(file);
  return withPen(db, async (trx) => {
    await refuseUnlessEmpty(trx);
    await sql`set constraints all deferred`.execute(trx);
    const { found, said, files } = await fill(trx, file).catch((error: unknown) => {
      throw isFileFault(error) ? bad(file, (error as Error).message, error) : error;
    });
    if (!said) throw bad(file, 'its end is missing.');
    const differs = [...carriedTables, filesTable].find(
      (table) => found[table]?.rows !== said[table]?.rows || found[table]?.sha256 !== said[table]?.sha256,
    );
    if (differs) throw bad(file, `table ${differs} is not as it was written.`);
    const { holds, broken } = await verifyChain(trx);
    if (!holds) throw bad(file, `its audit chain is broken at entry ${broken?.seq}: ${broken?.why}`);
    const seq = await nextSeq(trx);
    await append(trx, seq, { ...person, action: 'restore', subject: file.split(/[\\/]/).at(-1) ?? file });
    await startCursors(trx);
    await deriveAll(trx);
    keepFiles(files);
    return { rows: Object.values(found).reduce((sum, { rows }) => sum + rows, 0) };
  });
}
