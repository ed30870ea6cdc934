import type { Check, CheckRule, Claim, ReportEvent } from '../reading.js';
import { type Rule, rulesOf, rulesOn, type Without } from '../rule.js';
import { consecutiveDays } from './consecutiveDays.js';
import { contradictions } from './contradiction.js';
import { deadlines } from './deadline.js';
import { partsSum } from './partsSum.js';
import { dailyAgainstCumulative, windowOverlap } from './tallies.js';
import type { CheckWords } from './words.js';

type Run = (claims: readonly Claim[], events: readonly ReportEvent[], words: CheckWords) => Check[];

const byName: Readonly<Record<CheckRule, Run>> = {
  'parts-sum': partsSum,
  'consecutive-days': (claims, _, words) => consecutiveDays(claims, words),
  deadline: deadlines,
  'daily-against-cumulative': dailyAgainstCumulative,
  'window-overlap': windowOverlap,
  contradiction: contradictions,
};
export const checkRules: readonly Rule<Run>[] = rulesOf('checks', byName);

/** Arithmetic and logic that must hold within one report. */
export function runChecks(
  claims: readonly Claim[],
  events: readonly ReportEvent[],
  words: CheckWords,
  without: Without,
): Check[] {
  return rulesOn(checkRules, without).flatMap(({ run }) => run(claims, events, words));
}
