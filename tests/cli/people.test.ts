import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateline } from './dateline.js';

let home: string;
const env = { DATELINE_USER: 'amina' };

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dateline-people-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const people = (args: string[], input = '') => dateline(['people', ...args, '--home', home], { input, env });

test('people are added with a password from standard input, changed, and kept out of sight of arguments', async () => {
  const refused = await dateline(['serve', '--host', '0.0.0.0', '--no-examples', '--home', home], { env });
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringContaining('dateline people add NAME --role owner'),
  ]);
  expect((await people(['add', 'Mara', '--role', 'owner'])).code).toBe(2);
  expect((await people(['add', 'Mara', '--role', 'owner'], 'short\n')).err).toContain('fewer than 12');
  const added = await people(['add', 'Mara', '--role', 'owner'], 'four plain words of mine\n');
  expect([added.code, added.out]).toEqual([0, 'Mara may sign in, as owner.\n']);
  expect((await people(['add', 'Omar', '--role', 'king'], 'four plain words of mine\n')).err).toContain(
    'king',
  );
  await people(['add', 'Omar', '--role', 'field'], 'four plain words of mine\n');
  expect((await people(['role', 'omar', 'editor'])).out).toBe('Omar is editor.\n');
  expect((await people(['disable', 'Omar'])).code).toBe(0);
  const list = JSON.parse((await people(['list', '--json'])).out) as { name: string; active: boolean }[];
  expect(list.map(({ name, active }) => [name, active])).toEqual([
    ['Mara', true],
    ['Omar', false],
  ]);
  expect((await people(['password', 'Nobody'], 'four plain words of mine\n')).code).toBe(5);
  const sessions = await dateline(['sessions', '--home', home], { env });
  expect(sessions.out).toBe('Nobody is signed in.\n');
  const { out } = await dateline(['entries', '--by', 'amina', '--home', home], { env });
  expect(out).toContain('addPerson');
  expect(out).not.toContain('plain');
}, 180_000);
