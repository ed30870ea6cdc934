import type { Time } from '../reading.js';
import type { Line } from './line.js';

/** A time that a parser found, before it becomes a Time: where it stands, in atoms, and what it says. */
export interface Mention {
  first: number;
  /** Exclusive. */
  end: number;
  type: Time['type'];
  value: string;
  mod: string | null;
  basis: Time['basis'];
  /** What may join with a neighbour: "Tuesday" + "May 9", "Monday" + "at 7". */
  kind:
    | 'day'
    | 'weekday'
    | 'week'
    | 'month'
    | 'year'
    | 'clock'
    | 'part'
    | 'duration'
    | 'set'
    | 'reference'
    | 'range';
  /** Days where the value alone does not tell them: "the past month" is P1M. */
  from?: string | null;
  to?: string | null;
  /** A clock with am or pm, or with minutes: it needs no company. */
  certain?: boolean;
  /** The parser that read it. */
  rule?: string;
}

/** One parser: what it can read at an atom, or undefined. */
export type Parser = (line: Line, at: number) => Mention | undefined;
