import { sql } from 'kysely';
import { fold } from '../../derive/fold.js';
import type { Naming } from '../../names/model.js';
import type { NamingPolicy } from '../../names/policy.js';
import type { Database } from '../database.js';
import { type LoadedClaim, loadClaims } from '../load.js';

/** The names whose claims a decision can touch: those of every group that it makes, changes or ends. */
export async function touchedNames(
  trx: Database,
  { what, one, other }: Pick<Naming, 'what' | 'one' | 'other'>,
  policies: readonly NamingPolicy[],
): Promise<string[]> {
  const keys = [one, other].flatMap((key) => key ?? []);
  const ids = new Set(policies.flatMap((policy) => policy.around(what, keys)));
  // Words without a country are meant in every one.
  if (what === 'place' && keys.length > 0) {
    const folded = keys.map(({ words }) => fold(words));
    const same = await trx
      .selectFrom('names')
      .select('name')
      .where('what', '=', what)
      .where(sql<boolean>`folded = any(${folded})`)
      .execute();
    for (const { name } of same) ids.add(name);
  }
  return [...ids];
}

/** Claims with those that their reports tell of the same happening: they borrow names and places from each other. */
export async function withSiblings(trx: Database, claims: readonly string[]): Promise<LoadedClaim[]> {
  const loaded = await loadClaims(trx, 'id', claims);
  const [reports, units] = [loaded.map(({ report }) => report), loaded.map(({ unit }) => unit)];
  const { rows } = await sql<{ claim: string }>`
    select s.claim from standing s
    join (select distinct * from unnest(${reports}::text[], ${units}::text[]) as given (report, unit)) u
      on s.report = u.report and s.unit = u.unit
    where not s.claim = any(${[...claims]})`.execute(trx);
  const siblings = rows.map(({ claim }) => claim);
  return siblings.length === 0 ? loaded : [...loaded, ...(await loadClaims(trx, 'id', siblings))];
}

/** Claims that give one of these names. */
export async function claimsNaming(trx: Database, names: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('mentions')
    .select('claim')
    .distinct()
    .where(sql<boolean>`name = any(${[...names]})`)
    .execute();
  return rows.map(({ claim }) => claim);
}
