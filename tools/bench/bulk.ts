import { sql } from 'kysely';
import { contentHashes } from '../../src/ledger/store/content.js';
import type { Database } from '../../src/ledger/store/database.js';
import { type Act, entryHash } from '../../src/ledger/store/entries.js';

/** JSON text that has to be kept to the letter. */
export class Json {
  constructor(readonly text: string) {}
}

function written(value: unknown): string {
  if (value instanceof Json) return value.text;
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString('hex')}"`;
  return JSON.stringify(value) ?? 'null';
}

const line = (row: object) =>
  `{${Object.entries(row)
    .map(([name, value]) => `"${name}":${written(value)}`)
    .join(',')}}`;

/** Adds rows of one table in one statement: one answer of the database for thousands of them. */
export async function insertRows(trx: Database, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const text = `[${rows.map(line).join(',')}]`;
  const columns = Object.keys(rows[0]!).map((name) => `"${name}"`);
  await sql`insert into ${sql.raw(`${table} (${columns.join(', ')})`)}
    select ${sql.raw(columns.join(', '))}
    from json_populate_recordset(null::${sql.raw(table)}, ${text}::json)`.execute(trx);
}

/** Closes what was written under numbers from `first` on as entries of the chain, one for each act. */
export async function appendAll(trx: Database, first: number, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  const contents = await contentHashes(trx, first, first + acts.length - 1);
  const head = await trx.selectFrom('chain_head').select('hash').executeTakeFirst();
  let previous = head?.hash ?? null;
  const rows = acts.map((act, at) => {
    const seq = first + at;
    const entry = { seq, ...act, content: contents.get(seq)!, previous };
    const hash = entryHash(entry);
    previous = hash;
    return { ...entry, hash };
  });
  await insertRows(trx, 'entries', rows);
  const last = { seq: first + acts.length - 1, hash: previous! };
  await trx
    .insertInto('chain_head')
    .values(last)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(last))
    .execute();
}
