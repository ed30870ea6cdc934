import type { Atom } from './atoms.js';
import type { NumberFound } from './number.js';
import type { GuardWords } from './quantityWords.js';
import { isGlued, type Scene } from './scene.js';
import type { NumberWords } from './words.js';

/** "F-16", "COVID-19", "G7", "#5", "9/11", "1.2.3", "+44 20": the number is part of a name or a code. */
function isCode(atoms: readonly Atom[], at: number, end: number, second: boolean): boolean {
  const [before, first, next] = [atoms[at - 1], atoms[at] as Atom, atoms[end]];
  const glued = isGlued(first) && !second;
  if (glued && before?.kind === 'word') return true;
  if (glued && before && "-‑–/_#@+.:*&='’".includes(before.lower)) {
    // "+0.2%" has a sign, "+44 20" is a telephone.
    if (before.lower === '+') return Number.isInteger(first.value);
    if (before.lower === '#' || before.lower === '@' || before.lower === '_') return true;
    if (isGlued(before) && atoms[at - 2] !== undefined && atoms[at - 2]?.kind !== 'mark') return true;
  }
  if (
    isGlued(next) &&
    (next.lower === '/' || next.lower === ':' || next.lower === '_') &&
    isGlued(atoms[end + 1])
  )
    return true;
  if (isGlued(next) && next.lower === '.' && isGlued(atoms[end + 1]) && atoms[end + 1]?.kind === 'number')
    return true;
  return /^0\d/.test(first.lower) || (first.lower.length > 9 && /^\d+$/.test(first.lower));
}

/** "90th", "1990s", "in his 20s". */
function isOrdinalOrDecade(atoms: readonly Atom[], end: number, numbers: NumberWords): boolean {
  const next = atoms[end];
  if (!isGlued(next)) return false;
  if (numbers.ordinalEndings.includes(next.lower)) return true;
  const apostrophe = next.lower === "'" || next.lower === '’';
  return next.lower === 's' || (apostrophe && atoms[end + 1]?.lower === 's' && isGlued(atoms[end + 1]));
}

/** "1. First point", "2) Second". */
function isListItem(atoms: readonly Atom[], at: number, end: number): boolean {
  const before = atoms[at - 1];
  const begins = before === undefined || before.lower === '\n' || before.lower === '(';
  const next = atoms[end];
  return (
    begins &&
    atoms[end + 1] !== undefined &&
    isGlued(next) &&
    (next.lower === ')' || (next.lower === '.' && before?.lower !== '('))
  );
}

/** "10 Downing Street", "221 Baker Road": capitals up to a street's word. */
function isAddress(atoms: readonly Atom[], end: number, { streets }: GuardWords): boolean {
  for (let i = end; i < end + 4 && atoms[i]?.capital; i++)
    if (i > end && streets.includes(atoms[i]?.lower ?? '')) return true;
  return false;
}

/** A number that counts nothing: part of a name, a code, a date, a list, a pronoun. */
export function isNoCount(
  { atoms, words: { numbers, guards } }: Scene,
  at: number,
  found: NumberFound,
  second: boolean,
): boolean {
  const first = atoms[at] as Atom;
  if (first.kind === 'number') {
    if (isCode(atoms, at, found.fraction ? found.end : at + 1, second)) return true;
    if (isOrdinalOrDecade(atoms, at + 1, numbers) || isListItem(atoms, at, at + 1)) return true;
    if (isAddress(atoms, found.end, guards)) return true;
    return isLabelled(atoms, at, guards);
  }
  const hyphened = !second && isGlued(first) && atoms[at - 1]?.lower === '-' && isGlued(atoms[at - 1]);
  if (hyphened || isLabelled(atoms, at, guards)) return true;
  return first.lower === guards.one && found.end === at + 1 && isPronoun(atoms, at, guards);
}

/** "Resolution 2803", "page 4": the label names, unless what follows is there to be counted ("in the area 5 people"). */
function isLabelled(atoms: readonly Atom[], at: number, { labels, plurals }: GuardWords): boolean {
  const point = atoms[at - 1]?.lower === '.' && isGlued(atoms[at - 1]) ? 2 : 1;
  const label = atoms[at - point];
  if (label?.kind !== 'word' || !labels.includes(label.lower)) return false;
  const next = atoms[at + 1];
  const plural =
    next?.kind === 'word' && !next.capital && (/[^s]s$/.test(next.lower) || plurals.includes(next.lower));
  return label.capital || point === 2 || !plural;
}

const isPronoun = (atoms: readonly Atom[], at: number, guards: GuardWords): boolean =>
  guards.oneAfter.includes(atoms[at - 1]?.lower ?? '') ||
  guards.oneBefore.includes(atoms[at + 1]?.lower ?? '');
