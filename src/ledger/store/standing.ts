import { type Selectable, sql } from 'kysely';
import type { ReportEvent, When } from '../../reading/reading.js';
import { isoDays } from '../derive/days.js';
import { isDaily } from '../derive/kinds.js';
import type { Standing } from '../derive/unit.js';
import { knownActor, knownSite } from '../names/apply.js';
import type { NamingPolicy } from '../names/policy.js';
import { insertRows } from './bulk.js';
import type { Database } from './database.js';
import type { LoadedClaim } from './load.js';
import type { StandingKeys, StandingRow } from './rows.js';

/** The events in which reports' newest readings put these claims, by report and event id. */
export async function loadReportEvents(
  db: Database,
  claims: readonly LoadedClaim[],
): Promise<Map<string, ReportEvent>> {
  if (claims.length === 0) return new Map();
  const units = [...new Set(claims.map(({ report, unit }) => JSON.stringify([report, unit])))];
  const column = (at: 0 | 1) => units.map((unit) => (JSON.parse(unit) as string[])[at]!);
  const { rows } = await sql<{ report: string; id: string; body: ReportEvent }>`
    select u.report, u.unit as id, e.body
    from unnest(${column(0)}::text[], ${column(1)}::text[]) as u (report, unit)
    cross join lateral (
      select body from report_events
      where report = u.report and id = u.unit
        and number = (select max(number) from readings where report = u.report)
      limit 1) e`.execute(db);
  return new Map(rows.map(({ report, id, body }) => [JSON.stringify([report, id]), body]));
}

const mayStand = ({ claim, current }: LoadedClaim) =>
  (claim.scope === 'event' && !claim.background) || (current.scope === 'event' && !current.background);

const isOut = ({ verdict, retired, current }: LoadedClaim) =>
  verdict === 'reject' || retired || current.background || current.scope !== 'event';

function keysOf({ current }: LoadedClaim, event: ReportEvent | undefined): StandingKeys {
  const where = current.where.length > 0 ? current.where : (event?.where ?? []);
  return {
    places: where.map(({ name, geonameId, lat, lon, country, admin1, precision }) => ({
      name,
      geonameId,
      lat,
      lon,
      country,
      admin1,
      precision,
    })),
    who: current.who.map(({ role, name, kind }) => [role, name, kind]),
    numbers: current.counts.flatMap(({ measure, value }) => (value === null ? [] : [[measure, value]])),
  };
}

/** The day on which a claim that says nothing of its day was told; what is planned is told of no day yet. */
function toldOf({ current, publishedAt }: LoadedClaim, known: When): string | null {
  const { from, to, value } = known;
  const unsaid = from === null && to === null && value === null;
  const happened = current.certainty !== 'planned' && current.certainty !== 'possible';
  if (!unsaid || !happened || isDaily(current.register)) return null;
  return /^\d{4}-\d{2}-\d{2}/.exec(publishedAt ?? '')?.[0] ?? null;
}

function rowOf(loaded: LoadedClaim, event: ReportEvent | undefined) {
  const { current } = loaded;
  const known =
    current.when.from !== null || current.when.to !== null ? current.when : (event?.when ?? current.when);
  const { from, to } = isoDays(known);
  return {
    claim: loaded.id,
    report: loaded.report,
    report_seq: loaded.reportSeq,
    position: loaded.position,
    unit: loaded.unit,
    register: current.register,
    kind: current.kind,
    from_day: from,
    to_day: to,
    told: toldOf(loaded, known),
    out: isOut(loaded),
    keys: JSON.stringify(keysOf(loaded, event)),
    event: null,
  };
}

/** A row of a claim that stands in no event yet. */
export type NewStanding = ReturnType<typeof rowOf>;

/** What is compared of these claims, as rows; none stands in an event yet. */
export async function standingOf(db: Database, claims: readonly LoadedClaim[]): Promise<NewStanding[]> {
  const events = await loadReportEvents(db, claims);
  return claims
    .filter(mayStand)
    .map((loaded) => rowOf(loaded, events.get(JSON.stringify([loaded.report, loaded.unit]))));
}

/** Writes what is compared of these claims anew. */
export async function refreshStanding(trx: Database, claims: readonly LoadedClaim[]): Promise<void> {
  const changing = ['unit', 'kind', 'from_day', 'to_day', 'told', '"out"', 'keys'];
  const then = sql.raw(
    `on conflict (claim) do update set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  );
  await insertRows(trx, 'standing', await standingOf(trx, claims), { json: ['keys'], then });
}

/** A row as grouping sees it, with what people decided of its names. */
export function toStanding(row: Selectable<StandingRow>, policy: NamingPolicy): Standing {
  const { places, who, numbers } = row.keys;
  return {
    claim: row.claim,
    report: row.report,
    reportSeq: row.report_seq,
    position: row.position,
    unit: row.unit,
    register: row.register,
    kind: row.kind,
    from: row.from_day,
    to: row.to_day,
    told: row.told,
    out: row.out,
    places: places.map((place) => knownSite(place, policy)),
    who: who.map(([role, name, kind]) => {
      const entry = knownActor(role, name, places, policy)?.token;
      return entry === undefined ? [role, name, kind] : [role, name, kind, entry];
    }),
    numbers,
  };
}
