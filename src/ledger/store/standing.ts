import { type Selectable, sql } from 'kysely';
import type { ReportEvent, When } from '../../reading/reading.js';
import { isoDays } from '../derive/days.js';
import { isDaily } from '../derive/kinds.js';
import type { Standing } from '../derive/unit.js';
import { knownActor, knownSite } from '../names/apply.js';
import type { NamingPolicy } from '../names/policy.js';
import { inChunks } from './chunks.js';
import type { Database } from './database.js';
import type { LoadedClaim } from './load.js';
import type { StandingKeys, StandingRow } from './rows.js';

/** The events that reports' newest readings put together, by report and event id. */
export async function loadReportEvents(
  db: Database,
  reports: readonly string[],
): Promise<Map<string, ReportEvent>> {
  if (reports.length === 0) return new Map();
  const rows = await db
    .selectFrom('report_events as e')
    .select(['e.report', 'e.id', 'e.body'])
    .where(sql<boolean>`e.report = any(${[...reports]})`)
    .where('e.number', '=', ({ selectFrom }) =>
      selectFrom('readings as g')
        .select(({ fn }) => fn.max('g.number').as('number'))
        .whereRef('g.report', '=', 'e.report'),
    )
    .execute();
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
  const events = await loadReportEvents(db, [...new Set(claims.map(({ report }) => report))]);
  return claims
    .filter(mayStand)
    .map((loaded) => rowOf(loaded, events.get(JSON.stringify([loaded.report, loaded.unit]))));
}

/** Writes what is compared of these claims anew. */
export async function refreshStanding(trx: Database, claims: readonly LoadedClaim[]): Promise<void> {
  const rows = await standingOf(trx, claims);
  for (const chunk of inChunks(rows)) {
    await trx
      .insertInto('standing')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('claim').doUpdateSet(({ ref }) => ({
          unit: ref('excluded.unit'),
          kind: ref('excluded.kind'),
          from_day: ref('excluded.from_day'),
          to_day: ref('excluded.to_day'),
          told: ref('excluded.told'),
          out: ref('excluded.out'),
          keys: sql<string>`excluded.keys`,
        })),
      )
      .execute();
  }
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
