import type { Days } from './views.js';

const dayMs = 86_400_000;

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** A day moved by days. */
export const moved = (day: string, days: number): string => dayOf(at(day) + days * dayMs);

/** Days in a window, both ends in it. */
export const lengthOf = ({ from, to }: Days): number => Math.round((at(to) - at(from)) / dayMs) + 1;

/** The day of somebody's own calendar. */
export function today(now = new Date()): string {
  return dayOf(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** Weeks of Monday to Sunday, of which the last holds a day. */
export function weeksTo(day: string, weeks: number): Days {
  const monday = moved(day, -((new Date(at(day)).getUTCDay() + 6) % 7));
  return { from: moved(monday, -7 * (weeks - 1)), to: moved(monday, 6) };
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at(text));

/** A window of at most so many days by the end that somebody chose: the other one gives way. */
export function endingIn(days: Days, end: keyof Days, most = Number.POSITIVE_INFINITY): Days {
  const { from, to } = days;
  if (from > to) return { from: days[end], to: days[end] };
  if (lengthOf(days) <= most) return days;
  return end === 'from' ? { from, to: moved(from, most - 1) } : { from: moved(to, 1 - most), to };
}

/** The window that an address asks for, of at most so many days; what it leaves open is as in `usual`. */
export function daysIn(query: URLSearchParams, usual: Days, most?: number): Days {
  const [from, to] = [query.get('from'), query.get('to')];
  const days = { from: isDay(from) ? from : usual.from, to: isDay(to) ? to : usual.to };
  if (days.from > days.to && isDay(from) && isDay(to)) return usual;
  return endingIn(days, isDay(to) ? 'to' : 'from', most);
}

/** The window before or after another, as long as it is. */
export const beside = (days: Days, sign: 1 | -1): Days => {
  const length = lengthOf(days) * sign;
  return { from: moved(days.from, length), to: moved(days.to, length) };
};
