import { sql } from 'kysely';
import { broughtTables } from './content.js';
import type { Database } from './database.js';

export const backupFormat = 'dateline/backup@1';

/** The tables of a backup in the order in which they are filled; what is derived is derived again. */
export const carriedTables: readonly string[] = [
  'entries',
  ...broughtTables,
  'chain_head',
  'credentials',
  'data_keys',
];

/** Rows that others of their table refer to stand before them. */
const orders: Readonly<Record<string, string>> = {
  entries: 'seq',
  reports: 'seq',
  judgements: 'seq',
  namings: 'seq',
  findings: 'claim collate "C", number',
  readings: 'report collate "C", number',
  report_events: 'report collate "C", number, id collate "C"',
  capture_reports: 'capture collate "C", position',
  states: 'report collate "C", entry',
  assignments: 'report collate "C", entry',
  sharings: 'report collate "C", entry',
  sensitivities: 'report collate "C", entry',
  claim_marks: 'claim collate "C", entry',
  roles: 'person collate "C", entry',
  credentials: 'person collate "C"',
  duties: 'person collate "C", duty, entry',
  data_keys: 'subject collate "C", wrapped',
  saved_filters: 'filter collate "C", entry',
  book_acts: 'entry',
  book_versions: 'id collate "C", version',
  book_sealed: 'id collate "C", version, field collate "C"',
  openings: 'entry',
  given_up_keys: 'key collate "C", entry',
  redacted_rows: 'source collate "C", key collate "C"',
  chain_head: 'one',
};

export const orderOf = (table: string) => orders[table] ?? 'id collate "C"';

export interface Column {
  name: string;
  type: string;
}

export async function columnsOf(db: Database, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db);
  return rows;
}

/** What a backup says of itself at its end: without it the file is cut short. */
export interface Manifest {
  end: Record<string, { rows: number; sha256: string }>;
}
