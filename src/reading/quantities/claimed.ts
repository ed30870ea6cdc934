import type { Bound } from '../reading.js';
import { boundAfter, boundBefore, limits } from './bound.js';
import { type Measured, measuredAt } from './measured.js';
import { rangeFrom, scaled } from './range.js';
import { isGlued, type Scene } from './scene.js';
import type { UnitFound } from './unit.js';

/** A number or a range with its bound and its unit, in atoms. */
export interface Claimed {
  first: number;
  end: number;
  value: number | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  unit: UnitFound | undefined;
}

/** A number or a range with its bound. */
export function claimedAt(scene: Scene, at: number): Claimed | undefined {
  const measured = measuredAt(scene, at);
  if (!measured) return undefined;
  const { atoms, words } = scene;
  const range = rangeFrom(scene, measured);
  if (range) {
    const [low, high] = [scaled(measured, range.last), range.last.value].sort((a, b) => a - b) as [
      number,
      number,
    ];
    return {
      first: measured.first,
      end: range.last.end,
      value: null,
      low,
      high,
      bound: 'between',
      unit: range.last.unit,
    };
  }
  if (isScore(scene, measured)) return undefined;
  const before = boundBefore(atoms, measured.first, words.bounds);
  const after =
    boundAfter(atoms, measured.number.end, words.bounds) ?? boundAfter(atoms, measured.end, words.bounds);
  const bound = after?.bound ?? before?.bound ?? 'exact';
  const first = before && before.bound !== 'exact' ? before.first : measured.first;
  return {
    ...measured,
    first,
    end: Math.max(measured.end, after?.end ?? 0),
    bound,
    ...limits(measured.value, bound),
  };
}

/** "2-2", "won 3-1": two small numbers with a hyphen that make no range. */
function isScore({ atoms }: Scene, { number, end }: Measured): boolean {
  const [dash, next] = [atoms[number.end], atoms[number.end + 1]];
  return (
    end === number.end &&
    dash !== undefined &&
    '-–'.includes(dash.lower) &&
    isGlued(dash) &&
    isGlued(next) &&
    next?.kind === 'number'
  );
}
