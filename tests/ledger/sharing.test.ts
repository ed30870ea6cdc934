import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

let server: Server;
let url: string;
let desk: Desk;
let ids: string[];

const strike = 'attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders';

beforeAll(async () => {
  server = await servers[0]!.start();
  url = await newDatabase(server);
  desk = await deskOn(url);
  await desk.add(given(`First\n${strike}`, 'Nile Courier'));
  await desk.add(given(`Second\n${strike}\noperations/raid; on 2026-03-12; at Dilling SD`, 'Kordofan Voice'));
  await desk.add(given('Third\npolicy/waiver; on 2026-03-20; by the treasury', 'River Wire'));
  ids = (await desk.reports({}, {})).rows.map(({ id }) => id).reverse();
});
afterAll(async () => {
  await desk?.close();
  await server?.end();
});

const share = (report: number, sharing: 'clear' | 'green' | 'amber' | 'amberStrict' | 'red' | null) =>
  desk.inbox.change({ reports: [ids[report - 1]!] }, { sharing });
const levels = async () =>
  Object.fromEntries((await desk.events({}, {})).rows.map(({ kind, sharing }) => [kind, sharing]));
const kinds = async (sharing: string) =>
  (await desk.events({ sharing }, {})).rows.map(({ kind }) => kind).sort();
const reports = async (sharing: 'red' | 'amber' | 'none') =>
  (await desk.reports({ sharing }, {})).rows.map(({ title }) => title).sort();

test('nothing has a level until somebody says so', async () => {
  expect(await levels()).toEqual({ airstrike: null, raid: null, waiver: null });
  expect(await reports('none')).toEqual(['First', 'Second', 'Third']);
});

test('an event has the strictest level of the reports that tell of it; each act is one undo', async () => {
  await share(1, 'green');
  expect(await levels()).toEqual({ airstrike: 'green', raid: null, waiver: null });
  const made = await share(2, 'amberStrict');
  await share(3, 'red');
  expect(await levels()).toEqual({ airstrike: 'amberStrict', raid: 'amberStrict', waiver: 'red' });
  expect((await desk.inbox.undo(made!.act)).reports).toBe(1);
  expect(await levels()).toEqual({ airstrike: 'green', raid: null, waiver: 'red' });
  await share(2, 'amber');
});

test('reports and events are listed by level, and by having none', async () => {
  expect(await kinds('amber')).toEqual(['airstrike', 'raid']);
  expect(await kinds('amber,red')).toEqual(['airstrike', 'raid', 'waiver']);
  expect(await kinds('green')).toEqual([]);
  expect(await reports('amber')).toEqual(['Second']);
  await share(2, null);
  expect(await kinds('none')).toEqual(['raid']);
  expect(await reports('none')).toEqual(['Second']);
  await share(2, 'amber');
  await expect(desk.events({ sharing: 'pink' }, {})).rejects.toThrow('pink');
  await expect(desk.inbox.change({ reports: ids }, { sharing: 'pink' as 'red' })).rejects.toThrow(
    '"pink" is no sharing level',
  );
});

test('a claim that is rejected no longer sets the level of its event; what comes back does', async () => {
  const [claim] = (await desk.report(ids[1]!))!.claims.filter(({ claim }) => claim.kind === 'airstrike');
  await desk.judge({ verdict: 'reject', claim: claim!.claim.id });
  expect(await levels()).toMatchObject({ airstrike: 'green', raid: 'amber' });
  const { judgements } = (await desk.report(ids[1]!))!.claims.find(
    (one) => one.claim.id === claim!.claim.id,
  )!;
  await desk.judge({ verdict: 'withdraw', judgement: judgements.at(-1)!.id });
  expect(await levels()).toMatchObject({ airstrike: 'amber', raid: 'amber' });
});

test('derived anew the levels are the same, the chain holds and what was said is kept', async () => {
  const derived = () =>
    Promise.all(['events', 'inbox'].map((table) => query(url, `select t::text from ${table} t order by 1`)));
  const before = await derived();
  await desk.rebuild();
  expect(await derived()).toEqual(before);
  expect(await desk.verify()).toMatchObject({ holds: true });
  const said = await query<{ action: string }>(url, "select action from entries where action = 'share'");
  expect(said).toHaveLength(6);
  await expect(query(url, "update sharings set level = 'clear'")).rejects.toThrow();
});
