import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { BookEntry, EntryDraft, Written } from '../../src/ledger/bookModel.js';
import type { DeskRole } from '../../src/ledger/model.js';
import { deskOn, given, newDatabase, type Server, servers } from './servers.js';

let server: Server;
let owner: Desk;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server?.end());
beforeEach(async () => {
  owner = await deskOn(await newDatabase(server));
  return () => owner.close();
});

const as = (role: DeskRole) => owner.as({ id: role, name: role, role });
const entryOf = ([one]: Written[]): BookEntry => {
  if (one?.kind === 'kept' || one?.kind === 'same') return one.entry;
  throw new Error(JSON.stringify(one));
};
const account: EntryDraft = {
  kind: 'violation',
  values: {
    day: '2026-03-02',
    acts: ['030102'],
    consent: 'aggregate',
    connection: 'ngo',
    taken: '2026-03-04',
  },
};

test('a field above the level of who asks is in no answer, and found by nobody', async () => {
  const { id } = entryOf(await owner.books.write('accounts', [account]));
  await owner.books.write('accounts', [{ id, values: { connection: 'medical' }, why: 'As she said later.' }]);
  for (const role of ['viewer', 'field'] as const) {
    const { books } = as(role);
    const answers = JSON.stringify([
      await books.list('accounts', {}, {}),
      await books.entry('accounts', id),
      await books.entries('accounts', [id]),
      await books.history('accounts', id),
      await books.write('accounts', [{ id, values: { consent: 'aggregate' } }]).catch(String),
      await books.check('accounts', [{ id, values: { consent: 'anonymous' } }]).catch(String),
      `${(await books.export('accounts', {}, 'csv')).bytes}`,
      await as(role).bookViews.figures('accounts', {}),
    ]);
    expect(answers).toContain('030102');
    expect(answers).not.toContain('As she said later');
    expect(answers).not.toMatch(/"(?:ngo|medical)"|,ngo|,medical|2026-03-04/);
  }
  expect((await as('analyst').books.entry('accounts', id))!.values).toMatchObject({ connection: 'medical' });
  expect(await owner.books.list('accounts', { text: 'medical' }, {})).toMatchObject({ rows: [] });
  await expect(
    owner.books.list('accounts', { fields: { connection: ['medical'] } }, {}),
  ).rejects.toMatchObject({ details: { reason: 'noField' } });
});

test('who does not see a field fills it in, and leaves it as it stands where they say nothing of it', async () => {
  const { books } = as('field');
  const made = entryOf(await books.write('accounts', [account]));
  expect(made.values).not.toHaveProperty('connection');
  const blank = { day: '2026-03-03', connection: null, taken: null };
  const changed = entryOf(await books.write('accounts', [{ id: made.id, seen: 1, values: blank }]));
  expect(changed.values).toMatchObject({ day: '2026-03-03' });
  expect((await owner.books.entry('accounts', made.id))!.values).toMatchObject({
    day: '2026-03-03',
    connection: 'ngo',
    taken: '2026-03-04',
  });
  await books.write('accounts', [{ id: made.id, values: { connection: 'reporter' } }]);
  expect((await owner.books.entry('accounts', made.id))!.values.connection).toBe('reporter');
});

test('claims that somebody does not see are not among those of an entry, and stay where they write it', async () => {
  await owner.add(
    given(
      'Night\noperations/raid; on 2026-03-09; at Bara SD; by army\noperations/raid; on 2026-03-10; at Dilling SD; by army',
    ),
  );
  const report = (await owner.reports({}, {})).rows[0]!.id;
  const [seen, hidden] = (await owner.report(report))!.claims.map(({ claim }) => claim.id);
  const draft: EntryDraft = { kind: 'raid', values: { day: '2026-03-09' }, claims: [seen!, hidden!] };
  const { id } = entryOf(await owner.books.write('operations', [draft]));
  await owner.marks.change({ claims: [hidden!] }, { sharing: 'red' });
  const { books } = as('editor');
  const before = (await books.entry('operations', id))!;
  expect(before.claims).toEqual([seen]);
  expect(JSON.stringify(await books.history('operations', id))).not.toContain(hidden);
  const file = await books.export('operations', {}, 'csv');
  expect(`${file.bytes}`).not.toContain(hidden);
  const again = await books.import('operations', file, {});
  expect(again.counts).toMatchObject({ same: 1, change: 0, conflict: 0 });
  entryOf(await books.write('operations', [{ id, seen: 1, values: { day: '2026-03-08' }, claims: [seen!] }]));
  entryOf(await books.write('operations', [{ id, seen: 2, claims: [] }]));
  expect((await books.entry('operations', id))!.claims).toEqual([]);
  expect((await owner.books.entry('operations', id))!.claims).toEqual([hidden]);
});

test('what somebody does not see cannot be guessed by writing it, and nobody is in conflict over it', async () => {
  const { id } = entryOf(await owner.books.write('accounts', [account]));
  const { books } = as('field');
  const kinds = async (connection: string) =>
    (await books.check('accounts', [{ id, values: { connection } }])).map(({ kind }) => kind);
  expect(await kinds('ngo')).toEqual(await kinds('medical'));
  await owner.books.write('accounts', [{ id, values: { connection: 'victim' } }]);
  const [late] = await books.check('accounts', [{ id, seen: 1, values: { connection: 'medical' } }]);
  expect(late!.kind).toBe('kept');
});

test('a file of somebody who sees less empties nothing, and is known as what it was made of', async () => {
  const { id } = entryOf(await owner.books.write('accounts', [account]));
  const file = await as('field').books.export('accounts', {}, 'csv');
  expect(`${file.bytes}`).not.toContain('connection');
  await owner.books.write('accounts', [{ id, values: { day: '2026-03-05' } }]);
  const older = { ...file, bytes: Buffer.from(`${file.bytes}`.replace('2026-03-02', '2026-03-01')) };
  const { counts } = await owner.books.import('accounts', older, {});
  expect(counts).toMatchObject({ conflict: 1, change: 0 });
  await as('analyst').books.import('accounts', await as('field').books.export('accounts', {}, 'csv'), {});
  expect((await owner.books.entry('accounts', id))!.values).toMatchObject({
    connection: 'ngo',
    day: '2026-03-05',
  });
});

test('a row that comes to an entry which its writer does not see is one of its own', async () => {
  const file = {
    name: 'week.csv',
    bytes: Buffer.from('kind,day,acts,consent\nviolation,2026-03-02,030102,aggregate\n'),
  };
  const first = await owner.books.import('accounts', file, {});
  expect(first.counts).toMatchObject({ new: 1 });
  const { id } = (await owner.books.list('accounts', {}, {})).rows[0]!;
  await owner.books.write('accounts', [{ id, sharing: 'red' }]);
  const { books } = as('analyst');
  for (const dry of [true, false])
    expect((await books.import('accounts', file, { dry })).counts).toMatchObject({ new: 1, refused: 0 });
  expect((await books.import('accounts', file, {})).counts).toMatchObject({ same: 1, new: 0 });
  expect((await books.list('accounts', {}, {})).rows).toHaveLength(1);
  expect((await owner.books.list('accounts', {}, {})).rows).toHaveLength(2);
});

test('a claim that is found again by somebody who does not see it is found once', async () => {
  await owner.add(given('Night\noperations/raid; on 2026-03-09; at Bara SD; by army'));
  const report = (await owner.reports({}, {})).rows[0]!.id;
  const adds = { register: 'attacks', kind: 'attack', quote: { start: 0, end: 5 } };
  const { claim } = await owner.judge({ verdict: 'add', report, adds });
  await owner.marks.change({ claims: [claim!] }, { sharing: 'red' });
  const again = () => as('analyst').judge({ verdict: 'add', report, adds });
  expect((await again()).claim).not.toBe(claim);
  await expect(again()).rejects.toMatchObject({ code: 'conflict', details: { reason: 'claimThere' } });
});

test('what was split is taken back whole, also where one of the parts is not seen any more', async () => {
  await owner.add(given('Night\noperations/raid; on 2026-03-09; at Bara SD; by army'));
  const report = (await owner.reports({}, {})).rows[0]!.id;
  const [whole] = (await owner.report(report))!.claims;
  const { start, end } = whole!.claim.quote;
  const part = (from: number, to: number) => ({
    register: 'operations',
    kind: 'raid',
    quote: { start: from, end: to },
  });
  const into = [part(start, start + 15), part(start + 17, end)];
  const analyst = as('analyst');
  const split = await analyst.judge({ verdict: 'split', claim: whole!.claim.id, into });
  const parts = async (desk: Desk) => {
    const { claims } = (await desk.report(report))!;
    return claims.filter(({ added, retired }) => added !== null && !retired).map(({ claim }) => claim.id);
  };
  const [first, second] = await parts(owner);
  await owner.marks.change({ claims: [second!] }, { sharing: 'red' });
  expect(await parts(analyst)).toEqual([first]);
  expect(JSON.stringify(await analyst.report(report))).not.toContain(second);
  await analyst.judge({ verdict: 'withdraw', judgement: split.id });
  expect(await parts(owner)).toEqual([]);
});
