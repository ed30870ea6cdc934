import type { Atom } from '../quantities/atoms.js';
import type { NumberFound, NumberReader } from '../quantities/number.js';
import type { Anchor } from './anchor.js';
import { type Resolved, unitFromNow } from './resolve.js';
import type { Tense } from './tense.js';
import type { Phrase, TimeEntry, TimeLexicon, TimeWords, Unit } from './words.js';

const nothing: TimeEntry = {};

/** One paragraph in atoms, with what each of its words can be, for the parsers to look at. */
export class Line {
  readonly entries: readonly TimeEntry[];
  /** The year that this paragraph last stated: "on 3 May 2019 … and on 9 May". */
  statedYear: number | undefined;

  constructor(
    readonly atoms: readonly Atom[],
    readonly words: TimeWords,
    lexicon: TimeLexicon,
    readonly numbers: NumberReader,
    readonly anchor: Anchor,
    private readonly tenseOf: (line: Line, at: number) => Tense,
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

  tense(at: number): Tense {
    return this.tenseOf(this, at);
  }
}
