import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyFile } from '../../src/desk/sealing/keyFile.js';
import { deskOn, keyFileOf, newDatabase, query, type Server, servers } from './servers.js';

const loader = new URL('../../tools/build/typescript.mjs', import.meta.url).href;
const script = fileURLToPath(new URL('./rotateProcess.ts', import.meta.url));
const password = 'four plain words of mine';

let server: Server;
let url: string;
const secrets: Record<string, string> = {};

beforeAll(async () => {
  server = await servers[0]!.start();
  url = await newDatabase(server);
  const desk = await deskOn(url);
  for (const name of ['Mara', 'Omar', 'Hoda']) {
    const { id } = await desk.people.add({ name, role: 'owner', password });
    const own = desk.as({ id, name, role: 'owner' }).account;
    const { secret } = await own.beginTotp();
    const code = new TOTP({ secret }).generate({ timestamp: Date.UTC(2026, 2, 10) });
    await own.confirmTotp({ secret, code });
    secrets[name] = secret;
  }
  await desk.close();
});
afterAll(() => server?.end());

/** A process that gives the desk a new key and is killed; answers what ended it. */
async function rotateIn(moment: string, nth: number, killAfter?: number): Promise<string | number | null> {
  const args = ['--import', loader, script, url, keyFileOf(url), moment, String(nth)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  if (killAfter !== undefined) {
    await once(child.stdout, 'data');
    await wait(killAfter);
    child.kill('SIGKILL');
  }
  await exit;
  return child.signalCode ?? child.exitCode;
}

let minutes = 0;

/** Everything opens for whoever comes next, and one key is left. */
async function checkAll(): Promise<void> {
  minutes += 5;
  const at = Date.UTC(2026, 2, 10) + minutes * 60_000;
  const desk = await deskOn(url, { now: () => new Date(at) });
  for (const [name, secret] of Object.entries(secrets)) {
    const code = new TOTP({ secret }).generate({ timestamp: at });
    await desk.door.signIn({ name, password, code, address: '192.0.2.1' });
  }
  expect(keyFile(keyFileOf(url)).keys()).toHaveLength(1);
  expect(await desk.keys.state()).toMatchObject({ state: 'there', missing: [] });
  expect(await desk.verify()).toMatchObject({ holds: true });
  await desk.close();
}

const wrappedBy = async () =>
  (await query<{ key: string }>(url, 'select distinct key from data_keys'))[0]!.key;

test.each([
  ['before the new key is kept', 'before', 1, 1, false],
  ['before what it wraps is committed', 'after', 1, 2, false],
  ['before the old key is dropped', 'before', 2, 2, true],
  ['after the old key is dropped', 'after', 2, 1, true],
] as const)(
  'killed %s, a rotation loses nothing',
  async (_, moment, nth, keysLeft, isWrapped) => {
    const before = await wrappedBy();
    expect(await rotateIn(moment, nth)).toBe('SIGKILL');
    // What the process left: else this would not test what it says.
    expect(keyFile(keyFileOf(url)).keys()).toHaveLength(keysLeft);
    expect((await wrappedBy()) !== before).toBe(isWrapped);
    await checkAll();
  },
  60_000,
);

test('killed at any other moment, a rotation loses nothing', async () => {
  for (const ms of [0, 3, 11, 29, 53]) {
    expect(await rotateIn('always', 0, ms)).toBe('SIGKILL');
    await checkAll();
  }
}, 120_000);

test('left alone it ends with another key', async () => {
  const before = readFileSync(keyFileOf(url), 'utf8');
  expect(await rotateIn('never', 0)).toBe(0);
  expect(readFileSync(keyFileOf(url), 'utf8')).not.toBe(before);
  await checkAll();
});
