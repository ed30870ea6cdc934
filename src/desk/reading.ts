import type { Reading } from '../reading/reading.js';
import type { Given } from './desk.js';
import { type How, readGiven } from './given.js';
import { loadReader, type Reader, type ToRead } from './reader.js';

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
export function readHere(given?: Reader, home?: string): ReadingRoom {
  let reader = given;
  const load = () => {
    reader ??= loadReader(home);
    return reader;
  };
  return {
    given: async (bytes, how) => readGiven(load(), bytes, how),
    again: async (report) => load().read(report)[0]!,
  };
}
