import { type NotNull, sql } from 'kysely';
import type { ReportSince } from '../model.js';
import type { Database } from './database.js';
import { keptClaims } from './kept.js';
import { reportSummaries } from './reports.js';

/** The number of the last entry: what is read after it has at least all until then. */
export async function lastEntry(db: Database): Promise<number> {
  const head = await db.selectFrom('chain_head').select('seq').executeTakeFirst();
  return head?.seq ?? 0;
}

async function isReadSince(db: Database, report: string, since: number): Promise<boolean> {
  const newer = await db
    .selectFrom('readings')
    .select('number')
    .where('report', '=', report)
    .where('entry', '>', since)
    .executeTakeFirst();
  return newer !== undefined;
}

/** Claims of the report of which somebody judged, took a judgement back or said who may see them, after an entry. */
async function judgedSince(db: Database, report: string, since: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with fresh as (select claim, other, judgement from judgements where entry > ${since}),
      touched as (
        select claim, other from fresh
        union all select j.claim, j.other from fresh join judgements j on j.id = fresh.judgement)
    select c.id from claims c
    where c.report = ${report} and c.id in (select claim from touched union select other from touched
      union select claim from claim_marks where entry > ${since})`.execute(db);
  return rows.map(({ id }) => id);
}

/** What is different in a report since an entry of the chain: little where `reportView` is large. */
export async function reportSince(db: Database, id: string, since: number): Promise<ReportSince | undefined> {
  const at = await lastEntry(db);
  const [report] = await reportSummaries(db, [id]);
  if (!report) return undefined;
  const standing = await db
    .selectFrom('standing')
    .select(['claim', 'event'])
    .where('report', '=', id)
    .where('out', '=', false)
    .where('event', 'is not', null)
    .$narrowType<{ event: NotNull }>()
    .execute();
  return {
    at,
    report,
    readAgain: await isReadSince(db, id, since),
    claims: await keptClaims(db, 'id', await judgedSince(db, id, since)),
    events: Object.fromEntries(standing.map(({ claim, event }) => [claim, event])),
  };
}
