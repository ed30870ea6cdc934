import { afterAll, beforeAll, expect, test } from 'vitest';
import { may, type UseCase } from '../../src/desk/access.js';
import type { Desk } from '../../src/desk/index.js';
import type { DeskRole } from '../../src/ledger/model.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { deskOn, given, newDatabase, type Server, servers, tempFolder } from '../ledger/servers.js';
import { asker, cookieOf } from './asked.js';

const roles: DeskRole[] = ['viewer', 'field', 'analyst', 'editor', 'owner', 'auditor'];
const password = 'four plain words of mine';
const text = `Strike on the market
attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders; target market; says health ministry`;

const filter = {
  name: 'Raids',
  page: 'events',
  query: 'kind=raid',
  shared: false,
  tell: { of: [], desk: true, mail: [], webhook: null, pace: 'atOnce' },
};

/** Every route with a request that is right in all but who sends it, and the use case that it is. */
const routes: Record<
  string,
  { useCase: UseCase | 'everybody'; body?: unknown; to?: string; query?: string }
> = {
  'GET /api/openapi.json': { useCase: 'everybody' },
  'GET /api/session': { useCase: 'everybody' },
  'POST /api/session': { useCase: 'everybody', body: { name: 'nobody', password } },
  'POST /api/read': { useCase: 'read', body: { text } },
  'POST /api/group': { useCase: 'group', body: { reports: [{ id: 'a', text }] } },
  'POST /api/reports': { useCase: 'add', body: { text } },
  'GET /api/reports': { useCase: 'reports' },
  'GET /api/reports/adding': { useCase: 'everybody' },
  'GET /api/books/importing': { useCase: 'everybody' },
  'GET /api/reports/{id}': { useCase: 'report', to: 'REPORT' },
  'GET /api/reports/{id}/changes': { useCase: 'reportSince', to: 'REPORT', query: '?since=0' },
  'PUT /api/reports/{id}/state': { useCase: 'setState', to: 'REPORT', body: { state: 'done' } },
  'GET /api/events': { useCase: 'events' },
  'GET /api/events/{id}': { useCase: 'event', to: 'EVENT' },
  'GET /api/figures': { useCase: 'figures' },
  'GET /api/figures/counted': { useCase: 'counting.count', query: '?measure=killed&by=month' },
  'GET /api/figures/counted.csv': { useCase: 'counting.csv', query: '?measure=killed&by=month' },
  'GET /api/figures/counted/events': {
    useCase: 'counting.events',
    query: '?measure=killed&by=month&period=2026-03',
  },
  'GET /api/figures/series': { useCase: 'counting.series' },
  'GET /api/figures/{id}': { useCase: 'counting.figure', to: 'gone' },
  'GET /api/figures/{id}/events': { useCase: 'counting.figureEvents', to: 'gone' },
  'GET /api/reports/outline': { useCase: 'inbox.outline' },
  'POST /api/reports/changes': { useCase: 'inbox.change', body: { reports: ['REPORT'], state: 'done' } },
  'POST /api/reports/changes/{act}/undo': { useCase: 'inbox.undo', to: '1' },
  'GET /api/sources': { useCase: 'inbox.sources' },
  'GET /api/names': { useCase: 'inbox.people' },
  'POST /api/judgements': { useCase: 'judge/accept', body: { verdict: 'accept', claim: 'CLAIM' } },
  'POST /api/judgements correct': {
    useCase: 'judge/correct',
    body: { verdict: 'correct', claim: 'CLAIM', path: 'counts[0].value', value: 12 },
  },
  'POST /api/acts': { useCase: 'judge/accept', body: { decisions: [{ verdict: 'accept', claim: 'CLAIM' }] } },
  'POST /api/acts reject and join': {
    useCase: 'judge/same',
    body: {
      decisions: [
        { verdict: 'reject', claim: 'CLAIM' },
        { verdict: 'same', claim: 'CLAIM', other: 'CLAIM' },
      ],
    },
  },
  'POST /api/claims/marks': { useCase: 'marks.change', body: { claims: ['CLAIM'], sharing: 'green' } },
  'GET /api/claims': { useCase: 'claims', query: '?id=CLAIM' },
  'GET /api/books/{register}/entries': { useCase: 'books.entries', to: 'missions', query: '?id=gone' },
  'GET /api/claims/{id}/candidates': { useCase: 'candidates', to: 'CLAIM' },
  'GET /api/gazetteer': { useCase: 'places', query: '?name=bara' },
  'GET /api/registers': { useCase: 'registers' },
  'GET /api/events/map': { useCase: 'eventMap' },
  'GET /api/events/timeline': { useCase: 'eventTimeline' },
  'GET /api/actors': { useCase: 'names.list' },
  'GET /api/actors/{id}': { useCase: 'names.entry', to: 'gone' },
  'GET /api/actors/{id}/claims': { useCase: 'names.claims', to: 'gone' },
  'GET /api/places': { useCase: 'names.list' },
  'GET /api/places/{id}': { useCase: 'names.entry', to: 'gone' },
  'GET /api/places/{id}/claims': { useCase: 'names.claims', to: 'gone' },
  'GET /api/reports/{id}/names': { useCase: 'names.inReport', to: 'REPORT' },
  'GET /api/namings/called': { useCase: 'names.called' },
  'POST /api/namings': { useCase: 'names.decide', body: { act: 'withdraw', naming: 'gone' } },
  'POST /api/namings/preview': { useCase: 'names.preview', body: { act: 'withdraw', naming: 'gone' } },
  'GET /api/books/{register}': { useCase: 'books.list', to: 'missions' },
  'GET /api/books/{register}/outline': { useCase: 'books.outline', to: 'missions' },
  'GET /api/books/{register}/entries/{id}': { useCase: 'books.entry', to: 'missions' },
  'GET /api/books/{register}/entries/{id}/history': { useCase: 'books.history', to: 'missions' },
  'GET /api/books/{register}/figures': { useCase: 'bookViews.figures', to: 'missions' },
  'GET /api/books/{register}/calendar': {
    useCase: 'bookViews.calendar',
    to: 'crossings',
    query: '?from=2026-03-01&to=2026-03-02',
  },
  'GET /api/books/{register}/clocks': { useCase: 'bookViews.clocks', to: 'policy' },
  'GET /api/books/{register}/deadlines.ics': { useCase: 'bookViews.deadlines', to: 'policy' },
  'GET /api/books/{register}/beside': {
    useCase: 'bookViews.beside',
    to: 'missions',
    query: '?from=2026-03-01&to=2026-03-02',
  },
  'GET /api/books/{register}/draft': { useCase: 'bookViews.draft', to: 'missions', query: '?claim=none' },
  'GET /api/books/{register}/entries/{id}/challenges': { useCase: 'bookViews.challenges', to: 'missions' },
  'GET /api/feeds': { useCase: 'feeds.list' },
  'POST /api/feeds': { useCase: 'feeds.make', body: { register: 'policy', language: 'en' } },
  'DELETE /api/feeds/{id}': { useCase: 'feeds.end', to: 'gone' },
  'POST /api/books/{register}': { useCase: 'books.write', to: 'missions', body: { drafts: [{}] } },
  'POST /api/books/{register}/check': { useCase: 'books.check', to: 'missions', body: { drafts: [{}] } },
  'POST /api/books/{register}/entries/{id}/open': {
    useCase: 'books.open',
    to: 'accounts',
    body: { field: 'witness', reason: 'to call back' },
  },
  'POST /api/books/{register}/entries/{id}/withdraw': {
    useCase: 'books.withdrawConsent',
    to: 'accounts',
    body: { reason: 'asked by letter' },
  },
  'GET /api/books/{register}/entries/{id}/withdrawal': { useCase: 'books.withdrawal', to: 'accounts' },
  'GET /api/books/{register}/export': { useCase: 'books.export', to: 'missions' },
  'POST /api/books/{register}/import': { useCase: 'books.import', to: 'missions', body: {} },
  'POST /api/books/undo': { useCase: 'books.undo', body: { act: 1 } },
  'GET /api/filters': { useCase: 'filters.list' },
  'POST /api/filters': { useCase: 'filters.save', body: filter },
  'PUT /api/filters/{id}': { useCase: 'filters.change', to: 'gone', body: filter },
  'DELETE /api/filters/{id}': { useCase: 'filters.remove', to: 'gone' },
  'POST /api/filters/changes/{act}/undo': { useCase: 'filters.undo', to: '1' },
  'GET /api/notices': { useCase: 'notices.list' },
  'GET /api/notices/unseen': { useCase: 'notices.unseen' },
  'POST /api/notices/seen': { useCase: 'notices.see', body: { upTo: 0 } },
  'GET /api/deliveries': { useCase: 'notices.deliveries' },
  'POST /api/deliveries/{id}/again': { useCase: 'notices.again', to: 'gone' },
  'POST /api/notices/send': { useCase: 'notices.send' },
  'GET /api/verify': { useCase: 'verify' },
  'GET /api/entries': { useCase: 'entries' },
  'POST /api/rebuild': { useCase: 'rebuild' },
  'POST /api/reread': { useCase: 'reread' },
  'GET /api/backup': { useCase: 'backup' },
  'POST /api/restore': { useCase: 'restore' },
  'GET /api/status': { useCase: 'status' },
  'GET /api/people': { useCase: 'people.list' },
  'POST /api/people': { useCase: 'people.add', body: { name: 'Extra', role: 'viewer', password } },
  'PUT /api/people/{id}/role': { useCase: 'people.setRole', to: 'PERSON', body: { role: 'field' } },
  'PUT /api/people/{id}/active': { useCase: 'people.setActive', to: 'PERSON', body: { active: true } },
  'PUT /api/people/{id}/password': { useCase: 'people.setPassword', to: 'PERSON', body: { password } },
  'PUT /api/people/{id}/duties/{duty}': { useCase: 'people.setDuty', to: 'PERSON', body: { given: true } },
  'GET /api/keys': { useCase: 'keys.state' },
  'POST /api/keys/rotate': { useCase: 'keys.rotate' },
  'POST /api/keys/recovery': { useCase: 'keys.recovery', body: { passphrase: password } },
  'POST /api/keys/restore': { useCase: 'keys.restore', body: { file: 'none', passphrase: password } },
  'POST /api/keys/give-up': { useCase: 'keys.giveUp', body: { reason: 'the disk is gone' } },
  'GET /api/keys/openings': { useCase: 'keys.openings' },
  'DELETE /api/people/{id}/totp': { useCase: 'people.endTotp', to: 'PERSON' },
  'GET /api/sessions': { useCase: 'people.sessions' },
  'DELETE /api/sessions/{id}': { useCase: 'people.endSession', to: 'gone' },
  'GET /api/account': { useCase: 'account.view' },
  'PUT /api/account/password': {
    useCase: 'account.setPassword',
    body: { current: password, password: 'nine entirely different words' },
  },
  'POST /api/account/totp': { useCase: 'account.beginTotp' },
  'PUT /api/account/totp': { useCase: 'account.confirmTotp', body: { secret: 'A', code: '1' } },
  'DELETE /api/account/totp': { useCase: 'account.endTotp', body: { password } },
  'GET /api/account/sessions': { useCase: 'account.sessions' },
  'DELETE /api/account/sessions/{id}': { useCase: 'account.endSession', to: 'gone' },
};

/** Answered for as long as somebody looks, or last, for it ends what the others need. */
const apart = ['GET /api/stream', 'DELETE /api/session'];

let server: Server;
let desk: Desk;
let running: RunningServer;
let ask: ReturnType<typeof asker>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await servers[0]!.start();
  desk = await deskOn(await newDatabase(server));
  const { reports } = await desk.add(given(text));
  const { claims } = (await desk.report(reports[0]!.id))!;
  Object.assign(ids, { REPORT: reports[0]!.id, CLAIM: claims[0]!.claim.id, EVENT: claims[0]!.eventId });
  await desk.people.add({ name: 'owner', role: 'owner', password });
  for (const role of roles.filter((one) => one !== 'owner'))
    await desk.people.add({ name: role, role, password });
  ids.PERSON = (await desk.people.add({ name: 'Somebody', role: 'field', password })).id;
  running = await startServer(desk, { port: 0, pages: tempFolder() });
  ask = asker(running.port);
});
afterAll(async () => {
  await running?.close();
  await desk?.close();
  await server?.end();
});

const filled = (given: unknown) =>
  JSON.parse(
    JSON.stringify(given ?? null).replace(/REPORT|CLAIM|EVENT|PERSON/g, (name) => ids[name] ?? name),
  );

const requestOf = (name: string) => {
  const { body, to = '', query = '' } = routes[name]!;
  const [method = '', path = ''] = name.split(' ');
  return {
    path: path.replace('{duty}', 'sealed').replace(/\{\w+\}/, filled(to)) + query,
    sent: { method, ...(body === undefined ? {} : { body: filled(body) }) },
  };
};

test('every route has a row here', async () => {
  const cookie = cookieOf(await ask('/api/session', { method: 'POST', body: { name: 'viewer', password } }));
  const { paths } = (await ask('/api/openapi.json', { cookie })).json as { paths: Record<string, object> };
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(all.filter((name) => !(name in routes) && !apart.includes(name))).toEqual([]);
});

test('every route answers each role as its use case says: done, refused with a reason, or not there', async () => {
  const wrong: string[] = [];
  for (const role of roles) {
    const signedIn = await ask('/api/session', { method: 'POST', body: { name: role, password } });
    const cookie = cookieOf(signedIn);
    for (const [name, { useCase }] of Object.entries(routes)) {
      const { path, sent } = requestOf(name);
      const { status, json } = await ask(path, { ...sent, cookie });
      const code = json?.error?.code;
      const nowhere = code === 'notFound' && json.error.message.startsWith(`There is no ${sent.method} `);
      const answer = code === 'refusedRole' ? 'refused' : nowhere ? 'not there' : 'done';
      const isLook = sent.method === 'GET' && useCase !== 'backup';
      const expected =
        useCase === 'everybody' || may(role, useCase) ? 'done' : isLook ? 'not there' : 'refused';
      if (answer !== expected || status === 500 || code === 'signInNeeded')
        wrong.push(`${role} ${name}: ${status} ${answer}, not ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('strangers get nothing but the door', async () => {
  for (const name of Object.keys(routes).filter((one) => !one.endsWith('/api/session'))) {
    const { path, sent } = requestOf(name);
    expect((await ask(path, sent)).json?.error?.code, name).toBe('signInNeeded');
  }
  expect((await ask('/api/stream')).status).toBe(401);
});

test('what is merely wrong is refused with what to do, and is no fault of the desk', async () => {
  const nul = 'a\u0000b';
  await desk.people.add({ name: 'another', role: 'owner', password });
  const signedIn = await ask('/api/session', { method: 'POST', body: { name: 'another', password } });
  const cookie = cookieOf(signedIn);
  const { REPORT: report, CLAIM: claim } = ids;
  const wrong: [path: string, body?: unknown][] = [
    [`/api/reports?cursor=${Buffer.from('[1.5]').toString('base64url')}`],
    [`/api/reports?cursor=${Buffer.from('[1e400]').toString('base64url')}`],
    [`/api/reports/${report}/changes?since=1e30`],
    ['/api/reports/%00'],
    [`/api/reports?source=${encodeURIComponent(nul)}`],
    ['/api/reports/changes/1e30/undo', {}],
    ['/api/books/undo', { act: 1e30 }],
    ['/api/notices/seen', { upTo: 1e30 }],
    ['/api/notices/seen', { notices: [1e30] }],
    ['/api/reports', { text: 'Another text.', source: nul }],
    ['/api/judgements', { verdict: 'reject', claim, why: nul }],
    ['/api/judgements', { verdict: 'correct', claim, path: 'fields.status', value: { deep: [nul] } }],
    ['/api/session', { name: nul, password }],
  ];
  const answers: unknown[] = [];
  for (const [path, body] of wrong) {
    const sent = body === undefined ? {} : { method: 'POST', body };
    const { status, json } = await ask(path, { cookie, ...sent });
    answers.push([path, status, json?.error?.code]);
  }
  expect(answers).toEqual(wrong.map(([path]) => [path, 400, 'badInput']));
  const told = await ask('/api/session', { method: 'POST', body: { name: nul, password } });
  expect(told.json.error.remedy).toContain('NUL');
});
