import type { Span } from '../reading.js';

/** One line that is not blank, without the white space around it. */
export interface Line extends Span {
  text: string;
  /** Blank lines above it; the first line counts what precedes it. */
  blanksAbove: number;
}

// Archives that lost their line breaks keep a paragraph's end as a run of spaces after its last full stop.
const RUN_AFTER_STOP = /[.!?:"'”’)\]][ \t\u00a0]{3,}(?=\S)/g;

// A bulletin whose breaks were lost: "Totals: • Killed: 9 • Injured: 14".
const INLINE_LIST = /:[ \t\u00a0]*•[^•]*[^•\s][ \t\u00a0]*•/;
const BEFORE_BULLET = /[^\s•](?=[ \t\u00a0]*•\s)/g;

/** The lines of a text that hold more than white space, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let at = 0;
  while (at <= text.length) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const pieces = piecesOf(text, at, end);
    for (const [index, piece] of pieces.entries()) {
      lines.push({ ...piece, blanksAbove: index === 0 ? blanks : 1 });
    }
    blanks = pieces.length > 0 ? 0 : blanks + 1;
    at = end + 1;
  }
  return lines;
}

function piecesOf(text: string, start: number, end: number): Omit<Line, 'blanksAbove'>[] {
  const raw = text.slice(start, end);
  const pieces: Omit<Line, 'blanksAbove'>[] = [];
  let from = 0;
  const breaks = INLINE_LIST.test(raw) ? BEFORE_BULLET : RUN_AFTER_STOP;
  for (const gap of raw.matchAll(breaks)) {
    pushTrimmed(pieces, raw, from, gap.index + 1, start);
    from = gap.index + gap[0].length;
  }
  pushTrimmed(pieces, raw, from, raw.length, start);
  return pieces;
}

function pushTrimmed(into: Omit<Line, 'blanksAbove'>[], raw: string, from: number, to: number, base: number) {
  const piece = raw.slice(from, to);
  const text = piece.trim();
  if (text === '') return;
  const start = base + from + piece.length - piece.trimStart().length;
  into.push({ start, end: start + text.length, text });
}

/** Lower case, plain apostrophes, one space between words, no closing punctuation: for comparing lines. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/[\s.:!…»]+$/, '')
    .trim();
}

export function wordCount(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][^\s]*/gu)) count += 1;
  return count;
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…][\s"'”’»)\]*]*$/.test(text);
}

const BULLET =
  /^(?:[•◦▪▫●○■□►▶‣⁃·∙*⭕🔴🔹🔸✅➡➤–—-]|\\\*|\d{1,2}[.)]|[a-z]\))\s*(?:\u2060|\ufe0f)*\s+(?=\S)/u;

/** Length of the bullet that a line begins with, white space after it included; 0 where it has none. */
export function bulletLength(text: string): number {
  return BULLET.exec(text)?.[0].length ?? 0;
}
