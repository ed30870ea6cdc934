import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { loadReader } from '../../src/desk/reader.js';
import type { BookEntry, Written } from '../../src/ledger/bookModel.js';
import type { Sums } from '../../src/registers/arithmetic/sums.js';
import { deskOn, newDatabase, type Server, servers } from '../ledger/servers.js';
import { crossingDays, missionOf, reports, steps, week } from './week.js';

const password = 'four plain words of mine';
const reader = await loadReader();

const kinds = (written: readonly Written[]) => [...new Set(written.map(({ kind }) => kind))];

const parts = ({ whole, parts: all }: Sums) => ({
  whole,
  ...Object.fromEntries(all.map(({ part, entries }) => [part, entries.length])),
});

/** A spreadsheet as a partner sends it: names of its own, one day that does not exist. */
function spreadsheet(numbers: readonly number[], wrong: number): string {
  const rows = numbers.map((number) => {
    const { values = {}, stops = [] } = missionOf(number);
    const ladder = stops
      .map(({ to, at, place }) => [to, at, place && `@ ${place}`].filter(Boolean).join(' '))
      .join(' > ');
    const day = number === wrong ? '2026-02-30' : values.day;
    const { name, organisation, purposes, people, outcome, cancelledBy, reason } = values;
    const cells = [
      name,
      day,
      organisation,
      [purposes].flat().join('; '),
      people,
      ladder,
      outcome,
      cancelledBy,
      reason,
    ];
    return cells.map((cell) => cell ?? '').join(',');
  });
  const heads = 'Mission,Planned,Agency,What for,Staff,Ladder,Came to,Called off by,Why';
  const tags =
    '#activity+code,#date+planned,#org+impl,#activity+name,#x_people,#x_ladder,#status+outcome,#x_cancelled+by,#x_cancelled+reason';
  return [heads, tags, ...rows, ''].join('\r\n');
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** The week in the order in which an access unit lives it: each test goes on where the one before it ended. */
describe.sequential('the week of an access unit', () => {
  let server: Server;
  let desk: Desk;
  let sami: Desk;
  let noor: Desk;

  beforeAll(async () => {
    server = await servers[0]!.start();
    desk = await deskOn(await newDatabase(server), { reader });
    const add = async (name: string, role: 'owner' | 'field' | 'editor') =>
      desk.as(await desk.people.add({ name, role, password }));
    await add('Mara', 'owner');
    sami = await add('Sami', 'field');
    noor = await add('Noor', 'editor');
  });
  afterAll(async () => {
    await desk?.close();
    await server?.end();
  });

  const sums = async () => (await noor.bookViews.figures('missions', week)).sums!;
  const entryNamed = async (name: string): Promise<BookEntry> => {
    const { rows } = await noor.books.list('missions', { text: name }, {});
    return rows.find(({ values }) => values.name === name)!;
  };

  test('eighteen missions are typed in the field, each stop as it comes', async () => {
    for (const number of numbers(0, 18)) {
      const { stops = [], ...draft } = missionOf(number);
      const { outcome, cancelledBy, reason, ...known } = draft.values!;
      const [begun] = await sami.books.write(
        'missions',
        [{ ...draft, values: known, stops: stops.slice(0, 1) }],
        `typed ${number}`,
      );
      const { entry } = begun as { entry: BookEntry };
      // Two are left as they were told last: one held, one impeded without what it came to.
      const later = number === 15 || number === 16 ? {} : { outcome, cancelledBy, reason };
      const values = Object.fromEntries(
        Object.entries(later).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
      );
      const told = number === 15 ? stops.slice(0, -1) : stops;
      const moved = await sami.books.write('missions', [{ id: entry.id, seen: 1, stops: told, values }]);
      expect(kinds(moved)).toEqual(['kept']);
    }
    const [back] = await sami.books.write('missions', [
      {
        ...missionOf(7),
        stops: [
          { to: 'requested', at: null, place: null },
          { to: 'facilitated', at: null, place: null },
        ],
      },
    ]);
    expect(back).toMatchObject({
      kind: 'refused',
      troubles: [{ message: expect.stringMatching(/requested.*facilitated/i) }],
    });
  });

  test('twenty-two are imported from a spreadsheet, once its wrong row is mended', async () => {
    const file = (wrong: number) => ({
      name: 'partner.csv',
      bytes: Buffer.from(spreadsheet(numbers(18, 40), wrong)),
    });
    const dry = await noor.books.import('missions', file(21), { dry: true });
    expect(dry).toMatchObject({ act: null, rows: 22, counts: { new: 21, refused: 1 } });
    expect(dry.verdicts.find(({ kind }) => kind === 'refused')).toMatchObject({
      row: 6,
      troubles: [{ field: 'day', column: 'Planned', message: expect.stringContaining('2026-02-30') }],
    });
    expect(await noor.books.import('missions', file(21), {})).toMatchObject({ act: null });
    const kept = await noor.books.import('missions', file(-1), {});
    expect(kept.counts).toMatchObject({ new: 22, refused: 0 });
    expect((await noor.books.outline('missions', week)).entries).toBe(40);
    const { act } = await noor.books.undo(kept.act!);
    expect((await noor.books.outline('missions', week)).entries).toBe(18);
    await noor.books.undo(act);
    expect((await noor.books.outline('missions', week)).entries).toBe(40);
  });

  test('the sums are checked: two missions make the difference, and are named', async () => {
    const found = await sums();
    expect(found.holds).toBe(false);
    expect(parts(found)).toMatchObject({
      whole: 40,
      facilitated: 20,
      impeded: 7,
      denied: 4,
      cancelled: 4,
      postponed: 4,
    });
    const open = await entryNamed('M-115');
    expect(found.unparted).toEqual([{ entry: open.id, at: 'held' }]);
    const silent = await entryNamed('M-116');
    const impeded = found.parts.find(({ part }) => part === 'impeded')!;
    expect(impeded.within!.unparted).toEqual([{ entry: silent.id, at: null }]);
  });

  test('they are settled, by two people who do not write over each other', async () => {
    const [open, silent] = [await entryNamed('M-115'), await entryNamed('M-116')];
    const { stops, values } = missionOf(15);
    const settle = {
      id: open.id,
      seen: open.version,
      stops: stops!,
      values: { outcome: values!.outcome! },
      why: 'by radio',
    };
    expect(kinds(await noor.books.write('missions', [settle]))).toEqual(['kept']);
    const stale = {
      id: open.id,
      seen: open.version,
      stops: [...open.stops, { to: 'facilitated', at: null, place: null }],
    };
    expect(await sami.books.write('missions', [stale])).toMatchObject([
      { kind: 'conflict', fields: ['stops'] },
    ]);
    const outcome = missionOf(16).values!.outcome!;
    await sami.books.write('missions', [{ id: silent.id, seen: silent.version, values: { outcome } }]);
    const found = await sums();
    expect([found.holds, parts(found)]).toEqual([
      true,
      { whole: 40, facilitated: 20, impeded: 8, denied: 4, cancelled: 4, postponed: 4 },
    ]);
    expect(parts(found.parts.find(({ part }) => part === 'impeded')!.within!)).toEqual({
      whole: 8,
      accomplished: 4,
      partlyAccomplished: 4,
      notAccomplished: 0,
    });
  });

  test('three reports are read, and what they tell is laid beside the missions', async () => {
    for (const [at, { text, ...about }] of reports.entries())
      await noor.add({ bytes: Buffer.from(text), name: `report ${at}.txt`, ...about });
    const told = (await noor.bookViews.beside('missions', week)).map(({ tally, verdict, own }) => [
      tally.fields.status,
      tally.low,
      own?.least,
      verdict,
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['requested', 40, 40, 'covered'],
        ['facilitated', 19, 20, 'contradicting'],
        ['impeded', 8, 8, 'covered'],
        ['denied', 4, 4, 'covered'],
        ['cancelled', 4, 4, 'covered'],
      ]),
    );
    // "At least 15" is covered by twenty.
    expect(told).toContainEqual(['facilitated', 15, 20, 'covered']);
  });

  test('the difference is settled by a judgement of the claim, with its reason in the record', async () => {
    const [over] = (await noor.bookViews.beside('missions', week)).filter(
      ({ verdict }) => verdict === 'contradicting',
    );
    const { claim } = over!.tally.told[0]!;
    await noor.judge({ verdict: 'reject', claim, why: 'the office counted before M-130 came in' });
    const verdicts = (await noor.bookViews.beside('missions', week)).map(({ verdict }) => verdict);
    expect(verdicts).not.toContain('contradicting');
  });

  test("the week's figures go out: sums, hours, the crossings, what is due, and the rows themselves", async () => {
    await sami.books.write('crossings', crossingDays);
    await noor.books.write('policy', steps);
    const figures = await noor.bookViews.figures('missions', week);
    expect(figures.codes.purposes).toEqual({
      fuel: 8,
      food: 8,
      water: 8,
      medicalSupplies: 8,
      patientEvacuation: 8,
    });
    expect(figures.hours.held).toEqual({ entries: 24, hours: 20 * 2 + 4 * 4, open: 0 });
    expect(figures.totals.people).toEqual({ least: 200, most: 200, open: 0, given: 40, silent: 0 });
    const [gate] = await noor.bookViews.calendar('crossings', week);
    expect(gate!.days.map(({ state, row }) => [state, row])).toEqual([
      ['open', 1],
      ['open', 2],
      ['open', 3],
      ['open', 4],
      ['closed', null],
      ['open', 5],
      [null, null],
    ]);
    expect(
      (await noor.bookViews.clocks('policy', '2026-03-08')).map(({ instrument, state }) => [
        instrument,
        state,
      ]),
    ).toEqual([
      ['River Act', 'waived'],
      ['Fuel permit', 'lapsed'],
    ]);
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await noor.books.export('missions', week, format);
      const again = await noor.books.import('missions', file, { dry: true });
      expect([again.rows, again.counts.same]).toEqual([40, 40]);
    }
    expect(await desk.verify()).toMatchObject({ holds: true });
    const before = await noor.bookViews.figures('missions', week);
    await desk.rebuild();
    expect(await noor.bookViews.figures('missions', week)).toEqual(before);
  });
});
