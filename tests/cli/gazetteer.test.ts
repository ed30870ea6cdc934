import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateline } from './dateline.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-places-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Cells = Partial<Record<'id' | 'name' | 'others' | 'lat' | 'lon' | 'kind' | 'code' | 'country', string>>;

const line = ({ id = '990001', name = 'Qasmiran', others = '', ...more }: Cells): string => {
  const { lat = '15.4', lon = '44.1', kind = 'P', code = 'PPL', country = 'YE' } = more;
  const start = [id, name, name, others, lat, lon, kind, code, country];
  return [...start, '', '99', '', '', '', '240', '', '1900', 'Asia/Aden', '2024-05-31'].join('\t');
};
const village = line({ others: 'Bayt Qasmiran,https://example.org/q' });
const dump = [
  village,
  line({ id: '990002', name: 'Wadrahan', kind: 'A', code: 'ADM1' }),
  line({ id: '990003', name: 'Jabal Qas', kind: 'T', code: 'MT' }),
];

const file = (name: string, lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

const text =
  'SANAA, Yemen - Two farmers were killed in the village of Qasmiran in Yemen on Monday, residents said.\n';

async function placesRead(home: string, args: string[], input: string) {
  const { out } = await dateline(['read', ...args, '--home', home], { input });
  const { places } = [JSON.parse(out)].flat()[0];
  return (places as { text: string; geonameId: number | null }[]).filter((place) =>
    place.text.includes('Qasmiran'),
  );
}

test('a village of an added dump is resolved from then on, and not before', async () => {
  const home = join(folder, 'desk');
  const ids = async () => [
    (await placesRead(home, ['-', '--json'], text)).map(({ geonameId }) => geonameId),
    (await placesRead(home, ['--jsonl', '--jobs', '1'], JSON.stringify({ text }))).map((p) => p.geonameId),
  ];
  expect((await ids()).flat()).not.toContain(990001);
  const added = await dateline(['gazetteer', 'add', file('YE.txt', dump), '--home', home]);
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toContain('YE: took 2 places, skipped 1 of other kinds.');
  expect(await ids()).toEqual([[990001], [990001]]);
  const listed = await dateline(['gazetteer', 'list'], { env: { DATELINE_HOME: home } });
  expect(listed.out).toBe('YE  2 places\n');
}, 60_000);

test('a desk keeps reports with the places added to its folder', async () => {
  const home = join(folder, 'kept');
  await dateline(['gazetteer', 'add', file('kept.txt', [village]), '--home', home]);
  const added = await dateline(['add', '-', '--published', '2026-01-07', '--home', home], { input: text });
  expect(added.code).toBe(0);
  const { out } = await dateline(['events', '--json', '--home', home]);
  expect(JSON.parse(out).rows[0].where[0]).toMatchObject({ name: 'Qasmiran', geonameId: 990001 });
}, 90_000);

test('a backup carries the added places to another desk, and not over those of one', async () => {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  const backup = join(folder, 'desk.backup');
  await dateline(['gazetteer', 'add', file('carried.txt', dump), '--home', from]);
  expect(await dateline(['backup', backup, '--home', from])).toMatchObject({ code: 0, err: '' });
  expect(await dateline(['restore', backup, '--home', to])).toMatchObject({ code: 0, err: '' });
  expect((await dateline(['gazetteer', 'list', '--home', to])).out).toBe('YE  2 places\n');
  expect(await placesRead(to, ['-', '--json'], text)).toMatchObject([{ geonameId: 990001 }]);
  // The desk that took the backup has it in its record: one with nothing but added places is asked.
  const other = join(folder, 'other');
  await dateline(['gazetteer', 'add', file('carried.txt', dump), '--home', other]);
  const again = await dateline(['restore', backup, '--home', other]);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('Places were added to this desk') });
  expect(JSON.parse((await dateline(['status', '--json', '--home', other])).out)).toMatchObject({
    entries: 0,
  });
}, 120_000);

test('a later dump of the country takes the place of the earlier', async () => {
  const home = join(folder, 'again');
  await dateline(['gazetteer', 'add', file('first.txt', dump), '--home', home]);
  await dateline(['gazetteer', 'add', file('second.txt', [village]), '--home', home]);
  expect((await dateline(['gazetteer', 'list', '--home', home])).out).toBe('YE  1 place\n');
}, 60_000);

test.each([
  ['columns', 'a\tb', '2 columns'],
  ['latitude', line({ id: '990004', lat: '95' }), 'latitude (column 5) is "95"'],
  ['id', line({ id: 'x' }), 'geonameid (column 1) is "x"'],
  ['country', line({ id: '990004', country: 'OM' }), 'its country is OM'],
  ['twice', village, 'geonameid 990001 is on line 1 too'],
])('a bad line is named and nothing is kept: %s', async (name, bad, says) => {
  const home = join(folder, `bad-${name}`);
  const { code, err } = await dateline([
    'gazetteer',
    'add',
    file(`${name}.txt`, [village, bad]),
    '--home',
    home,
  ]);
  expect(code).toBe(1);
  expect(err).toContain(`${name}.txt, line 2: `);
  expect(err).toContain(says);
  expect(err).toContain('Nothing was kept.');
  expect(existsSync(home)).toBe(false);
});

test('what is no file, no place or no such verb is told', async () => {
  expect((await dateline(['gazetteer', 'add', join(folder, 'none.txt')])).code).toBe(1);
  expect((await dateline(['gazetteer', 'add', file('empty.txt', [])])).err).toContain('no populated place');
  expect((await dateline(['gazetteer', 'remove'])).code).toBe(2);
});
