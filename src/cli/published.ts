import { isDay } from '../desk/day.js';
import { UsageError } from './exit.js';

/** `--published DATE` for all, or `--published 2=DATE` for the second report; throws UsageError naming what is no date. */
export function publishedDates(options: string[]): string | Record<number, string> | undefined {
  const byPosition: Record<number, string> = {};
  let forAll: string | undefined;
  for (const option of options) {
    const [, position, date] = /^(?:(\d+)=)?(.*)$/s.exec(option) ?? [];
    if (date === undefined || !isDay(date)) {
      throw new UsageError(`--published: "${date ?? option}" is no date. Give a day as in 2026-01-31.`);
    }
    if (position === undefined) forAll = date;
    else if (Number(position) < 1) throw new UsageError('--published: reports are counted from 1.');
    else byPosition[Number(position)] = date;
  }
  const hasPositions = Object.keys(byPosition).length > 0;
  if (forAll !== undefined && hasPositions) {
    throw new UsageError('--published takes one date for all reports, or N=DATE for each: not both.');
  }
  return hasPositions ? byPosition : forAll;
}
