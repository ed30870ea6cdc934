import { hashText, mix } from './hash.js';
import type { Lexicon } from './lexicon.js';
import { hashStates, relativeOf } from './relative.js';

/** How a sentence uses capitals; in all but `mixed` a word's own capitals say nothing. */
export const letterCase = { mixed: 0, upper: 1, lower: 2, title: 3 } as const;

/** Longest sentence that is tagged or parsed in one go: longer ones are cut, so that time stays linear. */
export const SENTENCE_CAP = 240;

/** Characters of a word that its hashes and shape look at. */
const WORD_CAP = 64;

/** Reused from word to word; a letter may be three in lower case. */
const states = new Int32Array(WORD_CAP * 3 + 1);

/** Words whose numbers are kept, for a text says most of its words again; then all are forgotten. */
const REMEMBERED = 8192;

/** A sentence as numbers: for each word the hashes that features are made of. Reused from sentence to sentence. */
export class Encoded {
  size = 0;
  letterCase = 0;
  /** Lower-case form. */
  readonly lower = new Int32Array(SENTENCE_CAP + 1);
  /** Form as written; the lower-case one where capitals say nothing. */
  readonly form = new Int32Array(SENTENCE_CAP + 1);
  readonly shape = new Int32Array(SENTENCE_CAP + 1);
  /** Bits: capital first, all capitals, digit, hyphen, other sign. */
  readonly signs = new Int32Array(SENTENCE_CAP + 1);
  readonly prefixes = [1, 2, 3, 4].map(() => new Int32Array(SENTENCE_CAP + 1));
  readonly suffixes = [1, 2, 3, 4, 5].map(() => new Int32Array(SENTENCE_CAP + 1));
  readonly tagSet = new Int32Array(SENTENCE_CAP + 1);
  readonly cluster = new Int32Array(SENTENCE_CAP + 1);
  /** Ending of the form and tags of the word it comes from. */
  readonly relative = new Int32Array(SENTENCE_CAP + 1);
  /** Last part of a word with a hyphen or stroke inside, 0 for others; and the tags of its parts. */
  readonly part = new Int32Array(SENTENCE_CAP + 1);
  readonly partTags = new Int32Array(SENTENCE_CAP + 1);
  /** Number of the joint tag, from 1; 0 where there is none yet. */
  readonly tag = new Int32Array(SENTENCE_CAP + 1);
  /** All but the tag, which hangs on the sentence: what a form alone tells, for each way to use capitals. */
  readonly #columns = [
    ...[this.lower, this.form, this.shape, this.signs, ...this.prefixes, ...this.suffixes],
    ...[this.tagSet, this.cluster, this.relative, this.part, this.partTags],
  ];
  readonly #places = Object.values(letterCase).map(() => new Map<string, number>());
  readonly #rows = new Int32Array(REMEMBERED * this.#columns.length);
  #remembered = 0;
  #lexicon: Lexicon | undefined;

  /** Fills the place of a word as it was filled before, with the same lexicon; tells whether it was. */
  recall(form: string, i: number, lexicon: Lexicon): boolean {
    if (this.#remembered === REMEMBERED || this.#lexicon !== lexicon) this.#forget(lexicon);
    const place = this.#places[this.letterCase]!.get(form);
    if (place === undefined) return false;
    const columns = this.#columns;
    const start = place * columns.length;
    for (let c = 0; c < columns.length; c++) columns[c]![i] = this.#rows[start + c]!;
    return true;
  }

  remember(form: string, i: number): void {
    const place = this.#remembered++;
    this.#places[this.letterCase]!.set(form, place);
    this.#rows.set(
      this.#columns.map((column) => column[i]!),
      place * this.#columns.length,
    );
  }

  #forget(lexicon: Lexicon): void {
    for (const places of this.#places) places.clear();
    this.#remembered = 0;
    this.#lexicon = lexicon;
  }
}

/** Fills `into` from the words of a sentence; words beyond the cap are left out. */
export function encode(forms: readonly string[], lexicon: Lexicon, into: Encoded): void {
  const size = Math.min(forms.length, SENTENCE_CAP);
  into.size = size;
  into.letterCase = letterCaseOf(forms, size);
  for (let i = 0; i < size; i++) {
    if (into.recall(forms[i]!, i, lexicon)) continue;
    encodeWord(forms[i]!, i, lexicon, into);
    into.remember(forms[i]!, i);
  }
}

function encodeWord(form: string, i: number, lexicon: Lexicon, into: Encoded): void {
  const word = form.length > WORD_CAP ? form.slice(0, WORD_CAP) : form;
  const plain = plainOf(word);
  const lower = plain.toLowerCase();
  hashStates(lower, states);
  into.lower[i] = hashText(lower);
  into.form[i] = into.letterCase === letterCase.mixed ? hashText(plain) : into.lower[i]!;
  const place = lexicon.find(into.lower[i]!);
  into.tagSet[i] = lexicon.tagSet(place);
  into.cluster[i] = lexicon.cluster(place);
  into.signs[i] = signsOf(word);
  into.shape[i] = mix(shapeOf(into.letterCase === letterCase.mixed ? word : lower), into.letterCase);
  affixes(lower, i, into);
  into.relative[i] = relativeOf(lower, states, lexicon);
  parts(lower, i, lexicon, into);
}

function parts(lower: string, i: number, lexicon: Lexicon, into: Encoded): void {
  const at = Math.max(lower.lastIndexOf('-', lower.length - 2), lower.lastIndexOf('/', lower.length - 2));
  into.part[i] = 0;
  into.partTags[i] = 0;
  if (at < 1) return;
  const last = hashText(lower.slice(at + 1));
  into.part[i] = last;
  const first = lexicon.tagSet(lexicon.find(hashText(lower.slice(0, at))));
  into.partTags[i] = (lexicon.tagSet(lexicon.find(last)) << 16) | first;
}

function affixes(lower: string, i: number, into: Encoded): void {
  let hash = 7;
  for (let k = 0; k < into.prefixes.length; k++) {
    if (k < lower.length) hash = mix(hash, lower.charCodeAt(k));
    into.prefixes[k]![i] = k < lower.length ? hash : 0;
  }
  hash = 11;
  for (let k = 0; k < into.suffixes.length; k++) {
    const at = lower.length - 1 - k;
    if (at >= 0) hash = mix(hash, lower.charCodeAt(at));
    into.suffixes[k]![i] = at >= 0 ? hash : 0;
  }
}

/** Straight quotes for curly ones, every digit as 0: spellings that never change a tag. */
function plainOf(word: string): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const other =
      code === 0x2019 || code === 0x2018
        ? "'"
        : code === 0x201c || code === 0x201d
          ? '"'
          : isDigit(code)
            ? '0'
            : '';
    if (other === '') continue;
    plain += word.slice(from, at) + other;
    from = at + 1;
  }
  return from === 0 ? word : plain + word.slice(from);
}

/** Hash of the word's outline: runs of capitals, small letters and digits, three or more of a kind as three. */
function shapeOf(word: string): number {
  let hash = 3;
  let last = 0;
  let run = 0;
  for (let at = 0; at < word.length; at++) {
    const kind = kindOf(word.charCodeAt(at));
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 3) hash = mix(hash, kind);
  }
  return hash;
}

const UPPER = 1;
const LOWER = 2;
const DIGIT = 3;

function kindOf(code: number): number {
  if (isDigit(code)) return DIGIT;
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code < 128) return code;
  if (code === 0x2019 || code === 0x2018) return 39;
  if (code === 0x201c || code === 0x201d) return 34;
  const letter = String.fromCharCode(code);
  if (letter.toLowerCase() !== letter) return UPPER;
  return letter.toUpperCase() !== letter ? LOWER : code;
}

function signsOf(word: string): number {
  let signs = 0;
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < word.length; at++) {
    const kind = kindOf(word.charCodeAt(at));
    if (kind === UPPER) upper += 1;
    else if (kind === LOWER) lower += 1;
    else if (kind === DIGIT) signs |= 4;
    else if (kind === 45) signs |= 8;
    else signs |= 16;
    if (at === 0 && kind === UPPER) signs |= 1;
  }
  return upper > 1 && lower === 0 ? signs | 2 : signs;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Capitals count by word: a heading in capitals, a message without any, a Title Of This Kind. */
function letterCaseOf(forms: readonly string[], size: number): number {
  let words = 0;
  let capital = 0;
  let whole = 0;
  let long = 0;
  let longCapital = 0;
  for (let i = 0; i < size; i++) {
    const form = forms[i]!;
    const first = kindOf(form.charCodeAt(0));
    if (first !== UPPER && first !== LOWER) continue;
    words += 1;
    if (form.length > 3) long += 1;
    if (first !== UPPER) continue;
    capital += 1;
    if (form.length > 3) longCapital += 1;
    if (form.length > 1 && form === form.toUpperCase()) whole += 1;
  }
  if (words < 3) return letterCase.mixed;
  if (capital === 0) return letterCase.lower;
  if (whole >= 2 && whole >= words * 0.7) return letterCase.upper;
  if (long >= 4 && longCapital >= long * 0.8) return letterCase.title;
  return letterCase.mixed;
}
