import type { EntryValue, Stop } from '../entry.js';
import type { CountedEntry } from './counted.js';

/** An entry for tests: stops as "requested 2026-11-20T08:30 > held 2026-11-21 @ North gate". */
export function entryOf(
  id: string,
  { kind = '', stops = '', ...values }: { kind?: string; stops?: string } & Record<string, EntryValue>,
): CountedEntry {
  const parts = stops === '' ? [] : stops.split(' > ');
  const all = parts.map((part): Stop => {
    const [, to, at, place] = /^(\w+)(?: ([\dT:-]+))?(?: @ (.+))?$/.exec(part)!;
    return { to: to!, at: at ?? null, place: place ?? null };
  });
  return { id, kind, status: all.at(-1)?.to ?? null, values, stops: all, claims: [] };
}
