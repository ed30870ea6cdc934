import type { Range } from '../model.js';
import type { Account } from './account.js';

/** Lowest to highest claimed value a measure and side, over the accounts of all reports. */
export function rangesOf(accounts: readonly Account[]): Range[] {
  const ranges = new Map<string, Range>();
  for (const { measure, of, low, high, bound, claims } of accounts) {
    const key = `${measure} ${of}`;
    const range = ranges.get(key);
    if (!range) {
      ranges.set(key, { measure, of, low, high, bound, claims: [...claims] });
      continue;
    }
    const lows = [range.low, low].filter((value) => value !== null);
    range.low = lows.length > 0 ? Math.min(...lows) : null;
    range.high = range.high === null || high === null ? null : Math.max(range.high, high);
    if (range.bound !== bound || range.low !== range.high)
      range.bound = range.high === null ? 'atLeast' : 'between';
    range.claims = [...new Set([...range.claims, ...claims])];
  }
  return [...ranges.values()];
}
