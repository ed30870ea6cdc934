// Words of the search, folded alike in what is kept and in what is asked, whatever the database's locale is.

const word = /[\p{L}\p{N}\p{M}]+/gu;
const longestWord = 60;

/** Of which no letter has an accent or another form. */
const plain = /^[A-Za-z0-9]+$/;

/** Letters that writers of Arabic use for one another, and signs that are no letters. */
const alike: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ٱ: 'ا', ـ: '' };

const digit = (sign: string) => String((sign.codePointAt(0)! - (sign < '۰' ? 0x660 : 0x6f0)) % 10);

/** A word without case, accents and vowel signs; empty where nothing is left. */
export function foldWord(text: string): string {
  if (plain.test(text)) return text.toLowerCase().slice(0, longestWord);
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[ىةٱـ]/g, (letter) => alike[letter]!)
    .replace(/[٠-٩۰-۹]/g, digit)
    .slice(0, longestWord);
}

/** PostgreSQL counts a word's places no further, and keeps no more of them. */
const lastPlace = 16_383;
const mostPlaces = 255;
// A vector may have 1 MB; what is over it is not found.
const mostBytes = 700_000;

/** The words of a text with their places, as PostgreSQL writes a tsvector. */
export function vectorOf(text: string): string {
  const places = new Map<string, number[]>();
  const plain = new Map<string, string>();
  let at = 0;
  let bytes = 0;
  for (const [found] of text.matchAll(word)) {
    const folded = plain.get(found) ?? foldWord(found);
    plain.set(found, folded);
    if (folded === '') continue;
    at += 1;
    const its = places.get(folded);
    if (its) {
      if (at <= lastPlace && its.length < mostPlaces) {
        its.push(at);
        bytes += 2;
      }
    } else if (bytes < mostBytes) {
      places.set(folded, at <= lastPlace ? [at] : []);
      bytes += Buffer.byteLength(folded) + 6;
    }
  }
  return [...places].map(([each, its]) => `'${each}'${its.length > 0 ? `:${its}` : ''}`).join(' ');
}

/** What is searched for: every part has to stand in a report. */
export interface Asked {
  /** Words one after the other, as they were put in quotation marks; else one word. */
  words: string[];
  /** Whether longer words that begin so are meant too. */
  begins: boolean;
}

const fewestLetters = 3;
const mostParts = 12;

/** The parts of a search: words, and "words in quotation marks" that stand together to the letter. */
export function askedOf(text: string): Asked[] {
  const asked: Asked[] = [];
  for (const [, quoted, plain] of text.matchAll(/["“”«]([^"“”«»]*)["“”»]|([^\s"“”«»]+)/g)) {
    const words = [...(quoted ?? plain ?? '').matchAll(word)]
      .map(([found]) => foldWord(found))
      .filter(Boolean);
    if (quoted !== undefined && words.length > 0) asked.push({ words, begins: false });
    else for (const each of words) asked.push({ words: [each], begins: [...each].length >= fewestLetters });
  }
  return asked.slice(0, mostParts);
}

/** The parts as PostgreSQL writes a tsquery; all of its words are letters and digits alone. */
export const queryOf = (asked: readonly Asked[]): string =>
  asked
    .map(({ words, begins }) => `(${words.map((each) => `'${each}'${begins ? ':*' : ''}`).join(' <-> ')})`)
    .join(' & ');

type Span = [start: number, end: number];

/** Where words that were asked for stand in a text, at most `most` of them. */
export function marksOf(text: string, asked: readonly Asked[], most: number): Span[] {
  const marks: Span[] = [];
  const whole = new Set(asked.filter(({ begins }) => !begins).flatMap(({ words }) => words));
  const heads = asked.filter(({ begins }) => begins).map(({ words }) => words[0]!);
  for (const found of text.matchAll(word)) {
    const folded = foldWord(found[0]);
    if (!whole.has(folded) && !heads.some((head) => folded.startsWith(head))) continue;
    marks.push([found.index, found.index + found[0].length]);
    if (marks.length >= most) break;
  }
  return marks;
}

/** Some words of a text with the spans in them that were asked for. */
export interface Excerpt {
  text: string;
  marks: Span[];
}

const before = 60;
const length = 220;
// A longer text is looked through no further for words to show.
const looked = 200_000;

/** The part of a text around the first word that was asked for; its beginning where none stands in it. */
export function excerptOf(text: string, asked: readonly Asked[]): Excerpt {
  const all = marksOf(text.slice(0, looked), asked, 40);
  const first = all[0]?.[0] ?? 0;
  let start = Math.max(0, first - before);
  if (start > 0) start = text.indexOf(' ', start) + 1 || start;
  if (start > first) start = first;
  const part = text.slice(start, start + length);
  return {
    text: part.replace(/\s/g, ' '),
    marks: all
      .filter(([from, to]) => from >= start && to <= start + part.length)
      .map(([from, to]) => [from - start, to - start]),
  };
}
