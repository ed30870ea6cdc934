import { addDays, addMonths } from './calendar.js';

/** ISO day plus an ISO 8601 duration of days, weeks, months or years; undefined for any other. */
export const dayAfter = (day: string, duration: string): string | undefined => moved(day, duration, 1);

/** The first day of a stretch of days, weeks, months or years, or of full days in hours, that ends with an ISO day. */
export function dayBefore(day: string, duration: string): string | undefined {
  const hours = Number(/^PT(\d+)H$/.exec(duration)?.[1]);
  if (hours >= 24) return addDays(day, -Math.round(hours / 24));
  return moved(addDays(day, 1), duration, -1);
}

function moved(day: string, duration: string, sign: 1 | -1): string | undefined {
  const match = /^P(\d+)([DWMY])$/.exec(duration);
  if (!match || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const number = sign * Number(match[1]);
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
