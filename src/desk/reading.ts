import type { Reading } from '../reading/reading.js';
import type { Given } from './desk.js';
import { type How, readGiven } from './given.js';
import type { Reader, ToRead } from './reader.js';

/** What was found in the bytes given, and the name that a page gives its site. */
export interface Read {
  readings: Reading[];
  site: string | null;
}

/** Where a desk has its reports read: in its own thread, or in others that leave it free to answer. */
export interface ReadingRoom {
  given(given: Given, how?: Pick<How, 'without' | 'explain'>): Promise<Read>;
  /** One kept report again, to the letter of its text. */
  again(report: ToRead): Promise<Reading>;
}

/** Reads in this thread; the reader is loaded at the first need, for most verbs only look at what is kept. */
export function readHere(load: () => Reader | Promise<Reader>): ReadingRoom {
  let loading: Promise<Reader> | undefined;
  const loaded = () => {
    loading ??= Promise.resolve(load());
    return loading;
  };
  return {
    given: async (bytes, how) => readGiven(await loaded(), bytes, how),
    again: async (report) => (await loaded()).read(report)[0]!,
  };
}
