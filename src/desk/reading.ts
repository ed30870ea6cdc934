import type { Clearance } from '../ledger/clearance.js';
import type { ClientConfig } from '../ledger/ledger.js';
import type { Reading } from '../reading/reading.js';
import type { AddOutcome, Given } from './desk.js';
import { type How, readGiven } from './given.js';
import { type Group, type Grouped, groupReports } from './group.js';
import type { Reader, ToRead } from './reader.js';

/** What was found in the bytes given, and the name that a page gives its site. */
export interface Read {
  readings: Reading[];
  site: string | null;
}

/** How far the adding of a report is: sentences read of all, then claims that are being kept. */
export type Progress = { stage: 'reading'; done: number; of: number } | { stage: 'keeping'; claims: number };

export type TellProgress = (progress: Progress) => void;

/** Where what is read is kept, and for whom. */
export interface Keeping {
  database: ClientConfig;
  by: string;
  /** What that person may see. */
  clearance: Clearance;
}

/** Where a desk has its reports read: in its own thread, or in others that leave it free to answer. */
export interface ReadingRoom {
  given(given: Given, how?: Pick<How, 'without' | 'explain' | 'tell'>): Promise<Read>;
  /** One kept report again, to the letter of its text. */
  again(report: ToRead): Promise<Reading>;
  group(reports: readonly Grouped[]): Promise<Group[]>;
  /** Reads and keeps what was given, all of it away from this thread; without it that is done here. */
  add?(given: Given, keeping: Keeping, tell: TellProgress): Promise<AddOutcome>;
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
    group: async (reports) => groupReports(reports),
  };
}
