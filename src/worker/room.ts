import { availableParallelism } from 'node:os';
import type { Given } from '../desk/desk.js';
import type { How } from '../desk/given.js';
import type { Reading } from '../desk/model.js';
import type { ToRead } from '../desk/reader.js';
import type { Read, ReadingRoom } from '../desk/reading.js';
import { NotFoundInTime, type PoolOptions, ReadingPool } from './pool.js';

// Two at least, so that a short report need not wait for a long one; each holds the model in memory.
const usualThreads = () => Math.min(4, Math.max(2, availableParallelism() - 1));

const readWhole = {
  code: 'page-whole',
  message: 'The article could not be picked out of its page in time: the whole page was read.',
  start: null,
  end: null,
};

/** Reads in threads, so that the thread that asks stays free to answer others. */
export class ReadingThreads implements ReadingRoom {
  readonly #pool: ReadingPool;

  constructor({ threads = usualThreads(), ...options }: PoolOptions & { threads?: number } = {}) {
    this.#pool = new ReadingPool(threads, options);
  }

  async given(given: Given, how: Pick<How, 'without' | 'explain'> = {}): Promise<Read> {
    try {
      return await this.#pool.ask({ kind: 'given', given, how: { ...how, pick: true } });
    } catch (error) {
      if (!(error instanceof NotFoundInTime)) throw error;
    }
    const read = await this.#pool.ask({ kind: 'given', given, how: { ...how, pick: false } });
    const [first, ...others] = read.readings;
    if (!first) return read;
    return { ...read, readings: [{ ...first, warnings: [readWhole, ...first.warnings] }, ...others] };
  }

  again(report: ToRead): Promise<Reading> {
    return this.#pool.ask({ kind: 'again', report });
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
