import type { When } from '../../reading/reading.js';
import { type Grain, grains } from '../counted.js';
import { dayNumber, isoDay, isoDays } from './days.js';

const thursday = 3;

/** Monday is 0: day 0 of 1970 was a Thursday. */
const weekday = (day: number) => (((day + thursday) % 7) + 7) % 7;

/** ISO 8601: a week belongs to the year that has its Thursday. */
function weekOf(iso: string): string {
  const day = dayNumber(iso);
  const middle = isoDay(day - weekday(day) + thursday);
  const week = Math.floor((dayNumber(middle) - dayNumber(`${middle.slice(0, 4)}-01-01`)) / 7) + 1;
  return `${middle.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** The period of a grain that holds an ISO day. */
export function periodOf(iso: string, grain: Grain): string {
  if (grain === 'week') return weekOf(iso);
  return iso.slice(0, { day: 10, month: 7, year: 4 }[grain]);
}

/** The period of each grain that holds the whole of a window; null where it reaches over two or is not known. */
export function periodsOf(when: When): Record<Grain, string | null> {
  const { from, to } = isoDays(when);
  const whole = (grain: Grain) => {
    if (from === null || to === null) return null;
    const period = periodOf(from, grain);
    return period === periodOf(to, grain) ? period : null;
  };
  return Object.fromEntries(grains.map((grain) => [grain, whole(grain)])) as Record<Grain, string | null>;
}

const forms: readonly [Grain, RegExp][] = [
  ['day', /^\d{4}-\d{2}-\d{2}$/],
  ['week', /^\d{4}-W\d{2}$/],
  ['month', /^\d{4}-\d{2}$/],
  ['year', /^\d{4}$/],
];

function firstDay(period: string, grain: Grain): string {
  if (grain !== 'week') return `${period}-01-01`.slice(0, 10);
  const [year = '', week = ''] = period.split('-W');
  const fourth = dayNumber(`${year}-01-04`);
  return isoDay(fourth - weekday(fourth) + (Number(week) - 1) * 7);
}

/** First and last day of a period; undefined where a text is none. */
export function daysOfPeriod(period: string): { grain: Grain; from: string; to: string } | undefined {
  const grain = forms.find(([, form]) => form.test(period))?.[0];
  if (!grain) return undefined;
  const from = firstDay(period, grain);
  // A calendar that rolls 30 February over to March would take it for a day.
  const real = !Number.isNaN(Date.parse(from)) && isoDay(dayNumber(from)) === from;
  if (!real || periodOf(from, grain) !== period) return undefined;
  return { grain, from, to: isoDay(dayNumber(nextDay(from, grain)) - 1) };
}

function nextDay(from: string, grain: Grain): string {
  const [year = 0, month = 0] = from.split('-').map(Number);
  if (grain === 'day') return isoDay(dayNumber(from) + 1);
  if (grain === 'week') return isoDay(dayNumber(from) + 7);
  const at = grain === 'year' ? Date.UTC(year + 1, 0) : Date.UTC(year, month);
  return new Date(at).toISOString().slice(0, 10);
}
