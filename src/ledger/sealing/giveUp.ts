import { DeskError } from '../error.js';
import type { Database } from '../store/database.js';
import { append, nextSeq } from '../store/entries.js';
import type { Person } from '../store/judge.js';
import { reasonOf } from '../store/reason.js';
import { missingKeys } from './dataKeys.js';
import type { KeyRing } from './keyRing.js';

/** Declares the keys that are not there lost, the pen being held: what they seal stays closed, and what comes is sealed with a new one. */
export async function giveUpKeys(
  trx: Database,
  ring: KeyRing,
  given: string,
  person: Person,
): Promise<string[]> {
  const reason = reasonOf(given);
  const missing = await missingKeys(trx, keysOf(ring));
  if (missing.length === 0) {
    throw new DeskError('conflict', 'No key of this desk is missing: there is nothing to give up.', {
      remedy: 'Nothing was changed. See how it stands: dateline keys',
      details: { reason: 'noKeyMissing' },
    });
  }
  const entry = await nextSeq(trx);
  await trx
    .insertInto('given_up_keys')
    .values(missing.map((key) => ({ key, reason, entry })))
    .execute();
  await append(trx, entry, { ...person, action: 'giveUpKey', subject: missing.join(' ') }, []);
  return missing;
}

/** The keys that are there; a file that cannot be used would be in the way of a new key, and may be mended. */
function keysOf(ring: KeyRing) {
  try {
    return ring.keys();
  } catch (cause) {
    if (!(cause instanceof DeskError)) throw cause;
    throw new DeskError('keyMissing', cause.message, {
      remedy: 'Nothing was changed. Move that file away first, and keep it: it may be mended.',
      details: { reason: 'keyInTheWay' },
      cause,
    });
  }
}
