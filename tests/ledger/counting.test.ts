import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellAsked, Question, Sum } from '../../src/desk/counting.js';
import type { Desk } from '../../src/desk/index.js';
import { deskOn, given, newDatabase, type Server, servers } from './servers.js';

const lines = [
  'attacks/airstrike; on 2026-02-27; at El Obeid SD; by Western Front; killed 4',
  'attacks/shelling; on 2026-03-03; at Bara SD; by Western Front; killed atLeast 6',
  'attacks/shelling; on 2026-03-04; at Dilling SD; by The army; harmed traders; killed 2 to 5 traders',
  'attacks/attack; on 2026-03-05; at Sudan SD; by gunmen; by The army',
  'attacks/attack; on 2026-03-30..2026-04-02; at Bara SD; killed 1',
  'operations/raid; on 2026-03-06; by Coastal Guard; injured 3',
];

const sums = ({ low, high, open, stated, silent }: Sum) => [low, high, open, stated, silent];

describe.each(servers)('counting on $name', ({ missing, start }) => {
  let server: Server;
  let desk: Desk;

  beforeAll(async () => {
    if (missing) return;
    server = await start();
    desk = await deskOn(await newDatabase(server));
    for (const [at, line] of lines.entries()) await desk.add(given(`Report ${at}\n${line}`, 'Post'));
    // Another tells of the first happening, with another number.
    await desk.add(given(`Report again\n${lines[0]!.replace('killed 4', 'killed 7')}`, 'Wire'));
  });
  afterAll(async () => {
    await desk?.close();
    await server?.end();
  });

  const ask = (question: Partial<Question>, filter = {}) =>
    desk.counting.count({ measure: 'killed', by: 'month', group: 'none', ...question }, filter);

  test.skipIf(missing)('adds up lowest and highest by period, and keeps apart who does not say', async () => {
    const { total, periods, asOf } = await ask({});
    expect(sums(total)).toEqual([13, 19, 1, 4, 2]);
    expect(periods.map((cell) => [cell.period, ...sums(cell)])).toEqual([
      ['2026-02', 4, 7, 0, 1, 0],
      ['2026-03', 8, 11, 1, 2, 2],
      [null, 1, 1, 0, 1, 0],
    ]);
    expect(Object.entries(total.sides).map(([side, sum]) => [side, ...sums(sum)])).toEqual([
      ['victims', 13, 19, 1, 4, 0],
    ]);
    expect(asOf).toBe('2026-03-10T00:00:07.000Z');
    const weeks = (await ask({ by: 'week' })).periods.map(({ period }) => period);
    expect(weeks).toEqual(['2026-W09', '2026-W10', '2026-W14']);
  });

  test.skipIf(missing)('counts happenings, and answers the filter of events', async () => {
    expect(sums((await ask({ measure: 'events' })).total)).toEqual([6, 6, 0, 6, 0]);
    expect(sums((await ask({ measure: 'events' }, { register: 'operations' })).total)).toEqual([
      1, 1, 0, 1, 0,
    ]);
    expect(sums((await ask({}, { place: 'bara', from: '2026-03-29' })).total)).toEqual([1, 1, 0, 1, 0]);
    expect((await ask({}, { place: 'nowhere' })).periods).toEqual([]);
  });

  test.skipIf(missing)(
    'groups by place, kind, who acted and side, the largest first, the unknown last',
    async () => {
      const groups = async (group: Question['group']) =>
        (await ask({ group, by: 'all' })).groups.map(({ key, name, ...sum }) => [key, name, ...sums(sum)]);
      expect(await groups('province')).toEqual([
        ['SD/North Kordofan', 'SD/North Kordofan', 11, 14, 1, 3, 0],
        ['SD/South Kordofan', 'SD/South Kordofan', 2, 5, 0, 1, 0],
        [null, null, 0, 0, 0, 0, 2],
      ]);
      expect((await groups('country')).map(([key]) => key)).toEqual(['SD', null]);
      expect((await groups('actor')).map(([key, name, , high]) => [key, name, high])).toEqual([
        ['western front', 'Western Front', 13],
        ['the army', 'The army', 5],
        ['coastal guard', 'Coastal Guard', 0],
        ['gunmen', 'gunmen', 0],
        [null, null, 1],
      ]);
      expect(await groups('side')).toEqual([
        ['victims', 'victims', 13, 19, 1, 4, 0],
        [null, null, 0, 0, 0, 0, 2],
      ]);
    },
  );

  const asked = ['country', 'province', 'kind', 'actor', 'side'] as const;
  test.skipIf(missing).each(asked)(
    'every number of %s has as many events behind it as it says',
    async (group) => {
      for (const by of ['month', 'all'] as const) {
        const question: Question = { measure: 'killed', by, group };
        const { cells, groups, periods, total } = await ask(question);
        const open = async (cell: CellAsked, sum: Sum) => {
          const { rows } = await desk.counting.events(question, {}, cell, {});
          const numbers = rows.flatMap(({ number }) => number ?? []);
          const add = (field: 'low' | 'high' | 'open') => numbers.reduce((all, one) => all + one[field], 0);
          expect([
            add('low'),
            add('high'),
            add('open'),
            numbers.length,
            rows.length - numbers.length,
          ]).toEqual(sums(sum));
          for (const { claims, event } of rows)
            expect(claims.every(({ eventId }) => eventId === event.id)).toBe(true);
          expect(rows.every(({ claims }) => claims.length > 0)).toBe(true);
        };
        await open({}, total);
        for (const cell of periods) await open({ period: cell.period }, cell);
        for (const one of groups) await open({ group: one.key }, one);
        for (const cell of cells) await open({ period: cell.period, group: cell.group }, cell);
      }
    },
  );

  test.skipIf(missing)(
    'gives the events behind a number by pages, with the quotes that give it',
    async () => {
      const question: Question = { measure: 'killed', by: 'month', group: 'none' };
      const first = await desk.counting.events(question, {}, { period: '2026-02' }, {});
      expect(first.rows.map(({ claims }) => claims.map(({ current }) => current.counts[0]!.value))).toEqual([
        [4, 7],
      ]);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await desk.counting.events(question, {}, {}, { limit: 2, cursor });
        seen.push(...page.rows.map(({ event }) => event.when.from!));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual([
        '2026-03-30',
        '2026-03-06',
        '2026-03-05',
        '2026-03-04',
        '2026-03-03',
        '2026-02-27',
      ]);
    },
  );

  test.skipIf(missing)('says what is no question, and how it is put', async () => {
    const told = (message: string, remedy: string) =>
      expect.objectContaining({ code: 'badInput', message, remedy });
    await expect(ask({ measure: 'hurt' as 'killed' })).rejects.toEqual(
      told('"hurt" is no measure.', expect.stringContaining('injured')),
    );
    await expect(ask({ by: 'decade' as 'year' })).rejects.toEqual(
      told('"decade" is no period.', 'Known: day, week, month, year, all.'),
    );
    await expect(ask({ group: 'side', measure: 'events' })).rejects.toThrow('Events have no sides');
    const month: Question = { measure: 'killed', by: 'month', group: 'none' };
    await expect(desk.counting.events(month, {}, { period: '2026-W09' }, {})).rejects.toEqual(
      told('"2026-W09" is no month.', 'Give it as in 2026-03.'),
    );
  });
});
