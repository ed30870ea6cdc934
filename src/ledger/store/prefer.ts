import { sql } from 'kysely';
import type { EventView } from '../model.js';
import type { Database } from './database.js';

/** The last preference of each path of an event for a claim that stands in it; `leading` are all ids that lead to the event. */
export async function preferencesOf(
  db: Database,
  leading: readonly string[],
  standing: readonly string[],
): Promise<EventView['preferred']> {
  const { rows } = await sql<{ path: string; claim: string; by: string; why: string | null }>`
    select distinct on (j.path collate "C") j.path, j.claim, j.by, j.why from judgements j
    where j.verdict = 'prefer' and j.event = any(${[...leading]}) and j.claim = any(${[...standing]})
      and not exists (select 1 from judgements w where w.judgement = j.id)
    order by j.path collate "C", j.seq desc`.execute(db);
  return rows;
}
