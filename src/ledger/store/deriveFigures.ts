import { sql } from 'kysely';
import { isoDays } from '../derive/days.js';
import { type DerivedFigure, figureIds, reportedFigure, type Tally } from '../derive/figures.js';
import type { NamingPolicy } from '../names/policy.js';
import { insertRows } from './bulk.js';
import type { Database } from './database.js';
import { chainOf, type LoadedClaim, loadClaims } from './load.js';

function figureRow({ figure, found, scope }: DerivedFigure) {
  const { from, to } = isoDays(figure.when);
  const { id, series, register, kind } = figure;
  return {
    id,
    series,
    register,
    kind,
    sort_key: `${from ?? to ?? ''}\u0001${register}\u0001${kind}`,
    from_day: from,
    to_day: to,
    ...found,
    scope: JSON.stringify(scope),
    body: JSON.stringify(figure),
  };
}

async function replace(
  trx: Database,
  ids: readonly string[],
  figures: readonly DerivedFigure[],
): Promise<void> {
  if (ids.length > 0)
    await trx
      .deleteFrom('figures')
      .where(sql<boolean>`id = any(${[...ids]})`)
      .execute();
  await insertRows(trx, 'figures', figures.map(figureRow), { json: ['scope', 'body'] });
}

const tallyOf = (loaded: LoadedClaim): Tally => ({
  claim: loaded.claim,
  current: loaded.current,
  report: loaded.report,
  origin: loaded.origin,
  teller: loaded.current.chain[0] ?? loaded.source ?? 'unnamed',
  chain: chainOf(loaded.current, loaded.source),
});

const counts = ({ current, verdict, retired }: LoadedClaim) =>
  current.scope === 'tally' && verdict !== 'reject' && !retired;

/** Derives again the figures in which these claims stood or stand. */
export async function refreshTallies(
  trx: Database,
  claims: readonly LoadedClaim[],
  policy: NamingPolicy,
): Promise<void> {
  const ids = claims.map(({ id }) => id);
  const gone = await trx
    .deleteFrom('figure_claims')
    .where(sql<boolean>`claim = any(${ids})`)
    .returning('figure')
    .execute();
  const links = claims
    .filter(counts)
    .flatMap((loaded) => figureIds(tallyOf(loaded), policy).map((figure) => ({ figure, claim: loaded.id })));
  await insertRows(trx, 'figure_claims', links);
  const touched = [...new Set([...gone, ...links].map(({ figure }) => figure))];
  if (touched.length === 0) return;
  const rows = await trx
    .selectFrom('figure_claims')
    .selectAll()
    .where(sql<boolean>`figure = any(${touched})`)
    .execute();
  const loaded = await loadClaims(trx, 'id', [...new Set(rows.map(({ claim }) => claim))]);
  const figuresOf = new Map<string, string[]>();
  for (const { figure, claim } of rows) figuresOf.set(claim, [...(figuresOf.get(claim) ?? []), figure]);
  // Each figure's tallies stay oldest first, as they were loaded.
  const talliesOf = new Map<string, Tally[]>(touched.map((id) => [id, []]));
  for (const claim of loaded)
    for (const id of figuresOf.get(claim.id) ?? []) talliesOf.get(id)!.push(tallyOf(claim));
  const figures = [...talliesOf].flatMap(([id, tallies]) => reportedFigure(id, tallies, policy) ?? []);
  await replace(trx, touched, figures);
}
