import type { TimelineBar } from '../../server/contract.js';

const dayMs = 86_400_000;

/** Days since 1970 of an ISO day. */
export const dayOf = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMs);

export const totalOf = (bar: TimelineBar) => Object.values(bar.registers).reduce((sum, one) => sum + one, 0);

export interface Piece {
  register: string;
  /** How many lie under it in its bar. */
  under: number;
  count: number;
}

/** A bar's registers one upon the other, in the order of the books. */
export function piecesOf(bar: TimelineBar, order: readonly string[]): Piece[] {
  let under = 0;
  return order.flatMap((register) => {
    const count = bar.registers[register] ?? 0;
    if (count === 0) return [];
    const piece = { register, under, count };
    under += count;
    return [piece];
  });
}

/** The period of the bars that a drag from one day to another touches; of none the days themselves. */
export function periodOf(
  bars: readonly TimelineBar[],
  one: number,
  other: number,
): { from: string; to: string } {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const touched = bars.filter((bar) => dayOf(bar.from) <= last && dayOf(bar.to) >= first);
  const iso = (day: number) => new Date(Math.floor(day) * dayMs).toISOString().slice(0, 10);
  return { from: touched[0]?.from ?? iso(first), to: touched.at(-1)?.to ?? iso(last) };
}
