import { boundBefore } from './bound.js';
import { type Measured, measuredAt } from './measured.js';
import { own } from './own.js';
import { isGlued, type Scene } from './scene.js';

/** The second number of "10-15", "between 10 and 15", "ten or twelve". */
export function rangeFrom(scene: Scene, first: Measured): { last: Measured; between: boolean } | undefined {
  const { atoms, words } = scene;
  const { connectors, between: betweens, only, changes } = words.bounds;
  // "16- to 24-year-olds".
  const suspended = atoms[first.end]?.lower === '-' && atoms[first.end + 1]?.spaced;
  const at = suspended ? first.end + 1 : first.end;
  const connector = atoms[at]?.lower ?? '';
  if (!connectors.includes(connector)) return undefined;
  const before = atoms[first.first - 1]?.lower ?? '';
  const bound = boundBefore(atoms, first.first, words.bounds);
  const asked =
    betweens.includes(before) || betweens.includes(atoms[(bound?.first ?? first.first) - 1]?.lower ?? '');
  if (connector === only.between && before !== betweens[0]) return undefined;
  const start = moneyStart(scene, at + 1);
  const last = measuredAt(scene, start, true);
  if (!last || last.number.fraction !== first.number.fraction) return undefined;
  const dash = connector === '-' || connector === '–' || connector === '—';
  if (dash && isGlued(atoms[at]) !== isGlued(atoms[at + 1])) return undefined;
  const unit = first.unit?.unit;
  if (unit !== undefined && last.unit?.unit !== unit && !last.unit?.unit.startsWith(`${unit} per `))
    return undefined;
  if (!asked && unit !== undefined && changes.includes(before)) return undefined;
  if (!asked && scaled(first, last) >= Math.abs(last.value)) return undefined;
  if (connector === only.or && Math.abs(last.value) > Math.abs(first.value) * 4) return undefined;
  return { last, between: asked };
}

function moneyStart({ atoms, words }: Scene, at: number): number {
  if (own(words.units.currencySigns, atoms[at]?.lower ?? '') !== undefined) return at + 1;
  return atoms[at]?.kind === 'word' &&
    own(words.units.currencySigns, atoms[at + 1]?.lower ?? '') !== undefined
    ? at + 2
    : at;
}

/** "10 to 15 million" means ten million. */
export function scaled(first: Measured, last: Measured): number {
  const shares =
    first.number.scale === 1 && last.number.scale >= 1000 && first.number.digits === last.number.digits;
  return shares && Math.abs(first.value) <= Math.abs(last.value) / last.number.scale
    ? first.value * last.number.scale
    : first.value;
}
