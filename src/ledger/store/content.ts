import { sql } from 'kysely';
import { hashOf } from '../content.js';
import type { Database } from './database.js';

/** Every table whose rows an entry brings: its key, and its columns in a fixed order. */
const brought: readonly { table: string; key: string; columns: string }[] = [
  { table: 'sources', key: 'id', columns: 'id, name, url' },
  {
    table: 'captures',
    key: 'id',
    columns: "id, encode(sha256(bytes), 'hex'), name, url, source, given, seen_at",
  },
  {
    table: 'reports',
    key: 'id',
    columns:
      'id, reading_id, seq, capture, source, title, language, published_at, updated_at, text, origin, reprint_of, bands',
  },
  { table: 'capture_reports', key: "capture || ' ' || position", columns: 'capture, position, report' },
  {
    table: 'readings',
    key: "report || ' ' || number",
    columns: 'report, number, reader, body, checks_failed',
  },
  { table: 'claims', key: 'id', columns: 'id, report, register, kind, scope, position' },
  { table: 'findings', key: "claim || ' ' || number", columns: 'claim, number, unit, body' },
  {
    table: 'report_events',
    key: "report || ' ' || number || ' ' || id",
    columns: 'report, number, id, body',
  },
  {
    table: 'judgements',
    key: 'id',
    columns: 'id, seq, verdict, claim, other, event, judgement, path, value, why, by, at',
  },
  { table: 'states', key: 'report', columns: 'report, state' },
  { table: 'assignments', key: 'report', columns: 'report, person' },
  { table: 'people', key: 'id', columns: 'id, name, key' },
  { table: 'roles', key: 'person', columns: 'person, role, active' },
  {
    table: 'namings',
    key: 'id',
    columns: 'id, seq, what, act, one, other, name, place, naming, why, by, at',
  },
  {
    table: 'saved_filters',
    key: 'filter',
    columns: 'filter, owner, name, page, query, shared, tell, removed',
  },
];

/** The tables whose rows entries bring, in the order in which they can be filled. */
export const broughtTables = brought.map(({ table }) => table);

interface RowHash {
  entry: number;
  place: number;
  key: string;
  hash: string;
}

const rowHashes = ({ table, key, columns }: (typeof brought)[number], place: number) =>
  `select entry, ${place} as place, (${key}) collate "C" as key,
     encode(sha256(convert_to(json_build_array(${columns})::text, 'UTF8')), 'hex') as hash
   from ${table} where entry between $1 and $2`;

/** The content hash of each entry from `first` to `last`, over all rows that it brought. */
export async function contentHashes(db: Database, first: number, last: number): Promise<Map<number, string>> {
  const parts = brought.map((table, place) =>
    rowHashes(table, place).replaceAll('$1', `${first}`).replaceAll('$2', `${last}`),
  );
  const { rows } =
    await sql<RowHash>`${sql.raw(parts.join(' union all '))} order by entry, place, key`.execute(db);
  const lists = new Map<number, [string, string, string][]>();
  for (const { entry, place, key, hash } of rows) {
    const list = lists.get(entry) ?? [];
    lists.set(entry, list);
    list.push([brought[place]!.table, key, hash]);
  }
  const hashes = new Map<number, string>();
  for (let seq = first; seq <= last; seq += 1) hashes.set(seq, hashOf(lists.get(seq) ?? []));
  return hashes;
}
