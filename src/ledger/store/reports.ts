import { sql } from 'kysely';
import { DeskError } from '../error.js';
import type { ReportSummary } from '../model.js';
import type { Database } from './database.js';

const selectReports = (db: Database) =>
  db
    .selectFrom('inbox as i')
    .innerJoin('reports as r', 'r.id', 'i.report')
    .innerJoin('captures as k', 'k.id', 'r.capture')
    .leftJoin('sources as s', 's.id', 'r.source')
    .select([
      'r.id',
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
      'i.state',
      'i.assignee',
      'i.sharing',
      'i.sensitivity',
      'i.failed',
      'i.claims',
      'i.judged',
      'i.registers',
      'i.counts',
      'i.news',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number];

function summaryOf(row: Row): ReportSummary {
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
    claims: row.claims,
    judged: row.judged,
    checksFailed: row.failed,
    registers: Object.fromEntries(row.registers.map((register, at) => [register, row.counts[at]!])),
    assignee: row.assignee,
    sharing: row.sharing,
    sensitivity: row.sensitivity,
    news: row.news,
    found: null,
  };
}

/** What lists show of these reports, oldest first. */
export async function reportSummaries(db: Database, ids: readonly string[]): Promise<ReportSummary[]> {
  if (ids.length === 0) return [];
  const rows = await selectReports(db)
    .where(sql<boolean>`i.report = any(${[...ids]})`)
    .orderBy('i.seq')
    .execute();
  return rows.map(summaryOf);
}

export async function getReportSummary(db: Database, id: string): Promise<ReportSummary> {
  const [summary] = await reportSummaries(db, [id]);
  if (summary) return summary;
  throw new DeskError('notFound', `There is no report "${id}".`, { remedy: 'List them: dateline reports' });
}
