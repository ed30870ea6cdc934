import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { loadReader } from '../../src/desk/reader.js';
import type { EntryDraft } from '../../src/ledger/bookModel.js';
import type { EntryPlace, Stop } from '../../src/registers/entry.js';
import { deskOn, given, newDatabase, type Server, servers } from './servers.js';

const stop = (to: string, at: string | null = null): Stop => ({ to, at, place: null });

const mission = (name: string, day: string, ...stops: string[]): EntryDraft => ({
  values: { name, day },
  stops: stops.map((to) => stop(to)),
});

const gate: EntryPlace = {
  name: 'Atar gate',
  geonameId: null,
  lat: null,
  lon: null,
  country: null,
  admin1: null,
  precision: 'exact',
};

const bulletin =
  'BAMAKO - Between Monday and Thursday, aid agencies attempted 5 missions in Kidal, the humanitarian office said on Friday. ' +
  'Three were facilitated, one was delayed and one was denied by the authorities.';

const reader = await loadReader();

describe('what the entries of registers come to', () => {
  let server: Server;
  let desk: Desk;

  beforeAll(async () => {
    server = await servers[0]!.start();
  });
  afterAll(() => server?.end());
  beforeEach(async () => {
    desk = await deskOn(await newDatabase(server), { reader, now: () => new Date('2026-03-06T12:00:00Z') });
    return () => desk.close();
  });

  test('parts come to the whole, and a difference is named with the missions that make it', async () => {
    await desk.books.write('missions', [
      mission('M-1', '2026-03-02', 'requested', 'approved', 'enRoute', 'facilitated'),
      mission('M-2', '2026-03-03', 'requested', 'denied'),
      mission('M-3', '2026-03-03', 'requested', 'approved'),
      mission('M-4', '2026-03-09', 'requested', 'denied'),
    ]);
    const { sums, codes } = await desk.bookViews.figures('missions', {
      from: '2026-03-02',
      to: '2026-03-06',
    });
    expect(sums).toMatchObject({ whole: 3, holds: false });
    const [open] = (await desk.books.list('missions', { status: ['approved'] }, {})).rows;
    expect(sums!.unparted).toEqual([{ entry: open!.id, at: 'approved' }]);
    expect(codes.status).toEqual({ facilitated: 1, denied: 1, approved: 1 });
  });

  test("a tally of a report is laid beside the desk's own missions of its window", async () => {
    await desk.books.write('missions', [
      mission('M-1', '2026-03-02', 'requested', 'approved', 'enRoute', 'facilitated'),
      mission('M-2', '2026-03-03', 'requested', 'denied'),
    ]);
    await desk.add({ ...given(bulletin), publishedAt: '2026-03-06' });
    const beside = await desk.bookViews.beside('missions', { from: '2026-03-01', to: '2026-03-07' });
    const told = beside.map(({ tally, verdict, own }) => [
      tally.fields.status,
      tally.low,
      own?.least,
      verdict,
    ]);
    expect(told).toEqual([
      ['requested', 5, 2, 'missing'],
      ['facilitated', 3, 1, 'missing'],
      ['impeded', 1, 0, 'missing'],
      ['denied', 1, 1, 'covered'],
    ]);
    expect(beside[0]!.tally).toMatchObject({ from: '2026-03-02', to: '2026-03-05' });
  });

  test('a claim fills a new entry, and challenges one that says another thing', async () => {
    await desk.add({ ...given(bulletin), publishedAt: '2026-03-06' });
    const { rows } = await desk.figures({ register: 'missions' }, {});
    const denied = (await desk.report(rows[0]!.reportIds[0]!))!.claims.find(
      ({ claim }) => claim.fields.status === 'denied',
    )!.claim;
    const draft = await desk.bookViews.draft('missions', denied.id);
    expect(draft).toMatchObject({ kind: 'mission', stops: [{ to: 'denied' }], claims: [denied.id] });
    const [made] = await desk.books.write('missions', [
      {
        ...draft,
        values: { ...draft.values, name: 'M-9', day: '2026-03-03' },
        stops: [stop('requested'), stop('approved')],
      },
    ]);
    const { id } = (made as { entry: { id: string } }).entry;
    expect(await desk.bookViews.challenges('missions', id)).toMatchObject([
      { field: 'status', claim: denied.id, says: 'denied', words: expect.stringContaining('denied') },
    ]);
    await expect(desk.bookViews.draft('crossings', denied.id)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('a crossing has its days, with the row counted from before the window', async () => {
    const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'];
    await desk.books.write(
      'crossings',
      days.map((day) => ({
        kind: 'crossingDay',
        values: { crossing: gate, day, state: 'open', peopleIn: 10 },
      })),
    );
    const [calendar] = await desk.bookViews.calendar('crossings', { from: '2026-03-01', to: '2026-03-03' });
    expect(calendar!.days.map(({ state, row }) => [state, row])).toEqual([
      ['open', 3],
      ['open', 4],
      [null, null],
    ]);
    await expect(
      desk.bookViews.calendar('missions', { from: '2026-03-01', to: '2026-03-03' }),
    ).rejects.toMatchObject({
      code: 'badInput',
      remedy: 'Those that have are crossings.',
    });
    await expect(
      desk.bookViews.calendar('crossings', { from: '0002-01-01', to: '9999-12-31' }),
    ).rejects.toMatchObject({ code: 'badInput', details: { reason: 'longWindow', most: 800 } });
  });

  test('a clock stands as on the day that is asked for, and its deadlines go out as a calendar', async () => {
    await desk.books.write('policy', [
      {
        kind: 'waiver',
        values: { instrument: 'River Act', day: '2026-01-10', duration: 'P90D', reading: 'counted' },
      },
    ]);
    expect(await desk.bookViews.clocks('policy')).toMatchObject([
      { instrument: 'River Act', state: 'waived', due: [{ day: '2026-04-09', in: 34 }] },
    ]);
    expect(await desk.bookViews.clocks('policy', '2026-04-10')).toMatchObject([{ state: 'lapsed', due: [] }]);
    const feed = await desk.bookViews.deadlines('policy', 'en', 'https://desk.example.org/');
    expect(feed).toContain('DTSTART;VALUE=DATE:20260409');
    expect(feed).toContain('https://desk.example.org/registers/policy/');
  });
});
