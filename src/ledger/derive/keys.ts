import type { Role, When, Where, Who } from '../../reading/reading.js';
import type { Grain } from '../counted.js';
import { fold } from './fold.js';
import { periodsOf } from './periods.js';

/** What an event is counted by. */
export interface EventKeys {
  periods: Record<Grain, string | null>;
  country: string | null;
  /** `SD/Kassala`. */
  province: string | null;
  /** Who acted, each once: the folded name and one as it is written. */
  actors: { key: string; name: string }[];
  /** `SD`, `SD/kassala` and folded names of all its places. */
  places: string[];
}

const acting: ReadonlySet<Role> = new Set<Role>(['perpetrator', 'authority', 'participant']);

/** Those in a role of doing, by their folded names. */
export function actorsOf(who: readonly Who[]): Map<string, string> {
  const actors = new Map<string, string>();
  for (const { role, name } of who) {
    const key = fold(name);
    if (acting.has(role) && key !== '' && !actors.has(key)) actors.set(key, name);
  }
  return actors;
}

const provinceOf = ({ country, admin1, name, precision }: Where) => {
  const province = admin1 ?? (precision === 'admin1' ? name : null);
  return country === null || province === null ? null : `${country}/${province}`;
};

function placeKeys(place: Where): string[] {
  const province = provinceOf(place);
  const [country] = province?.split('/') ?? [];
  return [
    ...(place.country === null ? [] : [place.country]),
    ...(province === null ? [] : [`${country}/${fold(province.slice(country!.length + 1))}`]),
    fold(place.name),
  ];
}

/** The keys by which a place that somebody's tally is about is looked for: as wide as it is known. */
export function scopeKey(place: Where): string {
  const { country, precision } = place;
  if (precision === 'country' && country !== null) return country;
  if (precision === 'admin1' && provinceOf(place) !== null) return placeKeys(place).at(-2)!;
  return fold(place.name);
}

/** Keys of an event; of several places the first of which the country is known counts. */
export function keysOf({ when, where, who }: { when: When; where: Where[]; who: Who[] }): EventKeys {
  const first = where.find(({ country }) => country !== null);
  return {
    periods: periodsOf(when),
    country: first?.country ?? null,
    province: first ? provinceOf(first) : null,
    actors: [...actorsOf(who)].map(([key, name]) => ({ key, name })),
    places: [...new Set(where.flatMap(placeKeys))],
  };
}
