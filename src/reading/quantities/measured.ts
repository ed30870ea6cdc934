import { isNoCount } from './guards.js';
import type { NumberFound } from './number.js';
import { isGlued, type Scene } from './scene.js';
import type { UnitFound } from './unit.js';

/** A number with its sign, its currency and its unit. */
export interface Measured {
  first: number;
  end: number;
  number: NumberFound;
  value: number;
  unit: UnitFound | undefined;
}

/** "-5", "minus 130": a sign right before the number that is no hyphen. */
function signBefore({ atoms, words }: Scene, at: number, second: boolean): number {
  const before = atoms[at - 1];
  if (!before) return at;
  if (words.numbers.minus.includes(before.lower)) return at - 1;
  if (second) return at;
  const hyphenated = before.lower === '-' && isGlued(atoms[at]);
  if (hyphenated && words.numbers.minus.includes(atoms[at - 2]?.lower ?? '')) return at - 2;
  const sign = (before.lower === '-' || before.lower === '−') && isGlued(atoms[at]);
  const apart = before.spaced || at === 1 || (atoms[at - 2]?.kind === 'mark' && atoms[at - 2]?.lower !== ')');
  return sign && apart ? at - 1 : at;
}

/**
 * The number that begins at an atom, with what stands around it; undefined for what counts nothing. The hyphen before the
 * second number of a range is neither a sign nor part of a name.
 */
export function measuredAt(scene: Scene, at: number, second = false): Measured | undefined {
  const { atoms, numbers, units } = scene;
  if (!numbers.begins(atoms, at)) return undefined;
  const signed = signBefore(scene, at, second);
  const money = units.moneyBefore(atoms, signed) ?? units.moneyBefore(atoms, at);
  const number = numbers.at(atoms, at, money !== undefined);
  if (!number || !Number.isFinite(number.value)) return undefined;
  const first = money ? Math.min(money.first, signed) : signed;
  const outer =
    money && signBefore(scene, money.first, false) < money.first
      ? signBefore(scene, money.first, false)
      : first;
  const negative = signed < at || outer < first;
  const unit = money ? moneyUnit(scene, number.end, money.unit) : unitAfter(scene, number);
  const bare = !money && signed === at;
  if (isNoCount(scene, { at, signed, number, unit, second, bare })) return undefined;
  const value = negative ? -number.value : number.value;
  return { first: outer, end: unit?.end ?? number.end, number, value, unit };
}

/** The unit behind a number: "12 km", "a 12-mile road", "a quarter of a mile". */
function unitAfter({ atoms, units, words }: Scene, { end, fraction }: NumberFound): UnitFound | undefined {
  const hyphen = atoms[end]?.lower === '-' && isGlued(atoms[end]) ? end + 1 : end;
  const found = units.at(atoms, end) ?? units.at(atoms, hyphen);
  if (found || !fraction) return found;
  const article = atoms[end]?.lower === words.numbers.of ? end + 1 : end;
  return words.numbers.articles.includes(atoms[article]?.lower ?? '')
    ? units.at(atoms, article + 1)
    : undefined;
}

/** "$58 per barrel", "$75 U.S.": whose dollar it is, and the rate behind an amount whose currency stands before. */
function moneyUnit({ atoms, units, words }: Scene, end: number, unit: string): UnitFound {
  const whose = units.whoseDollarAfter(atoms, end);
  const next = whose && atoms[whose.end];
  // "$5 million US aid".
  const apart = next?.kind !== 'word' || words.guards.stops.includes(next.lower);
  return units.rate(atoms, {
    kind: 'money',
    ...(unit === 'dollar' && whose && apart ? whose : { unit, end }),
  });
}
