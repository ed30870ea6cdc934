import { sql } from 'kysely';
import type { narrowed } from '../../clearance.js';
import { bodyOf } from '../../reprint.js';
import type { Database } from '../database.js';
import { originOf, reprintedBy } from '../keep.js';
import type { ReadingBody } from '../rows.js';
import { schemaOf } from './path.js';

interface Row {
  id: string;
  seq: number;
  text: string;
  bands: number[];
  source: string | null;
  document: Pick<ReadingBody['document'], 'parts' | 'dateline'>;
  origin: string;
  reprint_of: string | null;
  kept_origin: string;
  kept_of: string | null;
}

/** Reports of the view that came after one and share as much as a copy would. */
async function alike(trx: Database, report: string): Promise<{ id: string; seq: number }[]> {
  const { rows } = await sql<{ id: string; seq: number }>`
    select r.id, r.seq from public.reports o cross join reports r
    where o.id = ${report} and r.seq > o.seq and r.bands && o.bands
      and (select count(*) from unnest(r.bands) as band where band = any(o.bands)) >= 2`.execute(trx);
  return rows;
}

async function rowOf(trx: Database, report: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select r.id, r.seq, r.text, r.bands, s.name as source, r.origin, r.reprint_of, k.origin as kept_origin,
      k.reprint_of as kept_of,
      (select g.body -> 'document' from readings g where g.report = r.id and g.number = 1) as document
    from reports r join public.reports k on k.id = r.id left join sources s on s.id = r.source
    where r.id = ${report}`.execute(trx);
  return rows[0];
}

/** Notes what the original of a report is in a view; whether that is another than before. */
async function settle(trx: Database, schema: string, row: Row): Promise<boolean> {
  const original = await reprintedBy(trx, bodyOf(row.text, row.document.parts), row.bands, row.seq);
  const origin = original?.origin ?? originOf(row.document, row.source, row.id);
  const reprintOf = original?.id ?? null;
  if (origin === row.origin && reprintOf === row.reprint_of) return false;
  const table = sql.table(`${schema}.origins`);
  await sql`delete from ${table} where report = ${row.id}`.execute(trx);
  if (origin !== row.kept_origin || reprintOf !== row.kept_of)
    await sql`insert into ${table} values (${row.id}, ${origin}, ${reprintOf})`.execute(trx);
  return true;
}

/** Finds the originals of reports anew, and of all that came after them and could be their copies; answers those that have another. */
export async function settleOrigins(
  trx: Database,
  clearance: (typeof narrowed)[number],
  reports: readonly string[],
): Promise<string[]> {
  const waiting = new Map<string, number>();
  for (const report of reports) {
    const row = await rowOf(trx, report);
    if (row) waiting.set(row.id, row.seq);
    for (const { id, seq } of await alike(trx, report)) waiting.set(id, seq);
  }
  const moved: string[] = [];
  while (waiting.size > 0) {
    // The oldest first: what comes after it may be its copy.
    const [id] = [...waiting].reduce((a, b) => (b[1] < a[1] ? b : a));
    waiting.delete(id);
    const row = await rowOf(trx, id);
    if (!row || !(await settle(trx, schemaOf(clearance), row))) continue;
    moved.push(id);
    for (const later of await alike(trx, id)) waiting.set(later.id, later.seq);
  }
  return moved;
}
