import { type RawBuilder, sql } from 'kysely';
import { inChunks } from './chunks.js';
import type { Database } from './database.js';
import type { Tables } from './rows.js';

function written(value: unknown): string {
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString('hex')}"`;
  return JSON.stringify(value) ?? 'null';
}

type Table = keyof Tables & string;

/** How rows are added: which columns hold JSON as text, to be kept to the letter, and what is done where a row is there. */
export interface Adding {
  json?: readonly string[];
  then?: RawBuilder<unknown>;
}

/**
 * Adds rows of one table, a thousand a statement: each goes over as JSON in one parameter, which costs
 * both sides a third of what a parameter for every value does.
 */
export async function insertRows(
  trx: Database,
  table: Table | `pg_temp.staged_${Table}`,
  rows: readonly object[],
  { json = [], then = sql`` }: Adding = {},
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(rows[0]!);
  const line = (row: object) =>
    `{${names.map((name) => `"${name}":${written((row as Record<string, unknown>)[name])}`).join(',')}}`;
  const columns = names.map((name) => `"${name}"`).join(', ');
  // JSON goes over as a string: taken apart it would be refused where a quote begins or ends within a letter.
  const values = names.map((name) => (json.includes(name) ? `("${name}" #>> '{}')::json` : `"${name}"`));
  for (const chunk of inChunks(rows)) {
    const text = `[${chunk.map(line).join(',')}]`;
    await sql`insert into ${sql.raw(`${table} (${columns}) select ${values.join(', ')}`)}
      from json_populate_recordset(null::${sql.raw(table)}, ${text}::json) ${then}`.execute(trx);
  }
}
