import { type Insertable, sql } from 'kysely';
import { type Cluster, cluster } from '../derive/cluster.js';
import { eventOf, type Member } from '../derive/event.js';
import { reviewOf } from '../derive/review.js';
import { calledSpeaker } from '../names/apply.js';
import type { NamingPolicy } from '../names/policy.js';
import { insertRows } from './bulk.js';
import { inChunks } from './chunks.js';
import type { Database } from './database.js';
import { refreshTallies } from './deriveFigures.js';
import { bodyRow, eventRow } from './eventRow.js';
import { refreshInbox } from './inbox.js';
import { type LoadedClaim, loadClaims } from './load.js';
import { refreshCatalogue } from './names/catalogue.js';
import { refreshMentions, type Touched } from './names/mentions.js';
import { loadPolicy } from './names/namings.js';
import { neighbourhood } from './neighbourhood.js';
import type { EventBodyRow, TellingRow } from './rows.js';
import { lookBefore, noteDevelopments } from './saved/developments.js';
import { refreshSharing } from './sharing.js';
import { loadReportEvents, refreshStanding, toStanding } from './standing.js';

const memberOf = (
  { claim, current, report, unit, origin, source }: LoadedClaim,
  policy: NamingPolicy,
): Member => ({
  claim,
  current,
  report,
  unit,
  origin,
  teller: calledSpeaker(current.chain[0] ?? source ?? 'unnamed', current.where, policy),
});

/** Told which share of a long work is done, 0 to 1. */
export type Far = (share: number) => void;

/** Builds and keeps the events of these groups; of `known` claims none is loaded again. */
export async function keepEvents(
  trx: Database,
  clusters: readonly Cluster[],
  policy: NamingPolicy,
  { known = new Map(), far = () => {} }: { known?: ReadonlyMap<string, LoadedClaim>; far?: Far } = {},
): Promise<void> {
  let kept = 0;
  for (const some of inChunks(clusters, 300)) {
    far(kept / clusters.length);
    kept += some.length;
    const ids = some.flatMap(({ claims }) => claims.map(({ claim }) => claim));
    const others = ids.filter((id) => !known.has(id));
    const loaded = [...ids.flatMap((id) => known.get(id) ?? []), ...(await loadClaims(trx, 'id', others))];
    const byId = new Map(loaded.map((claim) => [claim.id, claim]));
    const own = await loadReportEvents(trx, loaded);
    const tellings: TellingRow[] = [];
    const bodies: Insertable<EventBodyRow>[] = [];
    const rows = some.map(({ id, claims, ghosts, meetings }) => {
      const members = claims.map(({ claim }) => byId.get(claim)!);
      const ownOf = (report: string, unit: string) => own.get(JSON.stringify([report, unit]));
      const derived = eventOf(
        id,
        members.map((member) => memberOf(member, policy)),
        ownOf,
        policy,
      );
      tellings.push(...derived.tellings.map((telling) => ({ event: id, ...telling })));
      const leading = new Set([...claims, ...ghosts].map(({ claim }) => claim));
      bodies.push(bodyRow(derived, meetings));
      return eventRow(derived, members, reviewOf(members, derived.summary.contested, leading));
    });
    await insertRows(trx, 'events', rows);
    await insertRows(trx, 'event_bodies', bodies, { json: ['body'] });
    await insertRows(trx, 'tellings', tellings);
  }
}

/** Says of each claim in which event it stands; a rejected one only leads there. */
async function place(trx: Database, clusters: readonly Cluster[]): Promise<void> {
  const pairs = clusters.flatMap(({ id, claims, ghosts }) =>
    [...claims, ...ghosts].map(({ claim }) => [claim, id] as const),
  );
  for (const chunk of inChunks(pairs, 5000)) {
    const [claims, events] = [chunk.map(([claim]) => claim), chunk.map(([, event]) => event)];
    await sql`update standing set event = given.event
      from (select unnest(${claims}::text[]) as claim, unnest(${events}::text[]) as event) as given
      where standing.claim = given.claim`.execute(trx);
  }
}

/** Takes events away. */
export async function dropEvents(trx: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .deleteFrom('tellings')
    .where(sql<boolean>`event = any(${[...ids]})`)
    .execute();
  await trx
    .deleteFrom('events')
    .where(sql<boolean>`id = any(${[...ids]})`)
    .execute();
  await trx
    .deleteFrom('event_bodies')
    .where(sql<boolean>`event = any(${[...ids]})`)
    .execute();
}

/** What the change is that is derived: reports that may have no claims, decisions on names and the names they touch. */
interface Change {
  fresh?: readonly string[];
  policy?: NamingPolicy;
  names?: readonly string[];
  /** Spellings that came or went beside those of the claims. */
  touched?: Touched;
  /** Whether saved filters are told nothing of it. */
  quiet?: boolean;
}

/** Derives again all that a change of these claims can move, and nothing else. */
export async function derive(
  trx: Database,
  claims: readonly LoadedClaim[],
  { fresh = [], policy, names = [], touched: spelled, quiet = false }: Change = {},
): Promise<void> {
  const decided = policy ?? (await loadPolicy(trx));
  await refreshStanding(trx, claims);
  const { rows, pairs, events } = await neighbourhood(
    trx,
    claims.map(({ id }) => id),
    decided,
  );
  const stood = quiet ? undefined : await lookBefore(trx, rows, events);
  await dropEvents(trx, [...events]);
  await sql`update standing set event = null
    where claim = any(${[...rows.keys()]}) and event is not null`.execute(trx);
  const standing = [...rows.values()].map((row) => toStanding(row, decided));
  const clusters = cluster(standing, pairs);
  await keepEvents(trx, clusters, decided, { known: new Map(claims.map((claim) => [claim.id, claim])) });
  await place(trx, clusters);
  await refreshSharing(
    trx,
    clusters.map(({ id }) => id),
  );
  await refreshTallies(trx, claims, decided);
  await refreshCatalogue(trx, await refreshMentions(trx, claims, decided, spelled), decided, names);
  const touched = [...rows.values(), ...claims].map(({ report }) => report);
  await refreshInbox(trx, [...new Set([...touched, ...fresh])]);
  await noteDevelopments(trx, clusters, stood, fresh);
}
