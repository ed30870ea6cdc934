import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Action } from '../../actions.js';
import type { BookEntry, EntryDraft, Written } from '../../bookModel.js';
import { idOf } from '../../content.js';
import { DeskError } from '../../error.js';
import type { Database } from '../database.js';
import { append, nextSeq } from '../entries.js';
import type { Person } from '../judge.js';
import { withPen } from '../pen.js';
import { withAll } from '../seen/path.js';
import { entryOf, type Version } from './standing.js';
import { withdrawnOf, withdrawnTrouble } from './withdraw.js';
import { entryNow, type Outcome, Writing, type WritingAt } from './writing.js';

/** As many at once as other people can be let wait for; more is an import. */
export const mostDrafts = 2000;

const writtenAs = (outcome: Outcome, act: number): Written =>
  outcome.kind === 'next' ? { kind: 'kept', entry: entryNow(outcome), act } : outcome;

const stops = ({ kind }: Outcome) => kind === 'refused' || kind === 'conflict';

/** What the record says was done. */
export function actionOf(outcomes: readonly Outcome[]): Action {
  const each = outcomes.flatMap((one): Action[] => {
    if (one.kind !== 'next') return [];
    if (one.fresh) return ['addEntry'];
    return [one.version.removed ? 'removeEntry' : 'changeEntry'];
  });
  return each.every((one) => one === each[0]) ? (each[0] ?? 'writeEntries') : 'writeEntries';
}

/** The key of an act as it is kept: what one person calls so is not what another does. */
export const keyOf = ({ by }: Person, key: string) => idOf(['bookAct', by, key]);

const keyUsed = () =>
  new DeskError('conflict', 'Something else was kept under that key.', {
    remedy: 'Give what is new a key of its own.',
    details: { reason: 'keyUsed' },
  });

/** The act on a book that was kept under this key; whoever has the key did it, and may be told though it is hidden since. */
export async function actOfKey(trx: Database, key: string, register: string): Promise<number | undefined> {
  const row = await withAll(trx, () =>
    trx.selectFrom('book_acts').select(['entry', 'register']).where('key', '=', key).executeTakeFirst(),
  );
  if (row && row.register !== register) throw keyUsed();
  return row?.entry;
}

/** What was answered when these drafts were kept: by the same order of new ids, and by the ids that they name. */
async function keptBefore(
  trx: Database,
  act: number,
  drafts: readonly EntryDraft[],
  idAt: (place: number) => string,
): Promise<Written[]> {
  const ids = drafts.map(({ id }, place) => id ?? idAt(place));
  const { rows } = await sql<{ id: string; body: BookEntry }>`
    select id, body from book_entries where id = any(${ids})`.execute(trx);
  const standing = new Map(rows.map(({ id, body }) => [id, body]));
  const { versions, withdrawn } = await withAll(trx, async () => {
    const own =
      await sql<Version>`select v.*, e.by, e.at from book_versions v join entries e on e.seq = v.entry
      where v.entry = ${act} and v.id = any(${ids})`.execute(trx);
    const begun = ids.filter((_, place) => drafts[place]!.id === undefined);
    return {
      versions: new Map(own.rows.map((version) => [version.id, version])),
      withdrawn: await withdrawnOf(trx, begun),
    };
  });
  const gone = new Set([...withdrawn, ...(await withdrawnOf(trx, ids))]);
  return ids.map((id): Written => {
    if (gone.has(id)) return { kind: 'refused', troubles: [withdrawnTrouble()] };
    const [own, entry] = [versions.get(id), standing.get(id)];
    if (own) return { kind: 'kept', entry: entry ?? entryOf(own), act };
    if (!entry) throw keyUsed();
    return { kind: 'same', entry };
  });
}

function checkMany(drafts: readonly EntryDraft[]): void {
  if (drafts.length === 0) throw new DeskError('badInput', 'There is no entry to keep.');
  if (drafts.length <= mostDrafts) return;
  throw new DeskError('badInput', `At most ${mostDrafts} entries are written at once.`, {
    remedy: 'Write them in parts, or import them from a file.',
    details: { reason: 'manyEntries', most: mostDrafts },
  });
}

export interface ToWrite extends WritingAt {
  drafts: readonly EntryDraft[];
  key?: string | undefined;
}

/** Keeps drafts as one act, all or none; the same key of one person again answers what was kept then. */
export async function writeEntries(
  db: Database,
  { drafts, key, ...at }: ToWrite,
  person: Person,
): Promise<Written[]> {
  checkMany(drafts);
  return withPen(db, async (trx) => {
    const named = key === undefined ? null : keyOf(person, key);
    const act = await nextSeq(trx);
    // Ids that could be worked out beforehand could be taken, or asked for.
    const seed = named ?? randomUUID();
    const before = named === null ? undefined : await actOfKey(trx, named, at.register);
    if (before !== undefined)
      return keptBefore(trx, before, drafts, (place) => idOf(['bookEntry', seed, place]));
    const writing = new Writing(trx, { ...at, person, act, seed, imports: false });
    const outcomes = await writing.look(drafts);
    if (outcomes.some(stops) || outcomes.every(({ kind }) => kind === 'same'))
      return outcomes.map((one) => writtenAs(one, 0));
    await writing.keep(outcomes);
    await trx
      .insertInto('book_acts')
      .values({ entry: act, register: at.register, key: named, file: null })
      .execute();
    const touched = outcomes.flatMap((one) => (one.kind === 'next' ? [one.version.id] : []));
    const subject = touched.length === 1 ? touched[0]! : `${touched.length} ${at.register}`;
    // No report changes by it.
    await append(trx, act, { ...person, action: actionOf(outcomes), subject }, []);
    return outcomes.map((one) => writtenAs(one, act));
  });
}

/** What drafts would come to; nothing is kept. */
export async function checkDrafts(
  db: Database,
  { drafts, key: _key, ...at }: ToWrite,
  person: Person,
): Promise<Written[]> {
  checkMany(drafts);
  const writing = new Writing(db, { ...at, person, act: 0, seed: 'check', imports: false });
  return (await writing.look(drafts)).map((one) => writtenAs(one, 0));
}
