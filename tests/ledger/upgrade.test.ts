import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

let server: Server;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server.end());

test('a page of events or figures is served by an index, however many there are', async () => {
  const url = `${await newDatabase(server)}&options=${encodeURIComponent('-c enable_seqscan=off -c enable_sort=off')}`;
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

test('a count reads an index alone, also of what is seen where something is hidden, also after an upgrade', async () => {
  const fresh = await newDatabase(server);
  const desk = await deskOn(fresh);
  await desk.add(
    given('One\nattacks/airstrike; on 2026-03-09; at Bara SD; killed 14 traders', 'Nile Courier'),
  );
  const [report] = (await desk.reports({}, {})).rows;
  await desk.inbox.change({ reports: [report!.id] }, { sharing: 'red' });
  await desk.close();
  // As an older one left it.
  for (const { name } of await query<{ name: string }>(
    fresh,
    `select indexrelid::regclass::text as name from pg_index where pg_get_indexdef(indexrelid) like '%events %numbers%'`,
  ))
    await query(fresh, `drop index ${name}`);
  await query(fresh, 'delete from migrations where number = 27');
  await (await deskOn(fresh)).close();
  const url = `${fresh}&options=${encodeURIComponent('-c enable_seqscan=off -c enable_bitmapscan=off')}`;
  for (const view of ['public', 'seen2']) {
    const plan = await query(
      url,
      `explain select in_week, count(*), sum(numbers[1]) from ${view}.events
        where register = 'attacks' and 'stated' = any(certainties) and state = 'unjudged' group by 1`,
    );
    expect(JSON.stringify(plan), view).toMatch(/Index Only Scan using events_(?:counted|in_day)/);
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
  const shares: number[] = [];
  await newer.rebuild((share) => shares.push(share));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  await newer.close();
});

test('a migration that changes nothing derived leaves the events as they are', async () => {
  const url = await newDatabase(server);
  const desk = await deskOn(url);
  await desk.add(given('One\nattacks/airstrike; on 2026-03-09; at Bara SD', 'Nile Courier'));
  await desk.close();
  await query(url, 'drop table feeds; delete from migrations where number = 21');
  await query(url, 'delete from events');
  const newer = await deskOn(url);
  expect((await newer.events({}, {})).rows).toEqual([]);
  expect((await newer.books.list('missions', {}, {})).rows).toEqual([]);
  await newer.rebuild();
  expect((await newer.events({}, {})).rows).toHaveLength(1);
  await newer.close();
});

test('a desk of an older Dateline that hides a report from some is upgraded, and hides it still', async () => {
  const url = await newDatabase(server);
  const desk = await deskOn(url);
  await desk.add(given('One\nattacks/airstrike; on 2026-03-09; at Bara SD', 'Nile Courier'));
  await desk.add(given('Two\nattacks/shelling; on 2026-03-10; at Dilling SD', 'Kordofan Voice'));
  const [hidden] = (await desk.reports({}, {})).rows;
  await desk.inbox.change({ reports: [hidden!.id] }, { sharing: 'red' });
  await desk.close();
  // As that one left it: its view had no marks of claims.
  await query(
    url,
    'drop table claim_marks, marked_claims cascade; drop function less_checks, less_part cascade',
  );
  for (const table of ['claims', 'findings', 'readings', 'report_events', 'judgements'])
    await query(url, `create view seen2.${table} as select * from public.${table}`);
  await query(url, 'delete from migrations where number = 25');
  const newer = await deskOn(url);
  const editor = newer.as({ id: 'e', name: 'Edo', role: 'editor' });
  expect((await editor.reports({}, {})).rows).toHaveLength(1);
  expect(await editor.report(hidden!.id)).toBeUndefined();
  expect((await newer.reports({}, {})).rows).toHaveLength(2);
  await newer.close();
});
