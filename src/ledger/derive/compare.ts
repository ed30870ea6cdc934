import type { Comparison, Sum } from '../counted.js';
import type { Figure } from '../model.js';

/** What of a reported number the desk's own count bears out. */
export function compare({ low, high }: Pick<Figure, 'low' | 'high'>, own: Sum): Comparison {
  const reported = { low: low ?? 0, high };
  if (own.high < reported.low) {
    return {
      outcome: 'missing',
      least: reported.low - own.high,
      most: reported.high === null ? null : reported.high - own.low,
    };
  }
  if (reported.high !== null && own.low > reported.high) {
    return {
      outcome: 'more',
      least: own.low - reported.high,
      most: own.open > 0 ? null : own.high - reported.low,
    };
  }
  return { outcome: 'covered', least: 0, most: 0 };
}
