import { sql } from 'kysely';
import { type Clearance, everything, narrowed } from '../../clearance.js';
import type { Database } from '../database.js';

/** Whose view a schema is: `seen2` is what clearance 2 sees. */
export const schemaOf = (clearance: (typeof narrowed)[number]) => `seen${clearance}`;

/** Where a connection looks for tables: a schema is empty unless something is hidden just from it, and leads on to the next. */
export const pathOf = (clearance: Clearance): string =>
  [...narrowed.filter((one) => one >= clearance).map(schemaOf), 'public'].join(', ');

async function onPath<Result>(trx: Database, path: string, work: () => Promise<Result>): Promise<Result> {
  const { rows } = await sql<{ was: string }>`
    select current_setting('search_path') as was, set_config('search_path', ${path}, true)`.execute(trx);
  const result = await work();
  // Where the work fails its transaction ends, and the path with it.
  await sql`select set_config('search_path', ${rows[0]!.was}, true)`.execute(trx);
  return result;
}

/** Does a part of a transaction with all that the ledger has, whoever acts: what is kept is kept in one place. */
export const withAll = <Result>(trx: Database, work: () => Promise<Result>): Promise<Result> =>
  onPath(trx, pathOf(everything), work);

/** Does a part of a transaction as one clearance sees the ledger. */
export const asSeenBy = <Result>(
  trx: Database,
  clearance: Clearance,
  work: () => Promise<Result>,
): Promise<Result> => onPath(trx, pathOf(clearance), work);

/** The clearances from which something is hidden just now, each with tables of its own. */
export async function views(trx: Database): Promise<(typeof narrowed)[number][]> {
  const { rows } = await sql<{ clearance: (typeof narrowed)[number] }>`
    select given.clearance from unnest(${[...narrowed]}::integer[]) as given (clearance)
    where to_regclass('seen' || given.clearance || '.events') is not null order by 1`.execute(trx);
  return rows.map(({ clearance }) => clearance);
}

/** The clearance whose view is that of another: its own, or the next above from which something is hidden. */
export async function viewOf(trx: Database, clearance: Clearance): Promise<Clearance> {
  return (await views(trx)).find((one) => one >= clearance) ?? everything;
}

/** Derives what a change moves, once for all that there is and once for each view of less. */
export async function everywhere(
  trx: Database,
  work: (clearance: (typeof narrowed)[number] | typeof everything) => Promise<void>,
): Promise<void> {
  await withAll(trx, () => work(everything));
  for (const clearance of await views(trx)) await asSeenBy(trx, clearance, () => work(clearance));
}
