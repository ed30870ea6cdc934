import type { Candidate, Gazetteer } from '../reading/places/gazetteer.js';
import type { Where } from '../reading/reading.js';

/** A place of the gazetteer, as a claim would have it. */
export interface KnownPlace extends Where {
  kind: Candidate['kind'];
  population: number;
}

const precisions: Partial<Record<Candidate['kind'], Where['precision']>> = {
  country: 'country',
  admin1: 'admin1',
  region: 'admin1',
  admin2: 'admin2',
};

const known = (place: Candidate): KnownPlace => {
  const { name, geonameId, lat, lon, country, admin1, kind, population } = place;
  const precision = precisions[kind] ?? (lat === null ? 'unknown' : 'exact');
  return { name, geonameId, lat, lon, country, admin1, precision, certainty: 'stated', kind, population };
};

const most = 12;

/** Places that have this name, then those whose name begins with it; each the largest first. */
export function placesNamed(gazetteer: Gazetteer, name: string): KnownPlace[] {
  const asked = name.trim();
  if (asked === '') return [];
  const bySize = (a: Candidate, b: Candidate) => b.population - a.population || a.row - b.row;
  const exact = [...gazetteer.lookup(asked)].sort(bySize);
  const begun = asked.length < 2 ? [] : [...gazetteer.beginningWith(asked)].sort(bySize);
  return [...new Map([...exact, ...begun].map((place) => [place.row, place])).values()]
    .slice(0, most)
    .map(known);
}
