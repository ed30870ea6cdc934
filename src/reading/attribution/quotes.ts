import { firstThat } from '../bisect.js';
import type { Span } from '../reading.js';

/** Words between quotation marks, the marks included; `direct` ones are long enough to be somebody's sentence. */
export interface QuotedSpan extends Span {
  direct: boolean;
}

const DIRECT_WORDS = 4;

/** The quotations of one part of the page; one left open at the part's end runs to it, as papers set long quotes. */
export function quotesIn(text: string, part: Span): QuotedSpan[] {
  const quotes: QuotedSpan[] = [];
  let open = -1;
  for (let at = part.start; at < part.end; at += 1) {
    const mark = markAt(text, at, open >= 0);
    if (mark === undefined) continue;
    if (mark.opens) {
      if (open < 0) open = at;
    } else if (open >= 0) {
      quotes.push(quoted(text, open, at + mark.length));
      open = -1;
    }
    at += mark.length - 1;
  }
  if (open >= 0 && text.slice(part.start, open).trim() === '') quotes.push(quoted(text, open, part.end));
  return quotes;
}

interface Mark {
  opens: boolean;
  length: number;
}

function markAt(text: string, at: number, isOpen: boolean): Mark | undefined {
  const char = text[at];
  if (char === '“' || char === '„' || char === '«') return { opens: true, length: 1 };
  if (char === '”' || char === '»') return { opens: false, length: 1 };
  if (char === '"') return { opens: straightOpens(text, at, 1, isOpen), length: 1 };
  const double = text.slice(at, at + 2);
  if (double === '``') return { opens: true, length: 2 };
  if (double === "''") return { opens: straightOpens(text, at, 2, isOpen), length: 2 };
  return undefined;
}

// A straight mark opens unless a quotation is open; a stray one after a space still opens a new quotation.
function straightOpens(text: string, at: number, length: number, isOpen: boolean): boolean {
  if (!isOpen) return true;
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  return /[\s([]/.test(before) && /[\p{L}\p{N}]/u.test(after) && !/[\s]/.test(after) && /\s/.test(before);
}

function quoted(text: string, start: number, end: number): QuotedSpan {
  let words = 0;
  for (const _ of text.slice(start, end).matchAll(/[\p{L}\p{N}][^\s]*/gu)) {
    words += 1;
    if (words >= DIRECT_WORDS) break;
  }
  // “Not now,” is a sentence of its own; “not now” is a word borrowed.
  const whole = words >= 2 && /^\W*\p{Lu}.*[.,!?…]\W*$/su.test(text.slice(start, Math.min(end, start + 60)));
  return { start, end, direct: words >= DIRECT_WORDS || (whole && end - start < 60) };
}

/** The quotation that holds an offset, its marks included. */
export function quoteAt(quotes: readonly QuotedSpan[], offset: number): QuotedSpan | undefined {
  const quote = quotes[lastStarting(quotes, offset)];
  return quote && offset < quote.end ? quote : undefined;
}

/** A quotation goes to a cue at most so far before or behind it. */
export const REACH = { before: 6, behind: 90 };

/** Whether some cue of a span may be given a quotation that stands around it. */
export function isQuoteNear(quotes: readonly QuotedSpan[], { start, end }: Span): boolean {
  for (let at = lastStarting(quotes, end + REACH.behind); at >= 0; at -= 1) {
    const quote = quotes[at]!;
    if (quote.end < start - REACH.before) return false;
    if (quote.direct) return true;
  }
  return false;
}

/** Index of the last quotation that starts at or before an offset; -1 where none does. */
export const lastStarting = (quotes: readonly QuotedSpan[], offset: number): number =>
  firstThat(quotes, ({ start }) => start > offset) - 1;
