import { type Insertable, sql } from 'kysely';
import { type Cluster, cluster } from '../derive/cluster.js';
import { type DerivedEvent, eventOf, type Member } from '../derive/event.js';
import { reviewOf } from '../derive/review.js';
import { calledSpeaker } from '../names/apply.js';
import type { NamingPolicy } from '../names/policy.js';
import { inChunks } from './chunks.js';
import type { Database } from './database.js';
import { refreshTallies } from './deriveFigures.js';
import { dropNumbers, keepNumbers } from './eventNumbers.js';
import { bodyRow, eventRow } from './eventRow.js';
import { rebuildInbox, refreshInbox } from './inbox.js';
import { allPairs, type LoadedClaim, loadClaims } from './load.js';
import { refreshCatalogue } from './names/catalogue.js';
import { refreshMentions, type Touched } from './names/mentions.js';
import { loadPolicy } from './names/namings.js';
import { neighbourhood } from './neighbourhood.js';
import type { EventBodyRow, StandingKeys, TellingRow } from './rows.js';
import { lookBefore, noteDevelopments } from './saved/developments.js';
import { loadReportEvents, type NewStanding, refreshStanding, standingOf, toStanding } from './standing.js';

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

/** Builds and keeps the events of these groups. */
async function keepEvents(trx: Database, clusters: readonly Cluster[], policy: NamingPolicy): Promise<void> {
  for (const some of inChunks(clusters, 300)) {
    const loaded = await loadClaims(
      trx,
      'id',
      some.flatMap(({ claims }) => claims.map(({ claim }) => claim)),
    );
    const byId = new Map(loaded.map((claim) => [claim.id, claim]));
    const own = await loadReportEvents(trx, [...new Set(loaded.map(({ report }) => report))]);
    const kept: DerivedEvent[] = [];
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
      kept.push(derived);
      tellings.push(...derived.tellings.map((telling) => ({ event: id, ...telling })));
      const leading = new Set([...claims, ...ghosts].map(({ claim }) => claim));
      bodies.push(bodyRow(derived, meetings));
      return eventRow(derived, members, reviewOf(members, derived.summary.contested, leading));
    });
    await trx.insertInto('events').values(rows).execute();
    await trx.insertInto('event_bodies').values(bodies).execute();
    await keepNumbers(trx, kept);
    for (const chunk of inChunks(tellings)) await trx.insertInto('tellings').values(chunk).execute();
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
async function dropEvents(trx: Database, ids: readonly string[]): Promise<void> {
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
  await dropNumbers(trx, ids);
}

/** What the change is that is derived: reports that may have no claims, decisions on names and the names they touch. */
interface Change {
  fresh?: readonly string[];
  policy?: NamingPolicy;
  names?: readonly string[];
}

/** Derives again all that a change of these claims can move, and nothing else. */
export async function derive(
  trx: Database,
  claims: readonly LoadedClaim[],
  { fresh = [], policy, names = [] }: Change = {},
): Promise<void> {
  const decided = policy ?? (await loadPolicy(trx));
  await refreshStanding(trx, claims);
  const { rows, pairs, events } = await neighbourhood(
    trx,
    claims.map(({ id }) => id),
    decided,
  );
  const stood = await lookBefore(trx, rows, events);
  await dropEvents(trx, [...events]);
  await sql`update standing set event = null where claim = any(${[...rows.keys()]})`.execute(trx);
  const standing = [...rows.values()].map((row) => toStanding(row, decided));
  const clusters = cluster(standing, pairs);
  await keepEvents(trx, clusters, decided);
  await place(trx, clusters);
  await refreshTallies(trx, claims, decided);
  const named: Touched = new Map();
  // A report of thousands of claims must not hold up what else the desk is asked.
  for (const some of inChunks(claims, 300)) await refreshMentions(trx, some, decided, named);
  await refreshCatalogue(trx, named, decided, names);
  const touched = [...rows.values(), ...claims].map(({ report }) => report);
  await refreshInbox(trx, [...new Set([...touched, ...fresh])]);
  await noteDevelopments(trx, clusters, stood, fresh);
}

/** Writes what is compared of all claims, each with the event in which it stands. */
async function keepStanding(
  trx: Database,
  rows: readonly NewStanding[],
  clusters: readonly Cluster[],
): Promise<void> {
  const events = new Map(
    clusters.flatMap(({ id, claims, ghosts }) =>
      [...claims, ...ghosts].map(({ claim }) => [claim, id] as const),
    ),
  );
  const placed = rows.map((row) => ({ ...row, event: events.get(row.claim) ?? null }));
  for (const chunk of inChunks(placed)) await trx.insertInto('standing').values(chunk).execute();
}

/** Drops everything derived and derives it from the ledger. */
export async function deriveAll(trx: Database): Promise<void> {
  await sql`truncate standing, events, event_bodies, event_keys, event_numbers, tellings, figures, figure_claims,
    mentions, names, catalogue, totals`.execute(trx);
  await sql`insert into totals values ('events', 0), ('figures', 0), ('reports', (select count(*) from reports)),
    ('claims', (select count(*) from claims)), ('judgements', (select count(*) from judgements))`.execute(
    trx,
  );
  const policy = await loadPolicy(trx);
  const reports = await trx.selectFrom('reports').select('id').orderBy('seq').execute();
  const touched: Touched = new Map();
  const rows: NewStanding[] = [];
  for (const chunk of inChunks(
    reports.map(({ id }) => id),
    300,
  )) {
    const claims = await loadClaims(trx, 'report', chunk);
    for (const row of await standingOf(trx, claims)) rows.push(row);
    await refreshTallies(trx, claims, policy);
    await refreshMentions(trx, claims, policy, touched);
  }
  const standing = rows.map((row) =>
    toStanding({ ...row, keys: JSON.parse(row.keys) as StandingKeys }, policy),
  );
  const pairs = await allPairs(trx);
  const clusters = cluster(standing, pairs);
  await keepEvents(trx, clusters, policy);
  await keepStanding(trx, rows, clusters);
  await refreshCatalogue(
    trx,
    touched,
    policy,
    policy.groups.flatMap(({ names }) => names.map(({ id }) => id)),
  );
  await rebuildInbox(trx);
}
