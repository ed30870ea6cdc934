import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Book, said } from '../../registers/book.js';
import type { BookEntry, EntryDraft } from '../../server/contract.js';
import type { KeptDraft } from './kept.js';
import { typedOf } from './typed.js';

vi.mock('./words.js', () => ({}));
vi.mock('../parts/problem.js', () => ({ problemWords: () => ({ says: '', remedy: null }) }));
vi.mock('../i18n.js', () => ({
  wordsNow: () => ({ t: (key: string) => key, locale: 'en', language: 'en' }),
}));

const book: Book = {
  entry: { one: said('account', 'شهادة'), many: said('accounts', 'شهادات') },
  kinds: { violation: said('Violation', 'انتهاك') },
  day: 'day',
  columns: ['name'],
  groups: [],
  fields: [
    { name: 'name', type: 'text', label: said('Name', 'الاسم') },
    { name: 'note', type: 'text', label: said('Note', 'ملاحظة') },
    { name: 'words', type: 'text', label: said('Words', 'الأقوال'), sealed: true },
  ],
};

const entry: BookEntry = {
  id: 'e1',
  register: 'accounts',
  kind: 'violation',
  values: { name: 'first' },
  stops: [],
  claims: [],
  sharing: null,
  sensitivity: null,
  status: null,
  version: 1,
  removed: false,
  sealed: [],
  by: 'mara',
  at: '2026-03-10T08:00:00Z',
  import: null,
};

const draft = (change: Partial<KeptDraft> = {}, values: Record<string, string> = {}): KeptDraft => ({
  id: 'd1',
  by: 'mara',
  register: 'accounts',
  title: '',
  base: null,
  typed: { ...typedOf(book, null), values: { name: 'first', ...values } },
  why: '',
  lacks: [],
  at: '2026-03-10T08:00:00Z',
  key: null,
  first: null,
  retyped: false,
  state: { kind: 'typing' },
  ...change,
});

type Answer = () => Promise<Response>;
const json =
  (body: unknown, status = 200) =>
  async () =>
    new Response(JSON.stringify(body), { status });
const yes = json([{ kind: 'kept', entry, act: 7 }]);
const cut: Answer = async () => new Response('[{"kind":"ke');

/** What the desk answers, one after the other, and what it was sent. */
let answers: Answer[];
let writes: { drafts: EntryDraft[]; key: string }[];
let storage: Map<string, string>;

async function started() {
  const [sending, kept, notices] = await Promise.all([
    import('./sending.js'),
    import('./kept.js'),
    import('../notices.js'),
  ]);
  sending.openBox('mara');
  return { ...sending, ...kept, ...notices };
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  [answers, writes, storage] = [[], [], new Map()];
  const items = {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => storage.set(name, value),
    removeItem: (name: string) => storage.delete(name),
  };
  // The names of what a browser stores are its own keys.
  const ownKeys = () => [...storage.keys()];
  const getOwnPropertyDescriptor = () => ({ enumerable: true, configurable: true });
  vi.stubGlobal('localStorage', new Proxy(items, { ownKeys, getOwnPropertyDescriptor }));
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('location', { pathname: '/', search: '' });
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (path === '/api/registers') return json([{ name: 'accounts', book }])();
    writes.push(JSON.parse(init?.body as string));
    return answers.shift()!();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sentKeys = () => new Set(writes.map(({ key }) => key));

it.each<[string, Answer]>([
  ['is cut off in the middle', cut],
  ['is a page of somebody before the desk', async () => new Response('<html>Welcome to the airport</html>')],
  ['comes too late for a proxy', async () => new Response('', { status: 504 })],
])('sends once more under the same key where an answer %s', async (_, answer) => {
  const { sendDraft, draftNow, tryAgain } = await started();
  answers = [answer, yes];
  await sendDraft(draft());
  expect(draftNow('d1')?.state.kind).toBe('sending');
  tryAgain();
  await vi.waitFor(() => expect(draftNow('d1')).toBeUndefined());
  expect(writes).toHaveLength(2);
  expect(sentKeys().size).toBe(1);
});

it('keeps the key where the desk failed, for it may have kept what was sent', async () => {
  const { sendDraft, draftNow } = await started();
  answers = [json({ error: { code: 'unexpected' } }, 500), yes];
  await sendDraft(draft());
  expect(draftNow('d1')?.state.kind).toBe('refused');
  await sendDraft(draftNow('d1')!);
  expect(sentKeys().size).toBe(1);
});

it('takes a new key where the desk said that it kept nothing', async () => {
  const { sendDraft, draftNow } = await started();
  answers = [json([{ kind: 'refused', troubles: [] }]), yes];
  await sendDraft(draft());
  expect(draftNow('d1')).toMatchObject({ key: null, state: { kind: 'troubled' } });
  await sendDraft(draftNow('d1')!);
  expect(sentKeys().size).toBe(2);
});

it('writes no second account where sealed words are gone with the page after a first try', async () => {
  const typed = draft({ lacks: ['words'] }, { words: 'what I saw' });
  const before = await started();
  answers = [cut];
  await before.sendDraft(typed);
  const { key } = before.draftNow('d1')!;
  vi.resetModules();
  const { draftNow, sendDraft } = await started();
  await vi.waitFor(() =>
    expect(draftNow('d1')).toMatchObject({ key, retyped: true, state: { kind: 'typing' } }),
  );
  expect(writes).toHaveLength(1);
  // Typed again it is a change of what the desk has.
  answers = [yes, json([{ kind: 'kept', entry: { ...entry, version: 2 }, act: 8 }])];
  await sendDraft({ ...typed, ...draftNow('d1'), typed: typed.typed });
  await vi.waitFor(() => expect(draftNow('d1')).toBeUndefined());
  expect(writes[1]?.key).toBe(key);
  expect(writes[2]?.drafts).toEqual([{ id: 'e1', seen: 1, values: { words: 'what I saw' } }]);
});

it('writes over nothing that somebody else changed between a first try and what was typed since', async () => {
  const { sendDraft, draftNow, holdBack } = await started();
  answers = [cut];
  await sendDraft(draft({}, { note: 'one truck' }));
  holdBack(draftNow('d1')!);
  const theirs = { ...entry, version: 2, values: { name: 'first', note: 'two trucks' } };
  answers = [json([{ kind: 'kept', entry: theirs, act: 7 }]), yes];
  const { typed } = draftNow('d1')!;
  await sendDraft({ ...draftNow('d1')!, typed: { ...typed, values: { ...typed.values, name: 'second' } } });
  await vi.waitFor(() => expect(draftNow('d1')).toBeUndefined());
  expect(writes[2]?.drafts).toEqual([{ id: 'e1', seen: 2, values: { name: 'second' } }]);
});

it('writes over nothing of others, either, where sealed words were typed again', async () => {
  const base = { ...entry, values: { name: 'first', note: 'one truck' } };
  const values = { name: 'first', note: 'one truck', words: 'what I saw' };
  const again = { ...draft({ base }), typed: { ...typedOf(book, base), values }, key: 'k1', retyped: true };
  const { sendDraft, draftNow } = await started();
  const theirs = { ...entry, version: 3, values: { name: 'first', note: 'two trucks' } };
  answers = [json([{ kind: 'kept', entry: theirs, act: 7 }]), yes];
  await sendDraft(again);
  await vi.waitFor(() => expect(draftNow('d1')).toBeUndefined());
  expect(writes[1]?.drafts).toEqual([{ id: 'e1', seen: 3, values: { words: 'what I saw' } }]);
});

/** A draft that waits, and a retry that the desk answers when it is told to. */
async function retried() {
  const desk = await started();
  let answer: (made: Answer) => void = () => {};
  answers = [cut, () => new Promise<Answer>((done) => (answer = done)).then((made) => made())];
  await desk.sendDraft(draft());
  desk.tryAgain();
  await vi.waitFor(() => expect(writes).toHaveLength(2));
  return { ...desk, answer: (made: Answer) => answer(made) };
}

const settle = () => vi.advanceTimersByTimeAsync(100);

it('sends nothing of what is being changed when an earlier try comes through', async () => {
  const { draftNow, holdBack, keepDraft, sendDraft, answer } = await retried();
  holdBack(draftNow('d1')!);
  keepDraft({ ...draftNow('d1')!, typed: { ...draft().typed, values: { name: 'half a wo' } } });
  answer(yes);
  await settle();
  expect(draftNow('d1')).toMatchObject({
    state: { kind: 'typing' },
    typed: { values: { name: 'half a wo' } },
  });
  expect(writes).toHaveLength(2);
  // Sent when its person says so, as a change of what the desk has.
  answers = [yes, yes];
  await sendDraft({ ...draftNow('d1')!, typed: { ...draft().typed, values: { name: 'half a word' } } });
  await vi.waitFor(() => expect(draftNow('d1')).toBeUndefined());
  expect(writes[3]?.drafts).toEqual([{ id: 'e1', seen: 1, values: { name: 'half a word' } }]);
});

it.each<[string, Answer]>([
  ['refused', json([{ kind: 'refused', troubles: [] }])],
  ['in conflict', json([{ kind: 'conflict', theirs: entry, fields: ['name'] }])],
  ['forbidden', json({ error: { code: 'refusedRole' } }, 403)],
])('does not bring back what was discarded on its way and is %s', async (_, made) => {
  const { draftNow, discard, answer } = await retried();
  discard(draftNow('d1')!);
  answer(made);
  await settle();
  expect(draftNow('d1')).toBeUndefined();
});

it.each<[string, 'same' | 'other']>([
  ['withdrawn', 'same'],
  ['required', 'other'],
])('sends what was refused as %s again under the %s key', async (code, which) => {
  const { draftNow, sendDraft } = await started();
  const trouble = { field: 'id', code, message: '', remedy: '', details: {} };
  const no = json([{ kind: 'refused', troubles: [trouble] }]);
  answers = [no, no];
  await sendDraft(draft());
  await vi.waitFor(() => expect(draftNow('d1')?.state.kind).toBe('troubled'));
  await sendDraft(draftNow('d1')!);
  await vi.waitFor(() => expect(writes).toHaveLength(2));
  expect(writes[0]!.key === writes[1]!.key ? 'same' : 'other').toBe(which);
});
