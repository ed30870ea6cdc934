import { type Selectable, sql } from 'kysely';
import { fold } from '../../derive/fold.js';
import type { Cursor, Page } from '../../model.js';
import type { CatalogueEntry, CatalogueFilter, NamedIn, What } from '../../names/model.js';
import { limitOf, pageOf, startOf } from '../cursor.js';
import type { Database } from '../database.js';
import { holding } from '../holding.js';
import type { CatalogueRow } from './rows.js';

type Row = Selectable<CatalogueRow>;

/** Every spelling of entries, the one used most often first. */
async function spelled(db: Database, entries: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('names')
    .select(['entry', 'words', 'folded'])
    .where(sql<boolean>`entry = any(${[...entries]})`)
    .orderBy('mentions', 'desc')
    .orderBy(sql`words collate "C"`, 'desc')
    .execute();
  const words = new Map<string, string[]>();
  for (const { entry, words: its } of rows) words.set(entry, [...(words.get(entry) ?? []), its]);
  return words;
}

async function seenIn(db: Database, reports: readonly string[]): Promise<Map<string, NamedIn>> {
  const rows = await db
    .selectFrom('reports as r')
    .innerJoin('captures as k', 'k.id', 'r.capture')
    .select(['r.id', 'r.published_at', 'k.seen_at'])
    .where(sql<boolean>`r.id = any(${[...reports]})`)
    .execute();
  return new Map(
    rows.map(({ id, published_at, seen_at }) => [
      id,
      { report: id, publishedAt: published_at, seenAt: seen_at },
    ]),
  );
}

/** Rows of the catalogue as they are shown. */
export async function toEntries(db: Database, rows: readonly Row[]): Promise<CatalogueEntry[]> {
  const words = await spelled(
    db,
    rows.map(({ id }) => id),
  );
  const seen = await seenIn(
    db,
    rows.flatMap(({ first_seen, last_seen }) => [first_seen ?? [], last_seen ?? []].flat()),
  );
  return rows.map(({ search: _search, first_seen, last_seen, ...row }) => {
    const others = new Map([[fold(row.name), row.name]]);
    for (const name of words.get(row.id) ?? []) if (!others.has(fold(name))) others.set(fold(name), name);
    return {
      ...row,
      aliases: [...others.values()].slice(1),
      first: (first_seen && seen.get(first_seen)) || null,
      last: (last_seen && seen.get(last_seen)) || null,
    };
  });
}

/** Actors or places, the one named most often first. */
export async function listCatalogue(
  db: Database,
  what: What,
  { text, kind, country }: CatalogueFilter,
  cursor: Cursor,
): Promise<Page<CatalogueEntry>> {
  const limit = limitOf(cursor);
  const start = startOf(cursor, ['number', 'string']);
  let query = db
    .selectFrom('catalogue')
    .selectAll()
    .where('what', '=', what)
    .orderBy('mentions', 'desc')
    .orderBy(sql`id collate "C"`)
    .limit(limit + 1);
  if (text !== undefined && text.trim() !== '') query = query.where('search', 'like', holding(text));
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (country !== undefined) query = query.where('country', '=', country.toUpperCase());
  if (start) {
    const [mentions, id] = start;
    query = query.where(
      sql<boolean>`(mentions < ${mentions} or (mentions = ${mentions} and id collate "C" > ${id}))`,
    );
  }
  const rows = await query.execute();
  const shown = await toEntries(db, rows.slice(0, limit));
  const byId = new Map(shown.map((entry) => [entry.id, entry]));
  return pageOf(
    rows,
    limit,
    ({ mentions, id }) => [mentions, id],
    ({ id }) => byId.get(id)!,
  );
}
