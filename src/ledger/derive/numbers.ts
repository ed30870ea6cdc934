import { totalsOf } from '../../reading/vocabulary.js';
import type { Account } from './account.js';
import { mostCounted } from './items.js';
import type { Side } from './numbering.js';

/** A number of an event: of everybody, or of one side. */
export interface EventNumber {
  measure: string;
  side: Side;
  low: number;
  high: number;
  /** Somebody says "at least": `high` is the highest value that is claimed, not the end. */
  open: boolean;
}

type Extent = Pick<EventNumber, 'low' | 'high' | 'open'>;

const extentOf = ({ low, high }: Account): Extent => ({
  low: low ?? 0,
  high: high ?? low ?? 0,
  open: high === null,
});

const span = (extents: readonly Extent[]): Extent => ({
  low: Math.min(...extents.map(({ low }) => low)),
  high: Math.max(...extents.map(({ high }) => high)),
  open: extents.some(({ open }) => open),
});

const sum = (extents: readonly Extent[]): Extent => ({
  low: extents.reduce((total, { low }) => total + low, 0),
  high: extents.reduce((total, { high }) => total + high, 0),
  open: extents.some(({ open }) => open),
});

/**
 * Everybody, as the reports have it: the known sides added up, and beside that the sum of each report
 * which names a number without a side, since those may be the same people or others.
 */
function everybody(units: readonly (readonly Account[])[], known: readonly Extent[]): Extent {
  const sums = units
    .filter((unit) => unit.some(({ of }) => of === 'unknown'))
    .map((unit) => sum(unit.map(extentOf)));
  return span(known.length > 0 ? [sum(known), ...sums] : sums);
}

/** The numbers of an event from what each of its units (a report's own event) tells. */
export function numbersOf(units: readonly (readonly Account[])[]): EventNumber[] {
  const told = units.map((unit) =>
    unit.filter(
      ({ low, high }) => (low !== null || high !== null) && Math.max(low ?? 0, high ?? 0) <= mostCounted,
    ),
  );
  const measures = [...new Set(told.flat().map(({ measure }) => measure))];
  return measures.flatMap((measure) => {
    const here = told.map((unit) => unit.filter((account) => account.measure === measure));
    const bySide = totalsOf.flatMap((side) => {
      const extents = here.map((unit) => unit.filter(({ of }) => of === side).map(extentOf));
      const some = extents.filter((unit) => unit.length > 0).map(sum);
      return some.length > 0 ? [{ measure, side, ...span(some) }] : [];
    });
    const known = bySide.filter(({ side }) => side !== 'unknown');
    return [{ measure, side: 'all' as const, ...everybody(here, known) }, ...bySide];
  });
}
