import { sql } from 'kysely';
import { trouble } from '../../../registers/entryTrouble.js';
import type { EntryTrouble, Withdrawn } from '../../bookModel.js';
import type { Clearance } from '../../clearance.js';
import { destroyDataKey } from '../../sealing/dataKeys.js';
import { rowHashesOf } from '../content.js';
import type { Database } from '../database.js';
import { append, nextSeq } from '../entries.js';
import type { Person } from '../judge.js';
import { withPen } from '../pen.js';
import { reasonOf } from '../reason.js';
import { noEntry } from './list.js';
import { subjectOfEntry } from './sealed.js';

/** Those of these entries whose consent was withdrawn, as far as they were seen: others are ids that nothing has. */
export async function withdrawnOf(db: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from redactions where id = any(${[...ids]})`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** What a draft of such an entry is answered, whatever device still has it. */
export const withdrawnTrouble = (): EntryTrouble =>
  trouble(
    'id',
    'withdrawn',
    'The consent for this entry was withdrawn: its content was removed, and nothing of it is kept again.',
    'Remove it from this device too.',
  );

/** Backups that may still hold an entry, as far as this desk took them between two acts. */
async function backupsSince(trx: Database, first: number, last: number): Promise<Withdrawn['backups']> {
  const rows = await trx
    .selectFrom('entries')
    .select(['subject', 'at', 'by'])
    .where('action', '=', 'backup')
    .where('seq', '>', first)
    .where('seq', '<', last)
    .orderBy('seq')
    .execute();
  return rows.map(({ subject, at, by }) => ({ file: subject, at, by }));
}

/** What is left of such an entry, for whoever could have seen it; undefined for everybody else. */
export async function withdrawalOf(
  db: Database,
  { register }: { register: string },
  id: string,
): Promise<Withdrawn | undefined> {
  type Found = Omit<Withdrawn, 'backups' | 'releases'> & { first: number };
  const { rows } = await sql<Found>`
    select r.id, r.register, r.entry as act, r.reason, e.by, e.at, d.rows, d.first from redactions r
    join entries e on e.seq = r.entry
    cross join lateral (select count(*) as rows, min(brought) as first from redacted_rows where entry = r.entry) as d
    where r.id = ${id} and r.register = ${register}`.execute(db);
  if (!rows[0]) return undefined;
  const { first, ...left } = rows[0];
  return { ...left, backups: await backupsSince(db, first, left.act), releases: [] };
}

const redacted = ['book_versions', 'book_sealed'] as const;

/** Removes the content of all versions of an entry, its key and what was derived of it; the hash of each row stays, so that the chain holds. */
export async function withdrawEntry(
  db: Database,
  { register }: { register: string },
  id: string,
  given: string,
  person: Person,
): Promise<Withdrawn> {
  const reason = reasonOf(given);
  return withPen(db, async (trx) => {
    const { rows: there } = await sql<{ needs: Clearance }>`select needs from book_entries
      where id = ${id} and register = ${register}`.execute(trx);
    if (!there[0]) throw noEntry(register, id);
    const { needs } = there[0];
    const entry = await nextSeq(trx);
    await trx.insertInto('redactions').values({ id, register, reason, needs, entry }).execute();
    for (const table of redacted) {
      const hashes = await rowHashesOf(trx, table, id);
      const kept = hashes.map(({ key, hash, entry: brought }) => ({
        source: table,
        key,
        hash,
        brought,
        entry,
      }));
      if (kept.length > 0) await trx.insertInto('redacted_rows').values(kept).execute();
      await trx.deleteFrom(table).where('id', '=', id).execute();
    }
    await trx.deleteFrom('book_entries').where('id', '=', id).execute();
    await destroyDataKey(trx, subjectOfEntry(id));
    await append(trx, entry, { ...person, action: 'withdrawConsent', subject: id }, []);
    return (await withdrawalOf(trx, { register }, id))!;
  });
}
