import { sql } from 'kysely';
import type { Cursor, Page } from '../../model.js';
import type { NamedClaim } from '../../names/model.js';
import { limitOf, pageOf, startOf } from '../cursor.js';
import type { Database } from '../database.js';
import { keptClaims } from '../kept.js';

interface Named {
  claim: string;
  report_seq: number;
  position: number;
}

/** Claims with their report, and with the words under one of `names` (any, where none is told). */
async function namedClaims(
  db: Database,
  claims: readonly string[],
  names?: readonly string[],
): Promise<NamedClaim[]> {
  const kept = new Map((await keptClaims(db, 'id', claims)).map((one) => [one.claim.id, one]));
  const reports = await db
    .selectFrom('reports as r')
    .leftJoin('sources as s', 's.id', 'r.source')
    .select(['r.id', 'r.title', 'r.published_at', 's.name'])
    .where(sql<boolean>`r.id = any(${[...new Set([...kept.values()].map(({ reportId }) => reportId))]})`)
    .execute();
  const byId = new Map(reports.map((report) => [report.id, report]));
  const said = await db
    .selectFrom('mentions')
    .select(['claim', 'role', 'words'])
    .where(sql<boolean>`claim = any(${[...claims]})`)
    .$if(names !== undefined, (query) => query.where(sql<boolean>`name = any(${[...(names ?? [])]})`))
    .where('listed', '=', true)
    .orderBy(sql`role collate "C"`)
    .orderBy(sql`words collate "C"`)
    .execute();
  return claims.flatMap((id) => {
    const claim = kept.get(id);
    if (!claim) return [];
    const report = byId.get(claim.reportId);
    const as = said.filter((one) => one.claim === id) as (NamedClaim['as'][number] & { claim: string })[];
    return {
      claim,
      title: report?.title ?? null,
      source: report?.name ?? null,
      publishedAt: report?.published_at ?? null,
      as: as.map(({ role, words }) => ({ role, words })),
    };
  });
}

/** Claims that use one of these names, newest report first. */
export async function listNamed(
  db: Database,
  names: readonly string[],
  cursor: Cursor,
): Promise<Page<NamedClaim>> {
  const limit = limitOf(cursor);
  const start = startOf(cursor, ['number', 'number', 'string']);
  const after = start
    ? sql`and (report_seq, position, claim collate "C") < (${start[0]}, ${start[1]}, ${start[2]})`
    : sql``;
  // Each name from its own index: all of them at once would be sorted whole.
  const { rows } = await sql<Named>`
    select distinct m.report_seq, m.position, m.claim collate "C" as claim
    from unnest(${[...names]}::text[]) as n (name)
    cross join lateral (
      select distinct report_seq, position, claim collate "C" as claim from mentions
      where name = n.name and listed ${after}
      order by report_seq desc, position desc, claim collate "C" desc limit ${limit + 1}) m
    order by m.report_seq desc, m.position desc, m.claim collate "C" desc limit ${limit + 1}`.execute(db);
  const shown = await namedClaims(
    db,
    rows.slice(0, limit).map(({ claim }) => claim),
    names,
  );
  const byId = new Map(shown.map((one) => [one.claim.claim.id, one]));
  return pageOf(
    rows,
    limit,
    ({ report_seq, position, claim }) => [report_seq, position, claim],
    ({ claim }) => byId.get(claim)!,
  );
}

/** The newest of some claims. */
export async function newestNamed(
  db: Database,
  claims: readonly string[],
  most: number,
): Promise<NamedClaim[]> {
  const rows = await db
    .selectFrom('claims as c')
    .innerJoin('reports as r', 'r.id', 'c.report')
    .select('c.id')
    .where(sql<boolean>`c.id = any(${[...claims]})`)
    .orderBy('r.seq', 'desc')
    .orderBy('c.position', 'desc')
    .limit(most)
    .execute();
  return namedClaims(
    db,
    rows.map(({ id }) => id),
  );
}
