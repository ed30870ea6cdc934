import type { Atom } from './atoms.js';
import { own } from './own.js';
import { type UnitEntry, type UnitLexicon, type UnitWords, unitLexicon } from './unitWords.js';

export interface UnitFound extends UnitEntry {
  end: number;
}

/** Reads the unit of a number, before it or after it. */
export class UnitReader {
  private readonly lexicon: UnitLexicon;

  constructor(
    private readonly text: string,
    private readonly words: UnitWords,
  ) {
    this.lexicon = unitLexicon(words);
  }

  private written(atom: Atom | undefined): string {
    return atom ? this.text.slice(atom.start, atom.end) : '';
  }

  /** A currency that ends right before a number, and where it begins: "$", "US$", "EUR ". */
  moneyBefore(atoms: readonly Atom[], at: number): { first: number; unit: string } | undefined {
    // "Rs. 1,200".
    const point = atoms[at - 1]?.lower === '.' && !atoms[at - 1]?.spaced;
    if (point) {
      const unit = own(this.words.currencyCodes, this.written(atoms[at - 2]));
      return unit === undefined ? undefined : { first: at - 2, unit };
    }
    const before = atoms[at - 1];
    if (!before) return undefined;
    const sign = own(this.words.currencySigns, before.lower);
    if (sign !== undefined) {
      const letters = atoms[at - 2];
      const point = letters?.lower === '.' ? 1 : 0;
      const country = atoms[at - 2 - point];
      const dollar =
        sign === 'dollar' && country?.kind === 'word' && (!before.spaced || country.capital)
          ? own(this.words.dollarLetters, country.lower)
          : undefined;
      if (dollar === undefined || !country?.capital) return { first: at - 1, unit: sign };
      return { first: at - 2 - point, unit: dollar };
    }
    const whose = this.whoseDollar(atoms, at);
    if (whose !== undefined) return { first: at - 2, unit: whose };
    const code = own(this.words.currencyCodes, this.written(before));
    if (code !== undefined) return { first: at - 1, unit: code };
    const pair = `${this.written(atoms[at - 2])}${before.lower}`;
    const joined = own(this.words.currencyCodes, pair);
    return joined === undefined ? undefined : { first: at - 2, unit: joined };
  }

  /** "$40 US", "$2 U.S.": the letters behind the amount, and where they end. */
  whoseDollarAfter(atoms: readonly Atom[], at: number): { end: number; unit: string } | undefined {
    const [letters, point, more, last] = atoms.slice(at, at + 4);
    if (!letters?.capital || !letters.spaced) return undefined;
    const pointed = point?.lower === '.' && more?.capital && !more.spaced;
    const unit = own(this.words.dollarLetters, pointed ? letters.lower + more.lower : letters.lower);
    if (unit === undefined) return undefined;
    return { end: pointed ? at + (last?.lower === '.' && !last.spaced ? 4 : 3) : at + 1, unit };
  }

  /** "$US40", "$A2m": the letters behind the sign. */
  private whoseDollar(atoms: readonly Atom[], at: number): string | undefined {
    const [sign, letters, number] = [atoms[at - 2], atoms[at - 1], atoms[at]];
    if (!letters?.capital || letters.spaced || number?.spaced) return undefined;
    if (!sign || own(this.words.currencySigns, sign.lower) !== 'dollar') return undefined;
    return own(this.words.dollarLetters, letters.lower);
  }

  /** The unit that begins at an atom: "percent", "square miles", "km", "Australian dollars", "°C". */
  at(atoms: readonly Atom[], at: number): UnitFound | undefined {
    const atom = atoms[at];
    if (!atom) return undefined;
    const found = this.plainAt(atoms, at);
    return found && this.rate(atoms, found);
  }

  private plainAt(atoms: readonly Atom[], at: number): UnitFound | undefined {
    const atom = atoms[at] as Atom;
    if (atom.lower === this.words.degreeSign) return this.degreeAt(atoms, at);
    const sign = own(this.words.currencySigns, atom.lower);
    if (sign !== undefined) return atom.spaced ? undefined : { end: at + 1, unit: sign, kind: 'money' };
    const adjective = own(this.words.currencyAdjectives, atom.lower);
    if (adjective !== undefined) {
      const noun = this.lexicon.phrases
        .get(atoms[at + 1]?.lower ?? '')
        ?.find(({ entry }) => entry.kind === 'money');
      if (noun)
        return {
          end: at + 2,
          unit: adjective ? `${adjective} ${lastWord(noun.entry.unit)}` : noun.entry.unit,
          kind: 'money',
        };
    }
    for (const { rest, entry } of this.lexicon.phrases.get(atom.lower) ?? []) {
      if (rest.every((word, i) => atoms[at + 1 + i]?.lower === word))
        return { ...entry, end: at + 1 + rest.length };
    }
    const symbol = this.written(atom);
    const found = this.lexicon.symbols.get(symbol);
    if (!found) return undefined;
    const next = atoms[at + 1];
    // "1.3 A/cm2": a letter before a stroke is a unit.
    const stroke = next?.lower === '/' && !next.spaced;
    const letter = this.lexicon.gluedOnly.has(symbol);
    const power = next?.spaced ? undefined : own(this.words.powers, next?.lower ?? '');
    if (atom.spaced && !stroke && letter && power === undefined) return undefined;
    if (power !== undefined) return { ...found, end: at + 2, unit: `${power} ${found.unit}` };
    // "a 4x4".
    if (letter && next?.kind === 'number' && !next.spaced) return undefined;
    return { ...found, end: at + 1 };
  }

  private degreeAt(atoms: readonly Atom[], at: number): UnitFound {
    const letter = own(this.words.degreeLetters, atoms[at + 1]?.lower ?? '');
    return letter === undefined
      ? { end: at + 1, unit: 'degree', kind: 'measure' }
      : { end: at + 2, unit: letter, kind: 'measure' };
  }

  /** "per square foot", "/h", "a barrel" behind a unit. */
  rate(atoms: readonly Atom[], found: UnitFound): UnitFound {
    // "barrel-a-day".
    const hyphen = (at: number) => (atoms[at]?.lower === '-' && !atoms[at]?.spaced ? at + 1 : at);
    const over = hyphen(found.end);
    const { lower } = atoms[over] ?? { lower: '' };
    const per = this.words.per.includes(lower);
    const article = this.words.perArticles.includes(lower) && found.kind !== 'time';
    if (!per && (!article || found.kind === 'percent' || found.kind === 'count')) return found;
    // "$5 a year earlier" is no rate.
    if (!per && this.words.laters.includes(atoms[over + 2]?.lower ?? '')) return found;
    const base = this.plainPer(atoms, hyphen(over + 1), per);
    return base ? { ...found, end: base.end, unit: `${found.unit} per ${base.unit}` } : found;
  }

  private plainPer(
    atoms: readonly Atom[],
    at: number,
    per: boolean,
  ): { end: number; unit: string } | undefined {
    const atom = atoms[at];
    if (atom?.kind !== 'word') return undefined;
    const unit = this.plainAt(atoms, at);
    if (unit) return unit.kind === 'money' ? undefined : unit;
    // "a" before any other noun is no rate: "paid $5 a friend".
    return per && !atom.capital ? { end: at + 1, unit: atom.lower } : undefined;
  }
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
