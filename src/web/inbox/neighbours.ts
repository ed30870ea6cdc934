import type { ReportSummary } from '../../server/contract.js';

let order: string[] = [];

/** Remembers the inbox as it was last shown, so that a report knows the one before and after it. */
export function keepOrder(rows: ReportSummary[]): void {
  if (rows.length > 0) order = rows.map(({ id }) => id);
}

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
