import type { Atom } from './atoms.js';
import type { Claimed } from './claimed.js';
import type { Counted } from './counted.js';
import { isGlued, type Scene } from './scene.js';

/** Four digits that may be a year. */
export const isYearlike = (atom: Atom | undefined, value: number): boolean =>
  atom?.kind === 'number' && /^(1[6-9]|20)\d\d$/.test(atom.lower) && value >= 1600;

/** "A five-year plan": a length of time that only describes. */
export function isModifier({ atoms }: Scene, { unit, end }: Claimed): boolean {
  return unit?.kind === 'time' && atoms[end - 2]?.lower === '-' && isGlued(atoms[end - 1]);
}

/** "iPhone 14", "Boeing 787": digits right after a name, with nothing in small letters to count. */
export function isNamed(
  { atoms, text }: Scene,
  { first, end, unit, bound }: Claimed,
  noun: Counted | undefined,
): boolean {
  const before = atoms[first - 1];
  if (unit || bound !== 'exact' || before?.kind !== 'word') return false;
  if (atoms[first]?.kind === 'word' && !(atoms[first]?.capital && before.capital)) return false;
  if (!/\p{Lu}/u.test(text.slice(before.start, before.end))) return false;
  const opens = first - 1 === 0 || /[.!?\n:"“]/.test(atoms[first - 2]?.lower ?? '');
  if (noun && !/^\p{Lu}/u.test(text.slice(noun.start, noun.end))) return false;
  return !opens || atoms[end] === undefined;
}
