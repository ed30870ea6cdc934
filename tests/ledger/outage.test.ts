import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../../src/desk/index.js';
import { DeskError } from '../../src/ledger/error.js';
import { toDeskError } from '../../src/ledger/store/failure.js';
import { deskOn, given, newDatabase, query, type Server, servers, tempFolder } from './servers.js';

const text = 'A raid\nattacks/raid; on 2026-03-09; at Bara SD; killed 3 guards; says police';

let server: Server;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server.end());

/** Waits until so many wait for the ledger's pen. */
async function untilWaiting(url: string, many = 1): Promise<void> {
  for (;;) {
    const rows = await query(url, "select 1 from pg_locks where locktype = 'advisory' and not granted");
    if (rows.length >= many) return;
    await wait(20);
  }
}

test('when the database goes away in the middle of add nothing is half written, and it works again', async () => {
  const url = await newDatabase(server);
  const desk = await deskOn(url);
  await desk.add(given('Before', 'Nile Courier'));
  // Holds the pen, so that the add has begun and is not done.
  const holder = new pg.Client({ connectionString: url });
  holder.on('error', () => {});
  await holder.connect();
  await holder.query('begin; select pg_advisory_xact_lock(7361002)');
  const adding = desk.add(given(text, 'Nile Courier')).catch((error: unknown) => error);
  await untilWaiting(url);
  await server.stop();
  expect(await adding).toMatchObject({ name: 'DeskError', code: 'databaseUnreachable' });
  await expect(desk.reports({}, {})).rejects.toMatchObject({ code: 'databaseUnreachable' });
  await server.start();
  expect(await desk.status()).toMatchObject({ reports: 1, claims: 0, entries: 1 });
  expect((await desk.add(given(text, 'Nile Courier'))).kind).toBe('added');
  expect(await desk.verify()).toMatchObject({ holds: true, entries: 2 });
  await desk.close();
});

test('a database whose user may make nothing in it says so, and how it is mended', async () => {
  const name = `bare_${process.pid}`;
  await query(server.url('postgres'), `create database ${name}`);
  await query(server.url('postgres'), `create role ${name} login password 'guest'`);
  const url = new URL(server.url(name));
  [url.username, url.password] = [name, 'guest'];
  await expect(deskOn(`${url}`)).rejects.toMatchObject({
    code: 'databaseUnreachable',
    message: expect.stringContaining('does not let its user'),
    remedy: expect.stringContaining('owner of its database'),
  });
});

test('a desk that closes ends what is under way, and refuses what is asked after that', async () => {
  const url = await newDatabase(server);
  const desk = await deskOn(url);
  await desk.add(given('Before', 'Nile Courier'));
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  await holder.query('begin; select pg_advisory_xact_lock(7361002)');
  const [before] = (await desk.reports({}, {})).rows;
  // One waits for the pen, the others for their turn.
  const changing = Array.from({ length: 12 }, (_, at) =>
    desk.inbox.change({ reports: [before!.id] }, { state: at % 2 ? 'new' : 'done' }),
  );
  await untilWaiting(url);
  const closing = desk.close();
  await expect(desk.reports({}, {})).rejects.toMatchObject({ name: 'DeskError', code: 'busy' });
  await holder.query('commit');
  expect((await Promise.all(changing)).map((made) => made?.reports)).toEqual(Array(12).fill(1));
  await closing;
  await desk.close();
  await holder.end();
});

test('who only looks is answered while more wait for the pen than there are connections', async () => {
  const url = await newDatabase(server);
  const desk = await deskOn(url);
  await desk.add(given('Before', 'Nile Courier'));
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  await holder.query('begin; select pg_advisory_xact_lock(7361002)');
  const writing = [
    ...Array.from({ length: 12 }, (_, at) => desk.add(given(`${text} (${at})`, 'Nile Courier'))),
    desk.people.setDuty('local', 'sealed', true),
  ];
  await untilWaiting(url);
  expect((await desk.reports({}, {})).rows).toHaveLength(1);
  await holder.query('commit');
  await Promise.all(writing);
  expect((await desk.reports({}, {})).rows).toHaveLength(13);
  await desk.close();
  await holder.end();
});

test('two desks that add at once each keep theirs, in one chain', async () => {
  const url = await newDatabase(server);
  const desks = await Promise.all([deskOn(url, { by: 'Amal' }), deskOn(url, { by: 'Basil' })]);
  const adds = Array.from({ length: 20 }, (_, at) =>
    desks[at % 2]!.add(given(`${text} ${at >> 1}`, 'Nile Courier')),
  );
  const kinds = (await Promise.all(adds)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'added')).toHaveLength(10);
  expect(await desks[0]!.verify()).toMatchObject({ holds: true, entries: 10 });
  await Promise.all(desks.map((desk) => desk.close()));
});

test('a database that cannot be used is named without its secrets', async () => {
  const open = (url: string) => openDesk({ env: { DATABASE_URL: url } }).catch((error: Error) => error);
  const unreachable = await open('postgresql://amal:geheim@127.0.0.1:9/ledger');
  expect(unreachable).toMatchObject({
    code: 'databaseUnreachable',
    message: expect.stringContaining('127.0.0.1:9'),
  });
  expect(JSON.stringify([unreachable, String(unreachable)])).not.toContain('geheim');
  expect(await open('geheim')).toMatchObject({
    code: 'databaseUnreachable',
    message: expect.not.stringContaining('geheim'),
  });
  const folder = tempFolder();
  writeFileSync(join(folder, 'file'), '');
  const home = join(folder, 'file', 'desk');
  await expect(openDesk({ home, env: {} })).rejects.toMatchObject({
    code: 'badInput',
    message: expect.stringContaining(home),
  });
  rmSync(folder, { recursive: true });
});

test('a full disk is told as such, whoever finds it', () => {
  for (const code of ['53100', 'ENOSPC']) {
    const told = toDeskError(Object.assign(new Error('No space left on device'), { code }), 'keeping a.txt');
    expect(told).toBeInstanceOf(DeskError);
    expect(told).toMatchObject({
      code: 'diskFull',
      message: expect.stringContaining('keeping a.txt was not done'),
    });
  }
  const other = new Error('something else');
  expect(toDeskError(other, 'keeping a.txt')).toBe(other);
});
