import { sql } from 'kysely';
import type { OwnCount } from '../counted.js';
import { placeOf } from '../derive/numbering.js';
import type { FigureScope } from '../derive/scope.js';
import type { Database } from './database.js';

/** A reported number's window, and which events it could be about. */
export interface Asked {
  id: string;
  from_day: string;
  to_day: string;
  scope: FigureScope;
}

/** Whether an event `e` could be one of those that a reported number with the scope `f` is about, whatever its days. */
export const isAbout = sql`e.register = f.register and (f.kinds is null or e.kind = any(f.kinds))
  and (f.places is null or e.place_keys && f.places) and (f.actors is null or e.acting && f.actors)`;

/** Scopes, each once, with all the time that is asked of it; and the number of the scope of each window. */
function scopesOf(asked: readonly Asked[]) {
  const scopes = new Map<
    string,
    FigureScope & { at: number; place: number | null; from_day: string; to_day: string }
  >();
  const windows = asked.map(({ id, from_day, to_day, scope }) => {
    const key = JSON.stringify([scope.register, scope.kinds, scope.measure, scope.places, scope.actors]);
    // Arrays begin at 1; happenings are no number of an event.
    const place = scope.measure === 'events' ? null : placeOf(scope.measure, 'all') + 1;
    const known = scopes.get(key) ?? { ...scope, place, at: scopes.size, from_day, to_day };
    scopes.set(key, known);
    if (from_day < known.from_day) known.from_day = from_day;
    if (to_day > known.to_day) known.to_day = to_day;
    return { id, at: known.at, from_day, to_day };
  });
  return { windows, scopes: [...scopes.values()] };
}

/**
 * The desk's own count in each window: events that lie wholly in it. Windows of one scope overlap, so its events are looked
 * up once, added up by their days, and the windows add up days.
 */
export async function ownCounts(db: Database, asked: readonly Asked[]): Promise<Map<string, OwnCount>> {
  const { windows, scopes } = scopesOf(asked);
  const found = await sql<OwnCount & { id: string; events: number }>`
    with days as materialized (
      select f.at, e.from_day, e.to_day, count(*) as events, count(e.numbers[f.place]) as stated,
        coalesce(sum(e.numbers[f.place]), 0) as low, coalesce(sum(e.numbers[f.place + 1]), 0) as high,
        coalesce(sum(e.numbers[f.place + 2]), 0) as open
      from json_to_recordset(${JSON.stringify(scopes)}::json) as f(at integer, register text, kinds text[],
        place integer, places text[], actors text[], from_day text, to_day text)
      cross join lateral (
        select * from events as e where e.to_day >= f.from_day and e.from_day <= f.to_day and ${isAbout}
        -- Looked up by its days: put together with all events it would be slow.
        offset 0) as e
      group by f.at, e.from_day, e.to_day
    )
    select w.id, coalesce(sum(d.events) filter (where d.inside), 0) as events,
      coalesce(sum(d.events) filter (where not d.inside), 0) as across,
      coalesce(sum(d.stated) filter (where d.inside), 0) as stated,
      coalesce(sum(d.open) filter (where d.inside), 0) as open,
      coalesce(sum(d.low) filter (where d.inside), 0) as low,
      coalesce(sum(d.high) filter (where d.inside), 0) as high
    from json_to_recordset(${JSON.stringify(windows)}::json) as w(id text, at integer, from_day text, to_day text)
    left join lateral (
      select d.*, d.from_day >= w.from_day and d.to_day <= w.to_day as inside from days as d
      where d.at = w.at and d.to_day >= w.from_day and d.from_day <= w.to_day
    ) as d on true
    group by w.id`.execute(db);
  const happenings = new Set(asked.filter(({ scope }) => scope.measure === 'events').map(({ id }) => id));
  return new Map(
    found.rows.map(({ id, events, across, stated, open, low, high }) => [
      id,
      happenings.has(id)
        ? { low: events, high: events, open: 0, stated: events, silent: 0, across }
        : { low, high, open, stated, silent: events - stated, across },
    ]),
  );
}
