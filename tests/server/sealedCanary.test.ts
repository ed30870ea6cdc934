import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { deskOn, newDatabase, query, type Server, servers, tempFolder } from '../ledger/servers.js';
import { asker, cookieOf } from './asked.js';

const password = 'four plain words of mine';

/** A word of its own for each sealed field; what they share is looked for. */
const canary = (field: string) => `canaryzeenat ${field}`;
const fields = ['victimNames', 'witness', 'contact', 'narrative', 'exactPlace'];
const sealed = Object.fromEntries(fields.map((field) => [field, canary(field)]));

let server: Server;
let desk: Desk;
let url: string;
let running: RunningServer;
let ask: ReturnType<typeof asker>;
let cookie: string;
let id: string;
let owner: string;
let secret: string;
const logged: string[] = [];

beforeAll(async () => {
  server = await servers[0]!.start();
  url = await newDatabase(server);
  desk = await deskOn(url);
  owner = (await desk.people.add({ name: 'Mara', role: 'owner', password })).id;
  const omar = await desk.people.add({ name: 'Omar', role: 'editor', password });
  const own = desk.as({ id: omar.id, name: 'Omar', role: 'editor' }).account;
  secret = (await own.beginTotp()).secret;
  const code = new TOTP({ secret }).generate({ timestamp: Date.UTC(2026, 2, 10) });
  await own.confirmTotp({ secret, code });
  running = await startServer(desk, { port: 0, pages: tempFolder(), log: (line) => logged.push(line) });
  ask = asker(running.port);
  cookie = cookieOf(await ask('/api/session', { method: 'POST', body: { name: 'Mara', password } }));
});
afterAll(async () => {
  await running?.close();
  await desk?.close();
  await server?.end();
});

/** Everything that was answered to what is sent here. */
const answered: string[] = [];

async function send(method: string, path: string, body?: unknown) {
  const answer = await ask(path, { method, cookie, ...(body === undefined ? {} : { body }) });
  answered.push(`${method} ${path}: ${JSON.stringify(answer.json ?? null)} ${answer.text ?? ''}`);
  return answer;
}

async function raw(path: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${running.port}${path}`, { headers: { cookie } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text =
    bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  return `${answer.status} ${path} ${text}`;
}

const draft = (values: object, more: object = {}) => ({
  kind: 'violation',
  values: { day: '2026-03-02', acts: ['030102'], consent: 'aggregate', ...values },
  ...more,
});

/** Every address that is only looked at, for each register and entry that there is. */
async function looks(): Promise<string[]> {
  const { paths } = (await ask('/api/openapi.json', { cookie })).json as { paths: Record<string, object> };
  const queries = ['', '?text=canaryzeenat', '?field.witness=canaryzeenat', '?format=csv', '?sort=witness'];
  return Object.entries(paths)
    .filter(([path, methods]) => 'get' in methods && path !== '/api/stream')
    .flatMap(([path]) => (path.includes('/books/') ? queries : ['']).map((asked) => path + asked))
    .map((path) =>
      path.replace('{register}', 'accounts').replace('{id}', path.includes('/books/') ? id : owner),
    )
    .map((path) => (path.includes('/accounts/calendar') ? `${path}&from=2026-03-01&to=2026-03-31` : path));
}

function expectNone(texts: readonly string[], where: string): void {
  const found = texts.filter((text) => /canaryzeenat (?!")/.test(text) || text.includes(secret));
  expect(
    found.map((text) => text.slice(0, 200)),
    where,
  ).toEqual([]);
}

test('what is sealed is nowhere: in no answer, no log, no row, no backup, no news', async () => {
  const heard: string[] = [];
  const stop = new AbortController();
  const stream = await fetch(`http://127.0.0.1:${running.port}/api/stream`, {
    headers: { cookie },
    signal: stop.signal,
  });
  const listening = (async () => {
    for await (const part of stream.body!) heard.push(Buffer.from(part).toString('utf8'));
  })().catch(() => {});

  const made = await send('POST', '/api/books/accounts', {
    drafts: [draft(sealed)],
    key: 'a key of canaries',
  });
  if (made.status !== 200) throw new Error(made.text.slice(0, 500));
  id = made.json[0].entry.id as string;
  expect(made.json[0].entry.sealed).toHaveLength(fields.length);
  await send('POST', '/api/books/accounts', { drafts: [{ id, seen: 1, values: sealed }] });
  await send('POST', '/api/books/accounts', { drafts: [{ id, seen: 1, values: sealed }] });
  await send('POST', '/api/books/accounts/check', { drafts: [{ id, values: sealed }] });
  // What is refused must not tell what it was.
  for (const value of [[canary('narrative')], { name: canary('narrative') }, 7, canary('x').repeat(5000)])
    await send('POST', '/api/books/accounts', { drafts: [draft({ narrative: value })] });
  await send('POST', '/api/books/accounts', { drafts: [draft({ ...sealed, acts: [] })] });
  await send('POST', '/api/books/accounts', { drafts: [draft({ ...sealed, nowhere: 1 })] });
  const refused = await send('POST', `/api/books/accounts/entries/${id}/open`, {
    field: 'contact',
    reason: 'to call back',
  });
  expect([refused.status, refused.json.error.code]).toEqual([403, 'refusedDuty']);
  await desk.people.setDuty(owner, 'sealed', true);
  const opened = await ask(`/api/books/accounts/entries/${id}/open`, {
    method: 'POST',
    cookie,
    body: { field: 'contact', reason: 'to call back' },
  });
  expect(opened.json.value).toBe(canary('contact'));
  await desk.rebuild();

  const paths = await looks();
  expect(paths.length).toBeGreaterThan(60);
  for (const path of paths) answered.push(await raw(path));
  expect(answered.filter((text) => text.startsWith('200')).length).toBeGreaterThan(30);
  expectNone(
    // An answer may repeat the address that it was asked by.
    answered.map((text) => text.replaceAll(/(?:text|field\.witness)=canaryzeenat/g, '')),
    'answers',
  );

  const tables = await query<{ name: string }>(
    url,
    "select tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  const rows: string[] = [];
  for (const { name } of tables)
    for (const { cells } of await query<{ cells: string }>(url, `select t::text as cells from "${name}" t`))
      rows.push(`${name}: ${cells}`);
  expect(rows.some((row) => row.startsWith('book_sealed'))).toBe(true);
  // PostgreSQL shows bytes in hexadecimal.
  const hex = Buffer.from('canaryzeenat').toString('hex');
  expect(rows.filter((row) => row.includes(hex))).toEqual([]);
  expectNone(rows, 'tables');

  const file = join(tempFolder(), 'desk.backup');
  await desk.backup(file);
  const backup = gunzipSync(readFileSync(file)).toString('utf8');
  expect(backup).not.toContain(hex);
  expectNone([backup], 'backup');
  expectNone(logged, 'log');
  stop.abort();
  await listening;
  expect(heard.join('')).toContain('addEntry');
  expectNone([heard.join('')], 'news');
}, 120_000);
