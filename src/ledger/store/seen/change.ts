import { sql } from 'kysely';
import type { narrowed } from '../../clearance.js';
import type { Database } from '../database.js';
import { derive, dropEvents } from '../derive.js';
import { refreshInbox } from '../inbox.js';
import { loadClaims } from '../load.js';
import { forget } from '../names/mentions.js';
import { loadPolicy } from '../names/namings.js';
import { neighbourhood } from '../neighbourhood.js';
import { settleNamings } from './namings.js';
import { settleOrigins } from './origins.js';

type Narrowed = (typeof narrowed)[number];

/** Whole reports, and claims of others. */
export interface Things {
  reports: readonly string[];
  claims: readonly string[];
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

async function claimsOf(trx: Database, reports: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from public.claims where report = any(${[...reports]})`.execute(trx);
  return idsOf(rows);
}

async function reportsOf(trx: Database, claims: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct report as id from public.claims where id = any(${[...claims]})`.execute(trx);
  return idsOf(rows);
}

/** Claims that somebody judged together with one of these. */
async function partnersOf(trx: Database, claims: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select other as id from public.judgements where claim = any(${[...claims]}) and other is not null
    union select claim from public.judgements where other = any(${[...claims]})
    union select claim from public.judgements where event = any(${[...claims]})`.execute(trx);
  return idsOf(rows);
}

/** Claims that a reading put together with one of these, or of which they are part. */
async function kinOf(trx: Database, claims: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.id from public.claims h join public.claims c on c.report = h.report and c.id <> h.id
      join public.findings f on f.claim = c.id
    where h.id = any(${[...claims]})
      and (f.body ->> 'partOf' = h.id or f.unit in (select unit from public.findings where claim = h.id))`.execute(
    trx,
  );
  return idsOf(rows);
}

/** Figures in which these claims stood, and the claims that stay in them. */
async function leaveFigures(trx: Database, claims: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ figure: string }>`
    delete from figure_claims where claim = any(${[...claims]}) returning figure`.execute(trx);
  const figures = [...new Set(rows.map(({ figure }) => figure))];
  await sql`delete from figures f where f.id = any(${figures})
    and not exists (select from figure_claims c where c.figure = f.id)`.execute(trx);
  const { rows: left } = await sql<{ id: string }>`
    select distinct claim as id from figure_claims where figure = any(${figures})`.execute(trx);
  return idsOf(left);
}

/** What saved filters told, or would tell, of these reports and claims: of an event that others tell of too, what those of single claims told. */
async function untell(
  trx: Database,
  reports: readonly string[],
  claims: readonly string[],
  single: { events: readonly string[]; reports: readonly string[] },
): Promise<void> {
  const told = sql`report = any(${[...reports]}) or event = any(${[...claims]})
    or (event = any(${[...single.events]}) and report = any(${[...single.reports]}))`;
  await sql`delete from notices_seen where notice in (select id from notices where ${told})`.execute(trx);
  await sql`delete from notices where ${told}`.execute(trx);
  await sql`delete from developments where reports && ${[...reports]}::text[] or event = any(${[...claims]})
    or (event = any(${[...single.events]}) and reports && ${[...single.reports]}::text[])`.execute(trx);
}

/** The events in which claims stand. */
async function eventsOf(trx: Database, claims: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct event as id from standing where claim = any(${[...claims]}) and event is not null`.execute(
    trx,
  );
  return idsOf(rows);
}

/**
 * Takes reports and claims out of a view that no longer shows them: whatever stood with them is derived again from what
 * is left. The transaction is on the path of the view.
 */
export async function hide(
  trx: Database,
  clearance: Narrowed,
  { reports, claims: single }: Things,
): Promise<void> {
  const policy = await loadPolicy(trx);
  const claims = [...new Set([...(await claimsOf(trx, reports)), ...single])];
  const partners = [...(await partnersOf(trx, claims)), ...(await kinOf(trx, single))];
  const around = await neighbourhood(trx, [...claims, ...partners], policy);
  const ofSingle = { events: await eventsOf(trx, single), reports: await reportsOf(trx, single) };
  await dropEvents(trx, [...around.events]);
  const stay = await leaveFigures(trx, claims);
  const touched = await forget(trx, claims);
  await untell(trx, reports, claims, ofSingle);
  await sql`delete from standing where claim = any(${claims})`.execute(trx);
  for (const table of ['tellings', 'inbox'])
    await sql`delete from ${sql.table(table)} where report = any(${[...reports]})`.execute(trx);
  const moved = await settleOrigins(trx, clearance, reports);
  const gone = new Set(claims);
  const others = [...around.rows.keys(), ...stay, ...partners, ...(await claimsOf(trx, moved))];
  const loaded = await loadClaims(
    trx,
    'id',
    [...new Set(others)].filter((id) => !gone.has(id)),
  );
  await derive(trx, loaded, { policy, touched, quiet: true });
  await refreshInbox(trx, [...moved, ...ofSingle.reports]);
  await settleNamings(trx);
}

/** Takes reports and claims into a view that shows them from now on, as if they had just come. */
export async function show(trx: Database, clearance: Narrowed, { reports, claims }: Things): Promise<void> {
  const moved = await settleOrigins(trx, clearance, reports);
  const come = [...(await claimsOf(trx, [...reports, ...moved])), ...claims];
  const others = [...(await partnersOf(trx, come)), ...(await kinOf(trx, claims))];
  const loaded = await loadClaims(trx, 'id', [...new Set([...come, ...others])]);
  // Events have the level of their reports, which lists have to have first.
  await refreshInbox(trx, reports);
  await derive(trx, loaded, { fresh: reports });
  await refreshInbox(trx, moved);
  await settleNamings(trx);
}
