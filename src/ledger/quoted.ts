import type { Claim } from '../reading/reading.js';

/** What a claim says in its own words, as corrected, and the report that has it. */
export interface QuotedClaim {
  id: string;
  report: string;
  title: string | null;
  register: string;
  scope: Claim['scope'];
  exact: string;
  /** Nearest to the fact first, the source at its end. */
  chain: string[];
}
