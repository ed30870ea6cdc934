import { type Rule, rulesOf, rulesOn } from '../rule.js';
import type { Atom } from './atoms.js';
import type { NumberFound } from './number.js';
import { isGlued, type Scene } from './scene.js';
import type { UnitFound } from './unit.js';

/** A number as it stands: where it begins, and where its sign does. */
export interface Standing {
  at: number;
  signed: number;
  number: NumberFound;
  unit: UnitFound | undefined;
  /** The second number of a range: the hyphen before it is neither a sign nor part of a name. */
  second: boolean;
  /** No currency and no sign stands before it. */
  bare: boolean;
}

type Guard = (scene: Scene, standing: Standing) => boolean;

/** A guard for a number in digits that has nothing before it. */
const ofDigits =
  (guard: Guard): Guard =>
  (scene, standing) =>
    standing.bare && scene.atoms[standing.at]?.kind === 'number' && guard(scene, standing);

/** A guard for a number in words that has nothing before it. */
const ofWords =
  (guard: Guard): Guard =>
  (scene, standing) =>
    standing.bare && scene.atoms[standing.at]?.kind === 'word' && guard(scene, standing);

/** "G7", "COVID-19", "#5", "+44 20": what stands close before makes it part of a name. */
function joined({ atoms, words: { guards } }: Scene, { at, second }: Standing): boolean {
  const [before, first] = [atoms[at - 1], atoms[at] as Atom];
  if (!before || !isGlued(first) || second) return false;
  if (before.kind === 'word') return true;
  if (!"-‑–/_#@+.:*&='’".includes(before.lower)) return false;
  // "+0.2%" has a sign, "+44 20" is a telephone.
  if (before.lower === '+') return Number.isInteger(first.value);
  if ('#@_'.includes(before.lower)) return true;
  const word = atoms[at - 2];
  // "a now-18 year-old".
  if (before.lower === '-' && guards.prefixes.includes(word?.lower ?? '')) return false;
  return isGlued(before) && word !== undefined && word.kind !== 'mark';
}

/** "9/11", "7:30", "1.2.3", "0049": a date, a score, a version, a code. */
function code({ atoms }: Scene, { at, number }: Standing): boolean {
  const end = number.fraction ? number.end : at + 1;
  const [next, after] = [atoms[end], atoms[end + 1]];
  if (isGlued(next) && '/:_'.includes(next.lower) && isGlued(after)) return true;
  if (isGlued(next) && next.lower === '.' && isGlued(after) && after.kind === 'number') return true;
  const digits = atoms[at]?.lower ?? '';
  return /^0\d/.test(digits) || (digits.length > 9 && /^\d+$/.test(digits));
}

/** "90th", "1990s", "in his 20s". */
function ordinal({ atoms, words: { numbers } }: Scene, { at }: Standing): boolean {
  const [next, after] = [atoms[at + 1], atoms[at + 2]];
  if (!isGlued(next)) return false;
  if (next.lower === 's' || numbers.ordinalEndings.includes(next.lower)) return true;
  return (next.lower === "'" || next.lower === '’') && after?.lower === 's' && isGlued(after);
}

/** "1. First point", "2) Second". */
function listItem({ atoms }: Scene, { at }: Standing): boolean {
  const [before, next] = [atoms[at - 1], atoms[at + 1]];
  if (before !== undefined && before.lower !== '\n' && before.lower !== '(') return false;
  if (atoms[at + 2] === undefined || !isGlued(next)) return false;
  return next.lower === ')' || (next.lower === '.' && before?.lower !== '(');
}

/** "10 Downing Street", "9 West 71st Street": capitals and ordinals up to a street's word. */
function address({ atoms, words: { guards, numbers } }: Scene, { number: { end } }: Standing): boolean {
  for (let i = end; i < end + 5; i++) {
    const atom = atoms[i];
    const ending = isGlued(atom) && numbers.ordinalEndings.includes(atom.lower);
    if (atom?.kind !== 'number' && !atom?.capital && !ending) return false;
    if (i > end && !ending && guards.streets.includes(atom.lower)) return true;
  }
  return false;
}

/** "twenty-one" inside another word: "ground-zero". */
const hyphened: Guard = ({ atoms }, { at, second }) =>
  !second && isGlued(atoms[at]) && atoms[at - 1]?.lower === '-' && isGlued(atoms[at - 1]);

/** "the second half" of a match or of a year. */
const partOfWhole: Guard = ({ atoms, words: { guards, numbers } }, { at, number }) =>
  atoms[at]?.lower === numbers.half &&
  number.end === at + 1 &&
  guards.halfAfter.includes(atoms[at - 1]?.lower ?? '');

/** "no one", "one another". */
const pronoun: Guard = ({ atoms, words: { guards } }, { at, number }) =>
  atoms[at]?.lower === guards.one &&
  number.end === at + 1 &&
  (guards.oneAfter.includes(atoms[at - 1]?.lower ?? '') ||
    guards.oneBefore.includes(atoms[at + 1]?.lower ?? ''));

/**
 * "Resolution 2803", "page 4", "COVID -19": the label before the number and its sign names, unless what follows is
 * there to be counted ("in the area 5 people") or measures.
 */
function label({ atoms, words: { guards } }: Scene, { signed, number, unit }: Standing): boolean {
  if (unit) return false;
  const point = atoms[signed - 1]?.lower === '.' && isGlued(atoms[signed - 1]) ? 2 : 1;
  const word = atoms[signed - point];
  if (word?.kind !== 'word' || !guards.labels.includes(word.lower)) return false;
  const next = atoms[number.end];
  const plural =
    next?.kind === 'word' &&
    !next.capital &&
    (/[^s]s$/.test(next.lower) || guards.plurals.includes(next.lower));
  return word.capital || point === 2 || !plural;
}

/** "5G", "3D": letters close to the digits that are no unit. */
const letters: Guard = ({ atoms }, { number, unit }) =>
  !unit && number.digits && isGlued(atoms[number.end]) && atoms[number.end]?.kind === 'word';

/** What makes a number count nothing: it is part of a name, of a code, of a list, or a pronoun. */
export const guardRules: readonly Rule<Guard>[] = rulesOf('quantities', {
  joined: ofDigits(joined),
  code: ofDigits(code),
  ordinal: ofDigits(ordinal),
  listItem: ofDigits(listItem),
  address: ofDigits(address),
  hyphened: ofWords(hyphened),
  partOfWhole: ofWords(partOfWhole),
  pronoun: ofWords(pronoun),
  label,
  letters,
});

/** Does a number count nothing? */
export const isNoCount = (scene: Scene, standing: Standing): boolean =>
  rulesOn(guardRules, scene.draft.without).some(({ run }) => run(scene, standing));
