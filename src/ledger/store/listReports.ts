import { sql } from 'kysely';
import { askedOf, excerptOf, marksOf } from '../derive/words.js';
import type {
  Cursor,
  Found,
  Page,
  ReportFilter,
  ReportOrder,
  ReportOutline,
  ReportState,
  ReportSummary,
} from '../model.js';
import { cursorOf, limitOf, pageOf, startOf } from './cursor.js';
import type { Database } from './database.js';
import { allOf, conditionsOf, isCommon, orderingOf } from './listed.js';
import { reportSummaries } from './reports.js';

interface Listed {
  report: string;
  key: (string | number)[];
}

const keyOf = (keys: readonly string[]) => sql.raw(`json_build_array(${keys.join(', ')})`);

/** What of each report matched the words of a search; a part of its text is read for it. */
async function findIn(db: Database, summaries: ReportSummary[], text: string): Promise<Map<string, Found>> {
  const asked = askedOf(text);
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'text'])
    .where(sql<boolean>`id = any(${summaries.map(({ id }) => id)})`)
    .execute();
  const texts = new Map(rows.map((row) => [row.id, row.text]));
  return new Map(
    summaries.map(({ id, title }) => {
      // The text begins with the title: what the title shows needs no second showing.
      const whole = texts.get(id) ?? '';
      const own = title !== null && whole.startsWith(title) ? title.length : 0;
      const inText = excerptOf(whole.slice(own).trimStart(), asked);
      return [id, { title: marksOf(title ?? '', asked, 40), ...inText }];
    }),
  );
}

/** A page of reports, newest seen first unless told. */
export async function listReports(
  db: Database,
  filter: ReportFilter & ReportOrder,
  cursor: Cursor,
): Promise<Page<ReportSummary>> {
  const limit = limitOf(cursor);
  const { keys, shape, by, after } = orderingOf(filter);
  const start = startOf(cursor, shape);
  const common = await isCommon(db, filter);
  const conditions = [...conditionsOf(filter, common), ...(start ? [after(start)] : [])];
  const { rows } = await sql<Listed>`select i.report, ${keyOf(keys)} as key from inbox i
    where ${allOf(conditions)} order by ${by} limit ${limit + 1}`.execute(db);
  const summaries = await reportSummaries(
    db,
    rows.slice(0, limit).map(({ report }) => report),
  );
  const found = filter.text?.trim() ? await findIn(db, summaries, filter.text) : undefined;
  const shown = new Map(
    summaries.map((summary) => [summary.id, { ...summary, found: found?.get(summary.id) ?? null }]),
  );
  const page = pageOf(
    rows,
    limit,
    ({ key }) => key,
    ({ report }) => shown.get(report),
  );
  // One that went out of sight while it was looked for is left out.
  return { ...page, rows: page.rows.filter((row) => row !== undefined) };
}

const step = 100;
/** A list is outlined so far and no farther: what is beyond is reached by a narrower filter. */
const most = 200_000;
/** Of words that stand in very many reports so many are enough to see that there are too many. */
const mostCommon = 1000;

async function statesOf(db: Database, filter: ReportFilter): Promise<NonNullable<ReportOutline['states']>> {
  const conditions = conditionsOf({ ...filter, state: undefined });
  const counted =
    conditions.length === 0
      ? sql<{ state: ReportState; reports: number }>`select state, reports from inbox_counts`
      : sql<{ state: ReportState; reports: number }>`select state, count(*) as reports from (
          select i.state from inbox i where ${allOf(conditions)} limit ${most}) as listed group by state`;
  const { rows } = await counted.execute(db);
  const of = (name: ReportState) => rows.find(({ state }) => state === name)?.reports ?? 0;
  return { new: of('new'), inReview: of('inReview'), done: of('done') };
}

/** How long a list is, and a cursor for every hundredth row of it: so a scroll bar can be drawn, and jumped along. */
export async function outlineReports(
  db: Database,
  filter: ReportFilter & ReportOrder,
): Promise<ReportOutline> {
  const { keys, by } = orderingOf(filter);
  const inner = keys.map((key, at) => `${key} as k${at}`).join(', ');
  const outer = keys.map((_, at) => `k${at}`);
  const common = await isCommon(db, filter);
  const limit = common ? mostCommon : most;
  const [listed, states] = await Promise.all([
    sql<{ total: number; anchors: (string | number)[][] | null; as_of: number }>`
      select coalesce((select seq from chain_head), 0) as as_of, count(*) as total, json_agg(${keyOf(outer)} order by at) filter (where at % ${step} = 0) as anchors
      from (select ${sql.raw(inner)}, row_number() over (order by ${by}) as at
        from inbox i where ${allOf(conditionsOf(filter, common))} order by ${by} limit ${limit + 1}) as listed`.execute(
      db,
    ),
    common ? null : statesOf(db, filter),
  ]);
  const { total, anchors, as_of: asOf } = listed.rows[0]!;
  return {
    total: Math.min(total, limit),
    more: total > limit,
    step,
    anchors: (anchors ?? []).map(cursorOf),
    states,
    asOf,
  };
}
