import { sql } from 'kysely';
import { type Clearance, everything, narrowed } from '../../clearance.js';
import type { Database } from '../database.js';
import { hide } from './change.js';
import { asSeenBy, schemaOf, viewOf, views } from './path.js';
import { bookTables, countingTriggers, derivedTables, ownTables, shownTables, toldTables } from './tables.js';

type Narrowed = (typeof narrowed)[number];

const each = async (trx: Database, statements: readonly string[]) => {
  for (const statement of statements) await sql.raw(statement).execute(trx);
};

/** The columns that are written, as a list. */
async function columnsOf(trx: Database, table: string): Promise<string> {
  const { rows } = await sql<{ columns: string }>`
    select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
    where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(
    trx,
  );
  return rows[0]!.columns;
}

/** Copies a table with what it is found by; an index is built faster than it grows. */
async function copy(trx: Database, schema: string, table: string, from = 'public'): Promise<void> {
  const columns = await columnsOf(trx, table);
  const { rows } = await sql<{ index: string }>`select pg_get_indexdef(indexrelid) as index from pg_index
    where indrelid = ${`public.${table}`}::regclass`.execute(trx);
  await each(trx, [
    `create table ${schema}.${table} (like public.${table} including all excluding indexes)`,
    `insert into ${schema}.${table} (${columns}) overriding system value select ${columns} from ${from}.${table}`,
    ...rows.map(({ index }) => index.replace(/ INDEX \S+ ON public\./, ` INDEX ON ${schema}.`)),
  ]);
}

async function isThere(trx: Database, name: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${name}) is not null as there`.execute(
    trx,
  );
  return rows[0]!.there;
}

/** Makes the view of a clearance: what is derived is copied, and what it may not see taken away from it. */
async function fill(trx: Database, clearance: Narrowed): Promise<void> {
  const schema = schemaOf(clearance);
  // Whoever has this view was told by the next one until now.
  const next = await viewOf(trx, clearance);
  for (const table of toldTables)
    if (!(await isThere(trx, `${schema}.${table}`)))
      await copy(trx, schema, table, next === everything ? 'public' : schemaOf(next));
  await each(trx, ownTables(clearance));
  for (const table of derivedTables) await copy(trx, schema, table);
  await each(trx, [
    `insert into ${schema}.own_totals select name, rows from public.totals where name in ('events', 'figures')`,
    `select setval(pg_get_serial_sequence('${schema}.notices', 'id'),
      (select coalesce(max(id), 0) + 1 from ${schema}.notices), false)`,
    ...shownTables(clearance).map(([table, query]) => `create view ${schema}.${table} as ${query}`),
    ...countingTriggers(clearance),
    // What was just copied is looked for by what it holds.
    ...derivedTables.map((table) => `analyze ${schema}.${table}`),
  ]);
  const reports = await sql<{ id: string }>`
    select report as id from public.marked where needs > ${clearance} order by seq`.execute(trx);
  const claims = await sql<{ id: string }>`
    select claim as id from public.marked_claims where needs > ${clearance} order by claim collate "C"`.execute(
    trx,
  );
  const [hidden, single] = [reports, claims].map(({ rows }) => rows.map(({ id }) => id));
  await asSeenBy(trx, clearance, () => hide(trx, clearance, { reports: hidden!, claims: single! }));
}

/** Takes the views away, whichever program made them, less what they told: what is derived is derived anew. */
export async function dropViews(trx: Database): Promise<void> {
  for (const clearance of await views(trx)) {
    const schema = schemaOf(clearance);
    const stays = [...toldTables, ...bookTables];
    const { rows } = await sql<{ name: string; kind: 'table' | 'view' }>`
      select relname as name, case relkind when 'v' then 'view' else 'table' end as kind from pg_class
      where relnamespace = ${schema}::regnamespace and relkind in ('r', 'v') and relname <> all(${stays})`.execute(
      trx,
    );
    await each(
      trx,
      rows.map(({ name, kind }) => `drop ${kind} if exists ${schema}.${name} cascade`),
    );
  }
}

/** Makes the views that are wanted and not there: one for each clearance from which something is hidden just from it. */
export async function fillViews(trx: Database): Promise<Narrowed[]> {
  const there = await views(trx);
  const { rows } = await sql<{ needs: Clearance }>`
    select needs from public.marked union select needs from public.marked_claims`.execute(trx);
  const wanted = narrowed.filter(
    (one) => rows.some(({ needs }) => needs === one + 1) && !there.includes(one),
  );
  for (const clearance of wanted) await fill(trx, clearance);
  return wanted;
}
