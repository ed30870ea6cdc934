import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

let server: Server;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server.end());

test('a page of events or figures is served by an index, however many there are', async () => {
  const url = `${await newDatabase(server)}&options=${encodeURIComponent('-c enable_seqscan=off')}`;
  for (const [table, key] of [
    ['events', 'sort_day'],
    ['figures', 'sort_key'],
  ]) {
    const order = `${key} collate "C" desc, id collate "C"`;
    const plan = await query(url, `explain select id from ${table} order by ${order} limit 51`);
    expect(JSON.stringify(plan)).toMatch(/Index (?:Only )?Scan/);
    expect(JSON.stringify(plan)).not.toContain('Sort');
  }
});

test('a desk of an older Dateline has its events derived anew by the rules of this one', async () => {
  const url = await newDatabase(server);
  const desk = await deskOn(url);
  const day = 'attacks/airstrike; on 2026-03-09; at Bara SD; killed 14 traders';
  await desk.add(given(`One\n${day}`, 'Nile Courier'));
  const undated = 'Two\nattacks/airstrike; at Bara SD; killed 14 traders';
  await desk.add({ ...given(undated, 'Kordofan Voice'), publishedAt: '2026-03-10' });
  const events = (await desk.events({}, {})).rows;
  expect(events).toMatchObject([{ reports: 2 }]);
  await desk.close();
  // As that one left it: a schema without the last step, and events by other rules.
  await query(url, 'alter table standing drop column told; delete from migrations where number = 3');
  await query(url, 'delete from events');
  const newer = await deskOn(url);
  expect((await newer.events({}, {})).rows).toEqual(events);
  expect(await newer.verify()).toMatchObject({ holds: true });
  await newer.close();
});
