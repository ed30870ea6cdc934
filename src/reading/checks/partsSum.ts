import type { Check, Claim } from '../reading.js';

const sizeOf = (claim: Claim): number | null => claim.counts[0]?.value ?? null;

/** Parts of a counted whole must sum to it; parts of parts are checked on their own. */
export function partsSum(claims: readonly Claim[]): Check[] {
  const checks: Check[] = [];
  const partsOf = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.partOf === null || sizeOf(claim) === null) continue;
    const parts = partsOf.get(claim.partOf);
    if (parts) parts.push(claim);
    else partsOf.set(claim.partOf, [claim]);
  }
  for (const whole of claims) {
    const size = sizeOf(whole);
    const parts = partsOf.get(whole.id) ?? [];
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
