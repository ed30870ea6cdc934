import type { EntryTrouble } from '../../bookModel.js';
import { DeskError } from '../../error.js';
import type { Imported, ImportProgress } from '../../importModel.js';
import type { Database } from '../database.js';
import { append, nextSeq } from '../entries.js';
import type { Person } from '../judge.js';
import { takePen, withPen } from '../pen.js';
import { Staged } from './staged.js';
import { type Verdict, Verdicts, verdictOf } from './verdicts.js';
import { actOfKey, keyOf } from './write.js';
import { type FileDraft, type Outcome, Writing, type WritingAt } from './writing.js';

/** A row of a file as it was read. */
export type FileRow = { row: number } & ({ draft: FileDraft } | { troubles: EntryTrouble[] });

export interface ToImport extends WritingAt {
  /** Reads the rows of the file, from the first. */
  rows: () => AsyncIterable<FileRow>;
  /** How many rows these are, as far as it is known before. */
  about: number | null;
  /** Name of the file. */
  file: string;
  dry: boolean;
  skipRefused: boolean;
  key: string | undefined;
  /** How many verdicts are answered at most. */
  verdicts: number;
  /** Hears every verdict, in the order of the rows. */
  hear: (verdict: Verdict) => void;
  far: (progress: ImportProgress) => void;
}

export type Judged = Pick<Imported, 'act' | 'rows' | 'counts'> & { verdicts: Verdict[] };

/** So many are looked at in one go: a desk that serves has to answer others meanwhile. */
const lot = 250;
export const mostRows = 1_000_000;

async function* inLots(rows: AsyncIterable<FileRow>): AsyncGenerator<FileRow[]> {
  let some: FileRow[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < lot) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Looks at rows lot after lot; they are staged until one is bad and bad ones are not left out. */
async function takeRows(writing: Writing, given: ToImport, staged?: Staged): Promise<Verdicts> {
  const { rows, about, skipRefused, hear, far } = given;
  const verdicts = new Verdicts(given.verdicts);
  for await (const some of inLots(rows())) {
    const outcomes = await writing.look(some.flatMap((one) => ('draft' in one ? [one.draft] : [])));
    let at = 0;
    for (const one of some) {
      const outcome: Outcome = 'draft' in one ? outcomes[at++]! : { kind: 'refused', troubles: one.troubles };
      const verdict = verdictOf(one.row, outcome);
      verdicts.add(verdict);
      hear(verdict);
    }
    if (staged && (skipRefused || verdicts.bad === 0))
      await staged.add(outcomes.flatMap((one) => (one.kind === 'next' ? [one] : [])));
    far({
      stage: 'checking',
      done: verdicts.rows,
      of: about === null ? null : Math.max(about, verdicts.rows),
    });
    if (verdicts.rows > mostRows) {
      throw new DeskError('tooLarge', `The file has more than ${mostRows} rows.`, {
        remedy: 'Nothing was kept. Split it.',
      });
    }
  }
  return verdicts;
}

const judgedOf = (verdicts: Verdicts, act: number | null): Judged => ({
  act,
  rows: verdicts.rows,
  counts: verdicts.counts,
  verdicts: verdicts.told,
});

/** Ends a transaction with what it found and without what it wrote. */
class Unkept extends Error {
  constructor(readonly judged: Judged) {
    super('Nothing of it is kept.');
  }
}

/** Looks at rows; which act they are kept by is known once all were looked at. */
const forImport = (db: Database, { register, book, ring, sight }: ToImport, person: Person) =>
  new Writing(db, { register, book, ring, sight, person, act: 0, seed: 'import', imports: true });

/** Ends a transaction during which others changed what it goes by. */
class Moved extends Error {}

/** Keeps the rows as one act, or none; with the pen from the start nobody comes between. */
async function keepRows(db: Database, given: ToImport, person: Person, fromStart: boolean): Promise<Judged> {
  const { register, book, file, skipRefused, key } = given;
  const named = key === undefined ? null : keyOf(person, key);
  const work = async (trx: Database) => {
    const before = named === null ? undefined : await actOfKey(trx, named, register);
    const staged = await Staged.begin(trx, book);
    const writing = forImport(trx, given, person);
    const verdicts = await takeRows(writing, given, before === undefined ? staged : undefined);
    // Sent again it finds what it kept: the act is the one of then.
    if (before !== undefined) throw new Unkept(judgedOf(verdicts, before));
    if ((verdicts.bad > 0 && !skipRefused) || staged.size === 0) throw new Unkept(judgedOf(verdicts, null));
    given.far({ stage: 'keeping', done: 0, of: staged.size });
    if (!fromStart) {
      await takePen(trx);
      const since = named === null ? undefined : await actOfKey(trx, named, register);
      if (since !== undefined || (await staged.moved()).length > 0) throw new Moved();
    }
    const act = await nextSeq(trx);
    await staged.keep(act, true, (done) => given.far({ stage: 'keeping', done, of: staged.size }));
    await trx.insertInto('book_acts').values({ entry: act, register, key: named, file }).execute();
    await append(trx, act, { ...person, action: 'importEntries', subject: file }, []);
    return judgedOf(verdicts, act);
  };
  return fromStart ? withPen(db, work) : db.transaction().execute(work);
}

/** Keeps the rows of a file as one act, or none; or only says what they come to. Others can write until the rows go over. */
export async function importEntries(db: Database, given: ToImport, person: Person): Promise<Judged> {
  if (given.dry) {
    const writing = forImport(db, given, person);
    return judgedOf(await takeRows(writing, given), null);
  }
  try {
    return await keepRows(db, given, person, false).catch((error: unknown) => {
      if (error instanceof Moved) return keepRows(db, given, person, true);
      throw error;
    });
  } catch (error) {
    if (error instanceof Unkept) return error.judged;
    throw error;
  }
}
