import { sql } from 'kysely';
import { areaOf } from '../area.js';
import { offMap } from '../derive/anchor.js';
import { DeskError } from '../error.js';
import type { EventFilter, EventMap, MapArea, MapCell, MapView } from '../eventViews.js';
import type { Database } from './database.js';
import { eventsThat, inBox } from './eventFilter.js';

const world = '-180,-90,180,90';
const mostZoom = 18;
/** A cell is 2^6 of a tile's 512 pixels wide, which are 2^9. */
const cellsAcross = 2 ** (9 - 6);

interface Row {
  /** -1 out of view, null where no place is known. */
  column: number | null;
  row: number | null;
  area: string | null;
  register: string;
  count: number;
  differ: number;
  x: number | null;
  y: number | null;
  id: string;
  first: string | null;
  last: string | null;
}

/** The one event of a group, so that it can be opened from the map. */
const only = (rows: readonly Row[]) => (rows.length === 1 && rows[0]!.count === 1 ? rows[0]!.id : null);

const sum = (rows: readonly Row[], of: 'count' | 'differ') => rows.reduce((total, row) => total + row[of], 0);

const together = (rows: readonly Row[]) => ({
  count: sum(rows, 'count'),
  differ: sum(rows, 'differ'),
  registers: Object.fromEntries(rows.map(({ register, count }) => [register, count])),
  event: only(rows),
});

function cellOf(rows: readonly Row[]): MapCell {
  const whole = together(rows);
  const middle = (of: 'x' | 'y') =>
    rows.reduce((total, row) => total + row[of]! * row.count, 0) / whole.count;
  const names = new Set(rows.flatMap(({ first, last }) => [first, last]));
  return {
    ...offMap(middle('x'), middle('y')),
    ...whole,
    place: names.size === 1 ? rows[0]!.first : null,
  };
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

function viewOf({ view = world, zoom = 2 }: MapView) {
  const area = areaOf(view);
  if (area.kind !== 'box') {
    throw new DeskError('badInput', 'What a map shows is a box.', {
      remedy: 'Give "view" as west,south,east,north.',
      details: { view },
    });
  }
  if (!(zoom >= 0 && zoom <= mostZoom)) {
    throw new DeskError('badInput', `A map's zoom is 0 to ${mostZoom}, not ${zoom}.`, { details: { zoom } });
  }
  // The world is 2^30 wide; at a zoom it has `cellsAcross` times 2^zoom cells.
  return { box: area.box, shift: 30 - Math.log2(cellsAcross) - Math.floor(zoom) };
}

const most = (a: { count: number }, b: { count: number }) => b.count - a.count;

/** Events by cells of about 64 pixels at a zoom, those known only to a province or country by that. */
export async function eventMap(db: Database, filter: EventFilter, shown: MapView): Promise<EventMap> {
  const { box, shift } = viewOf(shown);
  const seen = sql`case when e.x is null then null when ${inBox(box)}`;
  const { rows } = await sql<Row>`
    select ${seen} then e.x >> ${shift}::integer else -1 end as "column",
      ${seen} then e.y >> ${shift}::integer else -1 end as "row", e.area, e.register,
      count(*) as count, count(*) filter (where e.accounts = 'differ') as differ,
      avg(e.x::float8) as x, avg(e.y::float8) as y, min(e.id collate "C") as id,
      min(e.spot collate "C") as first, max(e.spot collate "C") as last
    from events e where ${eventsThat(filter)}
    group by 1, 2, e.area, e.register
    order by 1, 2, e.area collate "C", e.register`.execute(db);
  const inView = rows.filter(({ column }) => column !== null && column >= 0);
  const known = rows.filter(({ column, area }) => column === null && area !== null);
  return {
    cells: grouped(inView, ({ column, row }) => `${column} ${row}`)
      .map(cellOf)
      .sort(most),
    areas: grouped(known, ({ area }) => area!)
      .map((its): MapArea => ({ area: its[0]!.area!, ...together(its) }))
      .sort(most),
    total: sum(rows, 'count'),
    outside: sum(
      rows.filter(({ column }) => column === -1),
      'count',
    ),
    unplaced: sum(
      rows.filter(({ column, area }) => column === null && area === null),
      'count',
    ),
  };
}
