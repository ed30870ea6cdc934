import type { Given } from '../desk/desk.js';
import { type How, isPage } from '../desk/given.js';
import { loadModels } from '../desk/models.js';
import { readerOf } from '../desk/reader.js';
import { type Read, type ReadingRoom, readHere } from '../desk/reading.js';
import { ReadingThreads } from '../worker/room.js';

/** Reads a text in this thread, which is sooner, and a page in another, which can be stopped. */
export class NearRoom {
  readonly #home: string;
  readonly #here: ReadingRoom;
  #threads: ReadingThreads | undefined;

  constructor(home: string) {
    this.#home = home;
    this.#here = readHere(() => readerOf(loadModels(home)));
  }

  async given(given: Given, how: Pick<How, 'without' | 'explain'>): Promise<Read> {
    if (!isPage(given)) return this.#here.given(given, how);
    this.#threads ??= new ReadingThreads({ threads: 1, home: this.#home });
    return this.#threads.given(given, how);
  }

  async close(): Promise<void> {
    await this.#threads?.close();
  }
}
