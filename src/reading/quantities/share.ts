import type { Measured } from './measured.js';
import { isYearlike } from './named.js';
import type { Scene } from './scene.js';

/**
 * "one in three children", "one out of ten", "1 over 20": a share. "Two out of five" stays a number of things that were
 * counted, and so does "one in two days".
 */
export function shareFrom({ atoms, numbers, units, words }: Scene, one: Measured): Measured | undefined {
  if (one.value !== 1 || one.unit || one.number.scale > 1) return undefined;
  const { shares, over } = words.bounds;
  const phrase = shares.find((list) => list.every((word, i) => atoms[one.end + i]?.lower === word));
  const of = one.end + (phrase?.length ?? 0);
  const whole = phrase && numbers.begins(atoms, of) ? numbers.at(atoms, of) : undefined;
  if (!whole || whole.value < 2 || !Number.isInteger(whole.value)) return undefined;
  if (isYearlike(atoms[of], whole.value) || units.at(atoms, whole.end)) return undefined;
  // "one over 20 men": more than so many.
  if (phrase?.[0] === over && atoms[whole.end]?.kind === 'word') return undefined;
  const value = 1 / whole.value;
  return { ...one, end: whole.end, value, number: { ...whole, value, fraction: true, scale: 1 } };
}
