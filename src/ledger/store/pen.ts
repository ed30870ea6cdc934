import { sql } from 'kysely';
import type { Database } from './database.js';

// Held to the end of a transaction that writes: entries follow one another, whoever writes.
const writeLock = 7_361_002;

/** Takes the ledger's one pen until the transaction ends; for whoever looked at much before. */
export async function takePen(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${writeLock})`.execute(trx);
}

/** Those of a process who write to one database, one after the other. */
export class Turn {
  #last: Promise<unknown> = Promise.resolve();

  /** Does work once all that came before is done. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  /** Ends when everybody who waits now is done. */
  async over(): Promise<void> {
    await this.#last;
  }
}

interface Writing {
  turn: Turn;
  /** Refuses where nothing more is begun. */
  refuse: () => void;
  /** The same database for what was begun before that. */
  begun: Database;
}

const writings = new WeakMap<object, Writing>();

/** Says how is written through a database. */
export function writeBy(db: Database, writing: Writing): Database {
  writings.set(db, writing);
  return db;
}

/**
 * Does work in a transaction that has the pen from its start. Of a process one waits for the pen at a time, the others wait
 * for their turn without a connection: who only looks always finds one.
 */
export async function withPen<Result>(
  db: Database,
  work: (trx: Database) => Promise<Result>,
): Promise<Result> {
  const { turn, refuse, begun } = writings.get(db)!;
  refuse();
  return turn.take(() =>
    begun.transaction().execute(async (trx) => {
      await takePen(trx);
      return work(trx);
    }),
  );
}
