import { type Found, joinPieces, type Offsets } from './found.js';
import { type QuotedSpan, quoteAt } from './quotes.js';

/**
 * Gives quotations to the cues beside them: “…,” X said · X said: “…” · and the sentences of the same paragraph that
 * go on quoting. Contents that run into a quotation are widened to the whole of it, over sentence ends.
 */
export function attachQuotes(text: string, found: readonly Found[], quotes: readonly QuotedSpan[]): void {
  const owners = new Map<QuotedSpan, Found>();
  for (const one of found) {
    one.content = one.content.map((piece) => widened(text, piece, one, quotes, owners));
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
  text: string,
  piece: Offsets,
  one: Found,
  quotes: readonly QuotedSpan[],
  owners: Map<QuotedSpan, Found>,
): Offsets {
  const cue = one.cue[0]![0];
  const atStart = quoteAt(quotes, piece[0]);
  const atEnd = quoteAt(quotes, piece[1] - 1);
  const outside = (quote: QuotedSpan | undefined): quote is QuotedSpan =>
    quote !== undefined && (cue < quote.start || cue >= quote.end);
  let [start, end] = piece;
  if (outside(atStart) && (start - atStart.start <= 2 || atStart.start < one.tree.sentence.start))
    start = Math.min(start, atStart.start);
  if (outside(atEnd)) end = Math.max(end, atEnd.end);
  for (const quote of quotes)
    if (quote.start >= start && quote.end <= end && quote.direct && !owners.has(quote))
      owners.set(quote, one);
  return text.slice(start, end) === '' ? piece : [start, end];
}

function attachNear(
  text: string,
  one: Found,
  quotes: readonly QuotedSpan[],
  owners: Map<QuotedSpan, Found>,
): void {
  const start = Math.min(one.cue[0]![0], one.source[0]?.[0] ?? one.cue[0]![0]);
  const end = Math.max(one.cue.at(-1)![1], one.source[0]?.[1] ?? 0);
  if (quoteAt(quotes, one.cue[0]![0])?.direct) return;
  const before = [...quotes].reverse().find((quote) => quote.end <= start + 1);
  if (before?.direct && !owners.has(before) && /^[\s,.!?;—–-]*$/.test(text.slice(before.end, start))) {
    if (
      one.content.every((piece) => piece[1] <= before.end || piece[0] >= before.end) ||
      one.content.length === 0
    ) {
      owners.set(before, one);
      one.content = [...one.content, [before.start, before.end]];
    }
  }
  if (one.content.length > 0) return;
  const after = quotes.find((quote) => quote.start >= end - 1);
  if (
    after?.direct &&
    !owners.has(after) &&
    leadsTo(text.slice(end, after.start), text.slice(end - 1, end))
  ) {
    owners.set(after, one);
    one.content = [[after.start, after.end]];
  }
}

// Between a cue and its quotation stand at most whom it was told and when, then a comma or colon.
function leadsTo(between: string, last: string): boolean {
  if (/^[\s,:]*$/.test(between)) return true;
  return between.length <= 90 && /[,:]\s*$/.test(between) && !/[.!?;]\s/.test(between) && last !== '.';
}

// Within a paragraph only the first cue's own clause may stand between two quotations of one speaker.
function goesOnQuoting(text: string, owner: Found, previous: QuotedSpan, quote: QuotedSpan): boolean {
  if (!quote.direct) return false;
  const between = text.slice(previous.end, quote.start);
  if (between.length > 300 || between.includes('\n\n')) return false;
  if (/^\s*$/.test(between)) return true;
  const cue = owner.cue[0]![0];
  const cueBetween = cue >= previous.end && cue < quote.start;
  return cueBetween && /(?:[.,:;]|[—–-])\s*$/.test(between) && owner.tree.sentence.end >= quote.start - 2;
}
