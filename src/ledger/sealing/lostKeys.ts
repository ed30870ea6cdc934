import { sql } from 'kysely';
import { DeskError } from '../error.js';
import type { Database } from '../store/database.js';
import { keyMissing } from './keyRing.js';

/** That somebody declared a key of the desk lost. */
export interface GivenUp {
  at: string;
  by: string;
  reason: string;
}

interface GivingUp extends GivenUp {
  key: string;
  act: number;
  /** Whether the key was not brought back since. */
  stands: boolean;
}

/** Every time that a key was given up, in order. */
export async function givingsUp(db: Database): Promise<GivingUp[]> {
  const { rows } = await sql<GivingUp>`
    select g.key, g.reason, g.entry as act, e.at, e.by, not exists (select from entries b
      where b.action = 'bringKeyBack' and b.subject = g.key and b.seq > g.entry) as stands
    from given_up_keys g join entries e on e.seq = g.entry order by g.entry, g.key`.execute(db);
  return rows;
}

/** The keys that are given up, by fingerprint: none that was brought back since. */
export async function givenUpKeys(db: Database): Promise<Map<string, GivenUp>> {
  const standing = (await givingsUp(db)).filter(({ stands }) => stands);
  return new Map(standing.map(({ key, at, by, reason }) => [key, { at, by, reason }]));
}

/** Why what these keys seal does not open: they are not there, or were given up. */
export async function closedBy(db: Database, keys: readonly string[]): Promise<DeskError> {
  const lost = await givenUpKeys(db);
  if (keys.length === 0 || !keys.every((key) => lost.has(key))) return keyMissing(keys);
  return new DeskError('keyMissing', 'The key that sealed this was given up as lost: it does not open.', {
    remedy: 'Should a recovery file of it be found, it opens again: dateline keys restore FILE',
    details: { reason: 'keyGivenUp', keys },
  });
}
