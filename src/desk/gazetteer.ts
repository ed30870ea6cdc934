import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AddedPlace, withAdded } from '../reading/places/added.js';
import { type Gazetteer, gazetteerFrom } from '../reading/places/gazetteer.js';

let opened: Gazetteer | undefined;

/** The gazetteer that ships with Dateline, read once, under the places added in a desk's folder; throws where `models/places.bin` is missing. */
export function loadGazetteer(home?: string): Gazetteer {
  opened ??= gazetteerFrom(readFileSync(modelFile('places.bin')));
  const added = home === undefined ? [] : addedPlaces(home).flatMap(({ places }) => places);
  return added.length === 0 ? opened : withAdded(opened, added);
}

/** Where a desk keeps the places added to it. */
export const addedFolder = (home: string): string => join(home, 'gazetteer');

/** The places added in a desk's folder, by country. */
export function addedPlaces(home: string): { country: string; places: AddedPlace[] }[] {
  const folder = addedFolder(home);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /^[A-Z]{2}\.json$/.test(name));
  return files.sort().map((name) => ({
    country: name.slice(0, 2),
    places: JSON.parse(readFileSync(join(folder, name), 'utf8')) as AddedPlace[],
  }));
}

/** The nearest `models` folder upwards: the same from `src` and from `dist`. */
function modelFile(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (true) {
    const file = join(folder, 'models', name);
    if (existsSync(file)) return file;
    const above = dirname(folder);
    if (above === folder) throw new Error(`No models/${name}. Build it: npm run gazetteer`);
    folder = above;
  }
}
