import { dayAfter } from '../times/dayAfter.js';
import type { Made } from './index.js';

/** An extension runs from its own day or from the expiry that it prolongs: both readings stand, a person chooses. */
export function extendDeadlines(made: readonly Made[]): void {
  for (const [k, { claim }] of made.entries()) {
    const { duration } = claim.fields;
    if (claim.register !== 'policy' || claim.kind !== 'extension' || typeof duration !== 'string') continue;
    const earlier = made
      .slice(0, k)
      .reverse()
      .find((m) => sharesInstrument(m, claim.fields.instrument) && Array.isArray(m.claim.fields.expires));
    const expiry = earlier?.claim.fields.expires;
    const next = Array.isArray(expiry) && expiry[0] ? dayAfter(expiry[0], duration) : undefined;
    const own = Array.isArray(claim.fields.expires) ? claim.fields.expires : [];
    if (next) claim.fields.expires = [...new Set([...own, next])].sort();
  }
}

function sharesInstrument({ claim }: Made, instrument: unknown): boolean {
  if (
    claim.register !== 'policy' ||
    typeof instrument !== 'string' ||
    typeof claim.fields.instrument !== 'string'
  )
    return false;
  const words = new Set(claim.fields.instrument.toLowerCase().split(/\W+/));
  return instrument
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word.length > 3 && words.has(word));
}
