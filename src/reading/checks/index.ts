import type { Check, Claim, ReportEvent } from '../reading.js';
import { consecutiveDays } from './consecutiveDays.js';
import { contradictions } from './contradiction.js';
import { deadlines } from './deadline.js';
import { partsSum } from './partsSum.js';
import { dailyAgainstCumulative, windowOverlap } from './tallies.js';
import type { CheckWords } from './words.js';

/** Arithmetic and logic that must hold within one report. */
export function runChecks(
  claims: readonly Claim[],
  events: readonly ReportEvent[],
  words: CheckWords,
): Check[] {
  return [
    ...partsSum(claims),
    ...consecutiveDays(claims, words),
    ...deadlines(claims),
    ...dailyAgainstCumulative(claims),
    ...windowOverlap(claims),
    ...contradictions(events),
  ];
}
