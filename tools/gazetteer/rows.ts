import type { PlaceKind } from '../../src/reading/reading.js';

/** One place on its way into `models/places.bin`. */
export interface Row {
  geonameId: number | null;
  name: string;
  lat: number | null;
  lon: number | null;
  country: string;
  /** Code of the first-order province within its country, as GeoNames has it. */
  admin1: string;
  admin2: string;
  kind: PlaceKind;
  population: number;
  capital: boolean;
  seat: boolean;
  /** Second names. */
  aliases: string[];
  /** Those of our own files: kept whatever they look like. */
  ours: string[];
}

export function row(partial: Partial<Row> & { name: string; kind: PlaceKind }): Row {
  return {
    geonameId: null,
    lat: null,
    lon: null,
    country: '',
    admin1: '',
    admin2: '',
    population: 0,
    capital: false,
    seat: false,
    aliases: [],
    ours: [],
    ...partial,
  };
}
