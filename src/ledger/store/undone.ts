import { type RawBuilder, sql } from 'kysely';

/** Whether the last act on a thing, of those that wrote rows of it into a table, took this act back. */
export const isUndone = (table: string, its: RawBuilder<boolean>, act: number): RawBuilder<boolean> =>
  sql`(select e.action = 'undo' and e.subject = ${`entry ${act}`} from ${sql.raw(table)} u
    join entries e on e.seq = u.entry where ${its} order by u.entry desc limit 1)`;

/** What is left of an act where somebody who saw no more took their part of it back; all of it, where nothing is left. */
export function leftOf<Row extends { undone: boolean }>(rows: readonly Row[]): readonly Row[] {
  const left = rows.filter(({ undone }) => !undone);
  return left.length > 0 ? left : rows;
}
