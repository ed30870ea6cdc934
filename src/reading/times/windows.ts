import type { Draft } from '../annotation.js';
import { lettered } from '../lettered.js';
import type { Span, Time, When } from '../reading.js';
import { firstAnswer, rulesOf } from '../rule.js';
import { boundsOf } from './bounds.js';
import { addDays, addMonths, daysBetween } from './calendar.js';
import { dayBefore } from './dayAfter.js';
import type { WindowWords } from './windowWords.js';

/** A window of days that words of the text tell: "between Monday and Thursday", "since 7 October". */
export interface Window extends Span, When {}

interface Place {
  text: string;
  times: readonly Time[];
  words: WindowWords;
  published: string | null;
}

const letters = lettered(String.raw`[\p{L}’']+$`);

/** The word that stands right before an offset, lower-cased, past one "the". */
function wordBefore({ text, words }: Place, offset: number): { word: string; start: number } {
  let end = text.slice(Math.max(0, offset - 40), offset).trimEnd();
  let base = Math.max(0, offset - 40);
  for (let skipped = 0; skipped < 2; skipped++) {
    const match = letters(end).exec(end);
    if (!match) break;
    const word = match[0].toLowerCase();
    if (words.the.includes(word)) {
      end = end.slice(0, match.index).trimEnd();
      continue;
    }
    return { word, start: base + match.index };
  }
  base = offset;
  return { word: '', start: base };
}

/** Years and months keep their own form where both ends are years: 2015 to 2017. */
const edge = (time: Time, side: 'from' | 'to'): string | null =>
  /^\d{4}$/.test(time.value) && time.mod === null ? time.value : time[side];

const isDate = ({ type, from }: Time): boolean => (type === 'DATE' || type === 'TIME') && from !== null;

/** "between A and B", "from A to B", "A to B", "A–B", "on A and B" for neighbouring days. */
function pair(place: Place, first: Time, second: Time): Window | undefined {
  if (!isDate(first) || !isDate(second)) return undefined;
  const between = place.text.slice(first.end, second.start).trim().toLowerCase();
  const { word, start } = wordBefore(place, first.start);
  const asked = place.words.between.includes(word);
  const joined = asked ? place.words.joins.includes(between) : place.words.ranges.includes(between);
  const days = between === place.words.and && areNeighbours(first, second);
  if (!joined && !days) return undefined;
  const [from, to] = ordered(edge(first, 'from'), edge(second, 'to'), second);
  if (from === null || to === null || from > to) return undefined;
  return {
    start: asked ? start : first.start,
    end: second.end,
    from,
    to,
    value: `${first.value}/${second.value}`,
    basis: basisOf(first, second),
  };
}

/** Days of one week, or months or years in a row: "June and July". */
function areNeighbours(first: Time, second: Time): boolean {
  const days = first.from === first.to && second.from === second.to;
  if (days) return Math.abs(daysBetween(first.from ?? '', second.from ?? '') ?? 9) <= 6;
  const whole = /^\d{4}(-\d\d)?$/;
  return (
    whole.test(first.value) &&
    whole.test(second.value) &&
    first.value.length === second.value.length &&
    first.to !== null &&
    addDays(first.to, 1) === second.from
  );
}

/** "June last year", "last year in June": the month or day, and not the whole year beside it. */
function ofYear(place: Place, first: Time, second: Time): Window | undefined {
  const [date, year] = /^\d{4}$/.test(first.value) ? [second, first] : [first, second];
  const told = /^\d{4}-\d\d(-\d\d)?$/.test(date.value) && date.value.startsWith(`${year.value}-`);
  if (!told || year.value.length !== 4 || year.mod !== null) return undefined;
  const between = place.text.slice(first.end, second.start).trim().toLowerCase();
  if (between !== '' && !place.words.ofYear.includes(between)) return undefined;
  const window = plain(place, first);
  const { from, to, value, basis } = date;
  return window && { ...window, end: second.end, from, to, value, basis };
}

/** "between 6 a.m. and noon on Tuesday": both ends are of the day that stands after the second. */
function hours(place: Place, first: Time, second: Time): Window | undefined {
  const day = /^(\d{4}-\d\d-\d\d)T\d\d/.exec(second.value)?.[1];
  if (!/^T\d\d/.test(first.value) || first.from !== null || day === undefined) return undefined;
  const between = place.text.slice(first.end, second.start).trim().toLowerCase();
  const { word, start } = wordBefore(place, first.start);
  const asked = place.words.between.includes(word);
  if (!(asked ? place.words.joins : place.words.ranges).includes(between)) return undefined;
  const value = `${day}${first.value}/${second.value}`;
  const { end, from, to, basis } = second;
  return { start: asked ? start : first.start, end, from, to, value, basis };
}

/** "Thursday to Monday" read from one publication day may come out the wrong way round: the first is a week before. */
function ordered(from: string | null, to: string | null, second: Time): [string | null, string | null] {
  if (from === null || to === null || from <= to || from.length < 10 || to.length < 10) return [from, to];
  const apart = daysBetween(to, from) ?? 0;
  if (second.basis !== 'publishedAt') return [from, to];
  // "from 28 February to 5 May", published in April: the end is the one ahead.
  return apart < 7 ? [addDays(from, -7), to] : [from, addMonths(to, 12)];
}

const basisOf = (first: Time, second: Time): Time['basis'] =>
  first.basis === 'publishedAt' || second.basis === 'publishedAt' ? 'publishedAt' : first.basis;

/** "since Monday": from then to the day of publication. */
function open(place: Place, time: Time): Window | undefined {
  const { word, start } = wordBefore(place, time.start);
  const day = place.published?.slice(0, 10) ?? null;
  if (!isDate(time) || time.from === null) return undefined;
  if (place.words.since.includes(word) || isSinceEvent(place, time.start)) {
    const basis = time.basis;
    return {
      start,
      end: time.end,
      from: time.from,
      to: day,
      value: day === null ? null : `${time.value}/${day}`,
      basis,
    };
  }
  if (day !== null && place.words.soFar.includes(lastWords(place, time.start)) && time.from <= day)
    return {
      start: time.start,
      end: time.end,
      from: time.from,
      to: day,
      value: time.value,
      basis: time.basis,
    };
  return undefined;
}

/** "since the start of the war in October 2023"; "since a blast in May" tells of the blast, which was then. */
function isSinceEvent({ text, words }: Place, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 70), offset).toLowerCase();
  const found =
    before
      .split(/[^\p{L}’'\-\s]|\n/u)
      .at(-1)
      ?.trim()
      .split(/\s+/) ?? [];
  const since = found.findLastIndex((word) => words.since.includes(word));
  const beginning = found[since + (words.the.includes(found[since + 1] ?? '') ? 2 : 1)] ?? '';
  return since >= 0 && words.beginnings.includes(beginning) && words.ofYear.includes(found.at(-1) ?? '');
}

const lastWords = ({ text }: Place, offset: number): string =>
  text
    .slice(Math.max(0, offset - 16), offset)
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .slice(-2)
    .join(' ');

/** "in 2024", "on Monday", "over the past month", "during the first half of March". */
function plain(place: Place, time: Time): Window | undefined {
  if (time.from === null || time.to === null || time.type === 'SET') return undefined;
  const { word, start } = wordBefore(place, time.start);
  const begins = place.words.within.includes(word) ? start : time.start;
  const { from, to } = upTo(place, time);
  return { start: begins, end: time.end, from, to, value: time.value, basis: time.basis };
}

/** "this year" and "earlier this month" told of the past end with the publication; "later this month" begins there. */
function upTo({ text, published, words }: Place, time: Time): { from: string | null; to: string | null } {
  const { from, to } = boundsOf(time.value) ?? time;
  const day = published?.slice(0, 10);
  const [first = '', second = ''] = time.text.toLowerCase().split(/\s+/);
  if (day === undefined || from === null || to === null || day < from || day > to) return time;
  if (words.later.includes(first)) return { from: day, to };
  if (words.earlier.includes(first)) return { from, to: day };
  const current = words.current.includes(first) || (time.mod === null && words.current.includes(second));
  if (!current || time.mod !== null || aheadIn(text, time, words)) return time;
  return { from, to: day };
}

/** Does the sentence tell the future? */
function aheadIn(text: string, { start, end }: Time, { ahead }: WindowWords): boolean {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[.!?;\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 200).split(/[.!?;\n]/)[0] ?? '';
  return `${before} ${after}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => ahead.includes(word));
}

/** "in the two weeks to 10 May", "the week ending Friday", "the 24 hours to Sunday morning". */
function upToDate(place: Place, duration: Time, end: Time): Window | undefined {
  if (duration.type !== 'DURATION' || duration.from !== null || !isDate(end) || end.to === null)
    return undefined;
  const between = place.text.slice(duration.end, end.start).trim().toLowerCase();
  if (!place.words.endings.includes(between)) return undefined;
  const from = dayBefore(end.to, duration.value);
  if (from === undefined) return undefined;
  const { start } = duration;
  return { start, end: end.end, from, to: end.to, value: `${duration.value}/${end.value}`, basis: end.basis };
}

/** "for five days running since Monday", "over five days from Monday": a length with a beginning beside it. */
function lasting(place: Place, duration: Time, begin: Time): Window | undefined {
  const match = /^P(\d+)([DWM])$/.exec(duration.value);
  if (
    duration.type !== 'DURATION' ||
    duration.from !== null ||
    !match ||
    !isDate(begin) ||
    begin.from !== begin.to
  )
    return undefined;
  const between = place.text.slice(duration.end, begin.start).toLowerCase();
  if (begin.start - duration.end > 60 || begin.from === null || /[.!?\n]/.test(between)) return undefined;
  const cued = between.split(/[^\p{L}]+/u).some((word) => place.words.starting.includes(word));
  if (!cued) return undefined;
  const count = Number(match[1]);
  const to =
    match[2] === 'D'
      ? addDays(begin.from, count - 1)
      : match[2] === 'W'
        ? addDays(begin.from, count * 7 - 1)
        : addDays(addMonths(begin.from, count), -1);
  return {
    start: duration.start,
    end: begin.end,
    from: begin.from,
    to,
    value: `${begin.from}/${duration.value}`,
    basis: begin.basis,
  };
}

/** Windows that two times in a row tell. */
export const pairRules = rulesOf('windows', { pair, upToDate, hours, ofYear, lasting });
/** Windows that one time tells. */
export const windowRules = rulesOf('windows', { open, plain });

/**
 * The windows of days that a report's times tell, in the order of the text; a window of two times stands for both.
 * `from` and `to` are ISO days, or years where the text tells years ("between 2015 and 2017").
 */
export function findWindows(draft: Draft, times: readonly Time[], words: WindowWords): Window[] {
  const { document, without, by } = draft;
  const place: Place = { text: document.text, times, words, published: document.publishedAt };
  const windows: Window[] = [];
  for (let i = 0; i < times.length; i++) {
    const [time, next] = [times[i] as Time, times[i + 1]];
    const both = next && firstAnswer(pairRules, without, place, time, next);
    const found = both ?? firstAnswer(windowRules, without, place, time);
    if (!found) continue;
    windows.push(found.answer);
    by.set(found.answer, found.rule);
    if (both) i++;
  }
  return windows;
}
