import { lettered } from '../lettered.js';
import type { Part } from '../reading.js';
import { creditOf, opensCaption } from './credit.js';
import { datelineOf } from './dateline.js';
import { bylineOf, dateLine, furnitureOf } from './furniture.js';
import { bulletLength, endsSentence, fold, type Line, wordCount } from './lines.js';
import type { PageWords } from './words.js';

/** The head of an article: what stands above its first line of text. */
export interface Head {
  title: string | null;
  /** The title folded, so that the body knows its repeats. */
  titleFold: string | null;
  byline: string | null;
  published: string | null;
  updated: string | null;
  parts: Part[];
  /** Index of the first line that is not the head's. */
  next: number;
}

// Titles of reports are short; a longer first line is the lead.
const TITLE_WORDS = 32;
const TITLE_LENGTH = 220;

/** Reads title, byline, stamps and furniture from the top of the lines, as far as they go. */
export function readHead(lines: readonly Line[], words: PageWords): Head {
  const head: Head = {
    title: null,
    titleFold: null,
    byline: null,
    published: null,
    updated: null,
    parts: [],
    next: 0,
  };
  for (; head.next < lines.length; head.next += 1) {
    const line = lines[head.next]!;
    if (!takeFurniture(head, line, words) && !takeTitle(head, lines, line, words)) break;
  }
  return head;
}

function takeFurniture(head: Head, line: Line, words: PageWords): boolean {
  const byline = head.title === null ? undefined : bylineOf(line.text, words);
  const day = byline === undefined ? dateLine(line.text, words) : undefined;
  const found = furnitureOf(line.text, words);
  if (!found && datelineOf(line.text, words)) return false;
  if (!found && byline === undefined && day === undefined) return false;
  head.byline ??= byline ?? null;
  if (found?.kind === 'stamp') head[found.of] ??= found.date;
  else if (day !== undefined) head.published ??= day;
  head.parts.push({ role: 'boilerplate', start: line.start, end: line.end });
  return true;
}

function takeTitle(head: Head, lines: readonly Line[], line: Line, words: PageWords): boolean {
  const repeated = head.titleFold !== null && fold(line.text.slice(0, 2 * TITLE_LENGTH)) === head.titleFold;
  if (!repeated && (head.title !== null || !isTitle(lines, head.next, words))) return false;
  head.title ??= line.text;
  head.titleFold ??= fold(line.text);
  head.parts.push({ role: 'title', start: line.start, end: line.end });
  return true;
}

/** Whether the line at `index` reads as the title of what follows it. */
export function isTitle(lines: readonly Line[], index: number, words: PageWords): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (!next || line.text.length > TITLE_LENGTH || wordCount(line.text) > TITLE_WORDS) return false;
  if (bulletLength(line.text) > 0 || opensCaption(line.text, words) || creditOf(line, words)) return false;
  if (datelineOf(line.text, words) && !namesCountry(line.text, words)) return false;
  if (/[,;]$/.test(line.text)) return false;
  if (!endsSentence(line.text) || /[?!]["'”’]?$/.test(line.text)) return true;
  return hasTitleCase(line.text) || repeatsSoon(lines, index);
}

// "CHAD: Flood bulletin No. 3" is a title of its own; a dateline goes on in a sentence, or stands alone.
function namesCountry(text: string, words: PageWords): boolean {
  const lead = text.slice(0, datelineOf(text, words)?.length ?? 0);
  const rest = text.slice(lead.length);
  return lead.endsWith(':') && wordCount(rest) > 0 && wordCount(rest) <= 14 && !endsSentence(text);
}

const LONG = lettered(String.raw`\p{L}[\p{L}’'-]{3,}`, 'gu');

// Some sites close their headlines with a full stop: capitals on nearly every long word give them away.
function hasTitleCase(text: string): boolean {
  const long = text.match(LONG(text)) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 4 && capital >= long.length * 0.85;
}

function repeatsSoon(lines: readonly Line[], index: number): boolean {
  const title = fold(lines[index]!.text);
  return lines
    .slice(index + 1, index + 9)
    .some((line) => line.text.length <= TITLE_LENGTH && fold(line.text) === title);
}
