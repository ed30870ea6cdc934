import type { Ladder, Stop } from '../../server/contract.js';

const hourMs = 3_600_000;

// The pages count hours themselves, as somebody types and on a bad line: a test holds them to what the desk counts.
/** What is known of the time between two stops: hours where both have one, else days; null where nothing is known. */
export function between(one: Stop, next: Stop): { hours: number } | { days: number } | null {
  if (!one.at || !next.at) return null;
  const [from, to] = [one.at, next.at];
  const whole = from.includes('T') && to.includes('T');
  const ms = whole
    ? Date.parse(`${to}Z`) - Date.parse(`${from}Z`)
    : Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10));
  if (Number.isNaN(ms) || ms < 0) return null;
  if (!whole) return ms === 0 ? null : { days: Math.round(ms / (24 * hourMs)) };
  return { hours: ms / hourMs };
}

/** Where an entry that stands there may go; at the beginning, where it may begin. */
export const nextOf = ({ first, moves }: Ladder, stops: readonly Stop[]): readonly string[] => {
  const last = stops.at(-1);
  return last ? (moves[last.to] ?? []) : first;
};

/** Hours spent at the stops of which they are counted; null where some of them are not known. */
export function heldHours({ hours = [] }: Ladder, stops: readonly Stop[]): number | null {
  const held = stops.flatMap((stop, at) => {
    const next = stops[at + 1];
    return hours.includes(stop.to) ? [next ? between(stop, next) : null] : [];
  });
  if (held.length === 0 || held.some((one) => !one || !('hours' in one))) return null;
  return held.reduce((sum, one) => sum + (one as { hours: number }).hours, 0);
}
