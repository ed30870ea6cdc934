import { sql } from 'kysely';
import { DeskError } from '../error.js';
import type { Database } from '../store/database.js';
import { withPen } from '../store/pen.js';
import { dataKeyToSeal, destroyDataKey, keysToSeal, openWith } from './dataKeys.js';
import type { KeyRing } from './keyRing.js';
import { openValue, sealValue } from './text.js';

const mark = 'sealed:';
const field = 'totp';
const subjectOf = (person: string) => `person ${person}`;

/** The secret of somebody's second step as it is kept; the pen has to be held. */
export async function sealSecret(
  trx: Database,
  ring: KeyRing,
  person: string,
  secret: string,
): Promise<string> {
  const key = await dataKeyToSeal(trx, await keysToSeal(trx, ring), subjectOf(person));
  return `${mark}${sealValue(key, subjectOf(person), field, secret).toString('base64')}`;
}

/** The secret again; throws DeskError where the desk's key is not there. */
export async function openSecret(db: Database, ring: KeyRing, person: string, kept: string): Promise<string> {
  // Kept by an older Dateline on a desk that has no place for a key yet.
  if (!kept.startsWith(mark)) return kept;
  const sealed = Buffer.from(kept.slice(mark.length), 'base64');
  const subject = subjectOf(person);
  const secret = await openWith(db, ring, subject, (key) => openValue(key, subject, field, sealed));
  if (typeof secret === 'string') return secret;
  throw new DeskError('keyMissing', 'The secret of the second step is not as it was sealed.', {
    remedy: 'An owner can turn the second step off: dateline people totp-off NAME',
    details: { reason: 'notAsSealed' },
  });
}

export const forgetSecret = (trx: Database, person: string) => destroyDataKey(trx, subjectOf(person));

/** Seals what an older Dateline kept in clear; answers how many. */
export async function sealOlderSecrets(db: Database, ring: KeyRing): Promise<number> {
  const clear = (trx: Database) =>
    trx
      .selectFrom('credentials')
      .select(['person', 'totp'])
      .where(sql<boolean>`totp is not null and not starts_with(totp, ${mark})`)
      .execute();
  if ((await clear(db)).length === 0) return 0;
  return withPen(db, async (trx) => {
    const rows = await clear(trx);
    for (const { person, totp } of rows)
      await trx
        .updateTable('credentials')
        .set({ totp: await sealSecret(trx, ring, person, totp!) })
        .where('person', '=', person)
        .execute();
    return rows.length;
  });
}
