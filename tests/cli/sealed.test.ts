import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../../src/desk/index.js';
import { tempFolder } from '../ledger/servers.js';
import { dateline } from './dateline.js';

let home: string;
let id: string;
const env = { DATELINE_USER: 'amina' };
const passphrase = 'a passphrase kept elsewhere\n';

beforeAll(async () => {
  home = tempFolder();
  const desk = await openDesk({ home, env, say: () => {} });
  const values = { day: '2026-03-02', acts: ['030102'], consent: 'aggregate', contact: 'by the miller' };
  const [made] = await desk.books.write('accounts', [{ kind: 'violation', values }]);
  id = made?.kind === 'kept' ? made.entry.id : '';
  await desk.close();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const run = (args: string[], input = '') => dateline([...args, '--home', home], { input, env });

test('the key is told of, kept in a recovery file, brought back; a field is opened and an entry withdrawn', async () => {
  const status = await run(['status']);
  expect(status.out).toContain('WITHOUT a recovery file');
  const file = join(home, 'key.recovery');
  expect((await run(['keys', 'recovery', file])).code).toBe(2);
  expect((await run(['keys', 'recovery', file], passphrase)).code).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await run(['keys', 'recovery', file], passphrase)).err).toContain('is there already');
  expect((await run(['keys'])).out).toContain('recovery file made on');

  const unseal = ['unseal', 'accounts', id, 'contact'];
  expect((await run(unseal)).err).toContain('takes --reason');
  const refused = await run([...unseal, '--reason', 'to call back']);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('people may-open')]);
  expect((await run(['people', 'may-open'])).out).toContain('Whoever works at this machine may open');

  const key = join(home, 'sealing.key');
  const kept = readFileSync(key, 'utf8');
  rmSync(key);
  const lost = await run([...unseal, '--reason', 'to call back']);
  expect([lost.code, lost.err]).toEqual([1, expect.stringContaining('dateline keys restore FILE')]);
  expect((await run(['keys'])).out).toContain('MISSING');
  expect((await run(['keys', 'restore', file], 'another passphrase\n')).code).toBe(1);
  expect((await run(['keys', 'restore', file], passphrase)).code).toBe(0);
  expect(readFileSync(key, 'utf8')).toBe(kept);
  expect((await run(['keys', 'rotate'])).code).toBe(0);
  expect((await run([...unseal, '--reason', 'to call back'])).out).toBe('by the miller\n');

  await run(['backup', join(home, 'before.backup')]);
  const withdrawn = await run(['withdraw', 'accounts', id, '--reason', 'asked by letter']);
  expect(withdrawn.out).toMatch(/only the hash is left[\s\S]*before\.backup, taken by amina/);
  expect((await run([...unseal, '--reason', 'to call back'])).code).toBe(5);
  expect((await run(['verify'])).code).toBe(0);
}, 240_000);
