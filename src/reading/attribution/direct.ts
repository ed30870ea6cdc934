import { type Found, joinPieces, type Offsets } from './found.js';
import { lastStarting, type QuotedSpan, quoteAt, REACH } from './quotes.js';

/**
 * Gives quotations to the cues beside them: “…,” X said · X said: “…” · and the sentences of the same paragraph that
 * go on quoting. Contents that run into a quotation are widened to the whole of it, over sentence ends.
 */
export function attachQuotes(text: string, found: readonly Found[], quotes: readonly QuotedSpan[]): void {
  const owners = new Map<QuotedSpan, Found>();
  for (const one of found) {
    one.content = one.content.map((piece) => widened(piece, one, quotes, owners));
    if (one.quotes) attachNear(text, one, quotes, owners);
    one.content = joinPieces(text, one.content);
  }
  let previous: QuotedSpan | undefined;
  for (const quote of quotes) {
    const owner = previous && owners.get(previous);
    if (owner && previous && !owners.has(quote) && goesOnQuoting(text, owner, previous, quote)) {
      owners.set(quote, owner);
      owner.content = joinPieces(text, [...owner.content, [quote.start, quote.end]]);
    }
    previous = quote;
  }
}

function widened(
  piece: Offsets,
  one: Found,
  quotes: readonly QuotedSpan[],
  owners: Map<QuotedSpan, Found>,
): Offsets {
  const cue = one.cue[0]![0];
  const outside = (quote: QuotedSpan | undefined): quote is QuotedSpan =>
    quote !== undefined && (cue < quote.start || cue >= quote.end);
  const atStart = quoteAt(quotes, piece[0]);
  const atEnd = quoteAt(quotes, piece[1] - 1);
  let [start, end] = piece;
  const opens = atStart && (start - atStart.start <= 2 || atStart.start < one.tree.sentence.start);
  if (outside(atStart) && opens) start = Math.min(start, atStart.start);
  if (outside(atEnd)) end = Math.max(end, atEnd.end);
  for (let at = Math.max(0, lastStarting(quotes, start)); at < quotes.length; at += 1) {
    const quote = quotes[at]!;
    if (quote.start >= end) break;
    if (quote.start >= start && quote.end <= end && quote.direct && !owners.has(quote))
      owners.set(quote, one);
  }
  return [start, end];
}

function attachNear(
  text: string,
  one: Found,
  quotes: readonly QuotedSpan[],
  owners: Map<QuotedSpan, Found>,
): void {
  const cue = one.cue[0]!;
  const start = Math.min(cue[0], one.source[0]?.[0] ?? cue[0]);
  const end = Math.max(cue[1], one.source[0]?.[1] ?? 0);
  if (quoteAt(quotes, cue[0])?.direct) return;
  const before = quotes[lastStarting(quotes, start - 1)];
  if (before?.direct && !owners.has(before) && isBehind(text, before, one, start)) {
    owners.set(before, one);
    one.content = [...one.content, [before.start, before.end]];
  }
  if (one.content.length > 0) return;
  const after = quotes[lastStarting(quotes, end - 1) + 1];
  if (after?.direct && !owners.has(after) && leadsTo(text.slice(end, after.start))) {
    owners.set(after, one);
    one.content = [[after.start, after.end]];
  }
}

// A quotation that ended its sentence belongs to what came before it; one that asked or cried may go on to its speaker.
function isBehind(text: string, quote: QuotedSpan, one: Found, start: number): boolean {
  if (quote.end > start || start - quote.end > REACH.before) return false;
  const between = text.slice(quote.end, start);
  if (!/^[\s,;—–-]*$/.test(between) || between.includes('\n')) return false;
  if (one.tree.sentence.start < quote.end) return one.content.length === 0 || quote.end - quote.start > 60;
  return /[?!]\W*$/.test(text.slice(quote.start, quote.end).slice(-4)) && one.content.length === 0;
}

// Between a cue and its quotation stand at most whom it was told and when, then a comma or colon.
function leadsTo(between: string): boolean {
  if (between.length > REACH.behind) return false;
  return /^[\s,:]*$/.test(between) || (/[,:]\s*$/.test(between) && !/[.!?;]\s/.test(between));
}

// Within a paragraph only the first cue's own clause may stand between two quotations of one speaker.
function goesOnQuoting(text: string, owner: Found, previous: QuotedSpan, quote: QuotedSpan): boolean {
  if (!quote.direct || quote.start - previous.end > 300) return false;
  const between = text.slice(previous.end, quote.start);
  if (/^\s*$/.test(between)) return true;
  if (between.includes('\n')) return false;
  const cue = owner.cue[0]![0];
  const cueBetween = cue >= previous.end && cue < quote.start;
  return cueBetween && /(?:[.,:;]|[—–-])\s*$/.test(between) && owner.tree.sentence.end >= quote.start - 2;
}
