import { type Selectable, sql } from 'kysely';
import { Calendar, searchDays } from '../derive/calendar.js';
import { comparedUnits, type Pair } from '../derive/cluster.js';
import { toldWithin, widestWindow } from '../derive/comparison.js';
import { isoDay } from '../derive/days.js';
import { compare } from '../derive/match.js';
import type { Unit } from '../derive/unit.js';
import type { NamingPolicy } from '../names/policy.js';
import type { Database } from './database.js';
import { allPairs } from './load.js';
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

/** What is compared, and what people decided of it. */
interface Judged {
  pairs: readonly Pair[];
  policy: NamingPolicy;
}

const unitsOf = (rows: readonly Row[], { pairs, policy }: Judged) =>
  comparedUnits(
    rows.map((row) => toStanding(row, policy)),
    pairs,
  );

interface Wanted {
  claims: readonly string[];
  events: readonly string[];
  /** Units whose days and register may hold a match. */
  near: readonly Unit[];
}

type Found = Row & { named: boolean };

/** Register and days in which a match of a unit may lie, and the report that none lies in where all units are of one. */
function windowsOf(units: readonly Unit[]): string[][] {
  const windows = new Map<string, Set<string>>();
  for (const unit of units) {
    const days = searchDays(unit);
    if (!days) continue;
    const [from, to] = [days.from - 1, days.to + 1];
    // A window that reaches into this one begins no earlier, or is too wide to match.
    const ends = [from - widestWindow, from, to, days.to + toldWithin];
    const key = JSON.stringify([unit.register, ...ends.map(isoDay)]);
    windows.set(key, (windows.get(key) ?? new Set()).add(unit.report));
  }
  return [...windows].map(([key, reports]) => [
    ...(JSON.parse(key) as string[]),
    reports.size === 1 ? [...reports][0]! : '',
  ]);
}

/** Whole units that are named, and those near enough in register and days to be compared at all. */
async function find(db: Database, { claims, events, near }: Wanted): Promise<Found[]> {
  const windows = windowsOf(near);
  const column = (at: number) => windows.map((window) => window[at]);
  // "offset 0" has each row look its others up by an index: put together with all claims they would be read whole.
  const { rows } = await sql<Found>`
    with wanted as (
      select report, unit, true as named from standing where claim = any(${[...claims]})
      union all
      select report, unit, true from standing where event = any(${[...events]})
      union all
      select s.report, s.unit, false
      from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[], ${column(3)}::text[],
          ${column(5)}::text[]) as w (register, earliest, first, last, report)
        cross join lateral (select * from standing s
          where s.register = w.register and s.from_day between w.earliest and w.last and s.to_day >= w.first
            and s.report <> w.report offset 0) as s
      union all
      select s.report, s.unit, false
      from unnest(${column(0)}::text[], ${column(2)}::text[], ${column(4)}::text[], ${column(5)}::text[])
          as w (register, first, last, report)
        cross join lateral (select * from standing s
          where s.register = w.register and s.told between w.first and w.last and s.report <> w.report offset 0) as s
    ), units as (select report, unit, bool_or(named) as named from wanted group by report, unit)
    select s.*, u.named from units u cross join lateral (
      select * from standing s where s.report = u.report and s.unit = u.unit offset 0) as s
    order by s.report_seq, s.position`.execute(db);
  return rows;
}

/** The rows of groups that match one of `units`. */
function matching(units: readonly Unit[], candidates: readonly Found[], judged: Judged): Found[] {
  const calendar = new Calendar<Unit>();
  for (const unit of units) calendar.add(unit, [unit]);
  const matched = unitsOf(candidates, judged).filter((other) =>
    [...calendar.around([other])].some((unit) => compare(unit, other).kind === 'match'),
  );
  const keys = new Set(matched.flatMap(({ claims }) => claims.map(keyOf)));
  return candidates.filter((row) => keys.has(keyOf(row)));
}

/**
 * Everything reachable from some claims by a match, by a judgement `same`, by a report's own group
 * or by an event in which they stood: grouping it alone gives what grouping everything would.
 */
export async function neighbourhood(
  db: Database,
  claims: readonly string[],
  policy: NamingPolicy,
): Promise<Neighbourhood> {
  const pairs = await allPairs(db);
  const judged = { pairs, policy };
  const rows = new Map<string, Row>();
  const events = new Set<string>();
  let fresh = await find(db, { claims, events: [], near: [] });
  while (fresh.length > 0) {
    for (const row of fresh) rows.set(row.claim, row);
    const here = new Set(fresh.map(({ claim }) => claim));
    const partners = pairs.filter(({ a, b, same }) => same && (here.has(a) || here.has(b)));
    const newEvents = [...new Set(fresh.flatMap(({ event }) => event ?? []))].filter((id) => !events.has(id));
    for (const id of newEvents) events.add(id);
    const near = unitsOf(fresh, judged);
    const found = await find(db, { claims: partners.flatMap(({ a, b }) => [a, b]), events: newEvents, near });
    const unseen = found.filter(({ claim }) => !rows.has(claim));
    const around = unseen.filter(({ named }) => !named);
    fresh = [...unseen.filter(({ named }) => named), ...matching(near, around, judged)];
  }
  return { rows, pairs, events };
}
