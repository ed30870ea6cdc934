import { sql } from 'kysely';
import type { EventView } from '../model.js';
import type { Database } from './database.js';

/** The last preference of each path of an event, whatever id the event had when it was given. */
export async function preferencesOf(
  db: Database,
  event: string,
  claims: readonly string[],
): Promise<EventView['preferred']> {
  const { rows } = await sql<{ path: string; claim: string; by: string; why: string | null }>`
    select distinct on (j.path collate "C") j.path, j.claim, j.by, j.why from judgements j
    where j.verdict = 'prefer' and (j.event = ${event} or j.event = any(${[...claims]}))
      and j.claim = any(${[...claims]})
      and not exists (select 1 from judgements w where w.judgement = j.id)
    order by j.path collate "C", j.seq desc`.execute(db);
  return rows;
}
