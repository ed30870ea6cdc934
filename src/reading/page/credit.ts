import { lettered } from '../lettered.js';
import type { Span } from '../reading.js';
import type { Line } from './lines.js';
import { fold } from './lines.js';
import type { PageWords } from './words.js';

// The last bracket of a line, or "Photo: Name" at its end.
const BRACKET = /[([]([^()[\]]{2,90})[)\]]\s*$/;
const TRAILING =
  /(?:^|[.!?]\s+)((?:photo|picture|image|photograph)s?(?: credit| by)?\s*:\s*[^.:]{2,60}\.?)$/i;

/** The photo credit at the end of a line, as offsets into the text; undefined where the line has none. */
export function creditOf(line: Line, words: PageWords): Span | undefined {
  const tail = line.text.slice(-120);
  const base = line.end - tail.length;
  const bracket = BRACKET.exec(tail);
  const closed = bracket && /[.!?]["'”’]?\s*$/.test(tail.slice(0, bracket.index));
  const inner = bracket?.[1] ?? '';
  if (bracket && (isCredit(inner, words) || (closed && isName(inner))))
    return { start: base + bracket.index, end: line.end };
  const trailing = TRAILING.exec(tail);
  if (!trailing) return undefined;
  return { start: line.end - (trailing[1] ?? '').length, end: line.end };
}

function isCredit(inner: string, words: PageWords): boolean {
  const folded = fold(inner);
  if (words.agencies.has(folded)) return true;
  const parts = folded.split(/[\s/|,:@–—-]+/u);
  if (parts.length > 12) return false;
  if (parts.some((part) => words.creditWords.includes(part))) return true;
  return /[/|]/.test(inner) && folded.split(/[/|]/).some((part) => words.agencies.has(part.trim()));
}

const NAME = lettered(
  String.raw`^\p{Lu}[\p{L}\p{M}’'.&-]*(?: (?:of|the|and|de|for|&|\p{Lu}[\p{L}\p{M}’'.&-]*)){1,5}$`,
);

// Behind a full stop a bracket of capitalised words alone names who took the picture: "(Blue River Post)".
function isName(inner: string): boolean {
  return NAME(inner).test(inner);
}

/** Whether a line opens as captions do ("This handout photo …", "FILE PHOTO: …"). */
export function opensCaption(text: string, words: PageWords): boolean {
  const head = text.slice(0, 60).toLowerCase();
  if (words.captionStarts.some((start) => head.startsWith(start))) return true;
  // A place in the picture: only captions tell left from right in brackets.
  return /\((?:L|R|C|CL|CR|2nd ?[LR])\)/.test(text.slice(0, 400));
}
