import type { KeptClaim } from '../../server/contract.js';

/** A claim in the order of the text; parts of a whole follow it. */
export interface Placed {
  kept: KeptClaim;
  depth: 0 | 1;
  parts: number;
  /** The claim of which it is a part, where that is one of these. */
  whole: KeptClaim | null;
}

const byText = (a: KeptClaim, b: KeptClaim) =>
  a.claim.quote.start - b.claim.quote.start || a.claim.trigger.start - b.claim.trigger.start;

/** The claims as a reader of the text meets them. */
export function inOrder(claims: KeptClaim[]): Placed[] {
  const ids = new Map(claims.map((kept) => [kept.claim.id, kept]));
  const wholeOf = ({ current }: KeptClaim) => ids.get(current.partOf ?? '') ?? null;
  const isPart = (kept: KeptClaim) => wholeOf(kept) !== null;
  const parts = new Map<string, KeptClaim[]>();
  for (const kept of claims.filter(isPart)) {
    const whole = kept.current.partOf!;
    parts.set(whole, [...(parts.get(whole) ?? []), kept]);
  }
  const partsOf = (id: string) => (parts.get(id) ?? []).sort(byText);
  const wholes = claims.filter((kept) => !isPart(kept)).sort(byText);
  const seen = new Set<string>();
  const placed: Placed[] = [];
  const place = (kept: KeptClaim, depth: 0 | 1) => {
    if (seen.has(kept.claim.id)) return;
    seen.add(kept.claim.id);
    const mine = partsOf(kept.claim.id);
    placed.push({ kept, depth, parts: mine.length, whole: wholeOf(kept) });
    for (const part of mine) place(part, 1);
  };
  for (const kept of wholes) place(kept, 0);
  // Parts of one another, in a circle, have no whole to follow.
  for (const kept of claims) place(kept, 0);
  return placed;
}

/** How many claims each register has, the most first. */
export function registerCounts(claims: KeptClaim[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { current } of claims) counts.set(current.register, (counts.get(current.register) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
