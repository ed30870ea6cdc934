import { lettered } from '../lettered.js';
import { own } from '../quantities/own.js';
import type { Span } from '../reading.js';
import type { TallyWords } from './words.js';

/** A word, a number in digits, or a mark of a row. */
export interface Atom extends Span {
  kind: 'word' | 'number' | 'mark';
  /** What the word may be, most whole first: as spelt, then without what is written onto it. */
  forms: readonly string[];
  value: number;
}

const PIECES = lettered(
  String.raw`\p{L}[\p{L}\p{M}\u0640]*|\p{Nd}+(?:[.,٬٫]\p{Nd}+)*|[^\s\p{L}\p{Cf}\p{M}]`,
  'gu',
);
/** Zero of the digits that Arabic and Persian texts write. */
const ZEROS = [0x30, 0x660, 0x6f0];
/** A stem shorter than this is no word of its own. */
const SHORTEST = 3;

/** Spells words in one way and looks them up with and without what is written onto them. */
export class Spelling {
  readonly #read = new Map<string, string>();
  readonly #spelt: RegExp;

  constructor(private readonly words: Pick<TallyWords, 'spellings' | 'prefixes' | 'suffixes'>) {
    for (const [letters, read] of words.spellings) for (const one of letters) this.#read.set(one, read);
    this.#spelt = new RegExp([...this.#read.keys()].join('|') || '(?!)', 'gu');
  }

  fold(word: string): string {
    return word.toLowerCase().replace(this.#spelt, (letter) => this.#read.get(letter) ?? letter);
  }

  forms(word: string): string[] {
    const whole = this.fold(word);
    const forms = [whole];
    for (const prefix of this.words.prefixes)
      if (whole.startsWith(prefix) && whole.length - prefix.length >= SHORTEST)
        forms.push(whole.slice(prefix.length));
    for (const form of [...forms])
      for (const suffix of this.words.suffixes)
        if (form.endsWith(suffix) && form.length - suffix.length >= SHORTEST)
          forms.push(form.slice(0, -suffix.length));
    return forms;
  }

  /** A list with every word of it spelt as `forms` spells. */
  set(words: readonly string[]): ReadonlySet<string> {
    return new Set(words.map((word) => this.fold(word)));
  }

  record<V>(words: Readonly<Record<string, V>>): Readonly<Record<string, V>> {
    return Object.fromEntries(Object.entries(words).map(([word, value]) => [this.fold(word), value]));
  }
}

/** Cuts a stretch of text into atoms; marks of layout such as zero-width joiners are none. */
export function atomsOf(text: string, { start, end }: Span, spelling: Spelling): Atom[] {
  const atoms: Atom[] = [];
  const stretch = text.slice(start, end);
  for (const { 0: piece, index } of stretch.matchAll(PIECES(stretch))) {
    const at = { start: start + index, end: start + index + piece.length };
    if (/^\p{L}/u.test(piece)) atoms.push({ ...at, kind: 'word', forms: spelling.forms(piece), value: NaN });
    else if (/^\p{Nd}/u.test(piece))
      atoms.push({ ...at, kind: 'number', forms: [piece], value: numberOf(piece) });
    else atoms.push({ ...at, kind: 'mark', forms: [piece], value: NaN });
  }
  return atoms;
}

/** "73,003", "٧٣٬٠٠٣" and "3.5"; groups of three after a comma are thousands. */
function numberOf(piece: string): number {
  let plain = '';
  for (const sign of piece) {
    const code = sign.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code <= first + 9);
    plain += zero !== undefined ? code - zero : sign === '٫' ? '.' : sign === '٬' ? ',' : sign;
  }
  return Number(plain.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'));
}

/** Is the atom one of these words, whatever is written onto it? */
export const isOneOf = (atom: Atom | undefined, words: ReadonlySet<string>): boolean =>
  atom !== undefined && atom.kind !== 'number' && atom.forms.some((form) => words.has(form));

/** The value of the first form that a record knows. */
export function valueIn<V>(record: Readonly<Record<string, V>>, atom: Atom | undefined): V | undefined {
  if (atom?.kind !== 'word') return undefined;
  for (const form of atom.forms) {
    const value = own(record, form);
    if (value !== undefined) return value;
  }
  return undefined;
}
