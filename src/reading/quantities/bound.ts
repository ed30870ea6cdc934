import type { Bound } from '../reading.js';
import type { Atom } from './atoms.js';

/** Words that bound a number; see `languages/en/vague.ts`. */
export interface BoundWords {
  before: Record<string, Bound>;
  after: Record<string, Bound>;
  /** The least number that a vague word is taken to mean. */
  vague: Record<string, number>;
  /** Vague words that count without a noun: "dozens injured". */
  alone: readonly string[];
  withArticle: readonly string[];
  notAfter: readonly string[];
  wholes: readonly string[];
  between: readonly string[];
  connectors: readonly string[];
  /** The connector that goes with "between", and the one of "ten or twelve". */
  only: { between: string; or: string };
  /** "one in three", "one out of three", "1 over 3"; the one of these that may also be a bound. */
  shares: readonly (readonly string[])[];
  over: string;
  /** "from 12 miles to 20": the second has the unit of the first. */
  from: string;
  to: string;
  /** "Rose by 3 to 20": no range. */
  changes: readonly string[];
  /** Before the last of a list of numbers: "three-, four- and five-day". */
  joining: readonly string[];
}

interface BoundPhrase {
  words: string[];
  bound: Bound;
}

interface BoundLexicon {
  /** Phrases before a number, by their last word. */
  before: Map<string, BoundPhrase[]>;
  /** Phrases after it, by their first. */
  after: Map<string, BoundPhrase[]>;
}

const compiled = new WeakMap<BoundWords, BoundLexicon>();

function lexiconOf(words: BoundWords): BoundLexicon {
  const known = compiled.get(words);
  if (known) return known;
  const lexicon: BoundLexicon = { before: new Map(), after: new Map() };
  const add = (map: Map<string, BoundPhrase[]>, key: string, phrase: BoundPhrase) =>
    map.set(
      key,
      [...(map.get(key) ?? []), phrase].sort((a, b) => b.words.length - a.words.length),
    );
  for (const [text, bound] of Object.entries(words.before)) {
    const list = text.split(' ');
    add(lexicon.before, list.at(-1) ?? '', { words: list, bound });
  }
  for (const [text, bound] of Object.entries(words.after)) {
    const list = text.split(' ');
    add(lexicon.after, list[0] ?? '', { words: list, bound });
  }
  compiled.set(words, lexicon);
  return lexicon;
}

const stands = (atoms: readonly Atom[], first: number, words: readonly string[]): boolean =>
  first >= 0 && words.every((word, i) => atoms[first + i]?.lower === word);

/** The bound that ends right before an atom, and where it begins. */
export function boundBefore(
  atoms: readonly Atom[],
  at: number,
  words: BoundWords,
): { first: number; bound: Bound } | undefined {
  const found = lexiconOf(words).before.get(atoms[at - 1]?.lower ?? '');
  for (const { words: list, bound } of found ?? []) {
    if (stands(atoms, at - list.length, list)) return { first: at - list.length, bound };
  }
  return undefined;
}

/** The bound that begins at an atom, and where it ends: "or more", "+". */
export function boundAfter(
  atoms: readonly Atom[],
  at: number,
  words: BoundWords,
): { end: number; bound: Bound } | undefined {
  const atom = atoms[at];
  // "the index of 500 +0.3%": a mark belongs to the number that it stands close to.
  if (!atom || (atom.kind === 'mark' && atom.spaced)) return undefined;
  const found = lexiconOf(words).after.get(atom.lower);
  for (const { words: list, bound } of found ?? []) {
    if (stands(atoms, at, list)) return { end: at + list.length, bound };
  }
  return undefined;
}

/** The least and the most that a bound number can be; whole numbers step past what they exclude. */
export function limits(value: number, bound: Bound): { low: number | null; high: number | null } {
  const step = Number.isInteger(value) ? 1 : 0;
  switch (bound) {
    case 'moreThan':
      return { low: value + step, high: null };
    case 'atLeast':
      return { low: value, high: null };
    case 'lessThan':
      return { low: null, high: value - step };
    case 'atMost':
      return { low: null, high: value };
    default:
      return { low: value, high: value };
  }
}
