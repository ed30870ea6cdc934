import type { Quantity } from '../reading.js';
import type { QuantityWords } from './quantityWords.js';
import { unitLexicon } from './unitWords.js';
import { numberLexicon } from './words.js';

/** "90th" is 90, "fourth" 4, "twenty-first" 21; null for what is no ordinal. */
export function ordinalOf(text: string, { numbers }: QuantityWords): number | null {
  const lower = text.trim().toLowerCase();
  const digits = /^(\d[\d,]*)(\p{L}+)$/u.exec(lower);
  if (digits)
    return numbers.ordinalEndings.includes(digits[2] ?? '') ? Number(digits[1]?.replaceAll(',', '')) : null;
  const lexicon = numberLexicon(numbers);
  const parts = lower.split(/[\s-]+/);
  const last = lexicon.get(parts.at(-1) ?? '')?.ordinal;
  if (last === undefined) return null;
  if (parts.length === 1) return last;
  const tens = parts.length === 2 ? lexicon.get(parts[0] ?? '')?.tens : undefined;
  return tens !== undefined && last < 10 ? tens + last : null;
}

/** Does a quantity count things? Not money, percentages, measures, lengths of time, ages and shares. */
export function isCount({ value, low, unit, of }: Quantity, words: QuantityWords): boolean {
  if (!Number.isInteger(value ?? low ?? 0)) return false;
  if (of !== null || unit === null) return true;
  return !isUnit(unit, words);
}

const known = new WeakMap<QuantityWords, ReadonlySet<string>>();

function isUnit(unit: string, words: QuantityWords): boolean {
  let names = known.get(words);
  if (!names) {
    const lexicon = unitLexicon(words.units);
    const phrases = [...lexicon.phrases.values()].flat().map(({ entry }) => entry.unit);
    names = new Set([
      ...phrases,
      ...[...lexicon.symbols.values()].map((entry) => entry.unit),
      ...Object.values(words.units.currencySigns),
    ]);
    known.set(words, names);
  }
  return (
    names.has(unit) ||
    unit.includes(' per ') ||
    unit.endsWith(` ${words.units.ofAge}`) ||
    names.has(unit.slice(unit.lastIndexOf(' ') + 1))
  );
}
