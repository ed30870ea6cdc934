import { sql } from 'kysely';
import type { Database } from '../../src/ledger/store/database.js';

interface Part {
  table: string;
  text: string;
}

const list = (db: Database, query: string) =>
  sql
    .raw<Part>(query)
    .execute(db)
    .then(({ rows }) => rows);

const ours = "c.relnamespace = 'public'::regnamespace and c.relkind = 'r'";

const columns = `select c.relname as "table", format('  %s %s%s%s', quote_ident(a.attname),
    format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as text
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where ${ours} and a.attnum > 0 and not a.attisdropped order by c.relname collate "C", a.attnum`;

// PostgreSQL 18 lists "not null" among the constraints too.
const constraints = `select c.relname as "table", '  ' || pg_get_constraintdef(k.oid) as text
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where ${ours} and k.contype <> 'n' order by c.relname collate "C", k.contype::text desc, pg_get_constraintdef(k.oid) collate "C"`;

const indexes = `select c.relname as "table", pg_get_indexdef(i.indexrelid) || ';' as text
  from pg_index i join pg_class c on c.oid = i.indrelid
  where ${ours} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
  order by c.relname collate "C", pg_get_indexdef(i.indexrelid) collate "C"`;

const triggers = `select c.relname as "table", pg_get_triggerdef(t.oid) || ';' as text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where ${ours} and not t.tgisinternal order by c.relname collate "C", t.tgname collate "C"`;

const comments = `select c.relname as "table",
    format('-- %s', obj_description(c.oid, 'pg_class')) as text
  from pg_class c where ${ours} order by c.relname collate "C"`;

const functions = `select p.proname as "table", pg_get_functiondef(p.oid) || ';' as text from pg_proc p
  where p.pronamespace = 'public'::regnamespace
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname collate "C"`;

/** The schema as the database's own catalog has it: the same text from every PostgreSQL that we support. */
export async function describeSchema(db: Database): Promise<string> {
  const [heads, cols, checks, others, guards, code] = await Promise.all(
    [comments, columns, constraints, indexes, triggers, functions].map((query) => list(db, query)),
  );
  const of = (parts: Part[] | undefined, table: string) =>
    (parts ?? []).filter((part) => part.table === table).map(({ text }) => text);
  const tables = heads!.map(({ table, text }) => {
    const body = [...of(cols, table), ...of(checks, table)].join(',\n');
    const rest = [...of(others, table), ...of(guards, table)].join('\n');
    return `${text === '-- ' ? '' : `${text}\n`}create table ${table} (\n${body}\n);\n${rest ? `${rest}\n` : ''}`;
  });
  const note =
    '-- The whole schema, read from the catalog. Written by: npx vitest run tests/ledger/store -u\n';
  return [note, ...tables, ...code!.map(({ text }) => `${text}\n`)].join('\n');
}
