import type { Check, Claim } from '../reading.js';

const sizeOf = (claim: Claim): number | null => claim.counts[0]?.value ?? null;

/** Parts of a counted whole must sum to it; parts of parts are checked on their own. */
export function partsSum(claims: readonly Claim[]): Check[] {
  const checks: Check[] = [];
  for (const whole of claims) {
    const size = sizeOf(whole);
    const parts = claims.filter((c) => c.partOf === whole.id && sizeOf(c) !== null);
    if (size === null || parts.length < 2) continue;
    const sum = parts.reduce((total, part) => total + (sizeOf(part) ?? 0), 0);
    const terms = parts.map((part) => sizeOf(part)).join(' + ');
    const says = sum === size ? `${terms} = ${size}` : `${terms} = ${sum}, not ${size}`;
    checks.push({
      rule: 'parts-sum',
      holds: sum === size,
      says,
      claims: [whole.id, ...parts.map((p) => p.id)],
    });
  }
  return checks;
}
