import { sql } from 'kysely';
import type { NameInReport } from '../../names/model.js';
import type { Database } from '../database.js';

/** The names that the claims of a report give, with the page of the catalogue to which each leads and what stands on it. */
export async function namesInReport(db: Database, report: string): Promise<NameInReport[]> {
  const { rows } = await sql<NameInReport>`
    select distinct m.what, m.words, m.country, (m.site->>'geonameId')::float8 as "geonameId", c.id, c.name
    from mentions m
    join lateral (select entry from names where name = m.name limit 1) n on true
    join catalogue c on c.id = n.entry
    where m.claim in (select id from claims where report = ${report}) and m.listed
    order by m.what, m.words, m.country, "geonameId"`.execute(db);
  return rows;
}
