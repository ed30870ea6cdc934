import { type Rule, rulesOf } from '../rule.js';
import type { Atom } from './atoms.js';
import type { Claimed } from './claimed.js';
import { isGlued, type Scene } from './scene.js';
import type { Told } from './told.js';

/** Four digits that may be a year. */
export const isYearlike = (atom: Atom | undefined, value: number): boolean =>
  atom?.kind === 'number' && /^(1[6-9]|20)\d\d$/.test(atom.lower) && value >= 1600;

/** "iPhone 14", "Boeing 787": digits right after a name, with nothing in small letters to count. */
function name({ atoms, text }: Scene, { first, end, unit, bound }: Claimed, noun: Told['noun']): boolean {
  const before = atoms[first - 1];
  if (unit || bound !== 'exact' || before?.kind !== 'word') return false;
  if (atoms[first]?.kind === 'word' && !(atoms[first]?.capital && before.capital)) return false;
  if (!/\p{Lu}/u.test(text.slice(before.start, before.end))) return false;
  const opens = first - 1 === 0 || /[.!?\n:"“]/.test(atoms[first - 2]?.lower ?? '');
  if (noun && !/^\p{Lu}/u.test(text.slice(noun.start, noun.end))) return false;
  return !opens || atoms[end] === undefined;
}

/** What makes a number none in the light of what it would count. */
export const namedRules: readonly Rule<
  (scene: Scene, claimed: Claimed, told: Told | undefined) => boolean
>[] = rulesOf('quantities', {
  year: ({ atoms }, { bound, first, value }, told) =>
    !told && bound === 'exact' && value !== null && isYearlike(atoms[first], value),
  name: (scene, claimed, told) => name(scene, claimed, told?.noun),
  // "A five-year plan": a length of time that only describes; an age counts.
  modifier: ({ atoms }, { unit, end }, told) =>
    unit !== undefined &&
    unit.kind === 'time' &&
    told?.unit === unit.unit &&
    atoms[end - 2]?.lower === '-' &&
    isGlued(atoms[end - 1]),
});
