import { type RawBuilder, sql } from 'kysely';
import { askedOf, queryOf } from '../derive/words.js';
import { DeskError } from '../error.js';
import type { ReportFilter, ReportNews, ReportOrder, ReportSort, ReportState } from '../model.js';
import type { Database } from './database.js';

/** What each order sorts by beside the order of arrival, and which end comes first unless told. */
const sorts: Readonly<Record<ReportSort, { key: string | null; kind: 'string' | 'number'; desc: boolean }>> =
  {
    seen: { key: null, kind: 'number', desc: true },
    published: { key: 'i.published', kind: 'string', desc: true },
    source: { key: 'i.source_name', kind: 'string', desc: false },
    failed: { key: 'i.failed', kind: 'number', desc: true },
    assignee: { key: 'i.assigned', kind: 'string', desc: false },
    unjudged: { key: '(i.claims - i.judged)', kind: 'number', desc: true },
  };

export const reportSorts = Object.keys(sorts) as ReportSort[];
export const reportStates: readonly ReportState[] = ['new', 'inReview', 'done'];
export const reportNews: readonly ReportNews[] = ['event', 'update', 'contradiction', 'reprint'];

/** An order in SQL: what it sorts by, and the shape of a cursor. */
export interface Ordering {
  /** Columns of `inbox as i`: one, or two with the order of arrival last. */
  keys: string[];
  shape: ('string' | 'number')[];
  by: RawBuilder<unknown>;
  after(start: readonly (string | number)[]): RawBuilder<boolean>;
}

export function orderingOf({ sort = 'seen', order }: ReportOrder): Ordering {
  if (!Object.hasOwn(sorts, sort)) {
    throw new DeskError('badInput', `There is no order "${sort}" of reports.`, {
      remedy: `The orders are ${reportSorts.join(', ')}.`,
    });
  }
  const { key, kind, desc } = sorts[sort];
  const down = order === undefined ? desc : order === 'desc';
  const keys = key === null ? ['i.seq'] : [key, 'i.seq'];
  const way = down ? 'desc' : 'asc';
  return {
    keys,
    shape: key === null ? ['number'] : [kind, 'number'],
    by: sql.raw(keys.map((each) => `${each} ${way}`).join(', ')),
    after: (start) =>
      sql<boolean>`(${sql.raw(keys.join(', '))}) ${sql.raw(down ? '<' : '>')} (${sql.join(start)})`,
  };
}

const fewReports = 10_000;

/** Whether the words of a search stand in more reports than can be listed beforehand in little time. */
export async function isCommon(db: Database, { text }: ReportFilter): Promise<boolean> {
  const words = queryOf(askedOf(text ?? ''));
  if (words === '') return false;
  const { rows } = await sql<{ reports: number }>`select count(*) as reports from (
    select 1 from report_words where words @@ ${words}::tsquery limit ${fewReports + 1}) as some_of_them`.execute(
    db,
  );
  return rows[0]!.reports > fewReports;
}

/** Reports that hold words: looked up in the index, or where they are common looked for row by row, in the list's order. */
const holds = (words: string, common: boolean) =>
  common
    ? sql<boolean>`(select w.words @@ ${words}::tsquery from report_words w where w.seq = i.seq)`
    : sql<boolean>`i.seq in (select reports_with(${words}::tsquery))`;

/** What a filter asks of the rows of `inbox as i`; `common` as `isCommon` tells. */
export function conditionsOf(filter: ReportFilter, common = false): RawBuilder<boolean>[] {
  const { state, source, register, text, news, failed, assignee, unassigned, sharing, from, to } = filter;
  const asked: RawBuilder<boolean>[] = [];
  if (state !== undefined) asked.push(sql`i.state = ${state}`);
  if (source !== undefined)
    asked.push(sql`i.source = any(array(select id from sources where id = ${source} or name = ${source}))`);
  if (register !== undefined) asked.push(sql`${register} = any(i.registers)`);
  if (news !== undefined) asked.push(sql`${news} = any(i.news)`);
  if (failed) asked.push(sql`i.failed > 0`);
  if (assignee !== undefined) asked.push(sql`i.assignee = ${assignee}`);
  if (unassigned) asked.push(sql`i.assignee is null`);
  if (sharing !== undefined)
    asked.push(sharing === 'none' ? sql`i.sharing is null` : sql`i.sharing = ${sharing}`);
  if (from !== undefined) asked.push(sql`i.published >= ${from}`);
  // A day stands for all of its hours.
  if (to !== undefined) asked.push(sql`(i.published < ${`${to}~`} and i.published <> '')`);
  const words = queryOf(askedOf(text ?? ''));
  if (words !== '') asked.push(holds(words, common));
  // Signs alone are in no report: what was typed must not list everything.
  else if (text !== undefined && text.trim() !== '') asked.push(sql`false`);
  return asked;
}

export const allOf = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  conditions.length > 0 ? sql<boolean>`${sql.join(conditions, sql` and `)}` : sql<boolean>`true`;
