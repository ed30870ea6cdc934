import type { Atom } from './atoms.js';
import { entryAt, type NumberLexicon, type NumberWords } from './words.js';

export interface Piece {
  end: number;
  value: number;
}

/** What the steps of a number read with. */
export interface Grammar {
  words: NumberWords;
  lexicon: NumberLexicon;
}

export const isArticle = ({ words }: Grammar, atom: Atom | undefined): boolean =>
  atom !== undefined && words.articles.includes(atom.lower);

/** "nine", "twenty", "twenty-one". */
export function belowHundred({ lexicon }: Grammar, atoms: readonly Atom[], at: number): Piece | undefined {
  const { small, tens } = entryAt(lexicon, atoms, at);
  if (small !== undefined) return { end: at + 1, value: small };
  if (tens === undefined) return undefined;
  const next = atoms[at + 1]?.lower === '-' ? at + 2 : at + 1;
  const unit = entryAt(lexicon, atoms, next).small;
  if (unit !== undefined && unit > 0 && unit < 10) return { end: next + 1, value: tens + unit };
  return { end: at + 1, value: tens };
}

const isPlural = (atom: Atom | undefined): boolean => atom?.lower.endsWith('s') ?? false;

/** "third", "quarters", "twenty-fifth": the value is what to divide by. */
function denominatorAt({ lexicon }: Grammar, atoms: readonly Atom[], at: number): Piece | undefined {
  const { denominator, tens } = entryAt(lexicon, atoms, at);
  if (denominator !== undefined) return { end: at + 1, value: denominator };
  if (tens === undefined) return undefined;
  const next = atoms[at + 1]?.lower === '-' ? at + 2 : at + 1;
  const more = entryAt(lexicon, atoms, next);
  const unit = more.denominator ?? more.ordinal;
  return unit !== undefined && unit < 10 ? { end: next + 1, value: tens + unit } : undefined;
}

/** "a third", "two fifths", "three-quarters"; `loose` where nothing but words tells that it is no ordinal. */
function ratioAt(
  grammar: Grammar,
  atoms: readonly Atom[],
  first: number,
): (Piece & { loose: boolean }) | undefined {
  const article = isArticle(grammar, atoms[first]);
  const top = article ? { end: first + 1, value: 1 } : belowHundred(grammar, atoms, first);
  if (!top) return undefined;
  // "twenty-fifth" is a denominator of nothing, "twenty fifths" four.
  const hyphen = atoms[top.end]?.lower === '-';
  const bottom = denominatorAt(grammar, atoms, hyphen ? top.end + 1 : top.end);
  if (!bottom) return undefined;
  const plural = isPlural(atoms[bottom.end - 1]);
  if (plural !== top.value > 1) return undefined;
  return { end: bottom.end, value: top.value / bottom.value, loose: article || (top.value > 1 && !plural) };
}

/** A fraction that stands alone: "two-thirds", "one fifth", "a quarter of a million". */
export function fractionAt(
  grammar: Grammar,
  atoms: readonly Atom[],
  first: number,
): (Piece & { scale: number }) | undefined {
  const { words, lexicon } = grammar;
  const half = atoms[first]?.lower === words.half;
  const ratio = half
    ? { end: first + 1, value: 0.5, loose: false }
    : (bareQuarter(grammar, atoms, first) ?? ratioAt(grammar, atoms, first));
  if (!ratio) return undefined;
  const of = atoms[ratio.end]?.lower === words.of;
  const after = of ? ratio.end + 1 : ratio.end;
  const scaleAt = isArticle(grammar, atoms[after]) ? after + 1 : after;
  const { scale } = entryAt(lexicon, atoms, scaleAt);
  if (scale !== undefined && !isPlural(atoms[scaleAt]))
    return { end: scaleAt + 1, value: ratio.value * scale, scale };
  if (ratio.loose && !of && atoms[ratio.end] !== undefined) return undefined;
  return { end: ratio.end, value: ratio.value, scale: 1 };
}

/** "quarter million": without an article only before a scale. */
function bareQuarter({ lexicon }: Grammar, atoms: readonly Atom[], at: number) {
  const { denominator, ordinal } = entryAt(lexicon, atoms, at);
  const scale = entryAt(lexicon, atoms, at + 1).scale ?? 0;
  return denominator !== undefined && ordinal === undefined && scale >= 100 && !isPlural(atoms[at])
    ? { end: at + 1, value: 1 / denominator, loose: false }
    : undefined;
}

/** "and a half", "and three quarters" behind a whole number; "and thirty fifths" is no part of one. */
export function fractionAfter(grammar: Grammar, atoms: readonly Atom[], at: number): Piece | undefined {
  const ratio = atoms[at]?.lower === grammar.words.and ? ratioAt(grammar, atoms, at + 1) : undefined;
  return ratio && ratio.value < 1 ? ratio : undefined;
}

/** "one hundred thirty-two fifths": the parts that a whole number in words counts; plural, or it is an ordinal. */
export function partsAfter(grammar: Grammar, atoms: readonly Atom[], at: number): Piece | undefined {
  const bottom = denominatorAt(grammar, atoms, atoms[at]?.lower === '-' ? at + 1 : at);
  return bottom && isPlural(atoms[bottom.end - 1]) ? bottom : undefined;
}

/** "thirty-fifths": what to divide by, rather than thirty of something. */
export const isDenominator = (grammar: Grammar, atoms: readonly Atom[], at: number): boolean =>
  atoms[at + 1]?.lower === '-' && partsAfter(grammar, atoms, at) !== undefined;

/** "2/3", and "3 1/2" with its whole. */
export function slashAt(atoms: readonly Atom[], first: number, whole: number): Piece | undefined {
  const [top, slash, bottom] = [atoms[first], atoms[first + 1], atoms[first + 2]];
  if ((slash?.lower !== '/' && slash?.lower !== '⁄') || slash.spaced) return undefined;
  if (bottom?.kind !== 'number' || bottom.spaced || !top || top.kind !== 'number') return undefined;
  if (!(bottom.value > 1) || top.value >= bottom.value || atoms[first + 3]?.lower === '/') return undefined;
  return { end: first + 3, value: whole + top.value / bottom.value };
}
