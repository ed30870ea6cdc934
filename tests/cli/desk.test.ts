import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateline, root } from './dateline.js';

// Tests of this file run in their order: they are one day at one desk.
const text = `Convoy held at Kasindi

KASINDI, DR Congo: Gunmen attacked a convoy near Kasindi on Monday and killed three drivers, the transport union said.
`;
let folder: string;
let env: Record<string, string>;
let serving: { process: ChildProcess; url: string } | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-desk-'));
  // As root the database runs as another user, who must get into the folder.
  chmodSync(folder, 0o755);
  env = { DATELINE_HOME: join(folder, 'desk'), DATELINE_USER: 'amina' };
  writeFileSync(join(folder, 'convoy.txt'), text);
});
afterAll(() => {
  serving?.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const run = (...args: string[]) => dateline(args, { env });
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out);

function serve(): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [`${root}dateline`, 'serve', '--port', '0', '--no-examples'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /http:\/\/\S+/.exec(chunk.toString())?.[0];
      if (url) resolve({ process: child, url });
    });
  });
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', resolve));

test('a report is added once, however often it is given', async () => {
  const first = await run('add', at('convoy.txt'), '--source', 'River Wire', '--published', '2026-01-07');
  expect(first.code, first.err).toBe(0);
  expect(first.out).toContain('added');
  const again = await run('add', at('convoy.txt'));
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('known already')]);
  const { rows } = await json('reports');
  expect(rows).toMatchObject([{ source: { name: 'River Wire' }, publishedAt: '2026-01-07', state: 'new' }]);
});

test('verbs work beside a running desk; a second desk on its folder stops', async () => {
  serving = await serve();
  const status = await (await fetch(`${serving.url}api/status`)).json();
  expect(status).toMatchObject({ person: 'amina', reports: 1, database: 'embedded' });
  expect((await json('reports')).rows).toHaveLength(1);
  const second = await run('serve', '--port', '0');
  expect([second.code, second.out]).toEqual([3, '']);
  expect(second.err).toMatch(/open|in use/);
});

test('reports are given to people and worked through as one act, which one verb takes back', async () => {
  const [{ id }] = (await json('reports')).rows;
  const made = await json('assign', 'noor', id);
  expect(made).toMatchObject({ reports: 1 });
  expect((await json('reports', '--assignee', 'noor', '--news', 'event')).rows).toHaveLength(1);
  expect(await json('assign', '--names')).toEqual(['amina', 'noor']);
  const done = await run('state', 'done', '--all', '--assignee', 'noor');
  expect(done.out).toMatch(/^1 report changed; take it back: dateline undo \d+/);
  expect((await run('reports', '--count')).out).toContain('done 1');
  expect((await run('undo', String(made.act))).out).toContain('1 report has what was there before');
  expect((await json('reports', '--unassigned', '--sort', 'published')).rows).toHaveLength(1);
  const refused = await run('state', 'done', '--register', 'attacks');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('A filter needs --all')]);
  const again = await run('undo', String(made.act));
  expect(again.err).toContain('changed again after that');
});

test('reports and their events are listed by how far they may be shared', async () => {
  const [{ id }] = (await json('reports')).rows;
  await run('share', 'amberStrict', id);
  expect((await run('reports', '--sharing', 'amberStrict')).out).toContain('TLP:AMBER+STRICT');
  expect((await json('events', '--sharing', 'amberStrict')).rows).not.toHaveLength(0);
  expect((await json('events', '--sharing', 'none')).rows).toHaveLength(0);
  expect((await run('share', 'pink', id)).err).toContain(
    'Known: clear, green, amber, amberStrict, red, none',
  );
});

test('what cannot be added is named; the rest is added', async () => {
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('second.txt'), 'The bridge at Kasindi reopened on Tuesday, the union said.');
  const { code, out, err } = await run('add', at('empty.txt'), at('second.txt'), 'http://127.0.0.1:9/none');
  expect(code).toBe(1);
  expect(out.match(/^added/gm)).toHaveLength(1);
  expect(err).toMatch(/empty\.txt is empty/);
  expect(err).toMatch(/127\.0\.0\.1:9\/none could not be fetched/);
  expect(err).toContain('2 of 3 were not added');
  const dated = await run('add', at('second.txt'), '--published', 'someday');
  expect([dated.code, dated.err]).toEqual([2, expect.stringContaining('"someday" is no date')]);
});

test('a claim is judged and the chain of entries holds', async () => {
  const { rows } = await json('reports', '--source', 'River Wire');
  const view = await json('report', rows[0].id);
  const claim = view.claims[0]?.claim.id;
  expect(claim).toBeTruthy();
  expect((await run('judge', 'accept', claim, '--why', 'as it stands')).out).toContain('accept by amina');
  const report = await run('report', rows[0].id, '--state', 'done');
  expect(report.out).toContain('✓');
  // What is so already is told in the measure of what was asked.
  expect(await json('share', 'none', claim, '--claims')).toEqual({ act: null, claims: 0 });
  await json('share', 'none', rows[0].id);
  expect(await json('share', 'none', rows[0].id)).toEqual({ act: null, reports: 0 });
  expect(await json('verify')).toMatchObject({ holds: true, broken: null });
  const { rows: entries } = await json('entries');
  expect(entries.map(({ by }: { by: string }) => by)).toContain('amina');
});

test('what does not exist, and what is no word of the desk, is said', async () => {
  const cases: [args: string[], code: number, says: RegExp][] = [
    [['report', 'none'], 5, /no report "none"/],
    [['event', 'none'], 5, /no event "none"/],
    [['judge', 'accept', 'none'], 5, /none/],
    [['judge', 'perhaps', 'none'], 2, /no verdict "perhaps"/],
    [['judge', 'same', 'one'], 2, /usage: dateline judge same CLAIM OTHER/],
    [['events', '--register', 'weather'], 2, /no register "weather"/],
    [['events', '--from', 'spring'], 2, /"spring" is no date/],
    [['reports', '--state', 'lost'], 2, /no state "lost"/],
    [['reports', '--limit', '0'], 2, /--limit takes a whole number/],
    [['restore', at('convoy.txt')], 1, /./],
    [['backup', at('no/such/folder')], 1, /cannot be written to .*: there is no such folder/],
    [['add', at('none.txt')], 1, /^dateline: .*There is no such file\.\n$/],
    [['read', at('convoy.txt'), '--published', '2=2026-01-07'], 1, /holds 1 report: there is no report 2/],
  ];
  for (const [args, code, says] of cases) {
    const answer = await run(...args);
    expect([answer.code, answer.err], args.join(' ')).toEqual([code, expect.stringMatching(says)]);
  }
});

test('a database that cannot be reached is said, with a code of its own', async () => {
  const { code, err } = await dateline(['reports'], {
    env: { DATABASE_URL: 'postgres://a:secret@127.0.0.1:9/b' },
  });
  expect(code).toBe(4);
  expect(err).not.toContain('secret');
});

test('a desk is carried to another by backup and restore', async () => {
  expect((await run('backup', at('desk.backup'))).code).toBe(0);
  const copy = { env: { ...env, DATELINE_HOME: at('copy') } };
  expect((await dateline(['restore', at('desk.backup')], copy)).code).toBe(0);
  const copied = JSON.parse((await dateline(['reports', '--json'], copy)).out);
  expect(copied).toEqual(await json('reports'));
  const full = await run('restore', at('desk.backup'));
  expect([full.code, full.err]).toEqual([1, expect.stringMatching(/empty|holds/)]);
});

test('Ctrl-C stops the desk with all that it started; after kill -9 it starts again', async () => {
  const { process: first } = serving!;
  first.kill('SIGINT');
  expect(await ended(first)).toBe(130);
  serving = await serve();
  serving.process.kill('SIGKILL');
  await ended(serving.process);
  expect((await json('reports')).rows).toHaveLength(2);
});
