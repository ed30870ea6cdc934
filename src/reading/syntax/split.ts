import { isBullet, isCloser, isDigit, isLower, isQuote, isSpace, isUpper } from './characters.js';
import type { SyntaxWords } from './words.js';

/** A sentence runs on at most this long; one without an end is cut, so that time stays linear. */
export const SPLIT_CAP = 200;

/** Where sentences end among the tokens of one part: indices of the first token after each end. */
export function split(text: string, bounds: readonly number[], words: SyntaxWords): number[] {
  const count = bounds.length / 2;
  const ends: number[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    const next = i + 1;
    if (next < count && !endsAfter(text, bounds, i, first, words) && next - first < SPLIT_CAP) continue;
    ends.push(next);
    first = next;
  }
  return ends;
}

function endsAfter(
  text: string,
  bounds: readonly number[],
  i: number,
  first: number,
  words: SyntaxWords,
): boolean {
  const next = bounds[2 * i + 2]!;
  const gap = gapOf(text, bounds[2 * i + 1]!, next);
  if (gap === BLANK_LINE) return true;
  if (gap === LINE && startsItem(text, next)) return true;
  if (belongsToEnd(text, bounds, i + 1, gap)) return false;
  let stop = i;
  while (stop > first && isCloser(text.charCodeAt(bounds[2 * stop]!)) && tight(bounds, stop)) stop -= 1;
  return endsSentence(text, bounds, stop, i, words);
}

const BLANK_LINE = 2;
const LINE = 1;

/** 0 none, 1 a line break, 2 a blank line between two tokens. */
function gapOf(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to && lines < 2; at++) if (text.charCodeAt(at) === 10) lines += 1;
  return lines;
}

/** A bullet, a dash or a number with a full stop, at the head of a line. */
function startsItem(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isBullet(code)) return true;
  const listSign = code === 45 || code === 42 || code === 0x2013;
  if (listSign) return isSpace(text.charCodeAt(at + 1));
  return /^\(?\d{1,2}[.)]\s/.test(text.slice(at, at + 6));
}

/** A closing quote or bracket, or more stops, right after the full stop stay with its sentence. */
function belongsToEnd(text: string, bounds: readonly number[], next: number, gap: number): boolean {
  const code = text.charCodeAt(bounds[2 * next]!);
  if (code === 0x201d || code === 41 || code === 93 || code === 125 || code === 0xbb) return true;
  if (isQuote(code) && code !== 0x201c && code !== 0xab && code !== 0x2018) {
    return (
      tight(bounds, next) ||
      (gap === 0 && bounds[2 * next + 2] !== bounds[2 * next + 1] && opensNothing(text, bounds, next))
    );
  }
  return isStop(text.charCodeAt(bounds[2 * next]!)) && tight(bounds, next);
}

/** A straight quote with a space before it closes when a space or the end comes after it as well. */
function opensNothing(text: string, bounds: readonly number[], at: number): boolean {
  const after = bounds[2 * at + 1]!;
  return after >= text.length || isSpace(text.charCodeAt(after));
}

/** Whether no space stands before a token. */
function tight(bounds: readonly number[], token: number): boolean {
  return token > 0 && bounds[2 * token - 1] === bounds[2 * token];
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0x61f;
}

function endsSentence(
  text: string,
  bounds: readonly number[],
  stop: number,
  last: number,
  words: SyntaxWords,
): boolean {
  const from = bounds[2 * stop]!;
  const to = bounds[2 * stop + 1]!;
  const final = text.charCodeAt(to - 1);
  if (!isStop(final)) return false;
  const next = text.slice(bounds[2 * last + 2]!, Math.min(bounds[2 * last + 3]!, bounds[2 * last + 2]! + 40));
  if (final === 46 && to - from > 1 && !isStop(text.charCodeAt(from)))
    return abbreviationEnds(text, from, to, next, words);
  const closed = last > stop;
  if (tight(bounds, last + 1)) return isUpper(next.charCodeAt(0)) && !closed && final !== 46;
  const small = isLower(next.charCodeAt(0));
  if (!small) return !isListNumber(text, bounds, stop) && !isAside(next);
  const dots = to - from > 1 || final === 0x2026;
  return !closed && !dots && (final === 63 || (final === 46 && !isShort(text, bounds, stop)));
}

/** "Inc." or "a.m." ends a sentence when a word follows that likes to start one. */
function abbreviationEnds(text: string, from: number, to: number, next: string, words: SyntaxWords): boolean {
  const form = text.slice(from, to).toLowerCase();
  if (words.abbreviations.titles.has(form) || words.abbreviations.numbered.has(form)) return false;
  if (!isUpper(next.charCodeAt(0)))
    return isQuote(next.charCodeAt(0)) && next !== "'" && isUpper(next.charCodeAt(1));
  return words.starters.has(next.toLowerCase());
}

/** "1." or "12." at the head of a sentence numbers it. */
function isListNumber(text: string, bounds: readonly number[], stop: number): boolean {
  if (stop === 0) return false;
  const from = bounds[2 * stop - 2]!;
  const number = bounds[2 * stop - 1]! - from <= 2 && isDigit(text.charCodeAt(from));
  return number && (stop === 1 || text.charCodeAt(from - 1) === 10);
}

/** Signs that carry a sentence on. */
function isAside(next: string): boolean {
  return (
    next === ',' ||
    next === ';' ||
    next === ':' ||
    next === '–' ||
    next === '—' ||
    next === '-' ||
    next === '/'
  );
}

/** A stop after one or two letters is more likely an abbreviation that nobody listed. */
function isShort(text: string, bounds: readonly number[], stop: number): boolean {
  if (stop === 0) return true;
  const from = bounds[2 * stop - 2]!;
  const length = bounds[2 * stop - 1]! - from;
  return (
    length === 1 && !isDigit(text.charCodeAt(from)) && !isQuote(text.charCodeAt(from)) && text[from] !== 'I'
  );
}
