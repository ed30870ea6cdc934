import { sql } from 'kysely';
import type { Book } from '../../../registers/book.js';
import type { EntryValue } from '../../../registers/entry.js';
import { tidy } from '../../../registers/entryTidy.js';
import type { EntryDraft } from '../../bookModel.js';
import { DeskError } from '../../error.js';
import { dataKeyToSeal, keysToSeal, openWith } from '../../sealing/dataKeys.js';
import type { KeyRing } from '../../sealing/keyRing.js';
import { openValue, sealValue } from '../../sealing/text.js';
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import { withAll } from '../seen/path.js';

/** Values on their way into sealed fields; undefined empties one. */
export type ToSeal = ReadonlyMap<string, EntryValue | undefined>;

export const subjectOfEntry = (id: string) => `entry ${id}`;

/** What of a draft is to be sealed, apart from the rest. */
export function apart<Draft extends EntryDraft>(book: Book, draft: Draft): { rest: Draft; toSeal: ToSeal } {
  const names = new Set(book.fields.filter(({ sealed }) => sealed).map(({ name }) => name));
  const given = Object.entries(draft.values ?? {});
  const toSeal = new Map(
    given.filter(([name]) => names.has(name)).map(([name, value]) => [name, tidy(value)] as const),
  );
  if (toSeal.size === 0) return { rest: draft, toSeal };
  const values = Object.fromEntries(given.filter(([name]) => !names.has(name)));
  return { rest: { ...draft, values }, toSeal };
}

/** The fields that hold something once these are sealed, in the order of the book. */
export function heldAfter(book: Book, before: readonly string[], toSeal: ToSeal): string[] {
  const holds = (name: string) => (toSeal.has(name) ? toSeal.get(name) !== undefined : before.includes(name));
  return book.fields.flatMap(({ name, sealed }) => (sealed && holds(name) ? [name] : []));
}

interface Sealing {
  id: string;
  version: number;
  toSeal: ToSeal;
}

/** Keeps what versions seal; the pen has to be held. */
export async function keepSealed(
  trx: Database,
  ring: KeyRing,
  entry: number,
  versions: readonly Sealing[],
): Promise<void> {
  const sealing = versions.filter(({ toSeal }) => toSeal.size > 0);
  if (sealing.length === 0) return;
  const keys = await keysToSeal(trx, ring);
  const rows: object[] = [];
  for (const { id, version, toSeal } of sealing) {
    const subject = subjectOfEntry(id);
    const key = await dataKeyToSeal(trx, keys, subject);
    for (const [field, value] of toSeal) {
      const sealed = value === undefined ? null : sealValue(key, subject, field, value);
      rows.push({ id, version, field, sealed, entry });
    }
  }
  await insertRows(trx, 'book_sealed', rows);
}

/** Seals again what stood before an act that another takes back: the same ciphertext, for nobody has to open it. */
export async function sealedAsBefore(trx: Database, act: number, entry: number): Promise<void> {
  // As it was, an entry may be one that who takes the act back does not see.
  await withAll(trx, () =>
    sql`insert into book_sealed (id, version, field, sealed, entry)
      select c.id, c.version + 1, c.field, (select b.sealed from book_sealed b
        where b.id = c.id and b.field = c.field and b.version < c.version order by b.version desc limit 1), ${entry}
      from book_sealed c join book_versions v on v.id = c.id and v.version = c.version + 1 and v.entry = ${entry}
      where c.entry = ${act} and c.version > 1`.execute(trx),
  );
}

/** Sealed fields that changed since the versions that drafts were made of, by the entry's id. */
export async function sealedSince(
  db: Database,
  seen: readonly { id: string; seen: number }[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; fields: string[] }>`
    select s.id, array_agg(distinct s.field) as fields from book_sealed s
    join unnest(${seen.map(({ id }) => id)}::text[], ${seen.map((one) => one.seen)}::int[]) as asked (id, seen)
      on asked.id = s.id and s.version > asked.seen group by s.id`.execute(db);
  return new Map(rows.map(({ id, fields }) => [id, fields]));
}

/** Which sealed fields each version of an entry changed; not to what. */
export async function sealedChanges(db: Database, id: string): Promise<Map<number, string[]>> {
  const { rows } = await sql<{ version: number; fields: string[] }>`
    select version, array_agg(field order by field) as fields from book_sealed
    where id = ${id} group by version`.execute(db);
  return new Map(rows.map(({ version, fields }) => [version, fields]));
}

/** What a sealed field holds; throws DeskError where it holds nothing or the key is not there. */
export async function openField(db: Database, ring: KeyRing, id: string, field: string): Promise<EntryValue> {
  const { rows } = await sql<{ sealed: Buffer | null }>`select sealed from book_sealed
    where id = ${id} and field = ${field} order by version desc limit 1`.execute(db);
  const sealed = rows[0]?.sealed;
  if (!sealed) {
    throw new DeskError('notFound', 'That field holds nothing.', { details: { reason: 'holdsNothing' } });
  }
  const subject = subjectOfEntry(id);
  const value = await openWith(db, ring, subject, (key) => openValue(key, subject, field, sealed));
  if (value !== undefined) return value as EntryValue;
  throw new DeskError('keyMissing', 'This is not as it was sealed: it does not open.', {
    remedy: 'Check the record: dateline verify. A backup may have it as it was.',
    details: { reason: 'notAsSealed' },
  });
}
