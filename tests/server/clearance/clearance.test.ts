import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearanceOf, needed } from '../../../src/ledger/clearance.js';
import { Ledger } from '../../../src/ledger/ledger.js';
import type { DeskRole, News, ReportChange } from '../../../src/ledger/model.js';
import type { Parcel } from '../../../src/ledger/saved.js';
import { pathOf } from '../../../src/ledger/store/seen/path.js';
import { type Server, servers } from '../../ledger/servers.js';
import { apart, type Row, rows } from './rows.js';
import { hidden, namesOfIds, roles, type Twin, twin } from './twin.js';

type Mark = Parameters<typeof needed>[0];

let server: Server;
let whole: Twin;
let without: Twin;

beforeAll(async () => {
  server = await servers[0]!.start();
  [whole, without] = [await twin(server, true), await twin(server, false)];
}, 120_000);
afterAll(async () => {
  await whole?.end();
  await without?.end();
  await server?.end();
});

/** Every mark that hides, the strictest first: what somebody was shown once is not told again as new. */
const marks: readonly { mark: Mark; acts: readonly ReportChange[] }[] = [
  { mark: { sharing: 'red', sensitivity: null }, acts: [] },
  { mark: { sharing: null, sensitivity: 'severe' }, acts: [{ sensitivity: 'severe' }, { sharing: null }] },
  {
    mark: { sharing: 'amberStrict', sensitivity: null },
    acts: [{ sharing: 'amberStrict' }, { sensitivity: null }],
  },
  { mark: { sharing: 'clear', sensitivity: 'high' }, acts: [{ sensitivity: 'high' }, { sharing: 'clear' }] },
  { mark: { sharing: 'amber', sensitivity: 'low' }, acts: [{ sharing: 'amber' }, { sensitivity: 'low' }] },
  {
    mark: { sharing: 'green', sensitivity: 'moderate' },
    acts: [{ sensitivity: 'moderate' }, { sharing: 'green' }],
  },
];

const filled = (text: string) =>
  text.replace(/\b[A-Z][A-Z0-9]{3,}\b/g, (name) => {
    if (name === 'ACTS') return `${whole.acts.at(-1)}`;
    return whole.ids[name] ?? name;
  });

async function answerOf(desk: Twin, role: DeskRole, method: string, { path, body, less }: Row) {
  const { status, text, headers } = await desk.ask(filled(path), {
    method,
    cookie: desk.cookies[role],
    body: body === undefined ? undefined : JSON.parse(filled(JSON.stringify(body))),
  });
  const left = less
    ? JSON.stringify(JSON.parse(text, (key, value) => (less.keys.includes(key) ? undefined : value)))
    : text;
  return { status, type: headers['content-type'], text: left };
}

const called = (text: string, names: readonly [string, string][]) =>
  names.reduce((named, [id, name]) => named.replaceAll(id, name), text);

/** Where two answers part. */
function differenceOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const near = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  return `\n  ${near(one)}\n  ${near(other)}`;
}

test('every route has a row, or a reason why it has none', async () => {
  const { json } = await whole.ask('/api/openapi.json', { cookie: whole.cookies.viewer });
  const all = Object.entries(json.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const known = [...Object.keys(rows), ...Object.keys(apart)];
  expect(all.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !all.includes(name) && name !== 'GET /api/stream')).toEqual([]);
});

test('letters say what the owner of their filter may see', async () => {
  const sent: unknown[] = [];
  for (const { desk, url } of [whole, without]) {
    await desk.notices.send();
    const ledger = await Ledger.open({ config: { connectionString: url } });
    const parcels: Parcel['notices'][] = [];
    for (;;) {
      const parcel = await ledger.notices.take('2027-01-01T00:00:00Z', 60_000);
      if (!parcel) break;
      parcels.push(parcel.notices.map((notice) => ({ ...notice, id: 0 })));
    }
    await ledger.close();
    sent.push(parcels);
  }
  expect(sent[0]).toEqual(sent[1]);
  expect(JSON.stringify(sent[0])).toContain('newEvent');
});

test('what a role may not see answers, at every level and every route, as if it were not there', {
  timeout: 300_000,
}, async () => {
  const wrong: string[] = [];
  const known = new Map<string, { status: number; text: string }>();
  let looked = 0;
  for (const { mark, acts } of marks) {
    for (const change of acts) {
      await whole.act(change);
      await without.act(change);
    }
    for (const role of roles) {
      if (clearanceOf(role) >= needed(mark)) continue;
      const path = pathOf(clearanceOf(role));
      const [names, others] = [await namesOfIds(whole.url, path), await namesOfIds(without.url, path)];
      for (const [name, asked] of Object.entries(rows)) {
        for (const row of asked) {
          const method = name.split(' ')[0]!;
          const at = `${role} ${method} ${row.path} ${JSON.stringify(row.body ?? '')}`;
          const got = await answerOf(whole, role, method, row);
          const expected =
            (row.counts ? undefined : known.get(at)) ?? (await answerOf(without, role, method, row));
          known.set(at, expected);
          looked += 1;
          const [one, other] = [called(got.text, names), called(expected.text, others)];
          if (got.status !== expected.status || one !== other)
            wrong.push(`${JSON.stringify(mark)} ${at}: ${differenceOf(one, other)}`);
          // What was asked is said again where it is not there.
          if (/canar/i.test(got.text.replaceAll(/There is no [^"]*"[^"]*"|"next":"[^"]*"/g, '')))
            wrong.push(`${JSON.stringify(mark)} ${at}: ${/.{0,40}canar.{0,40}/i.exec(got.text)![0]}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(1500);
  expect(whole.log).toEqual([]);
});

test('whoever may see it sees it, at every level', async () => {
  for (const { mark } of marks) {
    await whole.act({ sharing: mark.sharing });
    await whole.act({ sensitivity: mark.sensitivity });
    for (const role of roles) {
      const sees = clearanceOf(role) >= needed(mark);
      const { status, text } = await whole.ask(filled('/api/reports/HIDDEN'), {
        cookie: whole.cookies[role],
      });
      expect([status, /canaryherders/.test(text)], `${role} ${JSON.stringify(mark)}`).toEqual(
        sees ? [200, true] : [404, false],
      );
    }
  }
  for (const role of ['owner', 'auditor'] as const) {
    await whole.act({ sharing: 'red' });
    const shown: string[] = [];
    for (const [name, asked] of Object.entries(rows)) {
      if (!name.startsWith('GET ')) continue;
      for (const row of asked) {
        const { status, text } = await answerOf(whole, role, 'GET', row);
        expect(status, row.path).toBeLessThan(500);
        if (status === 200 && /canar/i.test(text)) shown.push(name);
      }
    }
    // What it is compared in is full of it where it may be seen.
    expect(new Set(shown).size).toBeGreaterThan(22);
  }
});

/** What a page of a role is told until it hears of an act on a report that judges nothing. */
async function heard(desk: Twin, role: DeskRole, acts: () => Promise<void>, last: string): Promise<News[]> {
  const told: News[] = [];
  // Somebody who comes is told of the last seconds too.
  const { seq: before } = (await desk.desk.entries({ limit: 1 })).rows[0]!;
  const { port } = desk.running;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = get(
      { host: '127.0.0.1', port, path: '/api/stream', headers: { cookie: desk.cookies[role] } },
      resolve,
    );
    asked.on('error', reject);
  });
  await acts();
  for await (const chunk of response) {
    for (const [, data] of `${chunk}`.matchAll(/event: entry\ndata: (.*)\n/g)) told.push(JSON.parse(data!));
    const fresh = told.filter(({ seq }) => seq > before);
    if (fresh.some(({ action, reports }) => action !== 'judge' && reports?.includes(last))) break;
  }
  return told.filter(({ seq }) => seq > before);
}

test('pages are told of what they may see, and of nothing else', async () => {
  const owner = whole.desk.as({ id: 'owner', name: 'owner', role: 'owner' });
  const seen = whole.ids.VISIBLE1!;
  let turn = 0;
  const acts = async () => {
    turn += 1;
    await whole.act({ state: turn % 2 ? 'done' : 'inReview' });
    await owner.judge({ verdict: 'accept', claim: whole.ids.HIDDENCLAIM! });
    await owner.judge({ verdict: 'accept', claim: whole.ids.HIDDENOWN! });
    const [other] = (await owner.report(seen))!.claims;
    await owner.act([
      { verdict: 'reject', claim: whole.ids.HIDDENOWN! },
      { verdict: 'accept', claim: other!.claim.id },
    ]);
    await owner.inbox.change({ reports: [whole.ids.HIDDEN!, seen] }, { assignee: `Person ${turn}` });
  };
  await whole.act({ sharing: 'red' });
  for (const role of roles) {
    const news = await heard(whole, role, acts, seen);
    const own = news
      .filter(({ reports }) => reports?.includes(whole.ids.HIDDEN!))
      .map(({ action }) => action);
    expect(own, role).toEqual(clearanceOf(role) === 3 ? ['state', 'accept', 'assign'] : []);
    const ofClaim = news.filter(
      ({ action, reports }) => action === 'accept' && reports?.includes(whole.ids.VISIBLE0!),
    );
    expect(ofClaim.length, role).toBe(clearanceOf(role) === 3 ? 1 : 0);
    const ofBoth = news.find(({ action }) => action === 'judge')!.reports!;
    expect(ofBoth.includes(whole.ids.VISIBLE0!), role).toBe(clearanceOf(role) === 3);
    expect(ofBoth, role).toContain(seen);
    const others = news.filter(({ action }) => action === 'assign').map(({ reports }) => reports);
    expect(others.at(-1), role).toEqual(clearanceOf(role) === 3 ? [whole.ids.HIDDEN, seen] : [seen]);
  }
});

test('what hides a report has pages look again, and says no more', async () => {
  const seen = whole.ids.VISIBLE1!;
  const owner = whole.desk.as({ id: 'owner', name: 'owner', role: 'owner' });
  await whole.act({ sharing: 'green' });
  const news = await heard(
    whole,
    'viewer',
    async () => {
      await whole.act({ sharing: 'red' });
      await owner.setState(seen, 'done');
    },
    seen,
  );
  expect(news.filter(({ action }) => action === 'share').at(-1)).toMatchObject({ reports: null });
});

test('the same bytes again are new to whoever does not see them, and kept beside those that are hidden', async () => {
  const body = { text: hidden, name: 'mine.txt', source: 'Canary Courier' };
  const answers = [];
  for (const desk of [whole, without]) {
    const { status, json } = await desk.ask('/api/reports', {
      method: 'POST',
      cookie: desk.cookies.field,
      body,
    });
    const { id, captureId, ...summary } = json.reports[0];
    answers.push({ status, kind: json.kind, summary });
    const again = await desk.ask('/api/reports', { method: 'POST', cookie: desk.cookies.field, body });
    expect([again.json.kind, again.json.reports[0].id]).toEqual(['known', id]);
    expect((await desk.ask(`/api/reports/${id}`, { cookie: desk.cookies.viewer })).json.reprints).toEqual([]);
    const owners = (await desk.ask(`/api/reports/${id}`, { cookie: desk.cookies.owner })).json.report;
    if (desk === whole) expect(owners.reprintOf).toBe(whole.ids.HIDDEN);
    expect(captureId).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ status: 200, kind: 'added' });
});
