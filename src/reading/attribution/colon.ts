import { lettered } from '../lettered.js';
import type { Part, Span } from '../reading.js';
import type { Offsets } from './found.js';

/** A name before a colon that speaks what follows: a headline ("Mayor: Roads to reopen") or a line of a transcript. */
export interface ColonCue {
  source: Offsets;
  cue: Offsets;
  content: Offsets;
  /** The rule that found it, where it is known. */
  rule?: string;
}

const SPEAKER = lettered(
  String.raw`^[“"']?((?:\p{Lu}[\p{L}\p{M}.’'-]*)(?: (?:al-|el-|de |of |the )?[\p{Lu}][\p{L}\p{M}.’'-]*){0,4}):\s+(?=\S)`,
);
const CAPITALS = lettered(
  String.raw`^[“"']?((?:Q|A|[\p{Lu}][\p{Lu}.’'-]+(?: [\p{Lu}][\p{Lu}.’'-]+){0,3})):\s+(?=\S)`,
);

/** Reads `part` as spoken by the name before its colon; a paragraph must look like a transcript's line. */
export function colonCue(text: string, part: Part): ColonCue | undefined {
  const own = text.slice(part.start, Math.min(part.end, part.start + 120));
  const shape = part.role === 'title' ? SPEAKER : part.role === 'paragraph' ? CAPITALS : undefined;
  const found = shape?.(own).exec(own);
  if (!found) return undefined;
  const name = found[1] ?? '';
  const start = part.start + found[0].indexOf(name);
  const colon = start + name.length;
  return {
    source: [start, colon],
    cue: [colon, colon + 1],
    content: [part.start + found[0].length, part.end],
  };
}

const SIGNED = /([”"])\s*([―—–]|--)\s*(\p{Lu}[^“”"―—]{2,120})$/u;

/** "“…” — Name": a quotation signed with its speaker's name, which ends the part. */
export function signedQuote(text: string, part: Span): ColonCue | undefined {
  const own = text.slice(part.start, part.end);
  if (!/^[“"]/.test(own)) return undefined;
  const from = Math.max(0, own.length - 140);
  const found = SIGNED.exec(own.slice(from));
  if (!found) return undefined;
  const quoteEnd = part.start + from + found.index + 1;
  const dash = text.indexOf(found[2] ?? '', quoteEnd);
  const name = found[3] ?? '';
  return {
    source: [part.end - name.length, part.end],
    cue: [dash, dash + (found[2] ?? '').length],
    content: [part.start, quoteEnd],
  };
}
