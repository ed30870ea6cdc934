import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../src/desk/index.js';
import { serverAccount } from '../../src/ledger/postgres/account.js';
import { isAlive } from '../../src/ledger/postgres/alive.js';
import { findBinaries } from '../../src/ledger/postgres/binaries.js';
import { database, initialise, readPostmaster, superuser } from '../../src/ledger/postgres/cluster.js';
import { preparePlaces } from '../../src/ledger/postgres/folder.js';
import { lineReader } from './lineReader.js';
import { DeskProcess } from './processes.js';
import { given, tempFolder } from './servers.js';

const isRoot = process.getuid?.() === 0;
const ends: (() => Promise<void> | void)[] = [];
const kept: typeof ends = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

let template: string | undefined;

/** A database folder as initdb makes it: made once, for it takes a second. */
function freshData(): string {
  if (template) return template;
  const home = join(newFolder(kept), 'template');
  const account = serverAccount();
  const places = preparePlaces(home, account, () => {});
  initialise({ binaries: findBinaries(account, () => {}), account, places });
  rmSync(places.socket, { recursive: true, force: true });
  template = places.data;
  return template;
}

function newFolder(list: typeof ends): string {
  const folder = tempFolder();
  list.push(() => rmSync(folder, { recursive: true, force: true }));
  if (isRoot) chmodSync(folder, 0o755);
  return folder;
}

function newHome(): string {
  const home = join(newFolder(ends), 'desk');
  cpSync(freshData(), join(home, 'postgres'), { recursive: true });
  return home;
}

async function open(home: string, serving = false, notices: string[] = []): Promise<Desk> {
  const say = (notice: string) => notices.push(notice);
  const desk = await openDesk({ home, serving, reader: lineReader, env: { DATELINE_USER: 'Amal' }, say });
  ends.push(() => desk.close());
  return desk;
}

afterAll(async () => {
  for (const end of kept) await end();
});

function start(...args: ConstructorParameters<typeof DeskProcess>): DeskProcess {
  const child = new DeskProcess(...args);
  ends.push(async () => void (await child.end('SIGKILL')));
  return child;
}

const socketOf = (home: string) => preparePlaces(home, serverAccount(), () => {}).socket;
const postmaster = (home: string) => readPostmaster(join(home, 'postgres'))?.pid;

async function ended(pid: number): Promise<void> {
  while (isAlive(pid)) await wait(20);
}

test('a desk that was killed leaves its database to the next one, and nothing is lost', async () => {
  const home = newHome();
  const child = start(home, 'serve', 2);
  await child.until('done');
  const pid = postmaster(home)!;
  await child.end('SIGKILL');
  expect(isAlive(pid)).toBe(true);
  const desk = await open(home, true);
  expect(postmaster(home)).toBe(pid);
  expect(await desk.status()).toMatchObject({ reports: 2, entries: 2, home });
  expect(await desk.verify()).toMatchObject({ holds: true });
  await desk.close();
  await ended(pid);
  expect(existsSync(join(home, 'desk.lock'))).toBe(false);
});

test('after both were killed in the middle of adding, the next start recovers and the ledger verifies', async () => {
  const home = newHome();
  const child = start(home, 'serve', 500);
  await child.until('added 5');
  const pid = postmaster(home)!;
  process.kill(pid, 'SIGKILL');
  await child.end('SIGKILL');
  const desk = await open(home);
  const { reports, entries } = await desk.status();
  const acknowledged = child.said.filter((line) => line.startsWith('added')).length;
  expect(reports).toBeGreaterThanOrEqual(acknowledged);
  expect(entries).toBe(reports);
  expect(await desk.verify()).toMatchObject({ holds: true, entries });
});

test('a second desk on a folder says so and stops; one piece of work attaches and leaves it running', async () => {
  const home = newHome();
  const child = start(home, 'serve', 1);
  await child.until('done');
  const pid = postmaster(home)!;
  const second = start(home, 'serve');
  expect(await second.until('failed')).toContain(`busy: Another desk (process ${child.child.pid})`);
  await expect(openDesk({ home, serving: true, env: {} })).rejects.toMatchObject({ code: 'busy' });
  const visitor = await open(home);
  expect(await visitor.status()).toMatchObject({ reports: 1 });
  await visitor.close();
  expect(isAlive(pid)).toBe(true);
  expect(await child.end('SIGTERM')).toBe(0);
  expect(isAlive(pid)).toBe(false);
});

test('a database that is killed under a desk comes back by itself', async () => {
  const home = newHome();
  const desk = await open(home, true);
  await desk.add(given('One', 'Nile Courier'));
  const pid = postmaster(home)!;
  process.kill(pid, 'SIGKILL');
  await ended(pid);
  // Each connection that was open may have to find out for itself.
  await expect
    .poll(() => desk.add(given('Two', 'Nile Courier')).catch(({ code }) => ({ kind: code })))
    .toMatchObject({ kind: 'added' });
  expect(await desk.status()).toMatchObject({ reports: 2, entries: 2 });
  expect(postmaster(home)).not.toBe(pid);
});

test('Ctrl-C in the middle of one piece of work stops the database that it started', async () => {
  const home = newHome();
  const child = start(home, 'visit', 1000);
  await child.until('added 2');
  const pid = postmaster(home)!;
  expect(await child.end('SIGINT')).toBe('SIGINT');
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(join(home, 'desk.lock'))).toBe(false);
});

test('a piece of work that is ended while its database starts leaves none behind', async () => {
  const home = newHome();
  const child = start(home, 'visit', 1);
  while (!postmaster(home)) await wait(5);
  const pid = postmaster(home)!;
  expect(await child.end('SIGTERM')).toBe('SIGTERM');
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(join(home, 'desk.lock'))).toBe(false);
});

test('a desk that waits for its work at the first signal stops with its database at the second', async () => {
  const home = newHome();
  const child = start(home, 'serve', 1000);
  await child.until('added 2');
  const pid = postmaster(home)!;
  const held = new Client({ host: socketOf(home), port: 5432, user: superuser, database });
  held.on('error', () => {});
  await held.connect();
  await held.query('select pg_advisory_lock(7361002)');
  const waiting = () => held.query("select 1 from pg_locks where locktype = 'advisory' and not granted");
  while ((await waiting()).rows.length === 0) await wait(20);
  child.child.kill('SIGTERM');
  expect(await Promise.race([once(child.child, 'exit'), wait(500, 'waits')])).toBe('waits');
  expect(await child.end('SIGTERM')).toBe('SIGTERM');
  expect(isAlive(pid)).toBe(false);
  await held.end().catch(() => {});
});

test('of several pieces of work at once the last one out stops the database', async () => {
  const home = newHome();
  const desks = await Promise.all([open(home), open(home), open(home)]);
  const pid = postmaster(home)!;
  await Promise.all(desks.map((desk, at) => desk.add(given(`Report ${at}`, 'Nile Courier'))));
  await desks[0]!.close();
  await desks[1]!.close();
  expect(await desks[2]!.status()).toMatchObject({ reports: 3, entries: 3 });
  await desks[2]!.close();
  await ended(pid);
});

test('a lock that names another process of the same number, or nothing, is taken over', async () => {
  const home = newHome();
  await (await open(home)).close();
  writeFileSync(
    join(home, 'desk.lock'),
    JSON.stringify({ pid: process.pid, start: 'long ago', use: 'serve' }),
  );
  await (await open(home, true)).close();
  writeFileSync(join(home, 'desk.lock'), '');
  const desk = await open(home, true);
  expect(JSON.parse(readFileSync(join(home, 'desk.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  await desk.close();
});

test.skipIf(!isRoot)(
  "where PostgreSQL's account may not enter, the desk is kept elsewhere and says so",
  async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o700);
    const notices: string[] = [];
    const desk = await open(join(folder, 'desk'), false, notices);
    const { home } = await desk.status();
    ends.unshift(() => {
      for (const path of [folder, home!]) rmSync(path, { recursive: true, force: true });
    });
    expect(home).toMatch(/^\/var\/lib\/dateline\/desk-/);
    expect(notices).toEqual([expect.stringContaining(`may not enter ${folder}`)]);
  },
);

test.skipIf(!isRoot)('an ordinary user runs a desk in a folder of their own', async () => {
  const folder = mkdtempSync('/tmp/dateline-user-');
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  chownSync(folder, 65534, 65534);
  const home = join(folder, 'desk');
  const child = start(home, 'serve', 1, { uid: 65534, gid: 65534 });
  await child.until('done');
  const pid = postmaster(home)!;
  expect(await child.end('SIGTERM')).toBe(0);
  expect(isAlive(pid)).toBe(false);
});
