import type { Decision, KeptClaim } from '../../server/contract.js';

/** Decisions with what was last seen of each claim: nothing is decided over what somebody else did meanwhile. */
export const withSeen = (decisions: readonly Decision[], claims: readonly KeptClaim[]): Decision[] =>
  decisions.map((one) =>
    'claim' in one && one.seen === undefined
      ? { ...one, seen: claims.find(({ claim }) => claim.id === one.claim)?.last ?? null }
      : one,
  );
