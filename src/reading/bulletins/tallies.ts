import type { Bound, Measure, Span } from '../reading.js';
import { type Rule, rulesOf, rulesOn, type Without } from '../rule.js';
import { type Atom, isOneOf, valueIn } from './atoms.js';
import type { TallyLexicon } from './lexicon.js';
import { type NumberAt, numberAt } from './numbers.js';

/** A number of people in a row, and the word that says what befell them. */
export interface Tally extends Span {
  /** Name of the rule that found it. */
  rule: string;
  register: string;
  kind: string;
  measure: Measure;
  value: number;
  bound: Bound;
  /** The digits or number words; the word itself where it says the number. */
  number: Span;
  word: Span;
  /** In brackets or after "including": part of what was counted before. */
  nested: boolean;
}

interface Numbered extends NumberAt {
  at: number;
}

/** A number may be so many words ahead of what it counts, and a label so many before its number. */
const AHEAD = 3;
const LABEL = 8;
/** "Killed 12": a line this short needs no colon. */
const BARE = 4;

/** The tallies of a row; `times` are left out, for a day is no count. */
export function talliesIn(
  atoms: readonly Atom[],
  times: readonly Span[],
  lexicon: TallyLexicon,
  without: Without,
): Tally[] {
  const row = new Row(atoms, times, lexicon);
  for (const rule of rulesOn(tallyRules, without)) row.look(rule);
  const found = row.found.sort((a, b) => a.start - b.start);
  return found.map((tally, k) => ({
    ...tally,
    nested: tally.nested || row.included(tally, found.slice(0, k)),
  }));
}

/** How a number and whom it counts find each other, in the order in which a row is looked through. */
export const tallyRules: readonly Rule<(row: Row) => void>[] = rulesOf('tallies', {
  heading: (row: Row) => row.begins() && row.byLabel(0),
  noun: (row: Row) => row.byNoun(),
  label: (row: Row) => row.byLabel(LABEL),
  form: (row: Row) => row.byForm(),
});

class Row {
  readonly found: Tally[] = [];
  readonly words: number[] = [];
  readonly numbers: Numbered[] = [];
  #rule = '';
  readonly #taken = new Set<number>();
  /** Atoms of times. */
  readonly #timed = new Set<number>();

  constructor(
    readonly atoms: readonly Atom[],
    times: readonly Span[],
    readonly lexicon: TallyLexicon,
  ) {
    let next = 0;
    for (let at = 0; at < atoms.length; at++) {
      const atom = atoms[at]!;
      while (next < times.length && times[next]!.end <= atom.start) next++;
      if (next < times.length && times[next]!.start < atom.end) {
        this.#timed.add(at);
        continue;
      }
      const number = numberAt(atoms, at, lexicon.numbers);
      if (number && this.#counts(at, number)) {
        this.numbers.push({ at, ...number });
        at = number.end - 1;
      } else if (this.#cue(at) && !isOneOf(atoms[at - 1], lexicon.naming)) this.words.push(at);
    }
  }

  look({ name, run }: Rule<(row: Row) => void>): void {
    this.#rule = name;
    run(this);
  }

  /** Does the row begin with what is counted? */
  begins = (): boolean => (this.words[0] ?? Number.POSITIVE_INFINITY) < (this.numbers[0]?.at ?? 0);

  #cue(at: number) {
    return valueIn(this.lexicon.cues, this.atoms[at]);
  }

  /** No share, no part of a version or an ordinal. */
  #counts(at: number, { value, end }: NumberAt): boolean {
    if (!Number.isInteger(value) || value < 0) return false;
    const next = this.atoms[end];
    return next?.forms[0] !== '%' && next?.forms[0] !== '٪' && this.atoms[at - 1]?.forms[0] !== '%';
  }

  #free = (at: number) => !this.#taken.has(at);

  /** "7 martyrs", "8 new injuries", "12 people wounded". */
  byNoun(): void {
    for (const number of this.numbers) {
      if (!this.#free(number.at)) continue;
      for (let at = number.end; at < number.end + AHEAD && at < this.atoms.length; at++) {
        if (this.words.includes(at)) {
          if (this.#free(at)) this.#add(at, number);
          break;
        }
        if (!isOneOf(this.atoms[at], this.lexicon.between)) break;
      }
    }
  }

  /** "Killed: 7", "Number of injuries in the past 24 hours: 14"; `reach` counts the words between. */
  byLabel(reach: number): void {
    for (const at of this.words) {
      if (!this.#free(at)) continue;
      const number = this.numbers.find((one) => one.at > at);
      if (!number || !this.#free(number.at) || this.words.some((other) => other > at && other < number.at))
        continue;
      const gap = this.atoms.slice(at + 1, number.at).filter((_, k) => !this.#timed.has(at + 1 + k));
      const words = gap.filter((atom) => atom.kind === 'word').length;
      if (
        gap.length - words > 2 ||
        words > reach ||
        gap.some((atom) => this.#parts(atom, this.atoms[number.end]))
      )
        continue;
      if (words === 0 ? gap.length > 0 || this.#mayStandBare() : this.#ends(number.end))
        this.#add(at, number);
    }
  }

  /** A form that says two by itself, or one after a label: "Injuries: an injury". */
  byForm(): void {
    const [label] = this.words;
    for (const at of this.words) {
      const cue = this.#cue(at);
      if (!this.#free(at) || !cue?.says || this.#besideNumber(at)) continue;
      const isSecond =
        label !== at && this.numbers.length === 0 && this.#cue(label ?? at)?.measure === cue.measure;
      if (cue.says === 2 || isSecond) this.#add(at, { at, end: at + 1, value: cue.says });
    }
  }

  #besideNumber = (at: number) =>
    this.numbers.some((one) => this.#free(one.at) && (one.end === at || one.at === at + 1));

  /** Marks that part a label from what follows it. */
  #parts = ({ kind, forms }: Atom, after: Atom | undefined) =>
    kind === 'mark' &&
    !/^[:：=*\-–—]$/.test(forms[0] ?? '') &&
    // "Injured: (9)".
    !(forms[0] === '(' && after?.forms[0] === ')');

  /** "A blast killed eight": in prose the number after a verb is the syntax's business, where there is one. */
  #mayStandBare = () => this.lexicon.alone || this.atoms.filter(({ kind }) => kind === 'word').length <= BARE;

  /** After a number that a label counts no other noun may follow: "the wounded reached 3 hospitals". */
  #ends(end: number): boolean {
    const next = this.atoms[end];
    return (
      next === undefined ||
      next.kind === 'mark' ||
      isOneOf(next, this.lexicon.after) ||
      this.#cue(end) !== undefined
    );
  }

  /** "42 martyrs, including 3 martyrs who …": fewer of the same, after a word that says so. */
  included(tally: Tally, before: readonly Tally[]): boolean {
    const whole = before.findLast(({ measure }) => measure === tally.measure);
    if (whole === undefined || whole.value < tally.value) return false;
    const gap = this.atoms.filter(({ start, end }) => start >= whole.end && end <= tally.start);
    return gap.some((atom) => isOneOf(atom, this.lexicon.including));
  }

  #add(at: number, { at: first, end, value }: Numbered): void {
    const { register, kind, measure } = this.#cue(at)!;
    const span = (from: number, to: number) => ({
      start: this.atoms[from]!.start,
      end: this.atoms[to - 1]!.end,
    });
    this.found.push({
      ...span(Math.min(first, at), Math.max(end, at + 1)),
      rule: this.#rule,
      register,
      kind,
      measure,
      value,
      bound: boundBefore(this.atoms, first, this.lexicon.bounds),
      number: span(first, end),
      word: span(at, at + 1),
      nested: inBrackets(this.atoms, Math.min(first, at)),
    });
    for (let k = first; k < end; k++) this.#taken.add(k);
    this.#taken.add(at);
  }
}

/** Whether an open bracket stands before it in the row. */
function inBrackets(atoms: readonly Atom[], at: number): boolean {
  let depth = 0;
  for (const { kind, forms } of atoms.slice(0, at)) {
    if (kind !== 'mark') continue;
    if (forms[0] === '(' || forms[0] === '[') depth++;
    else if ((forms[0] === ')' || forms[0] === ']') && depth > 0) depth--;
  }
  return depth > 0;
}

/** "more than 40", "what is not less than 12": the longest phrase that ends right before the number. */
function boundBefore(atoms: readonly Atom[], first: number, bounds: ReadonlyMap<string, Bound>): Bound {
  for (let length = 4; length > 0; length--) {
    if (first < length) continue;
    const words = atoms.slice(first - length, first);
    const bound = bounds.get(words.map(({ forms }) => forms[0]).join(' '));
    if (bound) return bound;
  }
  return 'exact';
}
