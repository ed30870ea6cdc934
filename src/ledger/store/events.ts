import { sql } from 'kysely';
import type { EventFilter, FigureFilter } from '../eventViews.js';
import type { Cursor, EventSummary, EventView, Figure, Judgement, Page } from '../model.js';
import { limitOf, pageOf, startOf } from './cursor.js';
import type { Database } from './database.js';
import { eventsThat, figuresThat } from './eventFilter.js';
import { findEventId } from './eventId.js';
import { eventPage, orderKey } from './eventPage.js';
import { summaryColumns, summaryOf } from './eventRow.js';
import { keptClaims } from './kept.js';
import { judgementsOf } from './load.js';
import { preferencesOf } from './prefer.js';
import { reportSummaries } from './reports.js';

/** Events, latest first; those of unknown day last. */
export async function listEvents(
  db: Database,
  filter: EventFilter,
  cursor: Cursor,
): Promise<Page<EventSummary>> {
  const { limit, rows } = eventPage(db, eventsThat(filter), cursor);
  return pageOf(await rows.execute(), limit, orderKey, summaryOf);
}

function unique(judgements: readonly Judgement[]): Judgement[] {
  return [...new Map(judgements.map((judgement) => [judgement.id, judgement])).values()];
}

/** Reports by where their words came from, the first to tell it first. */
async function originsOf(db: Database, reports: readonly string[]): Promise<string[][]> {
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'origin'])
    .where(sql<boolean>`id = any(${[...reports]})`)
    .orderBy('seq')
    .execute();
  const origins = new Map<string, string[]>();
  for (const { id, origin } of rows) origins.set(origin, [...(origins.get(origin) ?? []), id]);
  return [...origins.values()];
}

const looks = 3;

/** One event with its claims, reports, contradictions and what was judged of it; merged ids lead to where they went. */
export async function eventView(db: Database, asked: string): Promise<EventView | undefined> {
  // Not in one snapshot: what a clearance sees may get tables of its own meanwhile, and in that they are empty.
  for (let look = 1; look <= looks; look += 1) {
    const id = await findEventId(db, asked);
    if (id === undefined) return undefined;
    const view = await viewOf(db, id);
    if (view) return view;
  }
  return undefined;
}

/** An event as it stands; undefined where it went elsewhere while it was looked at. */
async function viewOf(db: Database, id: string): Promise<EventView | undefined> {
  const row = await db
    .selectFrom('events as e')
    .select(summaryColumns)
    .where('e.id', '=', id)
    .executeTakeFirst();
  const standing = await db
    .selectFrom('standing')
    .select(['claim', 'report', 'out'])
    .where('event', '=', id)
    .execute();
  const claims = standing.filter(({ out }) => !out);
  if (!row || claims.length === 0) return undefined;
  const kept = await keptClaims(
    db,
    'id',
    claims.map(({ claim }) => claim),
  );
  const judged = await judgementsOf(
    db,
    standing.map(({ claim }) => claim),
  );
  const preferences = await preferencesOf(
    db,
    standing.map(({ claim }) => claim),
    claims.map(({ claim }) => claim),
  );
  const reports = [...new Set(claims.map(({ report }) => report))];
  return {
    event: summaryOf(row),
    claims: kept,
    reports: await reportSummaries(db, reports),
    origins: await originsOf(db, reports),
    checks: row.body.checks,
    meetings: row.body.meetings,
    preferred: preferences,
    history: unique(judged),
  };
}

/** Figures, latest first; those of unknown days last. */
export async function listFigures(db: Database, filter: FigureFilter, cursor: Cursor): Promise<Page<Figure>> {
  const limit = limitOf(cursor);
  const start = startOf(cursor, ['string', 'string']);
  let query = db
    .selectFrom('figures as f')
    .select(['f.id', 'f.sort_key', 'f.body'])
    .orderBy(sql`f.sort_key collate "C"`, 'desc')
    .orderBy(sql`f.id collate "C"`)
    .limit(limit + 1);
  if (start) {
    const [key, id] = start;
    query = query.where(
      sql<boolean>`(f.sort_key collate "C" < ${key} or (f.sort_key = ${key} and f.id collate "C" > ${id}))`,
    );
  }
  const rows = await query.where(figuresThat(filter)).execute();
  return pageOf(
    rows,
    limit,
    ({ sort_key, id }) => [sort_key, id],
    ({ body }) => body,
  );
}
