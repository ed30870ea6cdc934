import { sql } from 'kysely';
import { DeskError } from '../error.js';
import type { Cursor, Page, ReportFilter, ReportState, ReportSummary } from '../model.js';
import { limitOf, pageOf, startOf } from './cursor.js';
import type { Database } from './database.js';

const stateOf = (report: string) => sql<ReportState>`coalesce(
  (select state from states where states.report = ${sql.ref(report)} order by entry desc limit 1), 'new')`;

const selectReports = (db: Database) =>
  db
    .selectFrom('reports as r')
    .innerJoin('captures as k', 'k.id', 'r.capture')
    .leftJoin('sources as s', 's.id', 'r.source')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('readings as g')
          .select('g.checks_failed')
          .whereRef('g.report', '=', 'r.id')
          .orderBy('g.number', 'desc')
          .limit(1)
          .as('g'),
      (join) => join.onTrue(),
    )
    .select([
      'r.id',
      'r.seq',
      'r.capture',
      'r.title',
      'r.language',
      'r.published_at',
      'r.updated_at',
      'k.seen_at',
      'r.reprint_of',
      's.id as source_id',
      's.name as source_name',
      's.url as source_url',
      'g.checks_failed',
      stateOf('r.id').as('state'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number];

interface Counted {
  registers: Record<string, number>;
  judged: number;
}

/** Standing claims a register, and how many of them somebody judged. */
async function countClaims(db: Database, reports: readonly string[]): Promise<Map<string, Counted>> {
  const { rows } = await sql<{ report: string; register: string; claims: number; judged: number }>`
    select c.report, c.register, count(*) as claims, count(*) filter (where exists (
        select 1 from judgements j where j.claim = c.id and j.verdict in ('accept', 'reject', 'correct')
          and not exists (select 1 from judgements w where w.judgement = j.id))) as judged
    from claims c
    where c.report = any(${[...reports]}) and (
      select f.body::text <> 'null' from findings f where f.claim = c.id order by f.number desc limit 1)
    group by c.report, c.register order by c.report, c.register collate "C"`.execute(db);
  const counted = new Map<string, Counted>();
  for (const { report, register, claims, judged } of rows) {
    const its = counted.get(report) ?? { registers: {}, judged: 0 };
    counted.set(report, its);
    its.registers[register] = claims;
    its.judged += judged;
  }
  return counted;
}

async function summaries(db: Database, rows: readonly Row[]): Promise<ReportSummary[]> {
  const counted = await countClaims(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { registers, judged } = counted.get(row.id) ?? { registers: {}, judged: 0 };
    const { source_id: id, source_name: name, source_url: url } = row;
    return {
      id: row.id,
      captureId: row.capture,
      source: id === null || name === null ? null : { id, name, url },
      title: row.title,
      language: row.language,
      publishedAt: row.published_at,
      updatedAt: row.updated_at,
      seenAt: row.seen_at,
      state: row.state,
      reprintOf: row.reprint_of,
      claims: Object.values(registers).reduce((sum, count) => sum + count, 0),
      judged,
      checksFailed: row.checks_failed,
      registers,
    };
  });
}

/** What lists show of these reports, oldest first. */
export async function reportSummaries(db: Database, ids: readonly string[]): Promise<ReportSummary[]> {
  if (ids.length === 0) return [];
  const rows = await selectReports(db)
    .where(sql<boolean>`r.id = any(${[...ids]})`)
    .orderBy('r.seq')
    .execute();
  return summaries(db, rows);
}

export async function getReportSummary(db: Database, id: string): Promise<ReportSummary> {
  const [summary] = await reportSummaries(db, [id]);
  if (summary) return summary;
  throw new DeskError('notFound', `There is no report "${id}".`, { remedy: 'List them: dateline reports' });
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Reports, newest first. */
export async function listReports(
  db: Database,
  filter: ReportFilter,
  cursor: Cursor,
): Promise<Page<ReportSummary>> {
  const limit = limitOf(cursor);
  const start = startOf(cursor, ['number']);
  let query = selectReports(db)
    .orderBy('r.seq', 'desc')
    .limit(limit + 1);
  if (start) query = query.where('r.seq', '<', start[0] as number);
  const { state, source, register, text } = filter;
  if (state !== undefined) query = query.where(stateOf('r.id'), '=', state);
  if (source !== undefined)
    query = query.where((where) => where.or([where('s.id', '=', source), where('s.name', '=', source)]));
  if (text !== undefined && text.trim() !== '') {
    const like = `%${escapeLike(text.trim())}%`;
    query = query.where((where) =>
      where.or([where('r.title', 'ilike', like), where('r.text', 'ilike', like)]),
    );
  }
  if (register !== undefined) {
    query = query.where(
      sql<boolean>`exists (select 1 from claims c where c.report = r.id and c.register = ${register} and (
        select f.body::text <> 'null' from findings f where f.claim = c.id order by f.number desc limit 1))`,
    );
  }
  const rows = await query.execute();
  const shown = new Map((await summaries(db, rows.slice(0, limit))).map((summary) => [summary.id, summary]));
  return pageOf(
    rows,
    limit,
    ({ seq }) => [seq],
    ({ id }) => shown.get(id)!,
  );
}
