import { sql } from 'kysely';
import type { KeptClaim } from '../model.js';
import type { Database } from './database.js';
import { chainOf, loadClaims } from './load.js';

const unmarked = { sharing: null, sensitivity: null };

/** Claims as the desk holds them, oldest first. */
export async function keptClaims(
  db: Database,
  key: 'id' | 'report',
  ids: readonly string[],
): Promise<KeptClaim[]> {
  const loaded = await loadClaims(db, key, ids);
  if (loaded.length === 0) return [];
  const standing = await db
    .selectFrom('standing')
    .select(['claim', 'event'])
    .where('out', '=', false)
    .where(sql<boolean>`claim = any(${loaded.map(({ id }) => id)})`)
    .execute();
  const marks = await db
    .selectFrom('marked_claims')
    .select(['claim', 'sharing', 'sensitivity'])
    .where(sql<boolean>`claim = any(${loaded.map(({ id }) => id)})`)
    .execute();
  const marked = new Map(marks.map(({ claim, ...mark }) => [claim, mark]));
  const events = new Map(standing.map(({ claim, event }) => [claim, event]));
  return loaded.map(({ id, report, claim, current, source, ...rest }) => ({
    reportId: report,
    claim,
    chain: chainOf(current, source),
    current,
    verdict: rest.verdict,
    judgements: rest.judgements,
    last: rest.last,
    retired: rest.retired,
    added: rest.added,
    slots: rest.slots,
    eventId: events.get(id) ?? null,
    ...(marked.get(id) ?? unmarked),
  }));
}
