import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { encode, MOST_PLACES, type Pair } from '../reading/places/encode.js';
import { foldName } from '../reading/places/fold.js';
import { cellsOf, type DumpPlace, placeOf } from './dump.js';
import { DeskError } from './error.js';
import { keepExtract } from './extracts.js';
import { loadGazetteer } from './gazetteer.js';

/** What was taken out of a dump; `skipped` counts lines of kinds that are not read. */
export interface AddedPlaces {
  country: string;
  taken: number;
  skipped: number;
}

/** Takes a country's places into the desk's folder, in place of those it had; throws DeskError and keeps nothing. */
export async function addPlaces(file: string, home: string): Promise<AddedPlaces> {
  const { places, country, skipped } = await readDump(file);
  nameProvinces(places);
  keepExtract(encode(places, pairsOf(places)), country, home);
  return { country, taken: places.length, skipped };
}

async function readDump(file: string) {
  const places: DumpPlace[] = [];
  const lineOf = new Map<string, number>();
  let country: string | undefined;
  let [number, skipped] = [0, 0];
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    number += 1;
    if (line === '') continue;
    const where = `${file}, line ${number}`;
    const cells = cellsOf(line, where);
    const [id = '', of = ''] = [cells[0], cells[8]];
    country ??= of;
    if (of !== country) {
      throw new DeskError(
        'badInput',
        `${where}: its country is ${of}, that of the lines before ${country}.`,
        {
          remedy: 'Give the dump of one country at a time. Nothing was kept.',
        },
      );
    }
    if (lineOf.has(id)) {
      throw new DeskError('badInput', `${where}: geonameid ${id} is on line ${lineOf.get(id)} too.`, {
        remedy: 'Take one of them out. Nothing was kept.',
      });
    }
    lineOf.set(id, number);
    const place = placeOf(cells);
    if (place) places.push(place);
    else skipped += 1;
  }
  if (country === undefined || places.length === 0) {
    throw new DeskError('badInput', `${file} holds no populated place, province or district.`, {
      remedy: 'Give a country dump of GeoNames, such as YE.txt out of YE.zip.',
    });
  }
  if (places.length > MOST_PLACES) {
    throw new DeskError('badInput', `${file} holds ${places.length} places; ${MOST_PLACES} can be kept.`, {
      remedy: 'Take out villages of regions that your reports do not tell of. Nothing was kept.',
    });
  }
  return { places, country, skipped };
}

/** Every name of every place, once. */
function pairsOf(places: readonly DumpPlace[]): Pair[] {
  return places.flatMap(({ name, otherKeys }, place) => {
    const own = foldName(name);
    const others = otherKeys.map((key) => ({ key, place, alias: true }));
    return own === '' ? others : [{ key: own, place, alias: false }, ...others];
  });
}

/** Gives places their province by name: the name that ships with Dateline, where it has that province. */
function nameProvinces(places: readonly DumpPlace[]): void {
  const shipped = loadGazetteer();
  const provinces = new Map<string, string>();
  for (const { kind, name, otherKeys, geonameId, admin1Code } of places) {
    if (kind !== 'admin1') continue;
    const same = [foldName(name), ...otherKeys]
      .flatMap((key) => shipped.lookupKey(key))
      .find((candidate) => candidate.kind === 'admin1' && candidate.geonameId === geonameId);
    provinces.set(admin1Code, same?.name ?? name);
  }
  for (const place of places) place.admin1 = provinces.get(place.admin1Code) ?? null;
}
