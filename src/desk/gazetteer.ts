import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Gazetteer, gazetteerFrom } from '../reading/places/gazetteer.js';
import { overlaid } from '../reading/places/overlaid.js';
import { sharedBytes } from './fromFile.js';

/** `src/desk` and `dist/cli` lie equally deep under the package root, so one address serves both. */
const SHIPPED = new URL('../../models/places.bin', import.meta.url);

/** Bytes of the gazetteer that ships with Dateline and of those added in a desk's folder, in memory that threads share. */
export function placeFiles(home?: string): [shipped: Uint8Array, ...added: Uint8Array[]] {
  const added = home === undefined ? [] : extractsOf(home);
  return [sharedBytes(SHIPPED), ...added.map((name) => sharedBytes(join(addedFolder(home!), name)))];
}

/** The gazetteer that ships with Dateline, under the places added in a desk's folder. */
export const loadGazetteer = (home?: string): Gazetteer => overlaid(...placeFiles(home));

/** Where a desk keeps the places added to it, a gazetteer for each country. */
export const addedFolder = (home: string): string => join(home, 'gazetteer');

/** The countries whose places were added in a desk's folder. */
export function addedCountries(home: string): { country: string; places: number }[] {
  return extractsOf(home).map((name) => ({
    country: name.slice(0, 2),
    places: gazetteerFrom(sharedBytes(join(addedFolder(home), name))).size,
  }));
}

function extractsOf(home: string): string[] {
  const folder = addedFolder(home);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[A-Z]{2}\.bin$/.test(name))
    .sort();
}
