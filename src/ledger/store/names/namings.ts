import type { Selectable, SqlBool } from 'kysely';
import type { Naming } from '../../names/model.js';
import { NamingPolicy } from '../../names/policy.js';
import type { Database } from '../database.js';
import type { NamingRow } from './rows.js';

const toNaming = (row: Selectable<NamingRow> & { withdrawn: SqlBool }): Naming => {
  const { seq: _seq, entry: _entry, place, withdrawn, ...naming } = row;
  return { ...naming, site: place, withdrawn: withdrawn === true };
};

const withState = (db: Database) =>
  db
    .selectFrom('namings as n')
    .selectAll('n')
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('namings as w').select('w.id').whereRef('w.naming', '=', 'n.id')).as('withdrawn'),
    )
    .orderBy('n.seq');

/** Every decision on names, oldest first; few beside the claims, so they are read whole. */
export async function loadNamings(db: Database): Promise<Naming[]> {
  return (await withState(db).execute()).map(toNaming);
}

export const loadPolicy = async (db: Database) => new NamingPolicy(await loadNamings(db));
