import { sql } from 'kysely';
import { isoDays } from '../derive/days.js';
import { type DerivedFigure, figureIds, reportedFigure, type Tally } from '../derive/figures.js';
import type { NamingPolicy } from '../names/policy.js';
import { inChunks } from './chunks.js';
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
  for (const chunk of inChunks(figures))
    await trx.insertInto('figures').values(chunk.map(figureRow)).execute();
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
  for (const chunk of inChunks(links)) await trx.insertInto('figure_claims').values(chunk).execute();
  const touched = [...new Set([...gone, ...links].map(({ figure }) => figure))];
  if (touched.length === 0) return;
  const rows = await trx
    .selectFrom('figure_claims')
    .selectAll()
    .where(sql<boolean>`figure = any(${touched})`)
    .execute();
  const loaded = await loadClaims(trx, 'id', [...new Set(rows.map(({ claim }) => claim))]);
  const figures = touched.flatMap((id) => {
    const its = new Set(rows.filter(({ figure }) => figure === id).map(({ claim }) => claim));
    const tallies = loaded.filter((claim) => its.has(claim.id)).map(tallyOf);
    return reportedFigure(id, tallies, policy) ?? [];
  });
  await replace(trx, touched, figures);
}
