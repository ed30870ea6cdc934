import type { Desk } from '../../src/desk/desk.js';
import { DeskError } from '../../src/desk/error.js';
import { readGiven } from '../../src/desk/given.js';
import { groupReports } from '../../src/desk/group.js';
import type { BookEntry, Withdrawn } from '../../src/ledger/bookModel.js';
import type { Hearer } from '../../src/ledger/ledger.js';
import type { Judgement, ReportSummary, ReportView } from '../../src/ledger/model.js';
import type { Naming } from '../../src/ledger/names/model.js';
import type { SavedFilter } from '../../src/ledger/saved.js';
import { deadlinesFeed } from '../../src/publish/deadlines.js';
import type { Reading } from '../../src/reading/reading.js';

import { figuresOf } from '../../src/registers/arithmetic/figures.js';
import { missions } from '../../src/registers/missions.js';

export const report: ReportSummary = {
  id: 'r1',
  captureId: 'c1',
  source: { id: 's1', name: 'River Wire', url: null },
  title: 'Ferry halted',
  language: 'en',
  publishedAt: '2026-01-05',
  updatedAt: null,
  seenAt: '2026-01-06T00:00:00.000Z',
  state: 'new',
  reprintOf: null,
  claims: 0,
  judged: 0,
  checksFailed: 0,
  registers: { crossings: 1 },
  assignee: null,
  sharing: null,
  sensitivity: null,
  news: ['event'],
  found: null,
};

const reading = (text: string): Reading => ({
  schema: 'dateline/reading@1',
  id: 'r1',
  document: {
    title: null,
    language: 'en',
    publishedAt: null,
    updatedAt: null,
    dateline: { place: 'ARUA', source: null },
    byline: null,
    text,
    parts: [],
  },
  sentences: [{ start: 0, end: text.length }],
  times: [],
  places: [],
  quantities: [],
  actors: [],
  attributions: [],
  claims: [],
  events: [],
  checks: [],
  warnings: [],
});

const view: ReportView = {
  ...reading('The ferry stopped.'),
  report,
  at: 7,
  claims: [],
  reprints: [],
};

const naming: Naming = {
  id: 'n1',
  what: 'actor',
  act: 'call',
  one: { words: 'Port Authority', country: null, geonameId: null, narrow: false },
  other: null,
  name: 'Harbour Office',
  site: null,
  naming: null,
  why: 'Its own name.',
  by: 'amina',
  at: '2026-01-06T00:00:00.000Z',
  withdrawn: false,
};

const judgement: Judgement = {
  id: 'j1',
  verdict: 'accept',
  claim: 'k1',
  other: null,
  event: null,
  judgement: null,
  path: null,
  value: { nested: [1, 'two'] },
  why: null,
  by: 'amina',
  at: '2026-01-06T00:00:00.000Z',
  act: 3,
  withdrawn: false,
  withdrawnBy: null,
  withdrawnWhy: null,
};

const reader = { read: ({ text, html }: { text?: string; html?: string }) => [reading(text ?? html ?? '')] };
const nothing = { rows: [], next: null };

const sum = { low: 2, high: 3, open: 0, stated: 1, silent: 0 };
const counted = {
  total: { ...sum, sides: {} },
  periods: [{ period: '2026-01', group: null, ...sum, sides: {}, from: '2026-01-01', to: '2026-01-31' }],
  groups: [],
  moreGroups: 0,
  cells: [],
  asOf: null,
};

const saved: SavedFilter = {
  id: 'f1',
  owner: 'amina',
  name: 'Marib',
  page: 'events',
  query: 'place=Marib',
  shared: false,
  tell: { of: ['newEvent'], desk: true, mail: [], webhook: null, pace: 'atOnce' },
  act: 6,
  problem: null,
  late: 0,
  dead: 0,
};

const entry: BookEntry = {
  id: 'b1',
  register: 'missions',
  kind: 'mission',
  status: 'requested',
  values: { name: 'M-1', day: '2026-01-05' },
  stops: [{ to: 'requested', at: null, place: null }],
  claims: [],
  sharing: null,
  sensitivity: null,
  version: 1,
  removed: false,
  sealed: [],
  by: 'amina',
  at: '2026-01-06T00:00:00.000Z',
  import: null,
};

const withdrawn: Withdrawn = {
  id: 'b2',
  register: 'missions',
  act: 9,
  reason: 'Asked by letter.',
  by: 'amina',
  at: '2026-01-06T00:00:00.000Z',
  rows: 1,
  backups: [{ file: 'desk.backup', at: '2026-01-05T00:00:00.000Z', by: 'amina' }],
  releases: [],
};

/** Who listens to a desk of these, oldest first. */
export const hearers: Hearer[] = [];

/** A desk of one report, for what only the edges decide; `changes` replace its verbs. */
export function fakeDesk(changes: Partial<Desk> = {}): Desk {
  return {
    local: { id: 'local', name: 'amina', role: 'owner' },
    as() {
      return this;
    },
    door: {
      closed: async () => false,
      who: async () => ({ member: { id: 'local', name: 'amina', role: 'owner' }, session: null }),
    } as unknown as Desk['door'],
    people: {} as Desk['people'],
    account: {} as Desk['account'],
    told: async (entries) => entries.map((news) => [news, news, news, news]),
    listen: (hearer) => {
      hearer.up(0);
      hearers.push(hearer);
      return async () => {};
    },
    group: async (reports) => groupReports(reports),
    read: async (given) => readGiven(reader, given).readings,
    add: async (given) => {
      readGiven(reader, given);
      return { kind: 'added', reports: [report], warnings: [] };
    },
    reports: async () => ({ rows: [report], next: 'more' }),
    marks: { change: async () => ({ act: 6, claims: 1 }) },
    inbox: {
      outline: async () => ({
        total: 1,
        more: false,
        step: 100,
        anchors: [],
        states: { new: 1, inReview: 0, done: 0 },
        asOf: 3,
      }),
      change: async () => ({ act: 4, reports: 1 }),
      undo: async () => ({ act: 5, reports: 1 }),
      sources: async () => [{ id: 's1', name: 'River Wire', url: null }],
      people: async () => ['amina'],
    },
    report: async (id) => (id === 'r1' ? view : undefined),
    reportSince: async (id) =>
      id === 'r1' ? { at: 7, report, readAgain: false, claims: [], events: {} } : undefined,
    setState: async (_id, state) => ({ ...report, state }),
    reread: async () => ({ reports: 1, added: 0, kept: 1, retired: 0 }),
    events: async ({ register }) => {
      if (register && register !== 'attacks') {
        throw new DeskError('unknownRegister', `There is no register "${register}".`, {
          remedy: 'Known: attacks',
        });
      }
      return nothing;
    },
    eventMap: async () => ({ cells: [], areas: [], total: 0, outside: 0, unplaced: 0 }),
    eventTimeline: async () => ({ step: 'day', from: null, to: null, bars: [], total: 0, undated: 0 }),
    event: async () => undefined,
    claims: async () => [],
    figures: async () => nothing,
    counting: {
      count: async (question) => ({ ...question, ...counted }),
      events: async () => nothing,
      csv: async () => 'month\r\n',
      series: async () => nothing,
      figure: async () => undefined,
      figureEvents: async () => undefined,
    },
    feeds: {} as Desk['feeds'],
    bookViews: {
      figures: async () => figuresOf(missions.book!, []),
      calendar: async () => [],
      clocks: async () => [],
      deadlines: async () => deadlinesFeed([], () => ({ at: '', link: '' }), 'en'),
      beside: async () => [],
      draft: async () => ({ kind: 'mission', values: {}, stops: [], claims: [] }),
      challenges: async () => [],
    },
    books: {
      list: async () => ({ rows: [entry], next: 'more' }),
      outline: async () => ({ entries: 1, statuses: { requested: 1 } }),
      entry: async (_register, id) => (id === 'b1' ? entry : undefined),
      entries: async () => [entry],
      history: async () => [],
      write: async () => [{ kind: 'kept', entry, act: 8 }],
      open: async () => ({ value: 'something', act: 9 }),
      withdrawConsent: async () => withdrawn,
      withdrawal: async () => withdrawn,
      check: async () => [{ kind: 'same', entry }],
      undo: async () => ({ act: 9, entries: 1 }),
      export: async () => ({ name: 'dateline-missions.csv', bytes: Buffer.from('id\r\n') }),
      import: async () => ({
        act: 10,
        rows: 1,
        counts: { new: 1, change: 0, same: 0, refused: 0, conflict: 0 },
        columns: [{ at: 1, header: 'id', tag: '#meta+id', to: 'id' }],
        targets: ['id'],
        verdicts: [{ row: 3, kind: 'new', entry: 'b1', troubles: [] }],
      }),
    },
    filters: {
      list: async () => [saved],
      save: async () => saved,
      change: async () => saved,
      remove: async () => ({ act: 7 }),
      undo: async () => saved,
    },
    notices: {
      list: async () => nothing,
      unseen: async () => 0,
      see: async () => {},
      deliveries: async () => [],
      again: async () => {},
      send: async () => ({ notices: 0, sent: 0, failed: 0 }),
    },
    notify: () => async () => {},
    judge: async () => judgement,
    act: async () => [judgement],
    candidates: async () => [],
    places: async () => [],
    registers: async () => [],
    names: {
      list: async () => nothing,
      entry: async () => undefined,
      claims: async () => nothing,
      inReport: async () => [],
      called: async () => [],
      decide: async () => naming,
      preview: async () => ({ claims: 2, reports: 1, some: [], joined: [], parted: null }),
    },
    verify: async () => ({ holds: true, entries: 3, broken: null }),
    entries: async () => nothing,
    rebuild: async () => ({ events: 1, figures: 0 }),
    backup: async () => ({ rows: 1, bytes: 1 }),
    restore: async () => ({ rows: 1 }),
    keys: {
      state: async () => ({ state: 'none', id: null, missing: [], recoveredAt: null, keys: [] }),
      rotate: async () => ({ id: 'k1' }),
      recovery: async () => ({ id: 'k1', file: '{}' }),
      restore: async () => ({ id: 'k1' }),
      giveUp: async () => ({ keys: ['k1'] }),
      openings: async () => nothing,
    },
    status: async () => ({
      person: 'amina',
      database: 'embedded',
      home: '/somewhere/secret',
      reports: 1,
      claims: 0,
      events: 0,
      figures: 0,
      judgements: 0,
      entries: 0,
      duties: [],
    }),
    close: async () => {},
    ...changes,
  };
}
