import { type RawBuilder, sql } from 'kysely';
import { fold } from '../derive/fold.js';
import type { EventFilter } from '../model.js';

const like = (text: string) => `%${fold(text).replace(/[\\%_]/g, '\\$&')}%`;

/** Whether one of a row's folded names holds the words asked for. */
const names = (column: string, text: string) =>
  sql<boolean>`exists (select 1 from unnest(${sql.ref(column)}) as name where name like ${like(text)})`;

/** Whether a row of `events` or `figures`, under its alias, is one of those asked for. */
export function isAsked(row: string, filter: EventFilter): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${row}.${name}`);
  const { register, kind, from, to, place, actor } = filter;
  const conditions: RawBuilder<boolean>[] = [sql`true`];
  if (register !== undefined) conditions.push(sql`${column('register')} = ${register}`);
  if (kind !== undefined) conditions.push(sql`${column('kind')} = ${kind}`);
  if (from !== undefined)
    conditions.push(sql`coalesce(${column('to_day')}, ${column('from_day')}) >= ${from}`);
  if (to !== undefined) conditions.push(sql`coalesce(${column('from_day')}, ${column('to_day')}) <= ${to}`);
  if (place !== undefined) conditions.push(names(`${row}.places`, place));
  if (actor !== undefined) conditions.push(names(`${row}.actors`, actor));
  return sql`(${sql.join(conditions, sql` and `)})`;
}
