import { sql } from 'kysely';
import { fold } from '../../derive/fold.js';
import { nameId, wide } from '../../names/key.js';
import type { Naming } from '../../names/model.js';
import { NamingPolicy } from '../../names/policy.js';
import type { Database } from '../database.js';
import { derive } from '../derive.js';
import { loadNamings } from '../names/namings.js';
import { claimsNaming, touchedNames, withSiblings } from '../names/touched.js';
import { withAll } from './path.js';

/** The decisions that speak of a name which only hidden reports use. */
async function tellOfHidden(trx: Database, namings: readonly Naming[]): Promise<string[]> {
  const asked = namings.flatMap(({ id, what, one, other }) =>
    [one, other].flatMap((key) =>
      key === null
        ? []
        : [{ id, what, names: [nameId(what, key), nameId(what, wide(what, key))], folded: fold(key.words) }],
    ),
  );
  const used = (table: 'public.names' | 'names') =>
    sql`(exists (select from ${sql.table(table)} n where n.mentions > 0 and n.name = any(g.names))
      or exists (select from ${sql.table(table)} n where n.mentions > 0 and n.what = g.what and n.folded = g.folded))`;
  const { rows } = await sql<{ id: string }>`
    select distinct g.id from json_to_recordset(${JSON.stringify(asked)}::json)
      as g(id text, what text, names text[], folded text)
    where ${used('public.names')} and not ${used('names')}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Decisions less those hidden, each with whether one of the others takes it back. */
function less(all: readonly Naming[], hidden: ReadonlySet<string>): Naming[] {
  const left = all.filter(({ id }) => !hidden.has(id));
  const taken = new Set(left.map(({ naming }) => naming));
  return left.map((one) => ({ ...one, withdrawn: taken.has(one.id) }));
}

/**
 * Shows a view the decisions on names that it knows, and no other, and derives what that moves. `fresh` are decisions
 * that it was not told of yet. The transaction is on the path of the view.
 */
export async function settleNamings(
  trx: Database,
  fresh: readonly string[] = [],
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const all = await withAll(trx, () => loadNamings(trx));
  if (all.length === 0) return;
  const { rows } = await sql<{ id: string }>`select id from hidden_namings`.execute(trx);
  const hidden = new Set(await tellOfHidden(trx, all));
  for (const { id, naming } of all) if (naming !== null && hidden.has(naming)) hidden.add(id);
  const before = less(all, new Set([...rows.map(({ id }) => id), ...fresh]));
  const after = less(all, hidden);
  await sql`delete from hidden_namings`.execute(trx);
  await sql`insert into hidden_namings select unnest(${[...hidden]}::text[])`.execute(trx);
  const state = (list: readonly Naming[]) => new Map(list.map(({ id, withdrawn }) => [id, withdrawn]));
  const [was, is] = [state(before), state(after)];
  const changed = all.filter(({ id, act }) => act !== 'withdraw' && was.get(id) !== is.get(id));
  if (changed.length === 0) return;
  const policies = [new NamingPolicy(before), new NamingPolicy(after)];
  const names = new Set<string>();
  for (const about of changed) for (const name of await touchedNames(trx, about, policies)) names.add(name);
  const claims = await claimsNaming(trx, [...names]);
  if (claims.length > most) return;
  await derive(trx, await withSiblings(trx, claims), { policy: policies[1], names: [...names], quiet: true });
}
