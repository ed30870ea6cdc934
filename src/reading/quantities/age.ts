import type { Claimed } from './claimed.js';
import type { Scene } from './scene.js';

/** The end of an age: "25-year-old", "7 years old", "aged 7", "aged 18 to 24", "Name, 24,". */
export function ageOf(
  { atoms, words }: Scene,
  { first, end, unit, value, high }: Claimed,
): number | undefined {
  const { old, ageUnits, ageCues } = words.units;
  const next = atoms[end]?.lower === '-' ? end + 1 : end;
  if (unit && ageUnits.includes(unit.unit)) {
    if (old.includes(atoms[next]?.lower ?? '')) return atoms[next]?.end;
    if (
      ageCues.includes(atoms[first - 1]?.lower ?? '') ||
      (ageCues.includes(atoms[end + 1]?.lower ?? '') && atoms[end]?.lower === 'of')
    )
      return atoms[end - 1]?.end;
    return undefined;
  }
  const most = value ?? high ?? Number.NaN;
  if (unit || !(most <= 120) || !Number.isInteger(most)) return undefined;
  const close = atoms[end]?.lower;
  const apposition =
    value !== null &&
    atoms[first - 1]?.lower === ',' &&
    atoms[first - 2]?.capital &&
    (close === ',' || close === ';' || close === '.' || close === ')') &&
    atoms[first]?.kind === 'number';
  const before = atoms[first - 1]?.lower ?? '';
  const cued =
    ageCues.includes(before) || (before === 'of' && ageCues.includes(atoms[first - 2]?.lower ?? ''));
  return apposition || cued ? atoms[end - 1]?.end : undefined;
}
