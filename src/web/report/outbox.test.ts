import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Decision } from '../../server/contract.js';

vi.mock('../parts/problem.js', () => ({
  problemWords: ({ code }: { code: string }) => ({ says: code, remedy: null }),
}));
vi.mock('../i18n.js', () => ({ wordsNow: () => ({ t: (key: string) => key }) }));

type Answer = () => Promise<Response>;
const json =
  (body: unknown, status = 200): Answer =>
  async () =>
    new Response(JSON.stringify(body), { status });
const yes = (id: string) => json([{ id, verdict: 'accept' }]);
const away: Answer = async () => {
  throw new TypeError('Failed to fetch');
};
const overtaken = json({ error: { code: 'conflict', details: { claim: 'c1', since: [{ id: 'n1' }] } } }, 409);

/** What the desk answers, one after the other, and what it was sent. */
let answers: Answer[];
let sent: { decisions: Decision[]; key: string }[];

async function opened() {
  const [outbox, notices] = await Promise.all([import('./outbox.js'), import('../notices.js')]);
  outbox.judging.open('mara');
  return { ...outbox, ...notices };
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  [answers, sent] = [[], []];
  vi.stubGlobal('localStorage', { setItem() {}, removeItem() {} });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('location', { pathname: '/', search: '' });
  vi.stubGlobal('fetch', async (_path: string, init?: RequestInit) => {
    sent.push(JSON.parse(init?.body as string));
    return answers.shift()!();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const accept = (claim: string) => ({
  report: 'r1',
  decisions: [{ verdict: 'accept', claim }] as Decision[],
});
const noticesNow = async () => {
  const { standing } = await import('../notices.js');
  return standing();
};

it('tells of a refusal that comes when its report is closed, with the way to its claim', async () => {
  const { judging } = await opened();
  answers = [away, json({ error: { code: 'refusedRole' } }, 403), json({})];
  await judging.send('mara', accept('c1'));
  await judging.tryAgain();
  expect(await noticesNow()).toMatchObject([
    { says: 'refusedRole', tone: 'problem', at: { path: '/reports/r1?claim=c1' } },
  ]);
  expect(judging.sending).toEqual([]);
});

it('tells as well of what somebody judged meanwhile, and keeps the choice for the card', async () => {
  const { judging } = await opened();
  const { conflictsNow } = await import('./conflicts.js');
  answers = [away, overtaken];
  await judging.send('mara', accept('c1'));
  await judging.tryAgain();
  expect(await noticesNow()).toMatchObject([{ says: 'conflict.overtaken', tone: 'problem' }]);
  expect(conflictsNow()).toMatchObject([{ by: 'mara', report: 'r1', claim: 'c1', since: [{ id: 'n1' }] }]);
});

it('takes back what may have arrived: it is sent once more under its key, then withdrawn', async () => {
  const { judging, lastWaiting, takeBackWaiting, decisionsOf } = await opened();
  answers = [away, yes('j1'), json([{ id: 'w1', verdict: 'withdraw' }])];
  await judging.send('mara', accept('c1'));
  takeBackWaiting(lastWaiting('r1', 'mara')!);
  expect(await noticesNow()).toMatchObject([{ says: 'unsaved.back' }]);
  expect(decisionsOf(judging.sending)).toEqual([]);
  expect(lastWaiting('r1', 'mara')).toBeUndefined();
  await judging.tryAgain();
  expect(sent.map(({ decisions }) => decisions[0])).toEqual([
    { verdict: 'accept', claim: 'c1' },
    { verdict: 'accept', claim: 'c1' },
    { verdict: 'withdraw', judgement: 'j1' },
  ]);
  expect(sent[1]!.key).toBe(sent[0]!.key);
  expect(judging.sending).toEqual([]);
});

it('drops what never left, also out of a row that is being sent', async () => {
  const { judging, lastWaiting, takeBackWaiting } = await opened();
  let come: (answer: Answer) => void = () => {};
  answers = [away, () => new Promise<Answer>((done) => (come = done)).then((made) => made())];
  await judging.send('mara', accept('c1'));
  await judging.send('mara', accept('c2'));
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  takeBackWaiting(lastWaiting('r1', 'mara')!);
  expect(await noticesNow()).toMatchObject([{ says: 'unsaved.dropped' }]);
  come(yes('j1'));
  await judging.tryAgain();
  expect(sent.map(({ decisions }) => decisions[0])).toEqual([
    { verdict: 'accept', claim: 'c1' },
    { verdict: 'accept', claim: 'c1' },
  ]);
});

/** What a browser keeps for all of its tabs. */
const shared = () =>
  Object.create({
    getItem(this: Record<string, string>, name: string) {
      return this[name] ?? null;
    },
    setItem(this: Record<string, string>, name: string, value: string) {
      this[name] = value;
    },
    removeItem(this: Record<string, string>, name: string) {
      delete this[name];
    },
  }) as Storage;

/** Two tabs of one browser: in the first, one act waits and one that never left; `then` is what the second is answered. */
async function twoTabs(then: Answer[]) {
  vi.stubGlobal('localStorage', shared());
  const first = await opened();
  answers = [away, away];
  await first.judging.send('mara', accept('c1'));
  await first.judging.send('mara', accept('c2'));
  await first.judging.tryAgain();
  vi.resetModules();
  answers = then;
  const second = await opened();
  await second.judging.tryAgain();
  sent = [];
  return { first, second };
}

it('sends nothing that another tab dropped', async () => {
  const { first, second } = await twoTabs([away]);
  first.takeBackWaiting(first.lastWaiting('r1', 'mara')!);
  expect(first.standing()).toMatchObject([{ says: 'unsaved.dropped' }]);
  answers = [yes('j1')];
  await second.judging.tryAgain();
  expect(sent.map(({ decisions }) => decisions[0])).toEqual([{ verdict: 'accept', claim: 'c1' }]);
  expect(second.judging.sending).toEqual([]);
});

it('withdraws what another tab may have brought to the desk, in either tab', async () => {
  const { first, second } = await twoTabs([yes('j1'), away]);
  first.takeBackWaiting(first.lastWaiting('r1', 'mara')!);
  expect(first.standing()).toMatchObject([{ says: 'unsaved.back' }]);
  const taken = [
    { verdict: 'accept', claim: 'c2' },
    { verdict: 'withdraw', judgement: 'j2' },
  ];
  for (const { judging } of [first, second]) {
    answers = [yes('j2'), json([{ id: 'w1', verdict: 'withdraw' }])];
    await judging.tryAgain();
    await vi.waitFor(() => expect(judging.sending).toEqual([]));
    expect(sent.map(({ decisions }) => decisions[0])).toEqual(taken);
  }
});

it('withdraws it also where the tab that took it back is gone', async () => {
  const { first, second } = await twoTabs([yes('j1'), away]);
  first.takeBackWaiting(first.lastWaiting('r1', 'mara')!);
  answers = [yes('j2'), json([{ id: 'w1', verdict: 'withdraw' }])];
  await second.judging.tryAgain();
  await vi.waitFor(() => expect(second.judging.sending).toEqual([]));
  expect(sent.map(({ decisions }) => decisions[0])).toMatchObject([
    { claim: 'c2' },
    { verdict: 'withdraw', judgement: 'j2' },
  ]);
});
