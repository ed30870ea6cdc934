import { type Selectable, sql } from 'kysely';
import { fold } from '../../derive/fold.js';
import { DeskError } from '../../error.js';
import { actorKey, placeKey } from '../../names/key.js';
import type { NameKey, What } from '../../names/model.js';
import type { NamingPolicy } from '../../names/policy.js';
import type { Database } from '../database.js';
import type { CatalogueRow } from './rows.js';

export type Entry = Selectable<CatalogueRow>;

/** The entry to which an id or words lead today: ids of names that were joined lead to it for ever. */
export async function findEntry(db: Database, what: What, asked: string): Promise<Entry | undefined> {
  const byId = await db
    .selectFrom('names as n')
    .innerJoin('catalogue as c', 'c.id', 'n.entry')
    .selectAll('c')
    .where('n.name', '=', asked)
    .where('n.what', '=', what)
    .executeTakeFirst();
  if (byId) return byId;
  return db
    .selectFrom('names as n')
    .innerJoin('catalogue as c', 'c.id', 'n.entry')
    .selectAll('c')
    .where('n.what', '=', what)
    .where('n.folded', '=', fold(asked))
    .orderBy('n.mentions', 'desc')
    .orderBy('c.id')
    .executeTakeFirst();
}

const lists: Readonly<Record<What, string>> = { actor: 'dateline actors', place: 'dateline places' };

export async function getEntry(db: Database, what: What, asked: string): Promise<Entry> {
  const entry = await findEntry(db, what, asked);
  if (entry) return entry;
  throw new DeskError('notFound', `There is no ${what} "${asked}" in the catalogue.`, {
    remedy: `Find it with ${lists[what]} --text WORDS.`,
  });
}

/** The ids of all names of an entry. */
export async function namesOf(db: Database, entry: string): Promise<string[]> {
  const rows = await db.selectFrom('names').select('name').distinct().where('entry', '=', entry).execute();
  return rows.map(({ name }) => name);
}

/** The name behind an id, as a decision keeps it. */
export async function keyOf(db: Database, what: What, name: string, policy: NamingPolicy): Promise<NameKey> {
  const decided = policy.groupOf(name)?.names.find(({ id }) => id === name);
  if (decided) return decided.key;
  const { words } = await db
    .selectFrom('names')
    .select('words')
    .where('name', '=', name)
    .orderBy('mentions', 'desc')
    .orderBy(sql`words collate "C"`, 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  if (what === 'actor') return actorKey(words);
  const { site } = await db
    .selectFrom('mentions')
    .select('site')
    .where('name', '=', name)
    .where('listed', '=', true)
    .limit(1)
    .executeTakeFirstOrThrow();
  return placeKey({ name: words, geonameId: site?.geonameId ?? null, country: site?.country ?? null });
}
