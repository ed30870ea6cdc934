import { sql } from 'kysely';
import { type Clearance, clearances, everything, type Mark, needed } from '../clearance.js';
import type { News } from '../model.js';
import type { Database } from './database.js';

export const channel = 'dateline';

// A notice of PostgreSQL has 8000 bytes at most; past this many reports the news is of all.
const mostReports = 100;

/** Tells whoever listens, once and only if the transaction is kept. */
export async function notify(trx: Database, news: News): Promise<void> {
  const reports = news.reports && news.reports.length <= mostReports ? news.reports : null;
  const told = JSON.stringify({ ...news, reports });
  await sql`select pg_notify(${channel}, ${told})`.execute(trx);
}

/** Acts by which reports come into sight or go out of it: whoever saw them has to look again. */
const lookAgain: readonly string[] = ['share', 'sensitivity', 'undo'];

/** Acts that gave claims marks. */
async function marking(db: Database, acts: readonly News[]): Promise<Set<number>> {
  const { rows } = await sql<{ entry: number }>`
    select distinct entry from claim_marks where entry = any(${acts.map(({ seq }) => seq)})`.execute(db);
  return new Set(rows.map(({ entry }) => entry));
}

interface Needs {
  entry: number;
  report: string;
  needs: number;
}

/**
 * What it takes to be told that an act judged something of a report: whoever sees one of its judgements that touch it.
 * A judgement is seen by who sees each of its claims.
 */
async function neededToJudge(db: Database, acts: readonly News[]): Promise<Needs[]> {
  const { rows } = await sql<Needs>`
    with named as (
      select j.entry, j.id, unnest(array[j.claim, j.other, j.event, w.claim, w.other, w.event]) as claim
      from judgements j left join judgements w on w.id = j.judgement
      where j.entry = any(${acts.map(({ seq }) => seq)})
    ), touched as (
      select n.entry, n.id, c.report, greatest(coalesce(k.needs, 0), coalesce(m.needs, 0)) as needs
      from named n join claims c on c.id = n.claim
      left join marked_claims k on k.claim = c.id left join marked m on m.report = c.report
    ), each as (select id, max(needs) as needs from touched group by id)
    select t.entry, t.report, min(e.needs) as needs from touched t join each e on e.id = t.id
    group by t.entry, t.report`.execute(db);
  return rows;
}

interface OfBooks extends Mark {
  entry: number;
  needs: Clearance | null;
}

/** What it takes to see one of the entries that an act wrote or withdrew, now or before it; acts of which everybody sees one are left out. */
async function neededOfBooks(db: Database, acts: readonly News[]): Promise<Map<number, number>> {
  const { rows } = await sql<OfBooks>`
    with asked as (select entry from unnest(${acts.map(({ seq }) => seq)}::bigint[]) as a (entry)
      where not exists (select from book_versions v join book_entries b on b.id = v.id
        where v.entry = a.entry and b.needs = 0))
    select v.entry, b.needs, null as sharing, null as sensitivity
      from asked join book_versions v using (entry) join book_entries b on b.id = v.id group by 1, 2
    union all select v.entry, null, was.sharing, was.sensitivity from asked join book_versions v using (entry)
      join book_versions was on was.id = v.id and was.version = v.version - 1 group by 1, 3, 4
    union all select entry, r.needs, null, null from asked join redactions r using (entry)
    union all select d.brought, r.needs, null, null from asked a join redacted_rows d on d.brought = a.entry
      join redactions r on r.entry = d.entry group by 1, 2`.execute(db);
  const least = new Map<number, number>();
  for (const { entry, needs, ...mark } of rows)
    least.set(entry, Math.min(least.get(entry) ?? everything, needs ?? needed(mark)));
  return least;
}

/** What each clearance, from 0 up, is told of acts as things stand now. */
export async function newsBy(db: Database, acts: readonly News[]): Promise<(News | undefined)[][]> {
  const reports = [...new Set(acts.flatMap((news) => news.reports ?? []))];
  const ofBooks = await neededOfBooks(db, acts);
  const marked = await db
    .selectFrom('marked')
    .select(['report', 'needs'])
    .where(sql<boolean>`report = any(${reports})`)
    .execute();
  const needs = new Map(marked.map((row) => [row.report, row.needs]));
  const judged = new Map<string, number>();
  for (const { entry, report, needs: its } of await neededToJudge(db, acts))
    judged.set(`${entry} ${report}`, its);
  const marks = await marking(db, acts);
  const toldTo = (clearance: Clearance, news: News): News | undefined => {
    if ((ofBooks.get(news.seq) ?? 0) > clearance) return undefined;
    if (marks.has(news.seq) && clearance < everything) return { ...news, reports: null };
    const asks = (report: string) =>
      Math.max(needs.get(report) ?? 0, judged.get(`${news.seq} ${report}`) ?? 0);
    const seen = news.reports?.filter((report) => asks(report) <= clearance);
    if (seen === undefined || seen.length === news.reports?.length) return news;
    if (lookAgain.includes(news.action)) return { ...news, reports: null };
    return seen.length === 0 ? undefined : { ...news, reports: seen };
  };
  return acts.map((news) => clearances.map((clearance) => toldTo(clearance, news)));
}
