import { sql } from 'kysely';
import type { Database } from '../store/database.js';
import type { SealingKey } from './envelope.js';
import { type GivenUp, givingsUp } from './lostKeys.js';

/** A key of the desk, by its fingerprint. `older` opens what it sealed, `givenUp` was declared lost. */
export interface DeskKey {
  id: string;
  state: 'inUse' | 'older' | 'missing' | 'givenUp';
  /** When it began to seal, as far as the record says. */
  since: string | null;
  recoveredAt: string | null;
  givenUp: GivenUp | null;
}

/** When each key was made by a rotation, and when its last recovery file was. */
async function actsOn(db: Database, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; made: string | null; recovered: string | null }>`
    select subject as id, min(at) filter (where action = 'rotateKey') as made,
      max(at) filter (where action = 'makeRecovery') as recovered
    from entries where subject = any(${[...ids]}) and action in ('rotateKey', 'makeRecovery') group by subject`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** When something was first sealed after an act: what made a key that no rotation made. */
async function firstSealed(db: Database, id: string, after: number): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`select e.at from entries e
    where e.seq > ${after} and (e.action = 'totpOn' or (e.action = 'makeRecovery' and e.subject = ${id})
      or exists (select from book_sealed s where s.entry = e.seq)) order by e.seq limit 1`.execute(db);
  return rows[0]?.at ?? null;
}

/** The keys that are there, those that are missing, and those that were given up. */
export async function tellKeys(
  db: Database,
  there: readonly SealingKey[],
  missing: readonly string[],
): Promise<DeskKey[]> {
  const all = await givingsUp(db);
  const lost = new Map(all.filter(({ stands }) => stands).map((one) => [one.key, one]));
  const ids = [...new Set([...there.map(({ id }) => id), ...missing, ...[...lost.keys()].reverse()])];
  const acts = await actsOn(db, ids);
  const stateOf = (id: string): DeskKey['state'] => {
    if (id === there[0]?.id) return 'inUse';
    if (there.some((key) => key.id === id)) return 'older';
    return lost.has(id) ? 'givenUp' : 'missing';
  };
  return Promise.all(
    ids.map(async (id) => {
      const { made = null, recovered = null } = acts.get(id) ?? {};
      const end = all.find(({ key }) => key === id)?.act ?? Number.POSITIVE_INFINITY;
      const after = Math.max(0, ...all.map(({ act }) => act).filter((act) => act < end));
      const { at, by, reason } = lost.get(id) ?? {};
      return {
        id,
        state: stateOf(id),
        since: made ?? (await firstSealed(db, id, after)),
        recoveredAt: recovered,
        givenUp: at !== undefined && by !== undefined && reason !== undefined ? { at, by, reason } : null,
      };
    }),
  );
}
