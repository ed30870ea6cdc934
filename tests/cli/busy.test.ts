import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './dateline.js';

let folder: string;
let desk: ChildProcess;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-busy-'));
  chmodSync(folder, 0o755);
  const { DATABASE_URL: _server, ...rest } = process.env;
  desk = spawn(process.execPath, [`${root}dateline`, 'serve', '--port', '0', '--no-examples'], {
    env: { ...rest, DATELINE_HOME: join(folder, 'desk') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise((resolve, reject) => {
    desk.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
    desk.stdout!.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+/.exec(chunk.toString())?.[0];
      if (found) resolve(found);
    });
  });
});
afterAll(async () => {
  const ended = new Promise((resolve) => desk.on('exit', resolve));
  desk.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

const post = async (path: string, body: string, type: string) => {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': type, 'x-dateline': 'test' },
    body,
  });
  expect(response.status).toBe(200);
  // biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are held by the schemas
  return (await response.json()) as any;
};

const said =
  'Gunmen attacked a convoy near Kasindi on 5 May 2026 and killed three drivers, the union said.\n\n';

test('while a long report is read, a desk answers others and reads short ones', async () => {
  const order: string[] = [];
  const did = (name: string) => () => order.push(name);
  const long = post('api/read', said.repeat(600), 'text/plain').then(did('long'));
  const [status] = await Promise.all([
    fetch(`${url}api/status`).then((response) => response.json()),
    post('api/reports', said, 'text/plain').then(did('short')),
  ]);
  expect(status).toMatchObject({ reports: 0 });
  await long;
  expect(order).toEqual(['short', 'long']);
});

test('a page given to a desk brings its source, title and dates', async () => {
  const page = readFileSync(join(root, 'tests', 'pages', 'river-post', 'page.html'), 'utf8');
  const { reports } = await post('api/reports', page, 'text/html');
  expect(reports).toMatchObject([
    {
      source: { name: 'River Post' },
      publishedAt: '2026-03-12T06:40:00Z',
      updatedAt: '2026-03-12T15:05:00Z',
    },
  ]);
  await post('api/reread', '{}', 'application/json');
  const [{ id }] = reports;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const view = (await (await fetch(`${url}api/reports/${id}`)).json()) as any;
  expect(view.reading?.document ?? view.document).toMatchObject({
    byline: 'Ana Ruiz',
    updatedAt: '2026-03-12T15:05:00Z',
  });
  const given = await post('api/reports?source=Mine&publishedAt=2026-03-11', `${page} `, 'text/html');
  expect(given.reports).toMatchObject([{ source: { name: 'Mine' }, publishedAt: '2026-03-11' }]);
});
