import type { Gazetteer } from '../reading/places/gazetteer.js';
import { overlaid } from '../reading/places/overlaid.js';
import { extractPaths } from './extracts.js';
import { sharedBytes } from './fromFile.js';

/** `src/desk` and `dist/cli` lie equally deep under the package root, so one address serves both. */
const SHIPPED = new URL('../../models/places.bin', import.meta.url);

/** Bytes of the gazetteer that ships with Dateline and of those added in a desk's folder, in memory that threads share. */
export function placeFiles(home?: string): [shipped: Uint8Array, ...added: Uint8Array[]] {
  const added = home === undefined ? [] : extractPaths(home);
  return [sharedBytes(SHIPPED), ...added.map(({ path }) => sharedBytes(path))];
}

/** The gazetteer that ships with Dateline, under the places added in a desk's folder. */
export const loadGazetteer = (home?: string): Gazetteer => overlaid(...placeFiles(home));
