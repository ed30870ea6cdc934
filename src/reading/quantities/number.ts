import type { Atom } from './atoms.js';
import { own } from './own.js';
import { type NumberEntry, type NumberWords, numberLexicon } from './words.js';

/** A number that stands in the atoms from the first asked for up to `end` (exclusive). */
export interface NumberFound {
  end: number;
  value: number;
  /** Written in digits, with or without a scale. */
  digits: boolean;
  /** A scale word or suffix stands in it: the "million" of "10 to 15 million". */
  scale: number;
  fraction: boolean;
}

const nothing: NumberEntry = {};

/** Reads numbers out of atoms, in digits or in words. */
export class NumberReader {
  private readonly lexicon;

  constructor(private readonly words: NumberWords) {
    this.lexicon = numberLexicon(words);
  }

  entry(atoms: readonly Atom[], at: number): NumberEntry {
    const atom = atoms[at];
    return (atom?.kind === 'word' && this.lexicon.get(atom.lower)) || nothing;
  }

  private is(atoms: readonly Atom[], at: number, lower: string): boolean {
    return atoms[at]?.lower === lower;
  }

  /** May a number begin here? Cheap: one look-up. */
  begins(atoms: readonly Atom[], at: number): boolean {
    const atom = atoms[at];
    if (!atom) return false;
    if (atom.kind === 'number') return true;
    if (atom.kind === 'mark') return false;
    const { small, tens, scale } = this.entry(atoms, at);
    return (
      small !== undefined ||
      tens !== undefined ||
      scale !== undefined ||
      this.words.articles.includes(atom.lower) ||
      atom.lower === this.words.half
    );
  }

  /** The number that begins here, or undefined. */
  at(atoms: readonly Atom[], first: number, money = false): NumberFound | undefined {
    return this.fractionAt(atoms, first) ?? this.halfAt(atoms, first) ?? this.wholeAt(atoms, first, money);
  }

  /** "2/3", "two thirds", "three-quarters", "a third of", "one over 20". */
  private fractionAt(atoms: readonly Atom[], first: number): NumberFound | undefined {
    const atom = atoms[first] as Atom;
    if (atom.kind === 'number') return this.slashAt(atoms, first, 0);
    const article = this.words.articles.includes(atom.lower);
    if (
      !article &&
      this.entry(atoms, first).small === undefined &&
      this.entry(atoms, first).tens === undefined
    )
      return undefined;
    const top = article ? { end: first + 1, value: 1 } : this.belowHundred(atoms, first);
    if (!top) return undefined;
    const hyphen = this.is(atoms, top.end, '-');
    const at = hyphen ? top.end + 1 : top.end;
    const { denominator } = this.entry(atoms, at);
    if (denominator === undefined || this.is(atoms, at, this.words.half)) return undefined;
    const plural = atoms[at]?.lower.endsWith('s') && top.value !== 1;
    const stands = plural || (top.value === 1 && (hyphen || this.is(atoms, at + 1, this.words.of)));
    if (!stands) return undefined;
    return { end: at + 1, value: top.value / denominator, digits: false, scale: 1, fraction: true };
  }

  private slashAt(atoms: readonly Atom[], first: number, whole: number): NumberFound | undefined {
    const [top, slash, bottom] = [atoms[first], atoms[first + 1], atoms[first + 2]];
    if (
      (slash?.lower !== '/' && slash?.lower !== '⁄') ||
      bottom?.kind !== 'number' ||
      slash.spaced ||
      bottom.spaced
    )
      return undefined;
    if (!(bottom.value > 1) || !top || top.value >= bottom.value || atoms[first + 3]?.lower === '/')
      return undefined;
    const value = whole + top.value / bottom.value;
    return { end: first + 3, value, digits: true, scale: 1, fraction: true };
  }

  /** "half a million", "half a dozen", "a half", "one and a half million". */
  private halfAt(atoms: readonly Atom[], first: number): NumberFound | undefined {
    if (!this.is(atoms, first, this.words.half)) return undefined;
    const article = this.words.articles.includes(atoms[first + 1]?.lower ?? '');
    const at = article ? first + 2 : first + 1;
    const { scale } = this.entry(atoms, at);
    if (scale !== undefined)
      return { end: at + 1, value: 0.5 * scale, digits: false, scale, fraction: false };
    return { end: first + 1, value: 0.5, digits: false, scale: 1, fraction: true };
  }

  private belowHundred(atoms: readonly Atom[], at: number): { end: number; value: number } | undefined {
    const { small, tens } = this.entry(atoms, at);
    if (small !== undefined) return { end: at + 1, value: small };
    if (tens === undefined) return undefined;
    const next = this.is(atoms, at + 1, '-') ? at + 2 : at + 1;
    const unit = this.entry(atoms, next).small;
    if (unit !== undefined && unit > 0 && unit < 10) return { end: next + 1, value: tens + unit };
    return { end: at + 1, value: tens };
  }

  /** One number before its scales: digits, "twenty-one", or the one that "a hundred" and "a dozen" imply. */
  private groupAt(
    atoms: readonly Atom[],
    at: number,
  ): { end: number; value: number; digits: boolean } | undefined {
    const atom = atoms[at];
    if (!atom) return undefined;
    if (atom.kind === 'number') {
      const part = atoms[at + 1]?.spaced ? this.slashAt(atoms, at + 1, atom.value) : undefined;
      if (part && Number.isInteger(atom.value)) return { end: part.end, value: part.value, digits: true };
      return { end: at + 1, value: atom.value, digits: true };
    }
    const below = this.belowHundred(atoms, at);
    if (below) return { ...this.pointAt(atoms, below), digits: false };
    if (this.words.articles.includes(atom.lower) && this.entry(atoms, at + 1).scale !== undefined)
      return { end: at + 1, value: 1, digits: false };
    return undefined;
  }

  /** "two point five". */
  private pointAt(atoms: readonly Atom[], whole: { end: number; value: number }) {
    if (!this.is(atoms, whole.end, this.words.point)) return whole;
    let digits = '';
    let end = whole.end + 1;
    for (; ; end++) {
      const { small } = this.entry(atoms, end);
      if (small === undefined || small > 9) break;
      digits += small;
    }
    return digits === '' ? whole : { end, value: whole.value + Number(`0.${digits}`) };
  }

  private wholeAt(atoms: readonly Atom[], first: number, money: boolean): NumberFound | undefined {
    let group = this.groupAt(atoms, first);
    // A bare "hundred" or "million" counts as one only where it begins a number: "hundred and five".
    if (!group && (this.entry(atoms, first).scale ?? 0) >= 100 && !atoms[first]?.lower.endsWith('s'))
      group = { end: first, value: 1, digits: false };
    if (!group) return undefined;
    const suffixed = this.suffixAt(atoms, group.end, money);
    if (suffixed !== undefined && group.digits)
      return {
        end: group.end + 1,
        value: exact(group.value * suffixed),
        digits: true,
        scale: suffixed,
        fraction: false,
      };
    const digits = group.digits;
    const found = this.scaledAt(atoms, group);
    return { end: found.end, value: found.value, digits, scale: found.scale, fraction: false };
  }

  private suffixAt(atoms: readonly Atom[], at: number, money: boolean): number | undefined {
    const atom = atoms[at];
    if (atom?.kind !== 'word' || (atom.spaced && !money)) return undefined;
    const written = atom.capital ? atom.lower.toUpperCase() : atom.lower;
    const { suffixes, moneySuffixes } = this.words;
    const ofMoney = money ? own(moneySuffixes, atom.lower) : undefined;
    return (
      ofMoney ?? own(suffixes, written) ?? (atom.lower.length > 1 ? own(suffixes, atom.lower) : undefined)
    );
  }

  /** Adds up groups and scales: "two hundred and five thousand", "3 million 200 thousand". */
  private scaledAt(atoms: readonly Atom[], head: { end: number; value: number; digits: boolean }) {
    let { end } = head;
    let total = 0;
    let current = head.value;
    let ceiling = Number.POSITIVE_INFINITY;
    let largest = 1;
    for (;;) {
      const hyphen = this.is(atoms, end, '-') && !atoms[end]?.spaced ? 1 : 0;
      const scale = this.entry(atoms, end + hyphen).scale;
      if (scale !== undefined && scale < ceiling) {
        end += hyphen + 1;
        largest = Math.max(largest, scale);
        if (scale === 100) current *= 100;
        else {
          total += current * scale;
          current = 0;
          ceiling = scale;
        }
        if (scale === 100 && this.entry(atoms, end).scale !== undefined) continue;
        const half = this.halfAfter(atoms, end);
        if (half) return { end: half, value: exact(total + current + 0.5 * scale), scale: largest };
      } else if (largest === 1) {
        const half = this.halfAfter(atoms, end);
        if (!half) break;
        current += 0.5;
        end = half;
        continue;
      }
      const more = this.moreAt(atoms, end, current > 0 && current % 100 === 0 ? 100 : ceiling);
      if (!more || largest === 1) break;
      current += more.value;
      end = more.end;
    }
    return { end, value: exact(total + current), scale: largest };
  }

  private halfAfter(atoms: readonly Atom[], at: number): number | undefined {
    const joined =
      this.is(atoms, at, this.words.and) && this.words.articles.includes(atoms[at + 1]?.lower ?? '');
    return joined && this.is(atoms, at + 2, this.words.half) ? at + 3 : undefined;
  }

  /** The smaller number that goes on after a scale, with or without "and". */
  private moreAt(atoms: readonly Atom[], at: number, ceiling: number) {
    const and = this.is(atoms, at, this.words.and);
    const group = this.groupAt(atoms, and ? at + 1 : at);
    if (!group || !Number.isInteger(group.value) || (group.value === 0 && !group.digits)) return undefined;
    const next = this.entry(atoms, group.end).scale;
    const size = group.value * (next !== undefined && next <= 100 ? next : 1);
    if (size >= ceiling || group.value >= 1000) return undefined;
    // After digits and a scale, digits without "and" begin another number: "2 million 300".
    if (group.digits && !and && next === undefined) return undefined;
    return group;
  }
}

/** Products such as 1.2 × 1,000,000 without the dust of binary fractions. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));
