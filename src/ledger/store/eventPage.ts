import { type RawBuilder, sql } from 'kysely';
import type { Cursor } from '../model.js';
import { limitOf, startOf } from './cursor.js';
import type { Database } from './database.js';
import { summaryColumns } from './eventRow.js';

/** Where an event stands in the order of lists. */
export const orderKey = ({ sort_day, id }: { sort_day: string; id: string }): string[] => [sort_day, id];

/**
 * A page of the events `e` for which a condition holds, latest first, those of unknown day last, and one more. Which
 * they are is found first: where their index holds what is asked of them, no other row is read.
 */
export function eventPage(db: Database, condition: RawBuilder<unknown>, cursor: Cursor) {
  const limit = limitOf(cursor);
  const start = startOf(cursor, ['string', 'string']);
  const after = start
    ? sql`and (e.sort_day collate "C" < ${start[0]} or (e.sort_day = ${start[0]} and e.id collate "C" > ${start[1]}))`
    : sql``;
  const ids = sql<string>`(select e.id from events as e
    where ${condition} ${after} order by e.sort_day collate "C" desc, e.id collate "C" limit ${limit + 1})`;
  const rows = db
    .selectFrom('events as e')
    .select(summaryColumns)
    .where(sql<boolean>`e.id in ${ids}`)
    .orderBy(sql`e.sort_day collate "C"`, 'desc')
    .orderBy(sql`e.id collate "C"`);
  return { limit, rows };
}
