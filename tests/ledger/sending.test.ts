import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { FilterToSave, Tell } from '../../src/ledger/saved.js';
import { bodyOf, MailServer, Receiver } from './receivers.js';
import { deskOn, given, newDatabase, type Server, servers } from './servers.js';

const raid = 'attacks/raid; on 2026-03-20; at Bara SD; killed 3 guards; by Western Front';
const strike = 'attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders';
const filter = (tell: Partial<Tell>, name = 'Raids'): FilterToSave => ({
  name,
  page: 'events',
  query: 'kind=raid',
  shared: false,
  tell: { of: ['newEvent'], desk: true, mail: [], webhook: null, pace: 'atOnce', ...tell },
});

let server: Server;
let receiver: Receiver;
let mail: MailServer;
let env: Record<string, string>;
let desk: Desk;
/** Minutes since the beginning. */
let minutes = 0;
const now = () => new Date(Date.UTC(2026, 2, 21, 12, minutes));

// What is sent does not depend on the database: one is enough.
beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server?.end());
beforeEach(async () => {
  [receiver, mail] = [await new Receiver().start(), await new MailServer().start()];
  minutes = 0;
  env = {
    DATABASE_URL: await newDatabase(server),
    DATELINE_USER: 'Amal',
    DATELINE_URL: 'https://desk.example.org',
    DATELINE_SMTP: mail.url,
    DATELINE_MAIL_FROM: 'desk@example.org',
    DATELINE_WEBHOOK_SECRET: 'a secret of this test',
    DATELINE_WEBHOOK_HOSTS: receiver.host,
  };
  desk = await deskOn(env.DATABASE_URL!, { env, now });
});
afterEach(async () => {
  await desk.close();
  await receiver.stop();
  await mail.stop();
});

const add = (text: string) => desk.add(given(text, 'Nile Courier'));
const hook = (path = '/hook?token=abc') => `http://${receiver.host}${path}`;
const bodies = () => receiver.got.map(({ body }) => JSON.parse(body));

test('a webhook gets ids, kinds, days and links, signed, and no word of any claim', async () => {
  const { id } = await desk.filters.save(filter({ webhook: hook() }));
  await add(`A raid on a store\n${raid}`);
  await add(`Elsewhere\n${strike}`);
  expect(await desk.notices.send()).toEqual({ notices: 1, sent: 1, failed: 0 });
  expect(await desk.notices.send()).toEqual({ notices: 0, sent: 0, failed: 0 });
  const [{ headers, body }] = receiver.got as [Receiver['got'][number]];
  const [event] = (await desk.events({ kind: 'raid' }, {})).rows;
  expect(JSON.parse(body)).toMatchObject({
    schema: 'dateline/notices@1',
    id: headers['dateline-delivery'],
    attempt: 1,
    mayBeRepeated: false,
    filter: { id, name: 'Raids' },
    more: 0,
    notices: [
      {
        what: 'newEvent',
        event: event!.id,
        register: 'attacks',
        kind: 'raid',
        day: '2026-03-20',
        link: `https://desk.example.org/events/${event!.id}`,
      },
    ],
  });
  expect(body).not.toMatch(/Western Front|guards|A raid on a store|Bara/);
  const [, at, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['dateline-signature']))!;
  const secret = env.DATELINE_WEBHOOK_SECRET!;
  expect(signature).toBe(createHmac('sha256', secret).update(`${at}.${body}`).digest('hex'));
  expect(await desk.notices.deliveries()).toMatchObject([{ state: 'sent', to: hook(), notices: 1 }]);
});

test('a receiver that fails is tried again later and later, then given up, and sent again on demand', async () => {
  receiver.answer = (response) => response.writeHead(500).end();
  await desk.filters.save(filter({ webhook: hook(), mail: ['noor@example.org'] }));
  await add(`Raid\n${raid}`);
  expect(await desk.notices.send()).toEqual({ notices: 1, sent: 1, failed: 1 });
  expect(await desk.notices.send()).toMatchObject({ sent: 0, failed: 0 });
  const late = (await desk.notices.deliveries()).find(({ way }) => way === 'webhook')!;
  expect(late).toMatchObject({
    state: 'waiting',
    nextAt: '2026-03-21T12:01:00.000Z',
    problem: {
      code: 'fetchFailed',
      message: `${receiver.host} answered 500.`,
      details: { reason: 'receiverAnswered', host: receiver.host, status: 500 },
    },
  });
  expect(await desk.filters.list()).toMatchObject([{ late: 1, dead: 0 }]);
  for (; minutes < 3000; minutes += 30) await desk.notices.send();
  expect(await desk.filters.list()).toMatchObject([{ late: 0, dead: 1 }]);
  expect(receiver.got.length).toBe(8);
  receiver.answer = (response) => response.end();
  await desk.notices.again(late.id);
  expect(await desk.notices.send()).toMatchObject({ sent: 1 });
  expect(new Set(bodies().map(({ id }) => id))).toEqual(new Set([late.id]));
  expect(mail.letters).toHaveLength(1);
});

test('nothing is followed elsewhere, sent into a private network, or sent unsigned', async () => {
  receiver.answer = (response) => response.writeHead(302, { location: hook('/other') }).end();
  await desk.filters.save(filter({ webhook: hook() }));
  await add(`Raid\n${raid}`);
  expect(await desk.notices.send()).toMatchObject({ failed: 1 });
  expect(await desk.notices.deliveries()).toMatchObject([{ state: 'dead', problem: { code: 'redirected' } }]);
  expect(receiver.got).toHaveLength(1);
  const { id } = (await desk.notices.deliveries())[0]!;
  const tryWith = async (change: Record<string, string>) => {
    const other = await deskOn(env.DATABASE_URL!, { env: { ...env, ...change }, now });
    await other.notices.again(id);
    await other.notices.send();
    const [one] = await other.notices.deliveries();
    await other.close();
    return one?.problem;
  };
  expect(await tryWith({ DATELINE_WEBHOOK_HOSTS: '' })).toMatchObject({ code: 'refusedAddress' });
  expect(await tryWith({ DATELINE_WEBHOOK_SECRET: '' })).toMatchObject({
    message: 'No secret is set to sign what is sent with.',
  });
  expect(receiver.got).toHaveLength(1);
});

test('a letter says what is new with links, names its filter, and is known by its Message-ID', async () => {
  await desk.filters.save(filter({ mail: ['noor@example.org', 'refused@example.org'] }));
  await add(`Raid\n${raid}`);
  expect(await desk.notices.send()).toEqual({ notices: 1, sent: 1, failed: 1 });
  const [letter] = mail.letters;
  const deliveries = await desk.notices.deliveries();
  const sent = deliveries.find(({ state }) => state === 'sent')!;
  expect(letter).toMatchObject({ to: 'noor@example.org' });
  expect(letter!.text).toMatch(/^Subject: Dateline: 1 new in Raids$/m);
  expect(letter!.text).toContain(`Message-ID: <${sent.id}@dateline>`);
  expect(letter!.text.replace(/=\n/g, '')).toMatch(
    /attacks\/raid . 2026-03-20|attacks\/raid =C2=B7 2026-03-20/,
  );
  expect(letter!.text).not.toMatch(/Western Front|guards|Bara/);
  const refused = deliveries.find(({ state }) => state === 'waiting')!;
  expect(refused.problem!.message).toMatch(
    /^The mail server 127\.0\.0\.1:\d+ did not take it \(EENVELOPE, 550\)/,
  );
});

test('a letter is in the language of its filter', async () => {
  await desk.filters.save(filter({ mail: ['noor@example.org'], language: 'ar' }, 'مداهمات'));
  await add(`Raid\n${raid}`);
  expect(await desk.notices.send()).toMatchObject({ sent: 1 });
  const [event] = (await desk.events({ kind: 'raid' }, {})).rows;
  expect(bodyOf(mail.letters[0]!.text)).toBe(
    [
      'الجديد في المرشح المحفوظ «\u2068مداهمات\u2069»:',
      '',
      'حدث جديد · مداهمة، الهجمات · 2026-03-20',
      `  https://desk.example.org/events/${event!.id}`,
      '',
      'كل الإشعارات: https://desk.example.org/notices',
      '',
    ].join('\n'),
  );
});

test('without a mail server, or one that answers, it says so and tries again', async () => {
  await desk.filters.save(filter({ mail: ['noor@example.org'] }));
  await add(`Raid\n${raid}`);
  const problemWith = async (smtp: string) => {
    const other = await deskOn(env.DATABASE_URL!, { env: { ...env, DATELINE_SMTP: smtp }, now });
    await other.notices.send();
    const [one] = await other.notices.deliveries();
    await other.close();
    return one!;
  };
  expect(await problemWith('')).toMatchObject({
    state: 'waiting',
    problem: { message: 'No mail server is set.', details: { reason: 'noMailServer' } },
  });
  minutes = 10;
  const unreachable = await problemWith('smtp://amal:hidden@127.0.0.1:9');
  expect(unreachable.problem).toMatchObject({ code: 'mailFailed' });
  expect(JSON.stringify(unreachable)).not.toContain('hidden');
  minutes = 60;
  expect(await desk.notices.send()).toMatchObject({ sent: 1 });
});

test('once a day is one letter for the day, and what comes later is for the next', async () => {
  await desk.filters.save(filter({ webhook: hook(), pace: 'daily' }));
  await add(`One\n${raid}`);
  await desk.notices.send();
  await add('Two\nattacks/raid; on 2026-02-20; at Bara SD');
  expect(await desk.notices.send()).toEqual({ notices: 1, sent: 0, failed: 0 });
  minutes = 18 * 60;
  expect(await desk.notices.send()).toEqual({ notices: 0, sent: 1, failed: 0 });
  await add('Three\nattacks/raid; on 2026-01-20; at Bara SD');
  expect(await desk.notices.send()).toMatchObject({ sent: 0 });
  minutes += 24 * 60;
  expect(await desk.notices.send()).toMatchObject({ sent: 1 });
  expect(bodies().map(({ notices }) => notices.length)).toEqual([2, 1]);
});

test('who takes the address away has nothing more sent there', async () => {
  const { id } = await desk.filters.save(filter({ webhook: hook() }));
  await add(`Raid\n${raid}`);
  await desk.notices.unseen();
  await desk.filters.change(id, filter({}));
  expect(await desk.notices.send()).toMatchObject({ sent: 0, failed: 0 });
  expect(await desk.notices.deliveries()).toEqual([]);
});

test('whose account may not send any more has nothing sent', async () => {
  const password = 'a long password for a test';
  await desk.people.add({ name: 'Olga', role: 'owner', password });
  const lina = await desk.people.add({ name: 'Lina', role: 'editor', password });
  await desk
    .as({ id: lina.id, name: 'Lina', role: 'editor' })
    .filters.save(filter({ webhook: hook() }, 'Hers'));
  await add(`Raid\n${raid}`);
  await desk.people.setRole(lina.id, 'viewer');
  expect(await desk.notices.send()).toMatchObject({ sent: 0, failed: 1 });
  expect(receiver.got).toEqual([]);
  const [gone] = await desk.as({ id: lina.id, name: 'Lina', role: 'viewer' }).notices.deliveries();
  expect(gone).toMatchObject({ state: 'dead', problem: { code: 'refusedRole' } });
});

test('two desks send each parcel once', async () => {
  for (let at = 0; at < 6; at += 1) await desk.filters.save(filter({ webhook: hook(`/${at}`) }, `F${at}`));
  await add(`Raid\n${raid}`);
  const other = await deskOn(env.DATABASE_URL!, { env, now });
  const done = await Promise.all([desk.notices.send(), other.notices.send(), other.notices.send()]);
  await other.close();
  expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(6);
  expect(new Set(receiver.got.map(({ headers }) => headers['dateline-delivery'])).size).toBe(6);
  expect(receiver.got).toHaveLength(6);
});

test('a process killed while it sends: the next sends it again under the same id, and says that it may have come', async () => {
  await desk.filters.save(filter({ webhook: hook() }));
  await add(`Raid\n${raid}`);
  receiver.answer = () => {};
  const loader = new URL('../../tools/build/typescript.mjs', import.meta.url).href;
  const script = fileURLToPath(new URL('./sendProcess.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', loader, script], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  await vi.waitFor(() => expect(receiver.got).toHaveLength(1), 60_000);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  receiver.answer = (response) => response.end();
  // Its lease goes by the clock of the process that had it.
  minutes = Math.round((Date.now() - Date.UTC(2026, 2, 21, 12)) / 60_000);
  expect(await desk.notices.send()).toMatchObject({ sent: 0 });
  minutes += 3;
  expect(await desk.notices.send()).toMatchObject({ notices: 0, sent: 1 });
  const [first, second] = bodies();
  expect([first.attempt, first.mayBeRepeated]).toEqual([1, false]);
  expect([second.attempt, second.mayBeRepeated, second.id]).toEqual([2, true, first.id]);
  expect(await desk.notices.deliveries()).toMatchObject([{ state: 'sent', unsure: true }]);
}, 90_000);

test('a running desk tells and sends by itself', async () => {
  await desk.filters.save(filter({ webhook: hook() }));
  const quiet = desk.notify('http://127.0.0.1:4117/');
  await add(`Raid\n${raid}`);
  await vi.waitFor(() => expect(receiver.got).toHaveLength(1), 30_000);
  await quiet();
});
