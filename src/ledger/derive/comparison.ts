import type { MeetingReason } from '../model.js';

/**
 * How two units compare: a match with its score where they tell of one happening (`presumed` where one
 * names no day or no place); `apart` where they cannot; `far` where one without a day was told at another time.
 */
export type Comparison =
  | { kind: 'match'; score: number; presumed: boolean; reasons: MeetingReason[] }
  | { kind: 'open' }
  | { kind: 'far' }
  | { kind: 'apart' };

export const open: Comparison = { kind: 'open' };
export const apart: Comparison = { kind: 'apart' };

/** Windows wider than this are too vague for the machine to say that two happenings are one. */
export const widestWindow = 10;

/** Up to how many days after a happening a report that names no day may tell of it. */
export const toldWithin = 2;
