import type { Certainty } from '../reading.js';
import type { Tree } from '../tree/tree.js';
import type { QuotedSpan } from './quotes.js';

export type Offsets = [number, number];

/** An attribution while it is being found, before speakers are resolved and nested. */
export interface Found {
  tree: Tree;
  /** Token of the cue, and of the head of the source (-1 without one). */
  cueToken: number;
  sourceHead: number;
  source: Offsets[];
  cue: Offsets[];
  content: Offsets[];
  certainty: Certainty;
  /** Whether the cue takes quotes as its content. */
  quotes: boolean;
  quote: QuotedSpan | undefined;
  /** The rule that found it, where it is known. */
  rule?: string;
}

/** Joins pieces that touch or overlap, in order of the text. */
export function joinPieces(text: string, pieces: readonly Offsets[]): Offsets[] {
  const sorted = [...pieces].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: Offsets[] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last && (start <= last[1] || text.slice(last[1], start).trim() === ''))
      last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
