import { daysBetween } from '../../reading/times/calendar.js';
import type { Stop } from '../entry.js';

/** How long an entry stood at a stop; `hours` is null where one of the two hours is not known, or it stands there still. */
export interface Stay {
  stop: string;
  from: string | null;
  to: string | null;
  place: string | null;
  hours: number | null;
}

/** Hours from one time to another, both of the place; null where one names no more than a day, or nothing. */
export function hoursBetween(from: string | null, to: string | null): number | null {
  if (from?.length !== 16 || to?.length !== 16) return null;
  const days = daysBetween(from.slice(0, 10), to.slice(0, 10));
  if (days === undefined) return null;
  const minutes = (time: string) => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
  return (days * 24 * 60 + minutes(to) - minutes(from)) / 60;
}

/** Every stop of a ladder with the hours until the next. */
export const staysOf = (stops: readonly Stop[]): Stay[] =>
  stops.map(({ to: stop, at: from, place }, position) => {
    const to = stops[position + 1]?.at ?? null;
    return { stop, from, to, place, hours: hoursBetween(from, to) };
  });

/** Hours spent at some stops of one entry: at least these; `open` counts the stays of which the hours are not known. */
export function hoursAt(stops: readonly Stop[], counted: readonly string[]): { hours: number; open: number } {
  const stays = staysOf(stops).filter(({ stop }) => counted.includes(stop));
  const known = stays.flatMap(({ hours }) => hours ?? []);
  return { hours: known.reduce((sum, hours) => sum + hours, 0), open: stays.length - known.length };
}
