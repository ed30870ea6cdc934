import { bulletLength, fold, type Line, wordCount } from './lines.js';
import type { PageWords } from './words.js';

/** Where a box of dated bullets that begins at `index` ends (exclusive line index); `index` where none begins. */
export function keyDatesEnd(lines: readonly Line[], index: number, words: PageWords): number {
  const heading = lines[index];
  if (!heading || !isHeading(heading.text, words)) return index;
  let end = index + 1;
  let dated = 0;
  for (; end < lines.length; end += 1) {
    const text = lines[end]!.text;
    const bullet = bulletLength(text);
    const isDated = startsWithDate(text.slice(bullet), words);
    if (bullet === 0 && !isDated) break;
    if (isDated) dated += 1;
  }
  const items = end - index - 1;
  return items >= 2 && dated * 2 > items ? end : index;
}

function isHeading(text: string, words: PageWords): boolean {
  if (text.length > 90 || wordCount(text) > 12 || bulletLength(text) > 0) return false;
  const capitals = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  return capitals || words.keyDates.some((name) => fold(text).includes(name));
}

// "May 13: …", "13 May 2025 – …", "2019: …", "Early 2020: …": a date, then a mark.
function startsWithDate(text: string, words: PageWords): boolean {
  const label = /^([^:–—]{2,40}?)\s*(?::|[–—]|\s-\s)/u.exec(text)?.[1]?.toLowerCase();
  if (label === undefined || wordCount(label) > 5 || !/\d/.test(label)) return false;
  if (/\b(?:1[89]|20)\d{2}\b/.test(label)) return true;
  return (label.match(/\p{L}+/gu) ?? []).some((name) => words.months.some((forms) => forms.includes(name)));
}
