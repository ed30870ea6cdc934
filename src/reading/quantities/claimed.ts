import type { Bound } from '../reading.js';
import { firstAnswer, type Rule, rulesOf } from '../rule.js';
import { boundAfter, boundBefore, limits } from './bound.js';
import { type Measured, measuredAt } from './measured.js';
import { rangeFrom, scaled } from './range.js';
import { isGlued, type Scene } from './scene.js';
import { shareFrom } from './share.js';
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

/** What begins with a number, the first that answers; null where it counts nothing. */
export const formRules: readonly Rule<(scene: Scene, measured: Measured) => Claimed | null | undefined>[] =
  rulesOf('quantities', {
    share: (scene, measured) => {
      const share = shareFrom(scene, measured);
      return share && bounded(scene, share);
    },
    range,
    // "2-2", "won 3-1": two small numbers with a hyphen that make no range.
    score: (scene, measured) => (isScore(scene, measured) ? null : undefined),
    bounded,
  });

/** A number or a range with its bound. */
export function claimedAt(scene: Scene, at: number): Claimed | undefined {
  const measured = measuredAt(scene, at);
  return (measured && firstAnswer(formRules, scene.draft.without, scene, measured)?.answer) ?? undefined;
}

function range(scene: Scene, measured: Measured): Claimed | undefined {
  const last = rangeFrom(scene, measured)?.last;
  if (!last) return undefined;
  const [low, high] = [scaled(measured, last), last.value].sort((a, b) => a - b) as [number, number];
  const { first } = measured;
  return { first, end: last.end, value: null, low, high, bound: 'between', unit: last.unit };
}

function bounded({ atoms, words }: Scene, measured: Measured): Claimed {
  const before = boundBefore(atoms, measured.first, words.bounds);
  const after =
    boundAfter(atoms, measured.number.end, words.bounds) ?? boundAfter(atoms, measured.end, words.bounds);
  const bound = after?.bound ?? before?.bound ?? 'exact';
  const first = before && before.bound !== 'exact' ? before.first : measured.first;
  const end = Math.max(measured.end, after?.end ?? 0);
  return { ...measured, first, end, bound, ...limits(measured.value, bound) };
}

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
