import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { deskOn, given, newDatabase, type Server, servers } from './servers.js';

const events = [
  'attacks/airstrike; on 2026-03-03; at El Obeid SD; by Western Front; killed 4',
  'attacks/shelling; on 2026-03-08; at Bara SD; by Western Front; killed 5',
  'attacks/attack; on 2026-03-09..2026-03-16; at Bara SD; killed 1',
  'attacks/attack; on 2026-03-05; at Dilling SD; by gunmen',
  'attacks/airstrike; on 2026-03-04; at Homs SY; killed 90',
  'attacks/protest; on 2026-03-06; at Bara SD',
  'operations/raid; on 2026-03-06; at Bara SD; by The army',
];

const tally = (window: string, rest: string) =>
  `attacks/attack; tally; on 2026-03-${window.replace('-', '..2026-03-')}; ${rest}`;
const tallies = [
  tally('03-09', 'at Sudan SD; killed 9; says ministry'),
  tally('08-14', 'at Sudan SD; killed 30; says ministry'),
  tally('22-28', 'at Sudan SD; killed 2; says ministry'),
  tally('01-31', 'at Bara SD; killed 1; says monitor'),
  tally('01-31', 'by Western Front; attacks 2; says monitor'),
  tally('01-31', 'by gunmen; attacks atLeast 5; says monitor'),
  'attacks/attack; tally; killed 40; says ministry; at Sudan SD',
];

describe.each(servers)('reported beside counted on $name', ({ missing, start }) => {
  let server: Server;
  let desk: Desk;

  beforeAll(async () => {
    if (missing) return;
    server = await start();
    desk = await deskOn(await newDatabase(server));
    for (const [at, line] of events.entries()) await desk.add(given(`Event ${at}\n${line}`, 'Post'));
    for (const [at, line] of tallies.entries()) await desk.add(given(`Tally ${at}\n${line}`, 'Wire'));
  });
  afterAll(async () => {
    await desk?.close();
    await server?.end();
  });

  const told = async () => {
    const { rows } = await desk.counting.series({}, {});
    return rows.map(({ figures, notes }) => ({
      who: `${figures[0]!.figure.chain[0]} ${figures[0]!.figure.measure} ${figures[0]!.figure.where.join()}`.trim(),
      rows: figures.map(({ figure, own, comparison }) => [
        figure.low,
        own && [own.low, own.high, own.stated, own.silent, own.across],
        comparison?.outcome ?? null,
      ]),
      notes: notes.map(({ kind, from, to }) => `${kind} ${from.slice(8)}-${to.slice(8)}`),
    }));
  };

  test.skipIf(missing)('counts what lies in the window, place and people of each tally', async () => {
    expect(await told()).toEqual([
      {
        who: 'ministry killed Sudan',
        rows: [
          [40, null, null],
          [9, [9, 9, 2, 2, 1], 'covered'],
          [30, [5, 5, 1, 0, 1], 'missing'],
          [2, [0, 0, 0, 0, 0], 'missing'],
        ],
        notes: ['overlap 08-09', 'gap 15-21'],
      },
      expect.objectContaining({ who: expect.stringMatching(/^monitor/) }),
      expect.objectContaining({ who: expect.stringMatching(/^monitor/) }),
      expect.objectContaining({ who: expect.stringMatching(/^monitor/) }),
    ]);
    const others = (await told()).slice(1).map(({ who, rows }) => [who, ...rows]);
    expect(others).toEqual(
      expect.arrayContaining([
        ['monitor killed Bara', [1, [6, 6, 2, 1, 0], 'more']],
        // A protest is no attack; the front attacked twice.
        ['monitor attacks', [2, [2, 2, 2, 0, 0], 'covered']],
        ['monitor attacks', [5, [1, 1, 1, 0, 0], 'missing']],
      ]),
    );
  });

  test.skipIf(missing)(
    'has behind each of its counts as many events as it says, and behind each tally its claims',
    async () => {
      const { rows } = await desk.counting.series({}, {});
      for (const { figure, own } of rows.flatMap(({ figures }) => figures)) {
        const behind = (await desk.counting.figureEvents(figure.id, {}))!.rows;
        expect(behind).toHaveLength(own ? own.stated + own.silent : 0);
        const low = behind.reduce((sum, { number }) => sum + (number?.low ?? 0), 0);
        expect(low).toBe(own?.low ?? 0);
        const view = (await desk.counting.figure(figure.id))!;
        expect(view.claims.map(({ claim }) => claim.id)).toEqual(figure.claims);
        expect(view.own).toEqual(own);
      }
      expect(await desk.counting.figure('nothing')).toBeUndefined();
      expect(await desk.counting.figureEvents('nothing', {})).toBeUndefined();
    },
  );

  test.skipIf(missing)(
    'lists series by pages, the latest window first, and takes the filter of figures',
    async () => {
      const all = (await desk.counting.series({}, {})).rows.map(({ id }) => id);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await desk.counting.series({}, { limit: 1, cursor });
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(all);
      const narrowed = (await desk.counting.series({ place: 'sudan', to: '2026-03-14' }, {})).rows;
      expect(narrowed.map(({ figures }) => figures.map(({ figure }) => figure.low))).toEqual([[9, 30]]);
    },
  );
});
