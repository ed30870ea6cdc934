import { sql } from 'kysely';
import type { ClientConfig } from 'pg';
import { everything } from '../../src/ledger/clearance.js';
import { fold } from '../../src/ledger/derive/fold.js';
import { insertRows } from '../../src/ledger/store/bulk.js';
import { connect, type Database } from '../../src/ledger/store/database.js';
import { deriveAll } from '../../src/ledger/store/deriveAll.js';
import { type Act, nextSeq } from '../../src/ledger/store/entries.js';
import { captureRow, reportRow, sourceRow } from '../../src/ledger/store/keep.js';
import { claimRows, distinct, findingRows, sectionRows } from '../../src/ledger/store/keepReading.js';
import { takePen } from '../../src/ledger/store/pen.js';
import { appendAll } from './bulk.js';
import { Copies } from './copies.js';
import { preparedReading } from './prepared.js';
import type { Story } from './stories.js';

export interface Filling {
  /** The reports in their order, `from` to `to`. */
  story(number: number): Story;
  from: number;
  to: number;
  /** When a report came in, ISO instant. */
  at(number: number): string;
  by: string;
  /** The reader's version, kept with each reading. */
  reader: string;
}

// As the tables can be filled one after the other.
const tables = [
  'sources',
  'captures',
  'reports',
  'capture_reports',
  'readings',
  'report_events',
  'claims',
  'findings',
] as const;
type Table = (typeof tables)[number];

const jsonColumns: Partial<Record<Table, string>> = {
  captures: 'given',
  readings: 'body',
  report_events: 'body',
  findings: 'body',
};

type Rows = Partial<Record<Table, object[]>>;

function add(rows: Rows, table: Table, more: readonly object[]): void {
  rows[table] ??= [];
  for (const row of more) rows[table].push(row);
}

interface Known {
  /** Whether the database may be told to trust the rows: what refers to what is checked by nobody then. */
  superuser: boolean;
  copies: Copies;
  sources: Set<string>;
}

/** All rows that adding one story brings, as the store would make them. */
function rowsOf(filling: Filling, number: number, seq: number, entry: number, known: Known, rows: Rows): Act {
  const story = filling.story(number);
  const { text, source: name, published } = story;
  const reading = preparedReading(story);
  const source = sourceRow(name, null, entry);
  if (!known.sources.has(source.id)) add(rows, 'sources', [source]);
  known.sources.add(source.id);
  const given = { publishedAt: published };
  const about = { name: `${number}.txt`, url: null, source: name, given, reader: filling.reader };
  const at = filling.at(number);
  const kept = { ...about, bytes: Buffer.from(text), seenAt: at, readings: [reading] };
  const capture = captureRow(kept, source.id, entry);
  const copied = known.copies.add(seq, reading.id, fold(name), text, reading.document.parts);
  const context = { capture: capture.id, source: { id: source.id, name }, entry };
  const version = { number: 1, reader: filling.reader, entry };
  const { reading: section, events } = sectionRows(reading, version);
  const claims = distinct(reading.claims);
  add(rows, 'captures', [capture]);
  add(rows, 'reports', [{ seq, ...reportRow(reading.id, reading, context, copied) }]);
  add(rows, 'capture_reports', [{ capture: capture.id, position: 0, report: reading.id, entry }]);
  add(rows, 'readings', [section]);
  add(rows, 'report_events', events);
  add(rows, 'claims', claimRows(reading, claims, entry));
  add(rows, 'findings', findingRows(reading, claims, version));
  return { by: filling.by, at, action: 'add', subject: reading.id };
}

async function keepLot(trx: Database, filling: Filling, first: number, last: number, known: Known) {
  await takePen(trx);
  if (known.superuser) await sql`set local session_replication_role = replica`.execute(trx);
  const entry = await nextSeq(trx);
  const { seq } = await trx
    .selectFrom('reports')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  const rows: Rows = {};
  const acts: Act[] = [];
  for (let number = first; number <= last; number += 1) {
    const at = number - first;
    acts.push(rowsOf(filling, number, (seq ?? 0) + 1 + at, entry + at, known, rows));
  }
  for (const table of tables) {
    const column = jsonColumns[table];
    await insertRows(trx, table, rows[table] ?? [], { json: column ? [column] : [] });
  }
  await appendAll(trx, entry, acts);
}

const lot = 500;

/**
 * Keeps stories as so many single adds would: the same rows, one entry each, made by the store's own functions, but in lots,
 * with copies looked up in memory and events derived once at the end. `tell` hears how far it is.
 */
export async function fill(
  config: ClientConfig,
  filling: Filling,
  tell: (done: number) => void = () => {},
): Promise<void> {
  const { seenBy, end } = connect(config, async () => {});
  const db = seenBy(everything);
  try {
    const sources = await db.selectFrom('sources').select('id').execute();
    const { rows } = await sql<{ superuser: boolean }>`
      select usesuper as superuser from pg_user where usename = current_user`.execute(db);
    const known = {
      superuser: rows[0]?.superuser ?? false,
      copies: await Copies.of(db),
      sources: new Set(sources.map(({ id }) => id)),
    };
    for (let first = filling.from; first <= filling.to; first += lot) {
      const last = Math.min(first + lot - 1, filling.to);
      await db.transaction().execute((trx) => keepLot(trx, filling, first, last, known));
      tell(last);
    }
    await db.transaction().execute(async (trx) => {
      await takePen(trx);
      await deriveAll(trx);
    });
  } finally {
    await end();
  }
}
