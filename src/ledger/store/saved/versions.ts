import { sql } from 'kysely';
import type { DeskRole } from '../../model.js';
import type { FilterToSave, SavedPage, Tell } from '../../saved.js';
import type { Database } from '../database.js';
import { everywhere } from '../seen/path.js';

/** A saved filter as its last act left it. */
export interface Version {
  filter: string;
  owner: string;
  name: string;
  page: SavedPage;
  query: string;
  shared: boolean;
  tell: Tell;
  removed: boolean;
  entry: number;
}

/** Every saved filter as it is now, in SQL; those taken away are among them. */
export const versionsNow = sql`(select distinct on (filter) * from saved_filters order by filter, entry desc)`;

/** Whether `person` sees the filter `v`. */
export const seenBy = (person: string) => sql<boolean>`(not v.removed and (v.shared or v.owner = ${person}))`;

export async function versionOf(db: Database, filter: string, before?: number): Promise<Version | undefined> {
  const { rows } = await sql<Version>`select * from saved_filters
    where filter = ${filter} and entry < ${before ?? Number.MAX_SAFE_INTEGER}
    order by entry desc limit 1`.execute(db);
  return rows[0];
}

/** What a person is now, null who may not sign in; whoever has no account is the person of this machine. */
export async function roleOf(db: Database, name: string): Promise<DeskRole | null> {
  const { rows } = await sql<{ role: DeskRole; active: boolean }>`select r.role, r.active from people p
    join roles r on r.person = p.id where p.name = ${name} order by r.entry desc limit 1`.execute(db);
  const [account] = rows;
  return account ? (account.active ? account.role : null) : 'owner';
}

/** Adds what a filter is from now on, and has it begin to be told, or stop. */
export async function addVersion(
  trx: Database,
  of: Pick<Version, 'filter' | 'owner' | 'removed'>,
  { name, page, query, shared, tell }: FilterToSave,
  entry: number,
): Promise<void> {
  await trx
    .insertInto('saved_filters')
    .values({ ...of, name, page, query, shared, tell: JSON.stringify(tell), entry })
    .execute();
  await everywhere(trx, async () => {
    if (of.removed || tell.of.length === 0) {
      await trx.deleteFrom('filter_cursors').where('filter', '=', of.filter).execute();
      return;
    }
    await trx
      .insertInto('filter_cursors')
      .values({ filter: of.filter, seq: entry })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** Has every saved filter of a restored desk told of what comes from now on. */
export async function startCursors(trx: Database): Promise<void> {
  await sql`insert into filter_cursors (filter, seq)
    select v.filter, h.seq from ${versionsNow} as v, chain_head h
    where not v.removed and json_array_length(v.tell -> 'of') > 0`.execute(trx);
}
