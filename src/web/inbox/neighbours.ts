import type { ReportSummary } from '../../server/contract.js';
import { forgetsAtArrival } from '../people/arrival.js';

/** The inbox as it was last shown: rows by their places, fetched where they are not here yet. */
interface Order {
  total: number;
  at(index: number): ReportSummary | undefined;
  idsBetween(first: number, last: number): Promise<string[]>;
}

/** The order of rows that are all here. */
export const orderOf = (rows: readonly ReportSummary[]): Order => ({
  total: rows.length,
  at: (index) => rows[index],
  idsBetween: async (first, last) => rows.slice(first, last + 1).map(({ id }) => id),
});

let order: Order | undefined;
let address = '/';
let place = 0;
let opened: string | undefined;
const known = new Map<number, string>();

/** Remembers the inbox as it is shown, so that a report knows the one before and after it and the way back. */
export function keepOrder(rows: Order, shownAt: string): void {
  if (address !== shownAt) {
    known.clear();
    place = 0;
    opened = undefined;
  }
  order = rows;
  address = shownAt;
}

/** The inbox as it was left, filters and all. */
export const inboxPath = () => address;

/** Where in the inbox the report stands that was opened last; the first row where none was. */
export const lastPlace = () => ({ index: place, id: opened });

forgetsAtArrival(() => {
  order = undefined;
  address = '/';
  place = 0;
  opened = undefined;
  known.clear();
});

function placeOf(id: string): number | undefined {
  if (!order) return undefined;
  for (let away = 0; away <= 400; away += 1) {
    for (const index of [place + away, place - away]) {
      if (index >= 0 && (known.get(index) ?? order.at(index)?.id) === id) return index;
    }
  }
  return undefined;
}

export function noteOpened(id: string): void {
  const at = placeOf(id);
  if (at === undefined) return;
  place = at;
  opened = id;
  // The report after the last that was fetched is fetched now: somebody may go on and on.
  const [first, last] = [Math.max(0, at - 2), Math.min(at + 5, (order?.total ?? 1) - 1)];
  void order
    ?.idsBetween(first, last)
    .then((ids) => {
      for (const [k, one] of ids.entries()) known.set(first + k, one);
    })
    .catch(() => {});
}

const idAt = (index: number) => known.get(index) ?? order?.at(index)?.id ?? null;

export function neighbours(id: string): {
  previous: string | null;
  next: string | null;
  at: number;
  of: number;
} {
  const at = placeOf(id);
  if (at === undefined || !order) return { previous: null, next: null, at: 0, of: 0 };
  return { previous: at > 0 ? idAt(at - 1) : null, next: idAt(at + 1), at: at + 1, of: order.total };
}
