import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { ImportOptions } from '../../src/ledger/importModel.js';
import { deskOn, newDatabase, type Server, servers } from './servers.js';

let server: Server;
let desk: Desk;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server?.end());
beforeEach(async () => {
  desk = await deskOn(await newDatabase(server));
  return () => desk.close();
});

const take = (text: string, options: ImportOptions = {}) =>
  desk.books.import('missions', { name: 'week.csv', bytes: Buffer.from(text) }, options);
const list = async () => (await desk.books.list('missions', { sort: 'name' }, {})).rows;
const names = async () => (await list()).map(({ values }) => values.name);
const week = `Weekly list;;;\nMission;Planned for;الحالة;People\n#activity+code;#date+planned;#status+code;#x_people
A-1;2026-03-02;facilitated;12\nA-2;2026-03-03;Denied;1,200\nA-3;2026-03-04;مرفوضة;٧\n`;

test('a file of somebody else is mapped by tags and words, kept as one act and taken back as one', async () => {
  const tried = await take(week, { dry: true });
  expect(tried).toMatchObject({ act: null, rows: 3, counts: { new: 3, refused: 0 } });
  expect(tried.columns.map(({ to }) => to)).toEqual(['name', 'day', 'status', 'people']);
  expect(await names()).toEqual([]);
  const made = await take(week);
  expect(made.act).toBe(1);
  expect(
    (await list()).map(({ status, values, import: brought }) => [status, values.people, brought]),
  ).toEqual([
    ['facilitated', 12, '1'],
    ['denied', 1200, '1'],
    ['denied', 7, '1'],
  ]);
  expect(await take(week)).toMatchObject({ act: null, counts: { same: 3 } });
  const [first] = await list();
  expect(await desk.books.history('missions', first!.id)).toMatchObject([{ version: 1, together: 3 }]);
  expect(await desk.books.undo(1)).toMatchObject({ entries: 3 });
  expect(await names()).toEqual([]);
  expect(await take(week)).toMatchObject({ counts: { change: 3 } });
  expect(await names()).toEqual(['A-1', 'A-2', 'A-3']);
  expect(await desk.verify()).toMatchObject({ holds: true });
});

test('one bad row keeps the others out, unless they are asked for; row, column and remedy are told', async () => {
  const text =
    'name,day,status,people\nA-1,2026-03-02,denied,5\nA-2,2026-02-30,denied,-5\nA-3,2026-03-02,flown,\n';
  const made = await take(text);
  expect(made).toMatchObject({ act: null, counts: { new: 1, refused: 2 } });
  expect(made.verdicts.map(({ row, kind }) => [row, kind])).toEqual([
    [2, 'new'],
    [3, 'refused'],
    [4, 'refused'],
  ]);
  expect(made.verdicts[1]!.troubles.map(({ column, code }) => [column, code])).toEqual([
    ['day', 'noSuchDay'],
    ['people', 'tooSmall'],
  ]);
  expect(made.verdicts[2]!.troubles).toMatchObject([{ column: 'status', code: 'unknownStop' }]);
  expect(await names()).toEqual([]);
  expect(await take(text, { skipRefused: true })).toMatchObject({ act: 1, counts: { new: 1, refused: 2 } });
  expect(await names()).toEqual(['A-1']);
});

test('columns are mapped as somebody says; a file with keys changes what is there', async () => {
  const text = 'x,y,z\nB-1,2026-03-02,denied\n';
  await expect(take(text)).rejects.toMatchObject({ code: 'badInput' });
  const map = { 1: 'name', 2: 'day', 3: 'status' };
  await expect(take(text, { map: { ...map, 3: 'height' } })).rejects.toMatchObject({ code: 'badInput' });
  expect(await take(text, { map, by: ['name'] })).toMatchObject({ act: 1 });
  const later = text.replace('03-02', '03-09');
  expect(await take(later, { map, by: ['name'] })).toMatchObject({ counts: { change: 1, new: 0 } });
  expect((await list()).map(({ values }) => values.day)).toEqual(['2026-03-09']);
});

for (const format of ['csv', 'xlsx'] as const) {
  test(`what is exported as ${format} is the same when it comes back, here and in another desk`, async () => {
    const stop = (to: string, at: string | null, place: string | null = null) => ({ to, at, place });
    await desk.books.write('missions', [
      {
        values: {
          name: '=SUM(A1)',
          day: '2026-03-02',
          purposes: ['fuel', 'water'],
          note: 'one\ntwo; "three"',
        },
        stops: [stop('requested', '2026-03-01T08:00'), stop('approved', null), stop('enRoute', '2026-03-02')],
      },
      { values: { name: "'-x", day: '2026-03-03' }, stops: [stop('denied', null)], sharing: 'amber' },
    ]);
    const before = await list();
    const file = await desk.books.export('missions', {}, format);
    if (format === 'csv') expect(Buffer.from(file.bytes).toString()).toContain("'=SUM(A1)");
    expect(await desk.books.import('missions', file, {})).toMatchObject({ act: null, counts: { same: 2 } });
    // Somebody changes it here meanwhile: the file, which did not, changes nothing back.
    await desk.books.write('missions', [{ id: before[0]!.id, values: { people: 9 } }]);
    expect(await desk.books.import('missions', file, {})).toMatchObject({ act: null, counts: { same: 2 } });
    const other = await deskOn(await newDatabase(server));
    expect(await other.books.import('missions', file, {})).toMatchObject({ act: 1, counts: { new: 2 } });
    const there = (await other.books.list('missions', { sort: 'name' }, {})).rows;
    expect(there.map(({ id, values, stops }) => ({ id, values, stops }))).toEqual(
      before.map(({ id, values, stops }) => ({ id, values, stops })),
    );
    await other.close();
  });
}

test('a row that was changed in the table and here is a conflict; of different fields both stand', async () => {
  await desk.books.write('missions', [
    {
      values: { name: 'C-1', day: '2026-03-02', people: 5 },
      stops: [{ to: 'denied', at: null, place: null }],
    },
  ]);
  const id = (await list())[0]!.id;
  const file = Buffer.from((await desk.books.export('missions', {}, 'csv')).bytes).toString();
  await desk.books.write('missions', [{ id, values: { people: 6, route: 'North' } }]);
  const mine = file.replace('2026-03-02', '2026-03-03');
  expect(await take(mine.replace(',5,', ',7,'))).toMatchObject({ act: null, counts: { conflict: 1 } });
  expect(await take(mine)).toMatchObject({ counts: { change: 1 } });
  expect((await list())[0]!.values).toMatchObject({ day: '2026-03-03', people: 6, route: 'North' });
});

const many = (rows: number, people: (at: number) => string | number = (at) => at) =>
  `id,name,day,status,people\n${Array.from(
    { length: rows },
    (_, at) => `${String(at).padStart(24, 'a')},M-${at},2026-03-02,denied,${people(at)}\n`,
  ).join('')}`;

test('of many rows those that are wrong are told first, and a trial tells every one to who listens', async () => {
  const text = many(700, (at) => (at % 300 === 250 ? -1 : at));
  const heard: number[] = [];
  const file = { name: 'week.csv', bytes: Buffer.from(text) };
  const tried = await desk.books.import(
    'missions',
    file,
    { dry: true, verdicts: 3 },
    {
      verdict: ({ row }) => heard.push(row),
    },
  );
  expect(tried.counts).toMatchObject({ new: 698, refused: 2 });
  expect(tried.verdicts.map(({ row, kind }) => [row, kind])).toEqual([
    [2, 'new'],
    [252, 'refused'],
    [552, 'refused'],
  ]);
  expect(heard).toEqual(Array.from({ length: 700 }, (_, at) => at + 2));
});

test('a long import is one act that others need not wait for; it is told how far it is, and taken back whole', async () => {
  const text = many(1200);
  let written: Promise<unknown> | undefined;
  const far: string[] = [];
  const file = { name: 'week.csv', bytes: Buffer.from(text) };
  const made = await desk.books.import(
    'missions',
    file,
    {},
    {
      far: ({ stage, done, of }) => {
        far.push(`${stage} ${done} of ${of}`);
        written ??= desk.books.write('missions', [
          { values: { name: 'B', day: '2026-03-05' }, stops: [{ to: 'denied', at: null, place: null }] },
        ]);
      },
    },
  );
  expect(far).toContain('checking 250 of 1200');
  expect(far.slice(-2)).toEqual(['keeping 0 of 1200', 'keeping 1200 of 1200']);
  // Written while rows were checked, it is the act before.
  expect(await written).toMatchObject([{ act: 1 }]);
  expect(made).toMatchObject({ act: 2, counts: { new: 1200 } });
  const one = await desk.books.entry('missions', '7'.padStart(24, 'a'));
  expect(one).toMatchObject({ version: 1, import: '2', values: { name: 'M-7', people: 7 } });
  await desk.rebuild();
  expect(await desk.books.entry('missions', '7'.padStart(24, 'a'))).toEqual(one);
  expect(await desk.books.undo(2)).toEqual({ act: 3, entries: 1200 });
  expect(await names()).toEqual(['B']);
  expect(await desk.verify()).toMatchObject({ holds: true });
});

test('what somebody changes while rows are checked is looked at again before they are kept', async () => {
  await take(many(1200));
  const id = '7'.padStart(24, 'a');
  let written: Promise<unknown> | undefined;
  const far = () => {
    written ??= desk.books.write('missions', [{ id, values: { people: 70, route: 'North' } }]);
  };
  const file = { name: 'week.csv', bytes: Buffer.from(many(1200, (at) => at + 1)) };
  const made = await desk.books.import('missions', file, {}, { far });
  expect(await written).toMatchObject([{ act: 2 }]);
  // The file comes after: it has no word on the route.
  expect(made).toMatchObject({ act: 3, counts: { change: 1200 } });
  expect(await desk.books.entry('missions', id)).toMatchObject({
    version: 3,
    values: { people: 8, route: 'North' },
  });
});
