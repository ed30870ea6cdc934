import type { PlaceRow } from '../reading/places/encode.js';
import { foldName } from '../reading/places/fold.js';
import { DeskError } from './error.js';

/** A place of a dump; its province's name is null until `admin1Code` is looked up. */
export interface DumpPlace extends PlaceRow {
  /** Its other names, folded. */
  otherKeys: readonly string[];
  country: string;
  geonameId: number;
  admin1Code: string;
}

/** Columns of GeoNames' main table: https://download.geonames.org/export/dump/readme.txt */
const COLUMNS = 19;
const checks: [column: number, name: string, holds: (cell: string) => boolean, wants: string][] = [
  [0, 'geonameid', (cell) => /^[1-9]\d{0,9}$/.test(cell), 'a whole number'],
  [1, 'name', (cell) => cell !== '', 'a name'],
  [4, 'latitude', (cell) => within(cell, 90), 'degrees from -90 to 90'],
  [5, 'longitude', (cell) => within(cell, 180), 'degrees from -180 to 180'],
  [6, 'feature class', (cell) => /^[A-Z]?$/.test(cell), 'one capital letter'],
  [8, 'country code', (cell) => /^[A-Z]{2}$/.test(cell), 'two capital letters'],
  [14, 'population', (cell) => /^\d{0,12}$/.test(cell), 'a whole number'],
  [18, 'modification date', (cell) => /^(?:\d{4}-\d\d-\d\d)?$/.test(cell), 'a date such as 2024-05-31'],
];

const within = (cell: string, most: number): boolean =>
  /^-?\d{1,3}(?:\.\d+)?$/.test(cell) && Math.abs(Number(cell)) <= most;

function refuse(where: string, what: string, remedy: string): never {
  throw new DeskError('badInput', `${where}: ${what}.`, { remedy: `${remedy} Nothing was kept.` });
}

/** Cells of a dump's line, each as the columns' description has it; throws DeskError naming `where`. */
export function cellsOf(line: string, where: string): string[] {
  const cells = line.split('\t');
  if (cells.length !== COLUMNS) {
    const what = `${cells.length} columns between tabs in place of ${COLUMNS}`;
    refuse(where, what, 'Give the unzipped text of a country dump, such as YE.txt out of YE.zip.');
  }
  if (line.includes('\ufffd')) refuse(where, 'it is no UTF-8', 'Save the file as UTF-8.');
  for (const [column, name, holds, wants] of checks) {
    const cell = cells[column]!;
    if (holds(cell)) continue;
    const what = `${name} (column ${column + 1}) is "${cell.slice(0, 40)}" and should be ${wants}`;
    refuse(where, what, 'Correct the line, take it out, or fetch the dump again.');
  }
  return cells;
}

/** The place of a line, where it is of a kind that is read: populated places, provinces and districts. */
export function placeOf(cells: readonly string[]): DumpPlace | undefined {
  const cell = (column: number) => cells[column] ?? '';
  const kind = kindOf(cell(6), cell(7));
  if (kind === undefined) return undefined;
  // A slice would keep its whole line in memory.
  const name = Buffer.from(cell(2) || cell(1)).toString();
  const otherKeys = otherKeysOf(name, [cell(1), ...cell(3).split(',')]);
  return {
    geonameId: Number(cell(0)),
    name,
    otherKeys,
    lat: Number(cell(4)),
    lon: Number(cell(5)),
    kind,
    country: cell(8),
    admin1: null,
    admin1Code: cell(10),
    population: Number(cell(14)),
    capital: cell(7) === 'PPLC',
    seat: cell(7) === 'PPLC' || cell(7) === 'PPLA',
  };
}

/** Names that a Latin text can hold, once where they differ by case or marks alone. */
function otherKeysOf(name: string, others: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const other of others) if (!other.includes('://')) keys.add(foldName(other));
  keys.delete(foldName(name));
  return [...keys].filter((key) => /^[a-z0-9 ]+$/.test(key));
}

function kindOf(featureClass: string, code: string): PlaceRow['kind'] | undefined {
  if (featureClass === 'P') return 'city';
  if (featureClass !== 'A') return undefined;
  return code === 'ADM1' ? 'admin1' : code === 'ADM2' ? 'admin2' : undefined;
}
