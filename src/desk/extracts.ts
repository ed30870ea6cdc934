import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CarriedFile } from '../ledger/ledger.js';
import { gazetteerFrom } from '../reading/places/gazetteer.js';
import { DeskError } from './error.js';

// Named by their country, as in YE.bin.
const NAME = /^[A-Z]{2}\.bin$/;

/** Where a desk keeps the places added to it, a gazetteer for each country. */
const folderOf = (home: string): string => join(home, 'gazetteer');

/** Paths of the gazetteers added in a desk's folder, by country. */
export function extractPaths(home: string): { country: string; path: string }[] {
  const folder = folderOf(home);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => NAME.test(name));
  return names.sort().map((name) => ({ country: name.slice(0, 2), path: join(folder, name) }));
}

/** The countries whose places were added in a desk's folder. */
export function addedCountries(home: string): { country: string; places: number }[] {
  return extractPaths(home).map(({ country, path }) => ({
    country,
    places: gazetteerFrom(readFileSync(path)).size,
  }));
}

/** Keeps a country's places in the desk's folder, whole, in place of those it had. */
export function keepExtract(bytes: Uint8Array, country: string, home: string): void {
  const path = join(folderOf(home), `${country}.bin`);
  const part = `${path}.part`;
  mkdirSync(folderOf(home), { recursive: true });
  try {
    writeFileSync(part, bytes);
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

/** What a backup carries of them. */
export function extractsIn(home: string): CarriedFile[] {
  return extractPaths(home).map(({ country, path }) => ({
    name: `${country}.bin`,
    bytes: readFileSync(path),
  }));
}

/** Keeps what a backup carried; throws DeskError where it holds anything else, or the desk has places of its own. */
export function keepExtracts(files: readonly CarriedFile[], home: string): void {
  if (files.length > 0 && extractPaths(home).length > 0) {
    throw new DeskError('notEmpty', 'Places were added to this desk: a backup is restored into a new one.', {
      remedy: 'Choose a new folder (DATELINE_HOME).',
    });
  }
  for (const { name, bytes } of files) {
    if (NAME.test(name) && isGazetteer(bytes)) continue;
    throw new DeskError('badBackup', `The backup holds a file "${name}" that is no gazetteer.`, {
      remedy: 'Nothing was restored. Give a file that dateline backup wrote.',
    });
  }
  for (const { name, bytes } of files) keepExtract(bytes, name.slice(0, 2), home);
}

function isGazetteer(bytes: Uint8Array): boolean {
  try {
    return gazetteerFrom(bytes).size > 0;
  } catch {
    return false;
  }
}
