import { sql } from 'kysely';
import { reviewOf } from '../derive/review.js';
import type { Database } from './database.js';
import { loadClaims } from './load.js';

/** Works out anew how the events of these claims were judged, where a decision moves no claim. */
export async function refreshReviews(trx: Database, claims: readonly string[]): Promise<void> {
  const rows = await sql<{ claim: string; event: string; out: boolean }>`
    select claim, event, "out" from standing
    where event in (select event from standing where claim = any(${[...claims]}))`.execute(trx);
  const loaded = await loadClaims(
    trx,
    'id',
    rows.rows.filter(({ out }) => !out).map(({ claim }) => claim),
  );
  for (const id of new Set(rows.rows.map(({ event }) => event))) {
    const its = new Set(rows.rows.filter(({ event }) => event === id).map(({ claim }) => claim));
    const members = loaded.filter((claim) => its.has(claim.id));
    const { accounts } = await trx
      .selectFrom('events')
      .select('accounts')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const review = reviewOf(members, accounts !== 'agree', its);
    await trx.updateTable('events').set(review).where('id', '=', id).execute();
  }
}
