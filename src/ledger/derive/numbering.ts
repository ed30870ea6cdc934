import * as vocabulary from '../../reading/vocabulary.js';
import type { EventNumber } from './numbers.js';

export const sides = ['all', ...vocabulary.totalsOf] as const;
export type Side = (typeof sides)[number];

const ofSide = 3;
const ofMeasure = sides.length * ofSide;

/** Where the least number of a measure and side stands in an event's row, from 0; after it the most, and 1 where it is open. */
export function placeOf(measure: string, side: Side): number {
  const at = (vocabulary.measures as readonly string[]).indexOf(measure);
  if (at < 0) throw new Error(`"${measure}" is no measure of numbers.`);
  return at * ofMeasure + sides.indexOf(side) * ofSide;
}

/** The numbers of an event in a row, each at its place; null where nothing is claimed, nothing after the last. */
export type Numbers = (number | null)[];

export function rowOfNumbers(numbers: readonly EventNumber[]): Numbers {
  const row: Numbers = [];
  for (const { measure, side, low, high, open } of numbers) {
    const place = placeOf(measure, side);
    while (row.length < place + ofSide) row.push(null);
    row.splice(place, ofSide, low, high, Number(open));
  }
  return row;
}

/** A number out of that row, `open` 1 where somebody says "at least"; null where nothing is claimed. */
export function numberIn(
  row: Numbers,
  measure: string,
  side: Side,
): { low: number; high: number; open: number } | null {
  const place = placeOf(measure, side);
  const [low, high, open] = row.slice(place, place + ofSide);
  return low == null || high == null ? null : { low, high, open: open ?? 0 };
}
