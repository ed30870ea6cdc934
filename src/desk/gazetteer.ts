import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Gazetteer, gazetteerFrom } from '../reading/places/gazetteer.js';

let opened: Gazetteer | undefined;

/** The gazetteer that ships with Dateline, read once; throws where `models/places.bin` is missing. */
export function loadGazetteer(): Gazetteer {
  opened ??= gazetteerFrom(readFileSync(modelFile('places.bin')));
  return opened;
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
