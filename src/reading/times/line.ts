import type { Atom } from '../quantities/atoms.js';
import type { NumberFound, NumberReader } from '../quantities/number.js';
import type { Without } from '../rule.js';
import type { Anchor } from './anchor.js';
import { type Resolved, unitFromNow } from './resolve.js';
import type { Leaning, Tense } from './tense.js';
import type { Phrase, TimeEntry, TimeLexicon, TimeWords, Unit } from './words.js';

const nothing: TimeEntry = {};

/** A year that the text states before a date without one. */
export interface Stated {
  year: number;
  month: number | undefined;
  /** Stated with a month, not alone. */
  full: boolean;
  sameSentence: boolean;
}

/** One paragraph in atoms, with what each of its words can be, for the parsers to look at. */
export class Line {
  readonly entries: readonly TimeEntry[];
  private stated: { year: number; at: number; full: boolean; month: number | undefined } | undefined;

  constructor(
    readonly atoms: readonly Atom[],
    readonly words: TimeWords,
    lexicon: TimeLexicon,
    readonly numbers: NumberReader,
    readonly anchor: Anchor,
    private readonly leaningOf: (line: Line, at: number) => Leaning,
    private readonly tagAt: (offset: number) => string = () => '',
    readonly without: Without = new Set(),
  ) {
    this.entries = atoms.map((atom) => (atom.kind === 'word' && lexicon.get(atom.lower)) || nothing);
  }

  entry(at: number): TimeEntry {
    return this.entries[at] ?? nothing;
  }

  lower(at: number): string {
    return this.atoms[at]?.lower ?? '';
  }

  is(at: number, list: readonly string[]): boolean {
    const atom = this.atoms[at];
    return atom !== undefined && list.includes(atom.lower);
  }

  /** Stands close to the atom before it. */
  glued(at: number): boolean {
    const atom = this.atoms[at];
    return atom !== undefined && !atom.spaced;
  }

  /** A number written in digits alone, of so many digits at most. */
  digits(at: number, most: number, least = 1): number | undefined {
    const atom = this.atoms[at];
    if (atom?.kind !== 'number') return undefined;
    const { length } = atom.lower;
    if (length < least || length > most || !/^\d+$/.test(atom.lower)) return undefined;
    return atom.value;
  }

  number(at: number): NumberFound | undefined {
    return this.numbers.begins(this.atoms, at) ? this.numbers.at(this.atoms, at) : undefined;
  }

  /** Keeps a year that the text states, alone or with a month. */
  state(year: number, at: number, full: boolean, month?: number): void {
    this.stated = { year, at, full, month };
  }

  /**
   * The year stated before in the same sentence, or with a month in the paragraph where the past is told:
   * "on 3 May 2019 … and on 9 May".
   */
  statedYear(at: number): Stated | undefined {
    // The bound keeps a paragraph without end linear.
    if (!this.stated || this.stated.at >= at || at - this.stated.at > 400) return undefined;
    const { year, full, month } = this.stated;
    const wall = this.wallBetween(this.stated.at, at);
    if (wall === 'none') return { year, month, full, sameSentence: true };
    return wall === 'sentence' && full && this.tense(at) === 'past'
      ? { year, month, full, sameSentence: false }
      : undefined;
  }

  sameSentence(a: number, b: number): boolean {
    return this.wallBetween(Math.min(a, b), Math.max(a, b)) === 'none';
  }

  sameParagraph(a: number, b: number): boolean {
    return this.wallBetween(Math.min(a, b), Math.max(a, b)) !== 'paragraph';
  }

  private wallBetween(from: number, to: number): 'none' | 'sentence' | 'paragraph' {
    let wall: 'none' | 'sentence' = 'none';
    for (let i = from; i < to; i++) {
      const { lower } = this.atoms[i] as Atom;
      if (lower === '\n') return 'paragraph';
      const ends = lower === '.' || lower === '!' || lower === '?';
      if (ends && this.atoms[i + 1]?.capital && (this.atoms[i - 1]?.lower.length ?? 0) > 3) wall = 'sentence';
    }
    return wall;
  }

  /** After "since" or "since the": what lies behind, whatever the tense. */
  since(at: number): boolean {
    return this.is(this.is(at - 1, this.words.the) ? at - 2 : at - 1, this.words.since);
  }

  /** Past a hyphen, where there is one. */
  skipHyphen(at: number): number {
    return this.lower(at) === '-' || this.lower(at) === '‑' ? at + 1 : at;
  }

  /** The phrase of several words that begins here: the longest. */
  phrase(at: number, kind: Phrase['kind']): { end: number; phrase: Phrase } | undefined {
    for (const { words, phrase } of this.entry(at).phrases ?? []) {
      if (phrase.kind !== kind) continue;
      if (words.every((word, i) => this.lower(at + 1 + i) === word))
        return { end: at + 1 + words.length, phrase };
    }
    return undefined;
  }

  skipBackHyphen(at: number): number {
    return this.lower(at) === '-' ? at - 1 : at;
  }

  /** A unit counted from the publication: this year, last month. */
  unit(unit: Unit, count: number): Resolved | undefined {
    return unitFromNow(this, unit, count);
  }

  /** The Penn tag of the token there; empty where nothing is tagged. */
  tag(at: number): string {
    const atom = this.atoms[at];
    return atom ? this.tagAt(atom.start) : '';
  }

  /** The tense of the clause around an atom; plans told apart. */
  leaning(at: number): Leaning {
    return this.leaningOf(this, at);
  }

  /** As `leaning`, with a plan as the future. */
  tense(at: number): Tense {
    const leaning = this.leaning(at);
    return leaning === 'planned' ? 'future' : leaning;
  }
}
