import type { Span } from '../reading.js';
import { datelineOf } from './dateline.js';
import { furnitureOf } from './furniture.js';
import { isTitle } from './head.js';
import { bulletLength, endsSentence, fold, type Line, linesOf, wordCount } from './lines.js';
import type { PageWords } from './words.js';

// How far below a title its furniture and its repeat stand.
const REACH = 8;

/**
 * The articles that a saved page holds, in order, white space around each left out; one that finds no second
 * head returns the whole text as it is.
 */
export function splitPage(text: string, words: PageWords): Span[] {
  const lines = linesOf(text);
  const starts = headsOf(lines, words).filter((head, order, heads) => {
    const next = heads[order + 1] ?? lines.length;
    return lines.slice(head, next).some((line) => isBody(line, words));
  });
  if (starts.length < 2) return [{ start: 0, end: text.length }];
  return starts.map((head, order) => {
    const next = starts[order + 1];
    const first = order === 0 ? 0 : head;
    const last = (next ?? lines.length) - 1;
    return { start: lines[first]!.start, end: lines[last]!.end };
  });
}

// Teasers repeat a title above a stamp too, but no report stands below them.
function isBody(line: Line, words: PageWords): boolean {
  return line.text.length >= 90 && endsSentence(line.text) && !furnitureOf(line.text, words);
}

/** Line indexes at which an article begins. */
function headsOf(lines: readonly Line[], words: PageWords): number[] {
  const heads: number[] = [];
  let resume = 0;
  for (let index = 0; index < lines.length; index += 1) {
    if (index < resume || !mayBeTitle(lines, index, words)) continue;
    const end = headEnd(lines, index, words);
    if (end < 0) continue;
    heads.push(index);
    resume = end + 1;
  }
  return heads;
}

function mayBeTitle(lines: readonly Line[], index: number, words: PageWords): boolean {
  const line = lines[index]!;
  if (wordCount(line.text.slice(0, 240)) < 3 || furnitureOf(line.text, words)) return false;
  return isTitle(lines, index, words);
}

/** The last line of the head that begins at `index`, or -1 where none does. */
function headEnd(lines: readonly Line[], index: number, words: PageWords): number {
  const title = fold(lines[index]!.text);
  let marks = 0;
  let stamped = false;
  for (let at = index + 1; at < Math.min(lines.length, index + 1 + REACH); at += 1) {
    const line = lines[at]!;
    const found = furnitureOf(line.text, words);
    if (found?.kind === 'stamp') stamped = true;
    if (found?.kind === 'stamp' || (found?.kind === 'plain' && found.head)) marks += 1;
    if (marks > 0 && line.text.length <= 240 && fold(line.text) === title) return at;
    if (found) continue;
    const lead = stamped && marks >= 2 && datelineOf(line.text, words) !== undefined;
    if (lead) return at - 1;
    if (marks > 0 && line.text.length > 240 && bulletLength(line.text) === 0) return -1;
  }
  return -1;
}
