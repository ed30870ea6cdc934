import type { QuotedClaim } from '../quoted.js';
import type { Database } from './database.js';
import { chainOf, loadClaims } from './load.js';

/** What claims say in their own words, in the order asked for; those that are not there are left out. */
export async function quotedClaims(db: Database, ids: readonly string[]): Promise<QuotedClaim[]> {
  const loaded = new Map((await loadClaims(db, 'id', ids)).map((one) => [one.id, one]));
  const reports = [...new Set([...loaded.values()].map(({ report }) => report))];
  const titles = reports.length
    ? await db.selectFrom('reports').select(['id', 'title']).where('id', 'in', reports).execute()
    : [];
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return ids.flatMap((id) => {
    const one = loaded.get(id);
    if (!one) return [];
    const { current, report, source } = one;
    const { register, scope, quote } = current;
    const words = { exact: quote.exact, chain: chainOf(current, source) };
    return [{ id, report, title: titleOf.get(report) ?? null, register, scope, ...words }];
  });
}
