import { sql } from 'kysely';
import type { ComparedFigure, CountedEvent, FigureView, Series } from '../counted.js';
import { compare } from '../derive/compare.js';
import type { FigureScope } from '../derive/scope.js';
import { notesOf } from '../derive/windows.js';
import type { FigureFilter } from '../eventViews.js';
import type { Cursor, Figure, Page } from '../model.js';
import { pageOfEvents } from './countedEvents.js';
import { limitOf, pageOf, startOf } from './cursor.js';
import type { Database } from './database.js';
import { figuresThat } from './eventFilter.js';
import { keptClaims } from './kept.js';
import { isAbout, ownCounts } from './ownCounts.js';

interface Row {
  id: string;
  series: string;
  from_day: string | null;
  to_day: string | null;
  scope: FigureScope;
  body: Figure;
}

const columns = ['f.id', 'f.series', 'f.from_day', 'f.to_day', 'f.scope', 'f.body'] as const;

type Dated = Row & { from_day: string; to_day: string };

const hasWindow = (row: Row): row is Dated => row.from_day !== null && row.to_day !== null;

async function compared(db: Database, rows: readonly Row[]): Promise<ComparedFigure[]> {
  const counts = await ownCounts(db, rows.filter(hasWindow));
  return rows.map(({ id, body }) => {
    const own = counts.get(id) ?? null;
    return { figure: body, own, comparison: own && compare(body, own) };
  });
}

/** Windows of one series that are shown; a monitor of years tells more. */
const mostWindows = 40;

/** Numbers of one speaker over several windows, those with the latest first. */
export async function listSeries(db: Database, filter: FigureFilter, cursor: Cursor): Promise<Page<Series>> {
  const limit = Math.min(limitOf(cursor), 20);
  const start = startOf(cursor, ['string', 'string']);
  const after = start
    ? sql`having (max(f.sort_key collate "C") < ${start[0]}
        or (max(f.sort_key collate "C") = ${start[0]} and f.series collate "C" > ${start[1]}))`
    : sql``;
  const found = await sql<{ series: string; latest: string; windows: number }>`
    select f.series, max(f.sort_key collate "C") as latest, count(*) as windows from figures as f
    where ${figuresThat(filter)} group by f.series ${after}
    order by latest desc, f.series collate "C" limit ${limit + 1}`.execute(db);
  const page = pageOf(
    found.rows,
    limit,
    ({ latest, series }) => [latest, series],
    (row) => row,
  );
  const { rows } =
    await sql<Row>`select f.* from unnest(${page.rows.map(({ series }) => series)}::text[]) as asked(series)
    cross join lateral (
      select ${sql.join(columns.map((name) => sql.ref(name)))}, f.sort_key from figures as f
      where f.series = asked.series and ${figuresThat(filter)}
      order by f.sort_key collate "C" desc, f.id collate "C" limit ${mostWindows}
    ) as f order by f.sort_key collate "C", f.id collate "C"`.execute(db);
  const all = await compared(db, rows);
  return {
    next: page.next,
    rows: page.rows.map(({ series, windows }) => {
      const own = rows.filter((row) => row.series === series);
      const dated = own
        .filter(hasWindow)
        .map(({ id, from_day, to_day }) => ({ id, from: from_day, to: to_day }));
      return {
        id: series,
        figures: all.filter(({ figure }) => figure.series === series),
        earlier: windows - own.length,
        notes: notesOf(dated),
      };
    }),
  };
}

const findRow = (db: Database, id: string): Promise<Row | undefined> =>
  db.selectFrom('figures as f').select(columns).where('f.id', '=', id).executeTakeFirst();

/** A reported number with its claims and the desk's own count. */
export async function figureView(db: Database, id: string): Promise<FigureView | undefined> {
  const row = await findRow(db, id);
  if (!row) return undefined;
  const [own] = await compared(db, [row]);
  return { ...own!, claims: await keptClaims(db, 'id', row.body.claims) };
}

/** The events that the desk counted beside a reported number. */
export async function figureEvents(
  db: Database,
  id: string,
  cursor: Cursor,
): Promise<Page<CountedEvent> | undefined> {
  const row = await findRow(db, id);
  if (!row) return undefined;
  const { from_day, to_day, scope } = row;
  if (!hasWindow(row)) return { rows: [], next: null };
  const { register, kinds, measure, places, actors } = scope;
  const about = sql`(select ${register}::text as register, ${kinds}::text[] as kinds, ${places}::text[] as places,
    ${actors}::text[] as actors)`;
  const condition = sql`e.from_day >= ${from_day} and e.to_day <= ${to_day}
    and exists (select from ${about} as f where ${isAbout})`;
  return pageOfEvents(db, { measure, side: 'all' }, condition, cursor);
}
