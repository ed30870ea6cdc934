import type { When } from '../../reading/reading.js';

/** A window in whole days since 1970, both ends in it. */
export interface Days {
  from: number;
  to: number;
}

const dayLength = 86_400_000;

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function bounds(text: string): [first: string, last: string] | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  if (day) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  if (month) return [`${year}-${month}-01`, `${year}-${month}-${lastOf(Number(year), Number(month))}`];
  return [`${year}-01-01`, `${year}-12-31`];
}

/** First and last ISO day of a window whose ends may be years or months; null where it is open or unknown. */
export function isoDays(when: When): { from: string | null; to: string | null } {
  const from = when.from === null ? undefined : bounds(when.from)?.[0];
  const to = when.to === null ? undefined : bounds(when.to)?.[1];
  return { from: from ?? null, to: to ?? null };
}

export const dayNumber = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / dayLength);
export const isoDay = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10);

/** The window of two ISO days; undefined where an end is unknown or they stand the wrong way round. */
export function daysOf(from: string | null, to: string | null): Days | undefined {
  if (from === null || to === null) return undefined;
  const days = { from: dayNumber(from), to: dayNumber(to) };
  return days.from <= days.to ? days : undefined;
}

export const overlap = (a: Days, b: Days, slack = 0) => a.from <= b.to + slack && b.from <= a.to + slack;
export const width = (days: Days) => days.to - days.from;
