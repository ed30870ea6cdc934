import { lettered } from '../lettered.js';
import { statedDate } from './dates.js';
import type { PageWords } from './words.js';

/** A dateline at the head of a paragraph: `length` counts its mark ("LONDON:", "KABUL (AP) —"), no space after it. */
export interface Dateline {
  place: string;
  source: string | null;
  /** ISO day, only where it is written in full. */
  date: string | null;
  /** The day as written, with its year or without. */
  day: string | null;
  length: number;
}

const PLACE = String.raw`[\p{Lu}][\p{L}\p{M}’'.-]*(?:[ /-](?:al-|el-|de |of |the )?[\p{Lu}][\p{L}\p{M}’'.-]*){0,4}`;
const REGION = String.raw`(?:,\s?${PLACE}){0,2}`;
const DAY = String.raw`(?:\p{L}{3,9}\.? \d{1,2}(?:(?:, ?| )\d{4})?|\d{1,2} \p{L}{3,9}\.?(?:,? \d{2,4})?|\d{4}-\d{2}-\d{2})`;
const SHAPE = lettered(
  String.raw`^(${PLACE}${REGION})((?:,|,? on)?\s${DAY}\.?)?(\s?(?:\([^()]{2,40}\)|\/[^/\n]{2,30}\/|,\s?[\p{Lu}]{2,8}))?\s*(:|--+|[-–—]+)(?=\s|[“"]|$|(?<=[—–])\S)`,
);
// Lower-cased wire copy keeps a dateline's brackets: "lima, 3 jan 90 (efe) -- ".
const LOWER = lettered(
  String.raw`^(\p{Ll}[\p{L}' -]{2,30}(?:, \p{Ll}[\p{L}' -]{2,30})?)(,?\s${DAY})?\s?(\([^()]{2,40}\))\s*(--+|[-–—]+)(?=\s)`,
);
// A press release may put its date in brackets and go on in the next line.
const ALONE = lettered(String.raw`^(${PLACE}${REGION})\s?(\((${DAY})\))\s*$`);

// A note may close it with a full stop: "Cali, 4 May 2026. The road …".
const STOPPED = lettered(String.raw`^(${PLACE}${REGION}),\s(${DAY})\.(?=\s+[\p{Lu}“"]|\s*$)`);

/** Reads the dateline that a paragraph begins with; undefined where it has none. */
export function datelineOf(text: string, words: PageWords): Dateline | undefined {
  const head = text.slice(0, 140);
  const alone = text.length < 140 ? ALONE(text).exec(text) : null;
  if (alone) return made(alone[0], alone[1], alone[3], undefined, words);
  const stopped = STOPPED(head).exec(head);
  if (stopped && statedDate(stopped[2] ?? '', words))
    return made(stopped[0], stopped[1], stopped[2], undefined, words);
  const shape = SHAPE(head).exec(head) ?? LOWER(head).exec(head);
  if (!shape) return undefined;
  const [whole, place = '', day, extra, mark = ''] = shape;
  const bracket = extra?.replace(/^[\s,/(]+|[/)]+$/g, '');
  const bracketIsDay = bracket !== undefined && /\d/.test(bracket) && namesMonth(bracket, words);
  const bracketIsSource = bracket !== undefined && !bracketIsDay && isSource(bracket, words);
  const dated = (day !== undefined && namesMonth(day, words)) || bracketIsDay;
  if (extra !== undefined && !bracketIsDay && !bracketIsSource) return undefined;
  if (day !== undefined && !dated) return undefined;
  const firstPlace = place.split(',')[0] ?? '';
  const capitals = firstPlace === firstPlace.toUpperCase() && firstPlace.length > 2;
  if (words.labels.has(place.toLowerCase())) return undefined;
  const strong = capitals || dated || bracketIsSource;
  if (!strong || (mark === ':' && !capitals)) return undefined;
  return made(whole, place, bracketIsDay ? bracket : day, bracketIsSource ? bracket : undefined, words);
}

function made(
  whole: string,
  place = '',
  day: string | undefined,
  source: string | undefined,
  words: PageWords,
): Dateline {
  const date = day === undefined ? null : (statedDate(day, words)?.slice(0, 10) ?? null);
  return {
    place: place.trim(),
    source: source ?? null,
    date,
    day: day ?? null,
    length: whole.trimEnd().length,
  };
}

function namesMonth(text: string, words: PageWords): boolean {
  const lower = text.toLowerCase();
  if (/\d{4}-\d{2}-\d{2}/.test(lower)) return true;
  const names = lower.match(/\p{L}+/gu) ?? [];
  return names.some((name) => words.months.some((forms) => forms.includes(name)));
}

function isSource(text: string, words: PageWords): boolean {
  const lower = text.toLowerCase();
  if (words.agencies.has(lower)) return true;
  if (lower.split(/[\s/]+/).some((part) => words.agencies.has(part))) return true;
  return /^\p{Lu}[\p{L}&. /-]*$/u.test(text) && text.split(/\s+/).length <= 4;
}
