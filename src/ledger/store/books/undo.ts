import { sql } from 'kysely';
import { registers } from '../../../registers/index.js';
import { DeskError } from '../../error.js';
import type { Database } from '../database.js';
import { append, nextSeq } from '../entries.js';
import type { Person } from '../judge.js';
import { takePen } from '../pen.js';
import { sealedAsBefore } from './sealed.js';
import { Staged } from './staged.js';
import type { Version } from './standing.js';

const noAct = (act: number) =>
  new DeskError('notFound', `Entry ${act} of the record changed no entry of a book.`, {
    remedy: 'List what was done: dateline entries',
  });

/** Who did an act on a book, and on which. */
export async function actOn(db: Database, act: number): Promise<{ by: string; register: string }> {
  const { rows } = await sql<{ by: string; register: string }>`select e.by, a.register
    from book_acts a join entries e on e.seq = a.entry where a.entry = ${act}`.execute(db);
  if (!rows[0]) throw noAct(act);
  return rows[0];
}

type Back = Version & { writer: string; made: number };

const lot = 500;

/** Versions before an act, or where it began an entry its own, lot after lot; less those that somebody who saw no more took back already. */
async function* before(trx: Database, act: number): AsyncGenerator<Back[]> {
  await sql
    .raw(`declare undone no scroll cursor for
      select was.*, e.by, e.at, b.writer, v.version as made from book_versions v
      join book_versions was on was.id = v.id and was.version = greatest(v.version - 1, 1)
      join entries e on e.seq = was.entry
      join book_entries b on b.id = v.id
      where v.entry = ${act} and not exists (select from book_versions n join entries u on u.seq = n.entry
        where n.id = v.id and n.version = v.version + 1 and n.version = b.version and u.action = 'undoEntries' and u.subject = 'entry ${act}')
      order by v.position`)
    .execute(trx);
  for (;;) {
    const { rows } = await sql<Back>`fetch ${sql.raw(`${lot}`)} from undone`.execute(trx);
    if (rows.length === 0) return;
    yield rows;
  }
}

function refuseChanged(since: readonly string[], of: number): void {
  if (since.length === 0) return;
  throw new DeskError(
    'conflict',
    `${since.length} of ${of} entries were changed again after that: it cannot be taken back.`,
    {
      remedy: 'Nothing was changed. Take the later acts back first, or change the entries.',
      details: { reason: 'entriesChanged', count: since.length, of, entries: since.slice(0, 100) },
    },
  );
}

/** Throws where nothing of an act is left to take back. */
async function refuseUndone(trx: Database, act: number): Promise<never> {
  const { rows } = await sql<{ id: string }>`select id from book_versions where entry = ${act}
    order by position`.execute(trx);
  refuseChanged(
    rows.map(({ id }) => id),
    rows.length,
  );
  throw noAct(act);
}

/** Takes an act on a book back: each entry is what it was before, and one that it began is removed. Refused where any was changed since. */
export async function undoEntries(
  db: Database,
  act: number,
  person: Person,
): Promise<{ act: number; entries: number }> {
  return db.transaction().execute(async (trx) => {
    const { register } = await actOn(trx, act);
    const staged = await Staged.begin(trx, registers.find(({ name }) => name === register)?.book);
    for await (const rows of before(trx, act)) {
      const versions = rows.map(({ writer, made, ...was }) => ({
        writer,
        version: { ...was, version: made + 1, removed: made === 1 || was.removed, why: null, ...person },
      }));
      await staged.add(versions);
    }
    if (staged.size === 0) await refuseUndone(trx, act);
    await takePen(trx);
    refuseChanged(await staged.moved(), staged.size);
    const entry = await nextSeq(trx);
    await staged.keep(entry, false);
    await sealedAsBefore(trx, act, entry);
    await trx.insertInto('book_acts').values({ entry, register, key: null, file: null }).execute();
    await append(trx, entry, { ...person, action: 'undoEntries', subject: `entry ${act}` }, []);
    return { act: entry, entries: staged.size };
  });
}
