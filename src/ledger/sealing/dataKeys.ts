import { sql } from 'kysely';
import { inChunks } from '../store/chunks.js';
import type { Database } from '../store/database.js';
import { fingerprintOf, newBytes, type SealingKey, seal, unseal } from './envelope.js';
import { type KeyRing, keyMissing } from './keyRing.js';
import { closedBy, givenUpKeys } from './lostKeys.js';

// As in the ciphertexts that it opens, but for no field of theirs.
const wrapping = 'data key';

interface Wrapped {
  subject: string;
  key: string;
  wrapped: Buffer;
}

/** A key of its own for one subject, opened: what is sealed with it belongs to this desk. */
export interface DataKey {
  bytes: Buffer;
  desk: string;
}

export const newKey = (desk: string): SealingKey => {
  const bytes = newBytes();
  return { id: fingerprintOf(bytes), desk, bytes };
};

function wrap(key: SealingKey, subject: string, bytes: Buffer): Wrapped {
  return { subject, key: key.id, wrapped: seal(key.bytes, bytes, [key.desk, subject, wrapping]) };
}

function unwrap(keys: readonly SealingKey[], { subject, key: id, wrapped }: Wrapped): DataKey | undefined {
  const key = keys.find((one) => one.id === id);
  const bytes = key && unseal(key.bytes, wrapped, [key.desk, subject, wrapping]);
  return bytes && { bytes, desk: key.desk };
}

/** The keys of a subject: the one in use first, behind it those in whose place it is. */
const wrappedOf = (db: Database, subject: string) =>
  db.selectFrom('data_keys').selectAll().where('subject', '=', subject).orderBy('lost').execute();

/** Fingerprints of the desk's keys by which something is wrapped. */
export async function keysInUse(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('data_keys').select('key').distinct().orderBy('key').execute();
  return rows.map(({ key }) => key);
}

/** Those by which something is wrapped, that are not there, and that nobody gave up. */
export async function missingKeys(db: Database, keys: readonly SealingKey[]): Promise<string[]> {
  const used = await keysInUse(db);
  const known = new Set([...keys.map(({ id }) => id), ...(await givenUpKeys(db)).keys()]);
  return used.filter((id) => !known.has(id));
}

/** The keys of this desk; the first use makes one. The pen has to be held: no rotation is between. */
export async function keysToSeal(trx: Database, ring: KeyRing): Promise<readonly SealingKey[]> {
  const keys = ring.keys();
  // A second key beside one that is lost would make two halves of a desk.
  const missing = await missingKeys(trx, keys);
  if (missing.length > 0) throw keyMissing(missing);
  if (keys.length > 0) return keys;
  const first = [newKey(newBytes().toString('base64url').slice(0, 22))];
  ring.keep(first);
  return first;
}

/** The key of a subject, made where it has none; the pen has to be held. */
export async function dataKeyToSeal(
  trx: Database,
  keys: readonly SealingKey[],
  subject: string,
): Promise<DataKey> {
  const row = (await wrappedOf(trx, subject)).find(({ lost }) => !lost);
  const there = row && unwrap(keys, row);
  if (there) return there;
  if (row && !(await givenUpKeys(trx)).has(row.key)) throw keyMissing([row.key]);
  const [current] = keys;
  const bytes = newBytes();
  await trx.updateTable('data_keys').set({ lost: true }).where('subject', '=', subject).execute();
  await trx
    .insertInto('data_keys')
    .values(wrap(current!, subject, bytes))
    .execute();
  return { bytes, desk: current!.desk };
}

/** Opens what a subject sealed; undefined where it is not as it was, and throws DeskError where the key is not there. */
export async function openWith<Value>(
  db: Database,
  ring: KeyRing,
  subject: string,
  open: (key: DataKey) => Value | undefined,
): Promise<Value | undefined> {
  const rows = await wrappedOf(db, subject);
  const keys = ring.keys();
  const closed: string[] = [];
  for (const wrapped of rows) {
    const key = unwrap(keys, wrapped);
    if (!key) closed.push(wrapped.key);
    const value = key && open(key);
    if (value !== undefined) return value;
  }
  if (rows.length > 0 && closed.length === 0) return undefined;
  throw await closedBy(db, closed);
}

/** Destroys the keys of a subject: what it sealed opens for nobody any more. */
export async function destroyDataKey(trx: Database, subject: string): Promise<void> {
  await trx.deleteFrom('data_keys').where('subject', '=', subject).execute();
}

/** Older keys whose work the one in use can take over: what they seal says the same desk. */
export const olderOf = ([current, ...others]: readonly SealingKey[]): SealingKey[] =>
  others.filter(({ desk }) => desk === current?.desk);

/** Wraps by the first of these keys all that the others wrap; answers how many. What none of them opens stays. */
export async function rewrap(trx: Database, keys: readonly SealingKey[]): Promise<number> {
  const [current] = keys;
  const older = olderOf(keys);
  if (!current || older.length === 0) return 0;
  const rows = await trx
    .selectFrom('data_keys')
    .selectAll()
    .where(
      'key',
      'in',
      older.map(({ id }) => id),
    )
    .execute();
  const again = rows.flatMap((row) => {
    const opened = unwrap(keys, row);
    return opened ? [{ before: row.wrapped, ...wrap(current, row.subject, opened.bytes) }] : [];
  });
  for (const lot of inChunks(again)) {
    await sql`update data_keys d set key = n.key, wrapped = n.wrapped
      from unnest(${lot.map(({ subject }) => subject)}::text[], ${lot.map(({ before }) => before)}::bytea[],
        ${lot.map(({ key }) => key)}::text[], ${lot.map(({ wrapped }) => wrapped)}::bytea[])
        as n (subject, before, key, wrapped)
      where d.subject = n.subject and d.wrapped = n.before`.execute(trx);
  }
  return again.length;
}
