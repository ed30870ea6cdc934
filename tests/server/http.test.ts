import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk, Given } from '../../src/desk/desk.js';
import { DeskError } from '../../src/desk/error.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { statuses } from '../../src/server/status.js';
import { fakeDesk, hearers } from './fakeDesk.js';

let server: RunningServer;
let pages: string;
const log: string[] = [];
const changes: Partial<Desk> = {};
const given: Given[] = [];

beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'dateline-pages-'));
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(pages, 'assets', 'main-a1b2.js'), 'export {};');
  const plain = fakeDesk();
  const desk = new Proxy(plain, {
    get: (target, name) => changes[name as keyof Desk] ?? target[name as keyof Desk],
  });
  server = await startServer(desk, { port: 0, pages, log: (line) => log.push(line) });
});
afterAll(async () => {
  await server.close();
  rmSync(pages, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: { error: { code: string; message: string; remedy?: string; details?: unknown } } & Record<
    string,
    unknown
  >;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** Node's own client: `fetch` does not let a test choose Host or Origin. */
const ask = (path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const all = { 'x-dateline': 'test', ...headers };
    const sent = send(
      { host: '127.0.0.1', port: server.port, path, method, headers: all },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        const text = Buffer.concat(chunks).toString();
        const isJson = String(response.headers['content-type']).includes('json');
        const json = isJson ? JSON.parse(text) : undefined;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const json = (body: unknown, method = 'POST'): Sent => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const withDesk = async (change: Partial<Desk>, work: () => Promise<void>) => {
  Object.assign(changes, change);
  try {
    await work();
  } finally {
    for (const name of Object.keys(change)) delete changes[name as keyof Desk];
  }
};

test('reports come in pages, whole, and by id', async () => {
  const page = await ask('/api/reports?limit=2');
  expect(page.status).toBe(200);
  expect(page.json).toMatchObject({ next: 'more', rows: [{ id: 'r1', registers: { crossings: 1 } }] });
  expect((await ask('/api/reports/r1')).json).toMatchObject({ document: { dateline: { place: 'ARUA' } } });
});

test('a report is given as JSON or as bytes, and what the query says goes with it', async () => {
  const add = async (taken: Given) => {
    given.push(taken);
    return fakeDesk().add(taken);
  };
  await withDesk({ add }, async () => {
    const pasted = { text: 'The ferry stopped.', source: 'River Wire', publishedAt: { 1: '2026-01-05' } };
    expect((await ask('/api/reports', json(pasted))).json).toMatchObject({ kind: 'added', warnings: [] });
    const type = { 'content-type': 'text/html' };
    const path = '/api/reports?name=a.html&publishedAt=2026-01-05';
    expect((await ask(path, { method: 'POST', headers: type, body: '<p>Held' })).status).toBe(200);
  });
  expect(given[0]).toMatchObject({ source: 'River Wire', publishedAt: { 1: '2026-01-05' } });
  expect(given[1]).toMatchObject({ name: 'a.html', publishedAt: '2026-01-05' });
  expect(Buffer.from(given[1]!.bytes).toString()).toBe('<p>Held');
});

test('bad input has one shape of answer, a status and a code', async () => {
  const bytes = (body: string | Uint8Array): Sent => ({
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
  const cases: [path: string, sent: Sent, status: number, code: string][] = [
    ['/api/reports', bytes('   '), 422, 'empty'],
    ['/api/reports', bytes('a\0b'), 422, 'binary'],
    ['/api/reports', bytes(Buffer.from([0x61, 0xff])), 422, 'brokenText'],
    ['/api/reports', bytes(Buffer.alloc(9 * 1024 * 1024, 0x61)), 413, 'tooLarge'],
    ['/api/reports', bytes(Buffer.alloc(65 * 1024 * 1024, 0x61)), 413, 'tooLarge'],
    ['/api/reports', { method: 'POST' }, 400, 'badInput'],
    ['/api/reports', { ...bytes('a'), headers: { 'content-type': 'image/png' } }, 415, 'unsupportedType'],
    ['/api/reports', { ...json({}), body: '{"text":' }, 400, 'badJson'],
    ['/api/reports', json({}), 400, 'badInput'],
    ['/api/reports', json({ text: 'a', html: 'b' }), 400, 'badInput'],
    ['/api/reports', json({ text: 'a', colour: 'red' }), 400, 'badInput'],
    ['/api/reports', json({ text: 'a', publishedAt: '2026-02-30' }), 400, 'badDate'],
    ['/api/reports', json({ url: 'ftp://example.org/' }), 400, 'badUrl'],
    ['/api/group', json({ reports: [{ id: 'a' }] }), 400, 'badInput'],
    ['/api/group', json({ reports: [{ id: 'a', text: 'b', publishedAt: 'soon' }] }), 400, 'badDate'],
    ['/api/judgements', json({ verdict: 'accept' }), 400, 'badInput'],
    ['/api/judgements', json({ verdict: 'perhaps', claim: 'k1' }), 400, 'badInput'],
    ['/api/acts', json({ decisions: [] }), 400, 'badInput'],
    ['/api/acts', json({ decisions: [{ verdict: 'add', report: 'r1' }] }), 400, 'badInput'],
    ['/api/acts', json({ decisions: [{ verdict: 'accept', claim: 'k1' }], key: 'short' }), 400, 'badInput'],
    ['/api/claims/k1/candidates?colour=red', {}, 400, 'badInput'],
    ['/api/gazetteer', {}, 400, 'badInput'],
    ['/api/reports/r1/state', json({ state: 'lost' }, 'PUT'), 400, 'badInput'],
    ['/api/reports?limit=0', {}, 400, 'badInput'],
    ['/api/reports?colour=red', {}, 400, 'badInput'],
    ['/api/events?from=yesterday', {}, 400, 'badDate'],
    ['/api/events?register=weather', {}, 400, 'unknownRegister'],
    ['/api/reports/none', {}, 404, 'notFound'],
    ['/api/events/none', {}, 404, 'notFound'],
    ['/api/nothing', {}, 404, 'notFound'],
    ['/api/reports', { method: 'DELETE' }, 404, 'notFound'],
  ];
  for (const [path, sent, status, code] of cases) {
    const answer = await ask(path, sent);
    const name = `${sent.method ?? 'GET'} ${path} ${code}`;
    expect([answer.status, answer.json?.error?.code], `${name}: ${answer.text}`).toEqual([status, code]);
    expect(answer.json.error.message, name).toMatch(/\.$|^(body|querystring)/);
  }
});

test('a stranger’s body is small, or is not read at all', async () => {
  const large = json({ name: 'a'.repeat(20_000), password: 'b' });
  expect((await ask('/api/session', large)).json.error.code).toBe('tooLarge');
  expect((await ask('/reports/r1', { ...json({}), body: '{"text":' })).status).toBe(404);
});

test('a date that is no date is named', async () => {
  const { json: told } = await ask('/api/reports', json({ text: 'a', publishedAt: 'soon' }));
  expect(told.error.message).toContain('"soon"');
  expect(told.error.remedy).toBeTruthy();
});

test('an unexpected fault tells nothing of the machine and is logged', async () => {
  const rebuild = async () => {
    throw new Error('password=hunter2 at /home/amina/desk');
  };
  await withDesk({ rebuild }, async () => {
    const answer = await ask('/api/rebuild', { method: 'POST' });
    expect(answer.status).toBe(500);
    expect(answer.json.error.code).toBe('fault');
    expect(answer.text).not.toMatch(/hunter2|amina|\.ts/);
  });
  expect(log.join('\n')).toContain('hunter2');
});

test('only declared fields leave the desk', async () => {
  const { json: status } = await ask('/api/status');
  expect(status).toMatchObject({ person: 'amina', database: 'embedded', version: expect.any(String) });
  expect(status).not.toHaveProperty('home');
});

test('a decision keeps its value, whatever its shape', async () => {
  const decision = { verdict: 'correct', claim: 'k1', path: 'counts[0].value', value: 14, why: 'misread' };
  const taken: unknown[] = [];
  const judge: Desk['judge'] = async (kept) => {
    taken.push(kept);
    return fakeDesk().judge(kept);
  };
  await withDesk({ judge }, async () => {
    expect((await ask('/api/judgements', json(decision))).json).toMatchObject({
      value: { nested: [1, 'two'] },
    });
  });
  expect(taken).toEqual([decision]);
});

test('decisions sent together reach the desk whole, with what was seen of each claim', async () => {
  const quote = { start: 4, end: 9, exact: 'ferry' };
  const decisions = [
    {
      verdict: 'correct',
      claim: 'k1',
      path: 'counts[1]',
      value: { measure: 'killed', value: 3 },
      seen: null,
    },
    {
      verdict: 'add',
      report: 'r1',
      adds: { register: 'crossings', kind: 'flow', quote, fields: { reason: 'ice' } },
    },
    { verdict: 'link', claim: 'k1', event: 'e1', seen: 'j1' },
  ];
  const taken: unknown[] = [];
  const act: Desk['act'] = async (kept, key) => {
    taken.push(kept, key);
    return fakeDesk().act(kept);
  };
  await withDesk({ act }, async () => {
    const { status, json: kept } = await ask('/api/acts', json({ decisions, key: 'tab-1-act-1' }));
    expect([status, kept]).toEqual([200, [expect.objectContaining({ act: 3 })]]);
  });
  expect(taken).toEqual([decisions, 'tab-1-act-1']);
});

test('a conflict tells what the other did', async () => {
  const details = { claim: 'k1', since: [{ id: 'j2', by: 'noor', verdict: 'reject' }] };
  const act: Desk['act'] = async () => {
    throw new DeskError('conflict', 'noor rejected it.', { remedy: 'See it.', details });
  };
  await withDesk({ act }, async () => {
    const sent = json({ decisions: [{ verdict: 'accept', claim: 'k1', seen: null }] });
    const { status, json: told } = await ask('/api/acts', sent);
    expect([status, told.error.code, told.error.details]).toEqual([409, 'conflict', details]);
  });
});

test('a merged event answers with the address of the one that it is now', async () => {
  const event = async () =>
    ({ event: { id: 'e2' }, claims: [], reports: [], checks: [], preferred: [], history: [] }) as never;
  await withDesk({ event }, async () => {
    const { status, headers } = await ask('/api/events/e1');
    expect([status, headers.location]).toEqual([308, '/api/events/e2']);
  });
});

test('a page of another site reaches nothing', async () => {
  const host = `127.0.0.1:${server.port}`;
  const cases: [headers: Record<string, string>, status: number][] = [
    [{ host }, 200],
    [{ host: `localhost:${server.port}` }, 200],
    [{ host, origin: `http://${host}` }, 200],
    [{ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, 200],
    [{ host, 'sec-fetch-site': 'none' }, 200],
    [{ host: 'rebound.example' }, 403],
    [{ host: `rebound.example:${server.port}` }, 403],
    [{ host: '127.0.0.1:1' }, 403],
    [{ host, origin: 'https://other.example' }, 403],
    [{ host, origin: 'null' }, 403],
    [{ host, origin: 'http://127.0.0.1:1' }, 403],
    [{ host, origin: `http://localhost:${server.port}` }, 403],
    [{ host, 'sec-fetch-site': 'cross-site' }, 403],
    [{ host, 'sec-fetch-site': 'same-site' }, 403],
    [
      { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      403,
    ],
  ];
  for (const [headers, status] of cases) {
    expect((await ask('/api/status', { headers })).status, JSON.stringify(headers)).toBe(status);
  }
  const form = { host, origin: 'https://other.example', 'content-type': 'text/plain' };
  expect((await ask('/api/reports', { method: 'POST', headers: form, body: 'a' })).status).toBe(403);
});

test('an address of the API is guarded as the API, however it is written', async () => {
  const visit = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  for (const path of ['/%61pi/status', '/a%70i/status', '/%61%70%69/%73tatus', '/ap%69/nothing', '/%61pi']) {
    const answer = await ask(path, { headers: visit });
    expect([answer.status, answer.headers['cache-control']], path).toEqual([403, 'no-store']);
  }
  expect((await ask('/%61pi/status')).json).toMatchObject({ person: 'amina' });
  expect((await ask('/%61pi/nothing')).json.error.code).toBe('notFound');
});

test('a link of another site may be followed to a page', async () => {
  const headers = {
    host: `127.0.0.1:${server.port}`,
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  expect((await ask('/reports/r1', { headers })).status).toBe(200);
  expect((await ask('/reports/r1', { headers: { ...headers, 'sec-fetch-dest': 'iframe' } })).status).toBe(
    403,
  );
});

test('pages have a strict policy; hashed files are kept, the page itself is not', async () => {
  const page = await ask('/reports/r1');
  expect(page.text).toContain('<title>Desk');
  expect(page.headers['cache-control']).toBe('no-cache');
  expect(page.headers['content-security-policy']).toMatch(/script-src 'self';/);
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect((await ask('/assets/main-a1b2.js')).headers['cache-control']).toContain('immutable');
  expect((await ask('/assets/gone.js')).status).toBe(404);
  expect((await ask('/%2e%2e/%2e%2e/etc/hostname')).text).not.toContain('root');
});

test('reports of one happening are put together', async () => {
  const ferry = 'The Arua ferry sank at the Kole landing, and 14 passengers drowned.';
  const reports = [
    { id: 'a', text: ferry, publishedAt: '2026-01-05' },
    { id: 'b', text: 'Bakers in Lome raised the price of bread.' },
    { id: 'c', text: `Fourteen hours later divers searched. ${ferry}`, publishedAt: '2026-01-06' },
  ];
  const { status, json: groups } = await ask('/api/group', json({ reports }));
  expect(status).toBe(200);
  expect(groups).toEqual([{ documents: ['a', 'c'] }, { documents: ['b'] }]);
});

test('OpenAPI 3.1 describes every route', async () => {
  const { json: api } = await ask('/api/openapi.json');
  expect(api.openapi).toBe('3.1.0');
  const paths = Object.keys(api.paths as object);
  for (const path of [
    '/api/read',
    '/api/reports',
    '/api/reports/{id}/state',
    '/api/judgements',
    '/api/acts',
    '/api/claims/{id}/candidates',
    '/api/stream',
  ]) {
    expect(paths).toContain(path);
  }
});

test('docs/http.md names every route and every error code', async () => {
  const page = readFileSync(new URL('../../docs/http.md', import.meta.url), 'utf8');
  const { json: api } = await ask('/api/openapi.json');
  for (const [path, methods] of Object.entries(api.paths as object)) {
    for (const method of Object.keys(methods)) expect(page).toContain(`\`${method.toUpperCase()} ${path}\``);
  }
  for (const [code, status] of Object.entries(statuses)) {
    expect(page).toMatch(new RegExp(`\\|[^|]*\\b${status}\\b[^|]*\\|[^|]*\`${code}\``));
  }
});

/** What a stream says until it has said `last`. */
const streamed = (last: string, headers: Record<string, string> = {}, opened = () => {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = send({ host: '127.0.0.1', port: server.port, path: '/api/stream', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        if (text === '') opened();
        text += chunk.toString();
        if (!text.includes(last)) return;
        sent.destroy();
        resolve(text);
      });
    });
    sent.on('error', reject);
    sent.end();
  });

test('open pages are told what happens, and after a break what they missed or that they missed something', async () => {
  const hearer = hearers[0]!;
  const news = (seq: number) => hearer.news({ seq, action: 'accept', reports: ['r1'] });
  const told = await streamed('event: entry', {}, () => news(1));
  expect(told).toContain('id: 1\nevent: entry\ndata: {"seq":1,"action":"accept","reports":["r1"]}\n\n');
  news(2);
  news(3);
  const since = await streamed('id: 3\nevent: entry', { 'last-event-id': '1' });
  expect(since).not.toContain('id: 1\n');
  expect(since).toContain('id: 2\nevent: entry');
  expect(since).not.toContain('event: again');
  // More was written while the desk heard nothing of its database.
  expect(await streamed('event: again', {}, () => hearer.up(9))).toContain('id: 9\nevent: again');
  expect(await streamed('event: again', { 'last-event-id': '3' })).toContain('id: 9\nevent: again');
});

test('the next free port is taken where that is wished, else the error names it', async () => {
  const desk = fakeDesk();
  await expect(startServer(desk, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const other = await startServer(desk, { port: server.port, search: true });
  expect(other.port).toBeGreaterThan(server.port);
  await other.close();
});
