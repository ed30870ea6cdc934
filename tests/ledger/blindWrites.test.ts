import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { BookEntry, EntryDraft, Written } from '../../src/ledger/bookModel.js';
import type { DeskRole } from '../../src/ledger/model.js';
import { deskOn, given, newDatabase, type Server, servers } from './servers.js';

// What people write answers as if nothing were there that they do not see, and touches none of it.
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
const actOf = ([one]: Written[]): number => (one?.kind === 'kept' ? one.act : -1);
const mission = (name: string, more: Partial<EntryDraft> = {}): EntryDraft => ({
  values: { name, day: '2026-03-02' },
  stops: [{ to: 'requested', at: null, place: null }],
  ...more,
});
const account = (more: EntryDraft['values'] = {}): EntryDraft => ({
  kind: 'violation',
  values: { day: '2026-03-02', acts: ['030102'], consent: 'aggregate', ...more },
});
const raids =
  'Night\noperations/raid; on 2026-03-09; at Bara SD; by army\noperations/raid; on 2026-03-10; at Dilling SD; by army';

/** Ids of the claims of a report with two. */
async function claimsOf(desk: Desk): Promise<[string, string]> {
  await desk.add(given(raids));
  const report = (await desk.reports({}, {})).rows[0]!.id;
  const [one, other] = (await desk.report(report))!.claims.map(({ claim }) => claim.id);
  return [one!, other!];
}

/** The code of what is wrong with a draft. */
async function refusal(desk: Desk, draft: EntryDraft, register: 'missions' | 'operations' = 'missions') {
  const [one] = await desk.books.check(register, [draft]);
  return one?.kind === 'refused' ? one.troubles.map(({ code }) => code) : one?.kind;
}

test('what an entry has beside its fields is no field', async () => {
  const { id } = entryOf(await owner.books.write('missions', [mission('One')]));
  for (const name of ['claims', 'stops', 'sharing', 'removed'])
    expect(await refusal(owner, { id, values: { [name]: ['x'] } })).toEqual(['unknownField']);
});

test('a claim that is not seen is refused by its id, whether the entry has it or not', async () => {
  const [seen, hidden] = await claimsOf(owner);
  const write = async (...claims: string[]) =>
    entryOf(await owner.books.write('operations', [{ kind: 'raid', values: { day: '2026-03-09' }, claims }]));
  const [linked, other] = [await write(seen, hidden), await write(seen)];
  await owner.marks.change({ claims: [hidden] }, { sharing: 'red' });
  for (const { id } of [linked, other])
    expect(await refusal(as('editor'), { id, claims: [seen, hidden] }, 'operations')).toEqual([
      'unknownClaim',
    ]);
  const wrong = { kind: 'nothing', claims: [seen, hidden] };
  for (const { id } of [linked, other])
    expect(await refusal(as('editor'), { id, ...wrong }, 'operations')).toEqual(['unknownClaim']);
});

test('a row has the same id for who does not see its entry as where there is none', async () => {
  const { books } = as('analyst');
  const file = (rows: string) => ({ name: 'week.csv', bytes: Buffer.from(rows) });
  const [named, whole] = [
    file('id,name,day,status\nA-1,One,2026-03-02,requested\n'),
    file('name,day,status\nTwo,2026-03-02,requested\n'),
  ];
  const known = { by: ['name'] };
  const told = async () => [
    (await books.import('missions', named, { dry: true })).verdicts,
    (await books.import('missions', whole, { dry: true })).verdicts,
    (await books.import('missions', whole, { dry: true, ...known })).verdicts,
  ];
  const before = await told();
  for (const [rows, options] of [
    [named, {}],
    [whole, {}],
    [whole, known],
  ] as const)
    await owner.books.import('missions', rows, options);
  const { rows } = await owner.books.list('missions', {}, {});
  await owner.books.write(
    'missions',
    rows.map(({ id }) => ({ id, sharing: 'red' as const })),
  );
  expect(await told()).toEqual(before);
  for (const { id } of rows) {
    const back = await books.import(
      'missions',
      file(`id,name,day,status\n${id},Three,2026-03-02,requested\n`),
      { dry: true },
    );
    expect(back.verdicts[0]!.entry).not.toBe(id);
  }
});

test('a file that brought entries brings nothing when somebody who sees less, or more, imports it again', async () => {
  const file = { name: 'week.csv', bytes: Buffer.from('id,name,day,status\nA-1,One,2026-03-02,requested\n') };
  expect((await as('editor').books.import('missions', file, {})).counts).toMatchObject({ new: 1 });
  for (const role of ['analyst', 'owner'] as const)
    expect((await as(role).books.import('missions', file, {})).counts).toMatchObject({ same: 1, new: 0 });
});

test('what is sent again is answered as it was kept, though its sender does not see it any more', async () => {
  const { books } = as('field');
  const draft = account({ connection: 'ngo' });
  const key = 'abcdefgh1';
  const send = () => books.write('accounts', [{ ...draft, sharing: 'amber' }], key);
  const first = await send();
  expect(await books.entry('accounts', entryOf(first).id)).toBeUndefined();
  expect(await send()).toEqual(first);
  const file = { name: 'week.csv', bytes: Buffer.from('name,day,status\nOne,2026-03-02,requested\n') };
  const { act } = await as('analyst').books.import('missions', file, { key });
  const [row] = (await owner.books.list('missions', {}, {})).rows;
  await owner.books.write('missions', [{ id: row!.id, sharing: 'red' }]);
  expect(await as('analyst').books.import('missions', file, { key })).toMatchObject({ act });
});

test('a key stands for what was kept under it, in its register', async () => {
  await owner.books.write('missions', [mission('One')], 'abcdefgh1');
  await expect(owner.books.write('accounts', [account()], 'abcdefgh1')).rejects.toMatchObject({
    details: { reason: 'keyUsed' },
  });
});

test('a judgement is answered again under its key, though its claim is not seen any more', async () => {
  const [seen] = await claimsOf(owner);
  const analyst = as('analyst');
  const send = () => analyst.act([{ verdict: 'accept', claim: seen }], 'abcdefgh1');
  const first = await send();
  await owner.marks.change({ claims: [seen] }, { sharing: 'red' });
  expect(await send()).toEqual(first);
});

test('of a withdrawn entry that was not seen nobody is told that it was there', async () => {
  const { id } = entryOf(await owner.books.write('accounts', [{ ...account(), sharing: 'red' }]));
  const { books } = as('field');
  const told = async () =>
    (await books.check('accounts', [{ id }, { id: '0'.repeat(24) }])).map((one) =>
      one.kind === 'refused' ? one.troubles[0]!.code : one.kind,
    );
  expect(await told()).toEqual(['unknownEntry', 'unknownEntry']);
  const { seq } = (await owner.entries({})).rows[0]!;
  await owner.books.withdrawConsent('accounts', id, 'she asked for it');
  expect(await told()).toEqual(['unknownEntry', 'unknownEntry']);
  const undone = (act: number) => books.undo(act).catch(({ code }) => code);
  expect(await undone(seq)).toBe(await undone(900));
});

test('marks are taken back from claims that are seen, and from the others by who sees them', async () => {
  const [one, other] = await claimsOf(owner);
  const { act } = (await owner.marks.change({ claims: [one, other] }, { sharing: 'amber' }))!;
  const level = async (claim: string) => {
    const reports = (await owner.reports({}, {})).rows;
    const { claims } = (await owner.report(reports[0]!.id))!;
    return claims.find((each) => each.claim.id === claim)!.sharing;
  };
  await owner.marks.change({ claims: [one] }, { sharing: 'red' });
  await as('analyst').inbox.undo(act);
  expect([await level(one), await level(other)]).toEqual(['red', null]);
  await expect(owner.inbox.undo(act)).rejects.toMatchObject({ code: 'conflict', details: { count: 1 } });
});

test('an act that was taken back in part is taken back whole by who sees the rest', async () => {
  const made = await owner.books.write('missions', [mission('One'), mission('Two', { sharing: 'red' })]);
  const act = actOf(made);
  expect(await as('editor').books.undo(act)).toMatchObject({ entries: 1 });
  expect(await owner.books.undo(act)).toMatchObject({ entries: 1 });
  expect((await owner.books.list('missions', {}, {})).rows).toEqual([]);
  await expect(owner.books.undo(act)).rejects.toMatchObject({ code: 'conflict', details: { count: 2 } });
});

test('what was sealed is as before where who takes it back sees the entry no more', async () => {
  await owner.people.setDuty('local', 'sealed', true);
  const [made] = await owner.books.write('accounts', [{ ...account({ witness: 'A.' }), sharing: 'red' }]);
  const { id } = entryOf([made!]);
  const opened = await owner.books.write('accounts', [{ id, sharing: null, values: { witness: 'B.' } }]);
  await as('editor').books.undo(actOf(opened));
  expect((await owner.books.open('accounts', id, 'witness', 'to see')).value).toBe('A.');
});

test('what is removed is kept as it stood, and nothing unchecked with it', async () => {
  const { id } = entryOf(await owner.books.write('missions', [mission('One')]));
  expect(await refusal(owner, { id, removed: true, values: { people: 'x' } })).toEqual(['wrongType']);
  expect(await refusal(owner, { id, removed: true })).toBe('kept');
});

test('nobody is told live of what was done with entries that they do not see', async () => {
  const { id } = entryOf(await owner.books.write('accounts', [{ ...account(), sharing: 'red' }]));
  await owner.books.write('missions', [mission('One')]);
  await owner.books.withdrawConsent('accounts', id, 'she asked for it');
  const acts = (await owner.entries({})).rows.map(({ seq, action }) => ({ seq, action, reports: [] }));
  const told = await owner.told(acts);
  const toldTo = (clearance: number) => told.flatMap((each) => each[clearance]?.action ?? []);
  expect(toldTo(3)).toEqual(['withdrawConsent', 'addEntry', 'addEntry']);
  expect(toldTo(0)).toEqual(['addEntry']);
  // Whoever saw it has to look again once it is out of sight.
  const [two] = await owner.books.write('missions', [mission('Two')]);
  await owner.books.write('missions', [{ id: entryOf([two!]).id, sharing: 'red' }]);
  const { seq, action } = (await owner.entries({})).rows[0]!;
  expect((await owner.told([{ seq, action, reports: [] }]))[0]![0]).toMatchObject({ action: 'changeEntry' });
});
