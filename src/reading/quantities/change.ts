import type { Quantity } from '../reading.js';
import { lastBefore } from '../times/tokens.js';
import { own } from './own.js';
import type { Scene } from './scene.js';

/** How far back the first number of a change may stand. */
const reach = 80;

/** "fell from 12 miles in May to 9": does the number whose words begin at an atom end the change that another began? */
export function endsChange({ atoms, text, words }: Scene, first: number, before: Quantity): boolean {
  const { from, to, before: bounds } = words.bounds;
  const joint = atoms[first - 1];
  if (joint?.lower !== to || joint.start - before.end > reach) return false;
  if (/[.;!?]\s/.test(text.slice(before.end, joint.start))) return false;
  const opening = lastBefore(atoms, before.start - 1);
  // "from about 12 miles".
  const bound = opening && own(bounds, opening.lower) !== undefined;
  return (bound ? lastBefore(atoms, opening.start - 1) : opening)?.lower === from;
}

/** Both ends of a change in one measure, as of a range: "from $75 in October to $46"; what is counted stays apart. */
export function changeOf(text: string, before: Quantity, after: Quantity): Quantity | undefined {
  if (before.value === null || after.value === null) return undefined;
  if (before.unit === null || before.of !== null || after.of !== null) return undefined;
  // "from $75 a barrel to $46".
  if (before.unit !== after.unit && !before.unit.startsWith(`${after.unit} per `)) return undefined;
  const { start, unit } = before;
  const [low, high] = [before.value, after.value].sort((a, b) => a - b) as [number, number];
  const { end } = after;
  return {
    start,
    end,
    text: text.slice(start, end),
    value: null,
    low,
    high,
    bound: 'between',
    unit,
    of: null,
  };
}
