import type { ReportSummary } from '../../server/contract.js';

let order: string[] = [];
let address = '/';
let opened: string | null = null;

/** Remembers the inbox as it was last shown, so that a report knows the one before and after it and the way back. */
export function keepOrder(rows: ReportSummary[], shownAt?: string): void {
  if (rows.length > 0) order = rows.map(({ id }) => id);
  if (shownAt !== undefined) address = shownAt;
}

/** The inbox as it was left, filters and all. */
export const inboxPath = () => address;

export function noteOpened(id: string): void {
  opened = id;
}

/** Where in the inbox the report stands that was opened last; 0 where none was. */
export const lastOpened = (rows: ReportSummary[]) =>
  Math.max(
    0,
    rows.findIndex(({ id }) => id === opened),
  );

export function neighbours(id: string): {
  previous: string | null;
  next: string | null;
  at: number;
  of: number;
} {
  const at = order.indexOf(id);
  if (at < 0) return { previous: null, next: null, at: 0, of: 0 };
  return { previous: order[at - 1] ?? null, next: order[at + 1] ?? null, at: at + 1, of: order.length };
}
