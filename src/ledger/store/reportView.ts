import type { ReportView } from '../model.js';
import type { Database } from './database.js';
import { keptClaims } from './kept.js';
import { lastEntry } from './reportSince.js';
import { reportSummaries } from './reports.js';

/** One report with its text, its newest reading, its claims and where they stand. */
export async function reportView(db: Database, id: string): Promise<ReportView | undefined> {
  const at = await lastEntry(db);
  const [report] = await reportSummaries(db, [id]);
  if (!report) return undefined;
  const { text } = await db
    .selectFrom('reports')
    .select('text')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { body } = await db
    .selectFrom('readings')
    .select('body')
    .where('report', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const reprints = await db
    .selectFrom('reports')
    .select('id')
    .where('reprint_of', '=', id)
    .orderBy('seq')
    .execute();
  return {
    at,
    report,
    document: { ...body.document, text },
    sentences: body.sentences,
    times: body.times,
    attributions: body.attributions,
    actors: body.actors,
    claims: await keptClaims(db, 'report', [id]),
    checks: body.checks,
    warnings: body.warnings,
    reprints: reprints.map((reprint) => reprint.id),
  };
}
