import type { Atom } from './atoms.js';

/** The words that numbers are written with. */
export interface NumberWords {
  small: Record<string, number>;
  tens: Record<string, number>;
  scales: Record<string, number>;
  suffixes: Record<string, number>;
  /** The letter that is a unit elsewhere, and the words before which it means millions: "3m people". */
  millions: { letter: string; before: readonly string[] };
  moneySuffixes: Record<string, number>;
  ordinals: Record<string, number>;
  ordinalEndings: readonly string[];
  denominators: Record<string, number>;
  neverDenominators: readonly string[];
  half: string;
  and: string;
  of: string;
  articles: readonly string[];
  minus: readonly string[];
  point: string;
}

/** What a number word is, looked up once a word. */
export interface NumberEntry {
  small?: number;
  tens?: number;
  scale?: number;
  ordinal?: number;
  denominator?: number;
}

export type NumberLexicon = ReadonlyMap<string, NumberEntry>;

const nothing: NumberEntry = {};

/** What the word at an atom can be in a number. */
export function entryAt(lexicon: NumberLexicon, atoms: readonly Atom[], at: number): NumberEntry {
  const atom = atoms[at];
  return (atom?.kind === 'word' && lexicon.get(atom.lower)) || nothing;
}

const compiled = new WeakMap<NumberWords, NumberLexicon>();

/** One map from word to what it is; made once a word list. */
export function numberLexicon(words: NumberWords): NumberLexicon {
  const known = compiled.get(words);
  if (known) return known;
  const lexicon = new Map<string, NumberEntry>();
  const add = (word: string, entry: NumberEntry) => lexicon.set(word, { ...lexicon.get(word), ...entry });
  for (const [word, small] of Object.entries(words.small)) add(word, { small });
  for (const [word, tens] of Object.entries(words.tens)) add(word, { tens });
  for (const [word, scale] of Object.entries(words.scales)) {
    add(word, { scale });
    if (scale >= 100) add(`${word}s`, { scale });
  }
  for (const [word, ordinal] of Object.entries(words.ordinals)) {
    add(word, { ordinal });
    if (!words.neverDenominators.includes(word)) {
      add(word, { denominator: ordinal });
      add(`${word}s`, { denominator: ordinal });
    }
  }
  for (const [word, denominator] of Object.entries(words.denominators)) add(word, { denominator });
  compiled.set(words, lexicon);
  return lexicon;
}
