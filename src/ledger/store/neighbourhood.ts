import { type Selectable, sql } from 'kysely';
import { comparedUnits, type Pair } from '../derive/cluster.js';
import { isoDay, width } from '../derive/days.js';
import { pairsOf } from '../derive/judged.js';
import { compare, widestWindow } from '../derive/match.js';
import type { Unit } from '../derive/unit.js';
import type { Database } from './database.js';
import { judgementsOf } from './load.js';
import type { StandingRow } from './rows.js';
import { toStanding } from './standing.js';

/** All that one change can move: the claims, what people said of pairs of them, and the events they stand in. */
export interface Neighbourhood {
  rows: Map<string, Selectable<StandingRow>>;
  pairs: Pair[];
  events: Set<string>;
}

type Row = Selectable<StandingRow>;

const keyOf = ({ report, unit }: { report: string; unit: string }) => JSON.stringify([report, unit]);

async function unitsOf(db: Database, rows: readonly Row[]): Promise<Unit[]> {
  const judged = pairsOf(
    await judgementsOf(
      db,
      rows.map(({ claim }) => claim),
    ),
  );
  return comparedUnits(rows.map(toStanding), judged);
}

const whole = (db: Database) =>
  db.selectFrom('standing').selectAll().orderBy('report_seq').orderBy('position');

/** Units of which a claim is named, whole. */
async function unitsNaming(
  db: Database,
  column: 'claim' | 'event' | 'report',
  ids: readonly string[],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  return whole(db)
    .where((where) =>
      where.exists(
        where
          .selectFrom('standing as s')
          .select('s.claim')
          .whereRef('s.report', '=', 'standing.report')
          .whereRef('s.unit', '=', 'standing.unit')
          .where(sql<boolean>`${sql.ref(`s.${column}`)} = any(${[...ids]})`),
      ),
    )
    .execute();
}

/** Units near enough in register and days to be compared at all. */
async function unitsAround(db: Database, units: readonly Unit[]): Promise<Row[]> {
  const windows = new Set<string>();
  for (const { register, days } of units) {
    if (days && width(days) <= widestWindow) {
      windows.add(JSON.stringify([register, isoDay(days.from - 1), isoDay(days.to + 1)]));
    }
  }
  const found = new Map<string, Row>();
  for (const window of windows) {
    const [register, from, to] = JSON.parse(window) as [string, string, string];
    const claims = db
      .selectFrom('standing')
      .select('claim')
      .where('register', '=', register)
      .where('from_day', '<=', to)
      .where('to_day', '>=', from)
      .where(
        'from_day',
        '>=',
        sql<string>`to_char(${from}::date - ${widestWindow + 2}::integer, 'YYYY-MM-DD')`,
      );
    const ids = (await claims.execute()).map(({ claim }) => claim);
    for (const row of await unitsNaming(db, 'claim', ids)) found.set(row.claim, row);
  }
  return [...found.values()];
}

/** The rows of groups that match one of `units`. */
async function matching(db: Database, units: readonly Unit[], candidates: readonly Row[]): Promise<Row[]> {
  const matched = (await unitsOf(db, candidates)).filter((other) =>
    units.some((unit) => compare(unit, other).kind === 'match'),
  );
  const keys = new Set(matched.flatMap(({ claims }) => claims.map(keyOf)));
  return candidates.filter((row) => keys.has(keyOf(row)));
}

/**
 * Everything reachable from some claims by a match, by a judgement `same`, by a report's own group
 * or by an event in which they stood: grouping it alone gives what grouping everything would.
 */
export async function neighbourhood(db: Database, claims: readonly string[]): Promise<Neighbourhood> {
  const rows = new Map<string, Row>();
  const events = new Set<string>();
  let fresh = await unitsNaming(db, 'claim', claims);
  while (fresh.length > 0) {
    for (const row of fresh) rows.set(row.claim, row);
    const units = await unitsOf(db, fresh);
    const said = pairsOf(
      await judgementsOf(
        db,
        fresh.map(({ claim }) => claim),
      ),
    );
    const partners = said.filter(({ same }) => same).flatMap(({ a, b }) => [a, b]);
    const newEvents = [...new Set(fresh.flatMap(({ event }) => event ?? []))].filter((id) => !events.has(id));
    for (const id of newEvents) events.add(id);
    const around = (await unitsAround(db, units)).filter(({ claim }) => !rows.has(claim));
    const next = [
      ...(await unitsNaming(db, 'event', newEvents)),
      ...(await unitsNaming(db, 'claim', partners)),
      ...(await matching(db, units, around)),
    ];
    fresh = [...new Map(next.map((row) => [row.claim, row])).values()].filter(
      ({ claim }) => !rows.has(claim),
    );
  }
  return { rows, pairs: pairsOf(await judgementsOf(db, [...rows.keys()])), events };
}
