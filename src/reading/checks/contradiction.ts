import type { Check, Claim, Measure, ReportEvent } from '../reading.js';

/** Claims of one happening whose numbers differ stand side by side, and the report's reader is told. */
export function contradictions(claims: readonly Claim[], events: readonly ReportEvent[]): Check[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return events.flatMap((event) =>
    event.totals
      .filter((total) => total.claims.length > 1 && total.high !== null && total.low !== total.high)
      .filter(({ measure, claims: ids }) => {
        const told = ids.flatMap((id) => byId.get(id) ?? []);
        return told.filter((one) => !told.some((other) => isPartOf(one, other, measure))).length > 1;
      })
      .map((total) => ({
        rule: 'contradiction' as const,
        holds: false,
        says: `${total.measure}: ${total.low} to ${total.high} claimed of one ${event.kind}`,
        claims: total.claims,
      })),
  );
}

/** "two cranes" beside "two cranes and a warehouse": it names fewer things, and of those as many. */
function isPartOf(one: Claim, other: Claim, measure: Measure): boolean {
  const [few, more] = [one, other].map(({ counts }) => counts.filter((count) => count.measure === measure));
  if (!few || !more || few.length >= more.length) return false;
  return few.every(({ value, of }) => more.some((count) => count.value === value && count.of === of));
}
