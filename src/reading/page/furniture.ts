import { lettered } from '../lettered.js';
import { statedDate } from './dates.js';
import { endsSentence, fold, wordCount } from './lines.js';
import type { PageWords } from './words.js';

/** What a line of page furniture is: its stamp says when the page was published or updated. */
export type Furniture =
  | { kind: 'plain'; head: boolean }
  | { kind: 'stamp'; of: 'published' | 'updated'; date: string | null }
  | { kind: 'byline'; name: string };

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^https? : \/ \/|^\S+@\S+\.\S+$|^@\w+$/i;
// A release's own number, as in 2010-11-CA-167.
const NUMBERED = lettered(String.raw`^(?:\d{4}-)?\d{1,4}[-/][\p{L}\d]{1,4}[-/]\d{1,5}\b`);
const SHORT_FORM = lettered(String.raw`\b\p{Lu}\p{L}{2,3}\.\s`, 'gu');

/** Reads a line as page furniture; undefined where it is text of the report. */
export function furnitureOf(text: string, words: PageWords): Furniture | undefined {
  if (text.length > 240) return undefined;
  const line = fold(text);
  const stamp = stampOf(text, line, words);
  if (stamp) return stamp;
  if (words.furniture.has(line)) return { kind: 'plain', head: words.headMarks.has(line) };
  if (!/[\p{L}\p{N}]/u.test(text) || ADDRESS.test(text)) return { kind: 'plain', head: false };
  if (NUMBERED(text).test(text) && wordCount(text) <= 6) return { kind: 'plain', head: true };
  const count = wordCount(text);
  if (count <= 25 && words.furnitureStarts.some((start) => line.startsWith(start) && wholeWord(line, start)))
    return endsSentence(text) && count > 14 ? undefined : { kind: 'plain', head: false };
  if (count <= 22 && words.furnitureAnywhere.some((part) => line.includes(part)))
    return { kind: 'plain', head: false };
  return isNavigation(text) ? { kind: 'plain', head: false } : undefined;
}

function wholeWord(line: string, start: string): boolean {
  const next = line[start.length];
  return next === undefined || !/[\p{L}\p{N}]/u.test(next) || !/[\p{L}\p{N}]$/u.test(start);
}

// Paths and menus: three or more short items between the same marks, and no sentence among them.
function isNavigation(text: string): boolean {
  const items = text.split(/\s+[›>»|/•·]\s+/u);
  return items.length >= 3 && !endsSentence(text) && items.every((item) => wordCount(item) <= 4);
}

function stampOf(text: string, line: string, words: PageWords): Furniture | undefined {
  if (wordCount(text) > 12 || /[.!?]\s+\p{Lu}/u.test(text.replace(SHORT_FORM(text), ' '))) return undefined;
  for (const of of ['updated', 'published'] as const) {
    const start = words[of].find((word) => line.startsWith(word) && wholeWord(line, word));
    if (start === undefined) continue;
    const rest = line.slice(start.length);
    const date = statedDate(rest, words) ?? null;
    const relative = words.relative.some((word) => new RegExp(`\\b${word}\\b`).test(rest));
    if (date !== null || relative || /^[\s:]*(?:\d|$)/.test(rest)) return { kind: 'stamp', of, date };
  }
  return undefined;
}

/** The writer that a line of an article's head names: "By Ana Ruiz and Omar Said". */
export function bylineOf(text: string, words: PageWords): string | undefined {
  if (text.length > 160 || wordCount(text) > 12 || endsSentence(text)) return undefined;
  const lower = text.toLowerCase();
  const start = words.byline.find((word) => lower.startsWith(`${word} `));
  if (start === undefined) return undefined;
  const name =
    text
      .slice(start.length)
      .trim()
      .split(/\s*[|•·]\s*|\s+[-–—]\s+/u)[0] ?? '';
  return /^\p{Lu}/u.test(name) && !/\d/.test(name) ? name : undefined;
}

/** A line that is a full date and nothing else. */
export function dateLine(text: string, words: PageWords): string | undefined {
  if (text.length > 80 || wordCount(text) > 7 || endsSentence(text.replace(/\b[ap]\.m\.$/i, '')))
    return undefined;
  // "Totals since 1 May 2026:" heads a list, and its date begins a count.
  const names = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (/:\s*$/.test(text) || names.some((name) => words.spans.has(name))) return undefined;
  const date = statedDate(text, words);
  const rest = text.replace(/[\d:.,/|–—-]+/g, ' ').trim();
  return date !== undefined && wordCount(rest) <= 5 ? date : undefined;
}
