import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { deskOn, newDatabase, query, type Server, servers, tempFolder } from '../ledger/servers.js';
import { type Asked, asker, cookieOf } from './asked.js';

const password = 'four plain words of mine';
const other = 'seven other plain words';

const embedded = servers[0]!;

describe('accounts over HTTP', () => {
  let server: Server;
  let url: string;
  let desk: Desk;
  let running: RunningServer;
  let ask: ReturnType<typeof asker>;
  let now = Date.UTC(2026, 2, 10);
  const log: string[] = [];

  const open = async (options: { names?: string[] } = {}) => {
    running = await startServer(desk, {
      port: 0,
      pages: tempFolder(),
      log: (line) => log.push(line),
      ...options,
    });
    ask = asker(running.port);
  };

  beforeAll(async () => {
    server = await embedded.start();
  });
  afterAll(() => server?.end());
  beforeEach(async () => {
    url = await newDatabase(server);
    desk = await deskOn(url, { now: () => new Date(now) });
    await open();
    return async () => {
      await running.close();
      await desk.close();
    };
  });

  const signIn = (name: string, given = password, code?: string, cookie?: string): Promise<Asked> =>
    ask('/api/session', { method: 'POST', body: { name, password: given, ...(code && { code }) }, cookie });
  const addOwner = () => desk.people.add({ name: 'Mara', role: 'owner', password });
  const said = ({ status, json }: Asked) => [status, json?.error?.code];

  test('without accounts the local person is here; with the first one everybody signs in, also on loopback', async () => {
    expect((await ask('/api/session')).json).toMatchObject({ member: { name: 'Amal', role: 'owner' } });
    await addOwner();
    expect((await ask('/api/session')).json).toEqual({ member: null, session: null, may: [] });
    expect(said(await ask('/api/reports'))).toEqual([401, 'signInNeeded']);
    expect(said(await ask('/api/nothing'))).toEqual([401, 'signInNeeded']);
    const answer = await signIn('  mara ');
    expect(said(answer)).toEqual([401, 'signInRefused']);
    const right = await signIn('MARA');
    expect(right.json).toMatchObject({ member: { name: 'Mara', role: 'owner' } });
    expect((await ask('/api/reports', { cookie: cookieOf(right) })).status).toBe(200);
  });

  test('an address that is written otherwise asks for signing in as well', async () => {
    const host = `127.0.0.1:${running.port}`;
    const forms = (path: string) => [
      path.replace('/api', '/%61pi'),
      path.replace('/api', '/a%70i'),
      path.replace('/api', '/%61%70%69'),
      path.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`),
      `http://${host}${path}`,
      `http://${host}${path.replace('/api', '/%61pi')}`,
      `/${path}`,
      `/x/..${path}`,
      path.replace('/api/', '/api%2F'),
      path.replace('/api', '/API'),
      path.replace('/api', '/%2561pi'),
    ];
    const gets = ['/api/status', '/api/reports', '/api/stream', '/api/openapi.json', '/api/nothing'];
    const post = { method: 'POST', body: { url: `http://${host}/api/session` } };
    // Before there are accounts the person of this machine is known by either form.
    expect((await ask('/%61pi/status')).json).toMatchObject({ person: 'Amal' });
    await addOwner();
    const reached: string[] = [];
    for (const path of gets.flatMap(forms)) {
      const { status, text } = await ask(path);
      // What leads nowhere is a page, which tells nothing.
      if (status !== 401 && !text.includes('The pages are not built')) reached.push(`${status} GET ${path}`);
    }
    for (const path of forms('/api/reports')) {
      const { status } = await ask(path, post);
      if (status !== 401 && status !== 404) reached.push(`${status} POST ${path}`);
    }
    expect(reached).toEqual([]);
    for (const path of ['/%61pi/stream', '/%61pi/reports', '/ap%69/status', '/api%2Fnothing'])
      expect(said(await ask(path)), path).toEqual([401, 'signInNeeded']);
    expect(said(await ask('/%61pi/reports', post))).toEqual([401, 'signInNeeded']);
    const cookie = cookieOf(await signIn('Mara'));
    expect((await ask('/%61pi/status', { cookie })).json).toMatchObject({ person: 'Mara' });
    expect(log).toEqual([]);
  });

  test('a cookie is out of reach of scripts and other sites, and its token is kept nowhere', async () => {
    await addOwner();
    const answer = await signIn('Mara');
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(
      new RegExp(`^dateline-${running.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict; Expires=`),
    );
    const token = cookieOf(answer).split('=')[1]!;
    expect(answer.text).not.toContain(token);
    const dump = JSON.stringify([
      await query(url, 'select * from sessions'),
      await query(url, 'select * from entries'),
    ]);
    expect(dump).not.toContain(token);
    // Only the cookie counts: an address is written down wherever it goes.
    for (const path of [`/api/reports?token=${token}`, `/api/reports?dateline-${running.port}=${token}`])
      expect(said(await ask(path))).toEqual([401, 'signInNeeded']);
    const bearer = { authorization: `Bearer ${token}` };
    expect(said(await ask('/api/reports', { headers: bearer }))).toEqual([401, 'signInNeeded']);
  });

  test('behind a proxy with TLS the cookie is sent over it alone, and names and addresses are the proxy’s', async () => {
    await addOwner();
    await running.close();
    await open({ names: ['https://desk.example.org'] });
    const host = 'desk.example.org';
    const headers = { host, origin: `https://${host}`, 'x-forwarded-for': '203.0.113.9' };
    const answer = await ask('/api/session', { method: 'POST', headers, body: { name: 'Mara', password } });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-dateline-.*; Secure; Expires=/);
    const seen = await ask('/api/account/sessions', { headers, cookie: cookieOf(answer) });
    expect(seen.json).toMatchObject([{ address: '203.0.113.9' }]);
    const plain = { host, origin: `http://${host}` };
    expect(said(await ask('/api/session', { headers: plain }))).toEqual([403, 'refusedOrigin']);
    const forged = { host: 'desk.example.com' };
    expect(said(await ask('/api/session', { headers: forged }))).toEqual([403, 'refusedHost']);
  });

  test('signing in takes a new token and ends the one that was brought along', async () => {
    await addOwner();
    const planted = `dateline-${running.port}=${'A'.repeat(43)}`;
    const first = await signIn('Mara', password, undefined, planted);
    expect(cookieOf(first)).not.toBe(planted);
    expect(said(await ask('/api/reports', { cookie: planted }))).toEqual([401, 'signInNeeded']);
    const second = await signIn('Mara', password, undefined, cookieOf(first));
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect(said(await ask('/api/reports', { cookie: cookieOf(first) }))).toEqual([401, 'signInNeeded']);
    const out = await ask('/api/session', { method: 'DELETE', cookie: cookieOf(second) });
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
    expect(said(await ask('/api/reports', { cookie: cookieOf(second) }))).toEqual([401, 'signInNeeded']);
  });

  test('a name that nobody has, a wrong password and somebody disabled are told alike', async () => {
    await addOwner();
    const { id } = await desk.people.add({ name: 'Omar', role: 'viewer', password });
    await desk.people.setActive(id, false);
    const answers = [await signIn('Nobody'), await signIn('Mara', other), await signIn('Omar')];
    const [first] = answers;
    expect(said(first!)).toEqual([401, 'signInRefused']);
    for (const { status, text } of answers) expect([status, text]).toEqual([first!.status, first!.text]);
    // Each of them pays for one password, known or not: the sign that a stopwatch would look for.
    expect(log).toEqual([]);
  });

  test('tries are counted, for a name and for an address, and one is told how long to wait', async () => {
    await addOwner();
    const codes: unknown[] = [];
    for (let k = 0; k < 6; k += 1) codes.push((await signIn('Nobody', other)).status);
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
    const answer = await signIn('Nobody', other);
    expect(answer.json.error.message).toMatch(/wait \d+ seconds\.$/);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    // Others at the same address still come in, and waiting helps.
    expect((await signIn('Mara')).status).toBe(200);
    now += 60_000;
    expect((await signIn('Nobody', other)).status).toBe(401);
    // Many at once are counted before they are answered.
    now += 2 * 60 * 60_000;
    const atOnce = await Promise.all(Array.from({ length: 12 }, () => signIn('Mara', other)));
    expect(atOnce.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
    now += 2 * 60 * 60_000;
  });

  test('a session ends when it is not used, when it is old, when somebody ends it, and with its person', async () => {
    await addOwner();
    const { id } = await desk.people.add({ name: 'Omar', role: 'viewer', password });
    const here = async (answer: Asked) => (await ask('/api/reports', { cookie: cookieOf(answer) })).status;
    const hour = 60 * 60_000;
    const idle = await signIn('Omar');
    now += 13 * hour;
    expect(await here(idle)).toBe(401);
    const old = await signIn('Omar');
    for (let k = 0; k < 33; k += 1) {
      now += 10 * hour;
      expect(await here(old)).toBe(200);
    }
    now += 10 * hour;
    expect(await here(old)).toBe(401);
    const ended = await signIn('Omar');
    const owner = cookieOf(await signIn('Mara'));
    const sessions = (await ask('/api/sessions', { cookie: owner })).json;
    const omars = sessions.find(({ person }: { person: { name: string } }) => person.name === 'Omar');
    expect((await ask(`/api/sessions/${omars.id}`, { method: 'DELETE', cookie: owner })).status).toBe(200);
    expect(await here(ended)).toBe(401);
    // Of somebody else's session one learns nothing, not even that it is there.
    const omar = await signIn('Omar');
    const mine = (await ask('/api/session', { cookie: owner })).json.session;
    const tried = await ask(`/api/account/sessions/${mine}`, { method: 'DELETE', cookie: cookieOf(omar) });
    expect(said(tried)).toEqual([404, 'notFound']);
    await desk.people.setPassword(id, other);
    expect(await here(omar)).toBe(401);
    const again = await signIn('Omar', other);
    await desk.people.setActive(id, false);
    expect(await here(again)).toBe(401);
  });

  test('the second step takes each code once, and a recovery code once', async () => {
    await addOwner();
    const cookie = cookieOf(await signIn('Mara'));
    const { secret, address } = (await ask('/api/account/totp', { method: 'POST', cookie, body: {} })).json;
    expect(address).toMatch(/^otpauth:\/\/totp\/Dateline:Mara\?.*secret=/);
    const codeAt = (at: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
    const confirm = (code: string) =>
      ask('/api/account/totp', { method: 'PUT', cookie, body: { secret, code } });
    expect(said(await confirm('000000'))).toEqual([400, 'badInput']);
    const { recovery } = (await confirm(codeAt(now))).json;
    expect(recovery).toHaveLength(10);
    expect(said(await signIn('Mara', other, codeAt(now)))).toEqual([401, 'signInRefused']);
    expect(said(await signIn('Mara'))).toEqual([401, 'codeNeeded']);
    expect(said(await signIn('Mara', password, codeAt(now)))).toEqual([401, 'signInRefused']);
    now += 60_000;
    expect((await signIn('Mara', password, codeAt(now))).status).toBe(200);
    expect(said(await signIn('Mara', password, codeAt(now)))).toEqual([401, 'signInRefused']);
    expect((await signIn('Mara', password, recovery[0].toUpperCase())).status).toBe(200);
    expect(said(await signIn('Mara', password, recovery[0]))).toEqual([401, 'signInRefused']);
    const { rows } = await desk.entries({ limit: 3 });
    expect(rows.map(({ action }) => action)).toEqual(['signInByRecovery', 'signIn', 'totpOn']);
    now += 60 * 60_000;
    const off = (given: string) =>
      ask('/api/account/totp', { method: 'DELETE', cookie, body: { password: given } });
    expect(said(await off(other))).toEqual([400, 'badInput']);
    expect((await off(password)).status).toBe(200);
    expect((await signIn('Mara')).status).toBe(200);
    // Of all that, nothing secret is in the record.
    const entries = JSON.stringify(await query(url, 'select * from entries'));
    for (const one of [secret, recovery[0], password]) expect(entries).not.toContain(one);
    expect((await desk.verify()).holds).toBe(true);
  });

  test('a changed password ends the other sessions, and needs the present one', async () => {
    await addOwner();
    const [here, there] = [cookieOf(await signIn('Mara')), cookieOf(await signIn('Mara'))];
    const change = (current: string, next: string) =>
      ask('/api/account/password', { method: 'PUT', cookie: here, body: { current, password: next } });
    expect(said(await change(other, other))).toEqual([400, 'badInput']);
    expect((await change(password, 'short')).json.error.message).toContain('fewer than 12');
    expect((await change(password, 'aaaaaaaaaaaaaaaa')).json.error.message).toContain('easily guessed');
    expect((await change(password, 'MaraMaraMara')).json.error.message).toContain('easily guessed');
    expect((await change(password, other)).status).toBe(200);
    expect((await ask('/api/reports', { cookie: here })).status).toBe(200);
    expect((await ask('/api/reports', { cookie: there })).status).toBe(401);
    expect((await signIn('Mara', other)).status).toBe(200);
  });

  test('what another site’s page or form sends is not taken, cookie or not', async () => {
    await addOwner();
    const cookie = cookieOf(await signIn('Mara'));
    const hostile: [headers: Record<string, string>, body: string | undefined][] = [
      [{ origin: 'https://evil.example', 'content-type': 'application/json' }, '{}'],
      [{ origin: 'null', 'content-type': 'application/json' }, '{}'],
      [{ 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }, '{}'],
      [{ 'content-type': 'text/plain' }, 'The ferry stopped.'],
      [{ 'content-type': 'text/plain; charset=utf-8' }, 'The ferry stopped.'],
      [{ 'content-type': 'application/x-www-form-urlencoded' }, 'a=b'],
    ];
    for (const [headers, body] of hostile) {
      const answer = await ask('/api/reports', { method: 'POST', headers, body, cookie });
      expect(said(answer), JSON.stringify(headers)).toEqual([403, 'refusedOrigin']);
    }
    const bare = await ask('/api/rebuild', {
      method: 'POST',
      cookie,
      body: '',
      headers: { 'content-type': '' },
    });
    expect(said(bare)).toEqual([403, 'refusedOrigin']);
    expect((await ask('/api/rebuild', { method: 'POST', cookie })).status).toBe(200);
  });

  test('is not opened to other machines before it has an owner', async () => {
    const opened = startServer(desk, { port: 0, host: '0.0.0.0', pages: tempFolder() });
    await expect(opened).rejects.toMatchObject({
      code: 'conflict',
      remedy: expect.stringContaining('dateline people add NAME --role owner'),
    });
    await addOwner();
    const wide = await startServer(desk, { port: 0, host: '0.0.0.0', pages: tempFolder() });
    expect(wide.open).toBe(true);
    expect((await asker(wide.port)('/api/reports')).status).toBe(401);
    await wide.close();
  });
});
