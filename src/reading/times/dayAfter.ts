import { addDays, addMonths } from './calendar.js';

/** ISO day plus an ISO 8601 duration of days, weeks, months or years; undefined for any other. */
export function dayAfter(day: string, duration: string): string | undefined {
  const match = /^P(\d+)([DWMY])$/.exec(duration);
  if (!match || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const number = Number(match[1]);
  switch (match[2]) {
    case 'D':
      return addDays(day, number);
    case 'W':
      return addDays(day, 7 * number);
    case 'M':
      return addMonths(day, number);
    default:
      return addMonths(day, 12 * number);
  }
}
