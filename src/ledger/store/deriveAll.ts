import { sql } from 'kysely';
import { type Cluster, cluster } from '../derive/cluster.js';
import { rebuildBooks } from './books/standing.js';
import { insertRows } from './bulk.js';
import { inChunks } from './chunks.js';
import type { Database } from './database.js';
import { type Far, keepEvents } from './derive.js';
import { refreshTallies } from './deriveFigures.js';
import { rebuildInbox } from './inbox.js';
import { allPairs, loadClaims } from './load.js';
import { refreshCatalogue } from './names/catalogue.js';
import { refreshMentions, type Touched } from './names/mentions.js';
import { loadPolicy } from './names/namings.js';
import type { StandingKeys } from './rows.js';
import { dropViews, fillViews } from './seen/fill.js';
import { rebuildMarks } from './seen/marks.js';
import { refreshSharing } from './sharing.js';
import { type NewStanding, standingOf, toStanding } from './standing.js';

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
  await insertRows(trx, 'standing', placed, { json: ['keys'] });
}

/** Drops everything derived and derives it from the ledger. */
export async function deriveAll(trx: Database, far: Far = () => {}): Promise<void> {
  await dropViews(trx);
  await rebuildMarks(trx);
  await sql`truncate standing, events, event_bodies, tellings, figures, figure_claims,
    mentions, names, catalogue, totals`.execute(trx);
  await sql`insert into totals values ('events', 0), ('figures', 0), ('reports', (select count(*) from reports)),
    ('claims', (select count(*) from claims)), ('judgements', (select count(*) from judgements))`.execute(
    trx,
  );
  const policy = await loadPolicy(trx);
  const reports = await trx.selectFrom('reports').select('id').orderBy('seq').execute();
  const touched: Touched = new Map();
  const rows: NewStanding[] = [];
  let looked = 0;
  for (const chunk of inChunks(
    reports.map(({ id }) => id),
    300,
  )) {
    far((0.5 * looked) / reports.length);
    looked += chunk.length;
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
  await keepEvents(trx, clusters, policy, { far: (share) => far(0.5 + 0.4 * share) });
  await keepStanding(trx, rows, clusters);
  await refreshCatalogue(
    trx,
    touched,
    policy,
    policy.groups.flatMap(({ names }) => names.map(({ id }) => id)),
  );
  far(0.9);
  await rebuildInbox(trx);
  await refreshSharing(trx);
  await rebuildBooks(trx);
  await fillViews(trx);
  far(1);
}
