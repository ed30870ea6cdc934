import { homeOf } from '../../desk/home.js';
import { deskOption } from '../desk.js';
import { UsageError } from '../exit.js';
import { type Io, write } from '../io.js';
import type { Given, Verb } from '../verb.js';
import { plural } from '../words.js';

const usage = 'gazetteer add FILE | gazetteer list | gazetteer find NAME';

async function add(file: string, home: string, io: Io): Promise<number> {
  const { addPlaces } = await import('../../desk/addPlaces.js');
  const { country, taken, skipped } = await addPlaces(file, home);
  await write(
    io.stdout,
    `${country}: took ${plural(taken, 'place')}, skipped ${skipped} of other kinds.\n` +
      'A desk that runs reads with them once it is started again; for reports kept before: dateline reread\n',
  );
  return 0;
}

async function list(home: string, io: Io): Promise<number> {
  const { addedCountries } = await import('../../desk/extracts.js');
  const lines = addedCountries(home).map(({ country, places }) => `${country}  ${plural(places, 'place')}\n`);
  await write(io.stdout, lines.join('') || 'No places were added to this desk.\n');
  return 0;
}

async function find(name: string, home: string, io: Io): Promise<number> {
  const [{ loadGazetteer }, { placesNamed }] = await Promise.all([
    import('../../desk/gazetteer.js'),
    import('../../desk/places.js'),
  ]);
  const lines = placesNamed(loadGazetteer(home), name).map((place) => {
    const about = [place.kind, place.admin1, place.country, place.lat && `${place.lat}, ${place.lon}`];
    return `${place.name}  ${about.filter(Boolean).join(' · ')}\n`;
  });
  await write(io.stdout, lines.join('') || `No place has the name "${name}".\n`);
  return 0;
}

async function run(given: Given, io: Io): Promise<number> {
  const home = homeOf(given.text('home'), io.env);
  const [what, file] = given.operands;
  if (what === 'add' && file !== undefined) return add(file, home, io);
  if (what === 'list' && file === undefined) return list(home, io);
  if (what === 'find' && file !== undefined) return find(file, home, io);
  throw new UsageError(`usage: dateline ${usage}`);
}

export const verb: Verb = {
  usage,
  about:
    "Adds a country's places to the desk: a dump of GeoNames (https://download.geonames.org/export/dump/),\n" +
    'unzipped. Its populated places, provinces and districts (P, ADM1, ADM2) are read from then on\n' +
    'beside those that ship with Dateline, in place of an earlier dump of that country.\n' +
    'A line that is not as GeoNames describes it is named, and then nothing is kept.',
  options: { ...deskOption },
  examples: [
    ['dateline gazetteer add YE.txt', 'the villages of Yemen'],
    ['dateline gazetteer find "El Obeid"', 'places of that name, or whose name begins so'],
    ['dateline gazetteer list', 'the countries added, with the number of their places'],
  ],
  operands: { least: 1, most: 2 },
  run,
};
