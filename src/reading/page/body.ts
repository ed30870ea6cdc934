import type { Part, PartRole } from '../reading.js';
import { creditOf, opensCaption } from './credit.js';
import { type Dateline, datelineOf } from './dateline.js';
import { statedDate } from './dates.js';
import { dateLine, furnitureOf } from './furniture.js';
import type { Head } from './head.js';
import { keyDatesEnd } from './keyDates.js';
import { bulletLength, endsSentence, fold, type Line, wordCount } from './lines.js';
import type { PageWords } from './words.js';

/** What stands below an article's head. */
export interface Body {
  parts: Part[];
  dateline: Dateline | null;
  published: string | null;
  updated: string | null;
}

interface State extends Body {
  /** Paragraphs so far: a dateline stands at the first or second. */
  paragraphs: number;
  head: Head;
  words: PageWords;
}

/** Reads the lines below the head: paragraphs, captions with their credit, lists, key dates, furniture. */
export function readBody(lines: readonly Line[], head: Head, words: PageWords): Body {
  const state: State = {
    parts: [],
    dateline: null,
    published: null,
    updated: null,
    paragraphs: 0,
    head,
    words,
  };
  const last = lastParagraph(lines, words);
  let index = head.next;
  while (index < lines.length) {
    const boxEnd = keyDatesEnd(lines, index, words);
    for (; index < boxEnd; index += 1) push(state, 'keyDates', lines[index]!);
    const line = lines[index];
    if (!line) break;
    if (index === last && signsWithDate(state, line)) push(state, 'boilerplate', line);
    else readLine(state, line, index === last);
    index += 1;
  }
  return state;
}

function readLine(state: State, line: Line, isLast: boolean): void {
  const { head, words } = state;
  const furniture = furnitureOf(line.text, words);
  if (furniture) {
    // A stamp far down the page is of some other article.
    if (furniture.kind === 'stamp' && state.paragraphs === 0) state[furniture.of] ??= furniture.date;
    push(state, 'boilerplate', line);
    return;
  }
  if (line.text.length <= 440 && head.titleFold !== null && fold(line.text) === head.titleFold) {
    push(state, 'title', line);
    return;
  }
  const credit = creditOf(line, words);
  const caption = opensCaption(line.text, words);
  const bullet = bulletLength(line.text) > 0;
  if (credit && !bullet) readCredited(state, line, credit.start, caption || !isLast);
  else if (caption && !bullet) push(state, 'caption', line);
  else if (bullet) push(state, 'list', line);
  else readParagraph(state, line, line.end);
}

// Bulletins and communiqués end with the day they were signed.
function signsWithDate(state: State, line: Line): boolean {
  const date = state.paragraphs + state.parts.length > 0 ? dateLine(line.text, state.words) : undefined;
  if (date !== undefined) state.published ??= date;
  return date !== undefined;
}

// An agency's name in brackets after the very last paragraph signs the article; elsewhere it signs a picture.
function readCredited(state: State, line: Line, creditStart: number, isCaption: boolean): void {
  const own = line.text.slice(0, creditStart - line.start).trimEnd();
  const textEnd = line.start + own.length;
  // Captions date their picture in full; paragraphs hardly ever do at their end.
  const dated = /\d{4}[.!?]$/.test(own) && statedDate(own.slice(-40), state.words) !== undefined;
  if (textEnd > line.start) {
    if (isCaption || dated) state.parts.push({ role: 'caption', start: line.start, end: textEnd });
    else readParagraph(state, line, textEnd);
  }
  state.parts.push({ role: 'credit', start: creditStart, end: line.end });
}

function readParagraph(state: State, line: Line, end: number): void {
  const text = line.text.slice(0, end - line.start);
  const lead = state.paragraphs < 2 && state.dateline === null ? leadOf(state, text) : undefined;
  let start = line.start;
  if (lead) {
    state.dateline = lead.dateline;
    if (lead.at > 0) titleFromLead(state, line, lead.at);
    start = line.start + lead.at + lead.dateline.length;
    state.parts.push({ role: 'dateline', start: line.start + lead.at, end: start });
    start +=
      text.length -
      (lead.at + lead.dateline.length) -
      text.slice(lead.at + lead.dateline.length).trimStart().length;
  }
  if (wordCount(text.slice(0, 200)) > 6 || endsSentence(text)) state.paragraphs += 1;
  if (start < end) state.parts.push({ role: 'paragraph', start, end });
}

interface Lead {
  dateline: Dateline;
  /** Where in the line the dateline stands: above 0, a headline runs into it. */
  at: number;
}

// Archives that lost their line breaks run the headline into the dateline: "Bridge reopens. GOMA (AP) — ".
function leadOf(state: State, text: string): Lead | undefined {
  const plain = datelineOf(text, state.words);
  if (plain) return { dateline: plain, at: 0 };
  if (state.head.title !== null || state.paragraphs > 0) return undefined;
  for (const stop of text.slice(0, 200).matchAll(/[.!?]["”’']?\s+(?=\p{Lu}{3})/gu)) {
    const at = stop.index + stop[0].length;
    const dateline = datelineOf(text.slice(at, at + 140), state.words);
    if (dateline && !text.startsWith(':', at + dateline.length - 1)) return { dateline, at };
  }
  return undefined;
}

function titleFromLead(state: State, line: Line, at: number): void {
  const title = line.text.slice(0, at).trimEnd();
  state.head.title = title;
  state.parts.push({ role: 'title', start: line.start, end: line.start + title.length });
}

function push(state: State, role: PartRole, line: Line): void {
  state.parts.push({ role, start: line.start, end: line.end });
}

function lastParagraph(lines: readonly Line[], words: PageWords): number {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    if (!furnitureOf(lines[index]!.text, words)) return index;
  }
  return -1;
}
