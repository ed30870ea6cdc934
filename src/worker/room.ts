import { availableParallelism } from 'node:os';
import type { AddOutcome, Given } from '../desk/desk.js';
import type { How } from '../desk/given.js';
import type { Group, Grouped } from '../desk/group.js';
import type { Reading } from '../desk/model.js';
import type { ToRead } from '../desk/reader.js';
import type { Keeping, Read, ReadingRoom, TellProgress } from '../desk/reading.js';
import { NotFoundInTime, type PoolOptions, ReadingPool } from './pool.js';

// Two at least, so that a short report need not wait for a long one; each holds the model in memory.
const usualThreads = () => Math.min(4, Math.max(2, availableParallelism() - 1));

/** Reads in threads, so that the thread that asks stays free to answer others. */
export class ReadingThreads implements ReadingRoom {
  readonly #pool: ReadingPool;

  constructor({ threads = usualThreads(), ...options }: PoolOptions & { threads?: number } = {}) {
    this.#pool = new ReadingPool(threads, options);
  }

  given(given: Given, { tell, ...how }: Pick<How, 'without' | 'explain' | 'tell'> = {}): Promise<Read> {
    const far = ({ done, of }: { done: number; of: number }) => tell?.(done, of);
    return this.#picked((pick) =>
      this.#pool.ask({ kind: 'given', given, how: { ...how, pick } }, (progress) => {
        if (progress.stage === 'reading') far(progress);
      }),
    );
  }

  add(given: Given, keeping: Keeping, tell: TellProgress): Promise<AddOutcome> {
    return this.#picked((pick) => this.#pool.ask({ kind: 'add', given, how: { pick }, keeping }, tell));
  }

  /** Asks for the article of a page, and for the whole page where that takes too long. */
  async #picked<Answer>(ask: (pick: boolean) => Promise<Answer>): Promise<Answer> {
    try {
      return await ask(true);
    } catch (error) {
      if (error instanceof NotFoundInTime) return ask(false);
      throw error;
    }
  }

  again(report: ToRead): Promise<Reading> {
    return this.#pool.ask({ kind: 'again', report });
  }

  group(reports: readonly Grouped[]): Promise<Group[]> {
    return this.#pool.ask({ kind: 'group', reports });
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
