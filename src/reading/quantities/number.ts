import type { Atom } from './atoms.js';
import {
  belowHundred,
  fractionAfter,
  fractionAt,
  type Grammar,
  isArticle,
  isDenominator,
  type Piece,
  partsAfter,
  slashAt,
} from './fraction.js';
import { own } from './own.js';
import { entryAt, type NumberEntry, type NumberWords, numberLexicon } from './words.js';

/** A number that stands in the atoms from the first asked for up to `end` (exclusive). */
export interface NumberFound {
  end: number;
  value: number;
  /** Written in digits, with or without a scale. */
  digits: boolean;
  /** The largest scale word or suffix in it: the "million" of "10 to 15 million"; 1 for none. */
  scale: number;
  fraction: boolean;
}

/** No number has more words; the bound keeps a run of "thousand" linear. */
const longest = 32;

interface Group extends Piece {
  digits: boolean;
}

/** Reads numbers out of atoms, in digits or in words. */
export class NumberReader {
  private readonly grammar: Grammar;

  constructor(words: NumberWords) {
    this.grammar = { words, lexicon: numberLexicon(words) };
  }

  entry(atoms: readonly Atom[], at: number): NumberEntry {
    return entryAt(this.grammar.lexicon, atoms, at);
  }

  /** May a number begin here? Cheap: one look-up. */
  begins(atoms: readonly Atom[], at: number): boolean {
    const atom = atoms[at];
    if (!atom || atom.kind === 'mark') return false;
    if (atom.kind === 'number') return true;
    const { small, tens, scale, denominator } = this.entry(atoms, at);
    if (small !== undefined || tens !== undefined || (scale ?? denominator) !== undefined) return true;
    return isArticle(this.grammar, atom) || atom.lower === this.grammar.words.half;
  }

  /** The number that begins here, or undefined. */
  at(atoms: readonly Atom[], first: number, money = false): NumberFound | undefined {
    if (atoms[first]?.kind === 'number') {
      const slash = slashAt(atoms, first, 0);
      if (slash) return { ...slash, digits: true, scale: 1, fraction: true };
    } else {
      const fraction = fractionAt(this.grammar, atoms, first);
      if (fraction) return { ...fraction, digits: false, fraction: fraction.scale === 1 };
    }
    return this.whole(atoms, first, money);
  }

  /** The number that begins here, where it is no plain fraction: the "three" of "three quarters of growth". */
  whole(atoms: readonly Atom[], first: number, money = false): NumberFound | undefined {
    let group = this.groupAt(atoms, first);
    // A bare "hundred" or "million" counts as one only where it begins a number: "hundred and five".
    if (!group && (this.entry(atoms, first).scale ?? 0) >= 100 && !atoms[first]?.lower.endsWith('s'))
      group = { end: first, value: 1, digits: false };
    if (!group) return undefined;
    const { digits } = group;
    const power = digits ? powerAt(atoms, group) : undefined;
    if (power) return { ...power, digits, scale: 1, fraction: false };
    const scale = digits ? this.suffixAt(atoms, group.end, money) : undefined;
    if (scale !== undefined)
      return { end: group.end + 1, value: exact(group.value * scale), digits, scale, fraction: false };
    const scaled = this.scaledAt(atoms, group);
    const parts = digits ? undefined : partsAfter(this.grammar, atoms, scaled.end);
    if (parts) return { end: parts.end, value: scaled.value / parts.value, digits, scale: 1, fraction: true };
    return { ...scaled, digits, fraction: false };
  }

  /** One number before its scales: digits, "twenty-one", or the one that "a hundred" and "a dozen" imply. */
  private groupAt(atoms: readonly Atom[], at: number): Group | undefined {
    const atom = atoms[at];
    if (!atom) return undefined;
    if (atom.kind === 'number') {
      const part =
        atoms[at + 1]?.spaced && Number.isInteger(atom.value)
          ? slashAt(atoms, at + 1, atom.value)
          : undefined;
      return part ? { ...part, digits: true } : { end: at + 1, value: atom.value, digits: true };
    }
    const below = belowHundred(this.grammar, atoms, at);
    if (below) return { ...below, digits: false };
    const one = isArticle(this.grammar, atom) && this.entry(atoms, at + 1).scale !== undefined;
    return one ? { end: at + 1, value: 1, digits: false } : undefined;
  }

  private suffixAt(atoms: readonly Atom[], at: number, money: boolean): number | undefined {
    const atom = atoms[at];
    // "2.3 k" where nothing stands behind it that could be counted.
    const apart = atom?.spaced && (atoms[at + 1]?.kind ?? 'mark') !== 'mark';
    if (atom?.kind !== 'word' || (apart && !money)) return undefined;
    const { letter, before } = this.grammar.words.millions;
    if (atom.lower === letter && before.includes(atoms[at + 1]?.lower ?? '')) return 1_000_000;
    const written = atom.capital ? atom.lower.toUpperCase() : atom.lower;
    const { suffixes, moneySuffixes } = this.grammar.words;
    const ofMoney = money ? own(moneySuffixes, atom.lower) : undefined;
    return (
      ofMoney ?? own(suffixes, written) ?? (atom.lower.length > 1 ? own(suffixes, atom.lower) : undefined)
    );
  }

  /** Adds up groups and scales: "two hundred and five thousand", "3 million 200 thousand", "two and a half". */
  private scaledAt(atoms: readonly Atom[], head: Group): { end: number; value: number; scale: number } {
    const sum = {
      end: head.end,
      total: 0,
      hundreds: 0,
      rest: head.value,
      ceiling: Number.POSITIVE_INFINITY,
      scale: 1,
    };
    while (sum.end - head.end < longest && (this.scaleStep(atoms, sum) || this.groupStep(atoms, sum))) {
      // Each step moves on.
    }
    const pointed = this.pointAt(atoms, sum.end);
    const fraction = pointed ?? fractionAfter(this.grammar, atoms, sum.end);
    const whole = sum.total + sum.hundreds + sum.rest;
    if (!fraction) return { end: sum.end, value: exact(whole), scale: sum.scale };
    // "two million and a half" is half a million more; "two and a half million" goes on to its scale.
    const unit = sum.ceiling < Number.POSITIVE_INFINITY && sum.hundreds + sum.rest === 0 ? sum.ceiling : 1;
    const next = this.entry(atoms, fraction.end).scale;
    const value = whole + fraction.value * unit;
    if (next !== undefined && sum.scale === 1)
      return { end: fraction.end + 1, value: exact(value * next), scale: next };
    // "two billion and a half million".
    if (next !== undefined && next < sum.ceiling)
      return { end: fraction.end + 1, value: exact(whole + fraction.value * next), scale: sum.scale };
    return { end: fraction.end, value: exact(value), scale: sum.scale };
  }

  private scaleStep(atoms: readonly Atom[], sum: Sum): boolean {
    const head = sum.end;
    const hyphen = atoms[sum.end]?.lower === '-' && !atoms[sum.end]?.spaced ? 1 : 0;
    const { scale } = this.entry(atoms, sum.end + hyphen);
    if (scale === undefined || scale >= sum.ceiling || (sum.hundreds + sum.rest === 0 && sum.scale > 1))
      return false;
    sum.end += hyphen + 1;
    sum.scale = Math.max(sum.scale, scale);
    if (scale === 100) {
      sum.hundreds += sum.rest * 100;
      sum.rest = 0;
    } else if (scale < 100) sum.rest *= scale;
    else {
      let size = scale;
      // "three lakh crore", "a hundred thousand million".
      for (
        let next = this.entry(atoms, sum.end).scale;
        next !== undefined && next >= 1000 && sum.end - head < longest;
        next = this.entry(atoms, ++sum.end).scale
      )
        size *= next;
      sum.total += (sum.hundreds + sum.rest) * size;
      [sum.hundreds, sum.rest, sum.ceiling] = [0, 0, scale];
    }
    return true;
  }

  /** The smaller number that goes on after a scale, with or without "and". */
  private groupStep(atoms: readonly Atom[], sum: Sum): boolean {
    if (sum.scale === 1 || sum.rest > 0) return false;
    const and = atoms[sum.end]?.lower === this.grammar.words.and;
    if (and && fractionAfter(this.grammar, atoms, sum.end)) return false;
    const start = and ? sum.end + 1 : sum.end;
    const group = isDenominator(this.grammar, atoms, start) ? undefined : this.groupAt(atoms, start);
    if (!group || !Number.isInteger(group.value) || group.value === 0) return false;
    const next = this.entry(atoms, group.end).scale;
    const size = group.value * (next !== undefined && next <= 100 ? next : 1);
    if (size >= (sum.hundreds > 0 ? 100 : sum.ceiling) || group.value >= 1000) return false;
    // After digits and a scale, digits without "and" begin another number: "2 million 300".
    if (group.digits && !and && next === undefined) return false;
    sum.rest = group.value;
    sum.end = group.end;
    return true;
  }

  /** "two point five", "point seventy-one". */
  private pointAt(atoms: readonly Atom[], at: number): Piece | undefined {
    if (atoms[at]?.lower !== this.grammar.words.point) return undefined;
    let digits = '';
    let end = at + 1;
    while (end - at < longest) {
      const piece = belowHundred(this.grammar, atoms, end);
      if (!piece) break;
      digits += piece.value;
      end = piece.end;
    }
    return digits === '' ? undefined : { end, value: Number(`0.${digits}`) };
  }
}

interface Sum {
  end: number;
  total: number;
  hundreds: number;
  rest: number;
  ceiling: number;
  scale: number;
}

/** "1.9×10−30", "3 x 10^6", "10^6". */
function powerAt(atoms: readonly Atom[], { end: at, value }: Piece): Piece | undefined {
  const times = /^[x×]$/.test(atoms[at]?.lower ?? '') && atoms[at + 1]?.lower === '10';
  let end = times ? at + 2 : at;
  if (atoms[end]?.lower === '^') end++;
  else if (!times) return undefined;
  const sign = /^[-−+]$/.test(atoms[end]?.lower ?? '') ? atoms[end]?.lower : undefined;
  if (sign !== undefined) end++;
  const power = atoms[end];
  if ((times && end === at + 2) || power?.kind !== 'number' || power.spaced || !(power.value < 300))
    return undefined;
  const exponent = sign === undefined || sign === '+' ? power.value : -power.value;
  return { end: end + 1, value: exact(times ? value * 10 ** exponent : value ** exponent) };
}

/** Products such as 1.2 × 1,000,000 without the dust of binary fractions. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));
