import type { Check, ReportEvent } from '../reading.js';

/** Claims of one happening whose numbers differ stand side by side, and the report's reader is told. */
export function contradictions(events: readonly ReportEvent[]): Check[] {
  return events.flatMap((event) =>
    event.totals
      .filter((total) => total.claims.length > 1 && total.high !== null && total.low !== total.high)
      .map((total) => ({
        rule: 'contradiction' as const,
        holds: false,
        says: `${total.measure}: ${total.low} to ${total.high} claimed of one ${event.kind}`,
        claims: total.claims,
      })),
  );
}
