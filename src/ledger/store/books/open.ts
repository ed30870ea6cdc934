import { sql } from 'kysely';
import type { EntryValue } from '../../../registers/entry.js';
import type { Opening } from '../../bookModel.js';
import { DeskError } from '../../error.js';
import type { Cursor, Page } from '../../model.js';
import type { KeyRing } from '../../sealing/keyRing.js';
import { limitOf, pageOf, startOf } from '../cursor.js';
import type { Database } from '../database.js';
import { append, nextSeq } from '../entries.js';
import type { Person } from '../judge.js';
import { withPen } from '../pen.js';
import { reasonOf } from '../reason.js';
import { entryAt, noEntry, type Shelf } from './list.js';
import { openField } from './sealed.js';

/** Opens one sealed field of one entry: the record has who, when and why before anybody has the value. */
export async function openSealed(
  db: Database,
  ring: KeyRing,
  shelf: Shelf,
  { id, field, reason: given }: { id: string; field: string; reason: string },
  person: Person,
): Promise<{ value: EntryValue; act: number }> {
  const sealed = shelf.book.fields.filter((one) => one.sealed).map(({ name }) => name);
  if (!sealed.includes(field)) {
    throw new DeskError(
      'badInput',
      `The book of ${shelf.register} has no sealed field "${field.slice(0, 80)}".`,
      {
        remedy: sealed.length > 0 ? `Its sealed fields are ${sealed.join(', ')}.` : 'It seals nothing.',
        details: { reason: 'noSealedField', field: field.slice(0, 80), known: sealed },
      },
    );
  }
  const reason = reasonOf(given);
  return withPen(db, async (trx) => {
    if (!(await entryAt(trx, shelf, id))) throw noEntry(shelf.register, id);
    const value = await openField(trx, ring, id, field);
    const entry = await nextSeq(trx);
    await trx.insertInto('openings').values({ entry, id, field, reason }).execute();
    await append(trx, entry, { ...person, action: 'openSealed', subject: id }, []);
    return { value, act: entry };
  });
}

/** Who opened what, the latest first. */
export async function listOpenings(db: Database, page: Cursor): Promise<Page<Opening>> {
  const limit = limitOf(page);
  const start = startOf(page, ['number']);
  const { rows } = await sql<Opening>`
    select o.entry as act, e.at, e.by, coalesce(b.register, r.register) as register, o.id as entry, o.field, o.reason
    from openings o join entries e on e.seq = o.entry
    left join book_entries b on b.id = o.id left join redactions r on r.id = o.id
    where ${start ? sql`o.entry < ${start[0]}` : sql`true`} order by o.entry desc limit ${limit + 1}`.execute(
    db,
  );
  return pageOf(
    rows,
    limit,
    ({ act }) => [act],
    (row) => row,
  );
}
