import { sql } from 'kysely';
import type { AskedPart, ReportPortion, ReportView } from '../model.js';
import type { Database } from './database.js';
import { keptClaims } from './kept.js';
import { claimsWithin, portionOf, spansWithin } from './portion.js';
import { lastEntry } from './reportSince.js';
import { reportSummaries } from './reports.js';
import type { ReadingBody } from './rows.js';

type Read = Pick<
  ReadingBody,
  'document' | 'sentences' | 'times' | 'attributions' | 'actors' | 'checks' | 'warnings'
>;

async function newestBody(db: Database, report: string): Promise<Read | undefined> {
  const found = await db
    .selectFrom('readings')
    .select('body')
    .where('report', '=', report)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.body;
}

/** What a reading has of a part. The database takes it apart: whole, a long one would hold up all others here. */
async function bodyWithin(
  db: Database,
  report: string,
  portion: ReportPortion,
  claims: readonly string[],
): Promise<Read | undefined> {
  const { from, to } = portion;
  const within = (start: ReturnType<typeof sql>) =>
    sql`(${start})::integer >= ${from} and (${start})::integer < ${to}`;
  const list = (name: string, condition: ReturnType<typeof sql>) =>
    sql`(select coalesce(json_agg(e), '[]') from json_array_elements(${sql.ref(`b.${name}`)}) e where ${condition})`;
  const { rows } = await sql<Read>`
    with newest as (
      select body from readings where report = ${report} order by number desc limit 1
    ), b as materialized (
      select b.* from newest, json_to_record(newest.body) as b (
        document json, sentences json, times json, attributions json, actors json, checks json, warnings json)
    )
    select b.document, b.warnings,
      ${list('sentences', within(sql`e->>'start'`))} as sentences,
      ${list('times', within(sql`e->>'start'`))} as times,
      ${list('attributions', within(sql`e#>>'{cue,0,0}'`))} as attributions,
      ${list('actors', sql`exists (select from json_array_elements(e->'mentions') m where ${within(sql`m->>'start'`)})`)} as actors,
      ${list('checks', sql`exists (select from json_array_elements_text(e->'claims') c where c = any(${claims}))`)} as checks
    from b`.execute(db);
  if (!rows[0]) return undefined;
  const { document, actors, ...read } = rows[0];
  return {
    ...read,
    document: { ...document, parts: spansWithin(document.parts, portion) },
    actors: actors.map((actor) => ({ ...actor, mentions: spansWithin(actor.mentions, portion) })),
  };
}

/** One report with its text, its newest reading, its claims and where they stand; of a long one a part. */
export async function reportView(
  db: Database,
  id: string,
  asked: AskedPart | 'whole' = {},
): Promise<ReportView | undefined> {
  const at = await lastEntry(db);
  const [report] = await reportSummaries(db, [id]);
  if (!report) return undefined;
  const found = await db.selectFrom('reports').select('text').where('id', '=', id).executeTakeFirst();
  // Out of sight since a moment ago: it is not there.
  if (!found) return undefined;
  const { text } = found;
  const portion =
    asked === 'whole' ? undefined : await portionOf(db, { id, text, claims: report.claims }, asked);
  const ids = portion && (await claimsWithin(db, id, portion));
  const body = portion && ids ? await bodyWithin(db, id, portion, ids) : await newestBody(db, id);
  if (!body) return undefined;
  const reprints = await db
    .selectFrom('reports')
    .select('id')
    .where('reprint_of', '=', id)
    .orderBy('seq')
    .execute();
  return {
    at,
    report,
    document: { ...body.document, text: portion ? text.slice(portion.from, portion.to) : text },
    sentences: body.sentences,
    times: body.times,
    attributions: body.attributions,
    actors: body.actors,
    claims: ids ? await keptClaims(db, 'id', ids) : await keptClaims(db, 'report', [id]),
    checks: body.checks,
    warnings: body.warnings,
    reprints: reprints.map((reprint) => reprint.id),
    ...(portion && { portion }),
  };
}
