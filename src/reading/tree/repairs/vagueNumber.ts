import type { Token } from '../../annotation.js';

/** A word that stands where a number would: "several", "numerous". */
export const isVagueNumber = ({ lower }: Token): boolean =>
  /^(?:several|numerous|multiple|many|some|few)$/.test(lower);
