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
  { table: 'sharings', key: 'report', columns: 'report, level' },
  { table: 'sensitivities', key: 'report', columns: 'report, level' },
  { table: 'claim_marks', key: 'claim', columns: 'claim, sharing, sensitivity' },
  { table: 'people', key: 'id', columns: 'id, name, key' },
  { table: 'duties', key: "person || ' ' || duty", columns: 'person, duty, given' },
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
  { table: 'book_acts', key: 'entry', columns: 'register, key, file' },
  {
    table: 'book_versions',
    key: "id || ' ' || version",
    columns:
      'id, version, register, kind, fields, stops, claims, sharing, sensitivity, removed, import, why, position, sealed',
  },
  {
    table: 'book_sealed',
    key: "id || ' ' || version || ' ' || field",
    columns: "id, version, field, encode(sha256(sealed), 'hex')",
  },
  { table: 'openings', key: 'entry', columns: 'id, field, reason' },
  { table: 'redactions', key: 'id', columns: 'id, register, reason, needs' },
  { table: 'given_up_keys', key: 'key', columns: 'key, reason' },
  { table: 'redacted_rows', key: "source || ' ' || key", columns: 'source, key, hash, brought' },
];

/** The tables whose rows entries bring, in the order in which they can be filled. */
export const broughtTables = brought.map(({ table }) => table);

interface RowHash {
  entry: number;
  place: number;
  key: string;
  hash: string;
}

const rowHashes = ({ table, key, columns }: (typeof brought)[number], place: number, where: string) =>
  `select entry, ${place} as place, (${key})::text collate "C" as key,
     encode(sha256(convert_to(json_build_array(${columns})::text, 'UTF8')), 'hex') as hash
   from ${table} where ${where}`;

/** The hashes of rows that a redaction removed, in the place of the rows. */
const redactedHashes = (first: number, last: number) =>
  `select r.brought as entry, t.place, r.key collate "C" as key, r.hash from redacted_rows r
   join (values ${brought.map(({ table }, place) => `('${table}', ${place})`).join(', ')}) as t (name, place)
     on t.name = r.source where r.brought between ${first} and ${last}`;

/** The hashes of all rows that one entry of a book has in a table. */
export async function rowHashesOf(
  trx: Database,
  table: 'book_versions' | 'book_sealed',
  id: string,
): Promise<Pick<RowHash, 'key' | 'hash' | 'entry'>[]> {
  const place = brought.findIndex((one) => one.table === table);
  const [before, after] = rowHashes(brought[place]!, place, 'id = $1').split('$1');
  const { rows } = await sql<RowHash>`${sql.raw(before!)}${id}${sql.raw(after!)}`.execute(trx);
  return rows.map(({ key, hash, entry }) => ({ key, hash, entry }));
}

/** The content hash of each entry from `first` to `last`, over all rows that it brought. */
export async function contentHashes(db: Database, first: number, last: number): Promise<Map<number, string>> {
  const within = `entry between ${first} and ${last}`;
  const parts = [
    ...brought.map((table, place) => rowHashes(table, place, within)),
    redactedHashes(first, last),
  ];
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
