import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { EventFilter } from '../../src/ledger/eventViews.js';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

const first = `Strike on the market
attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders; by Western Front; says ministry
operations/raid; on 2026-03-11; at Dilling SD; by army; says ministry
attacks/shelling; on 2026-04-02; at North Kordofan SD; says ministry
policy/waiver; says ministry`;

const second = `Doctors count more
attacks/bombing; on 2026-03-09; at El Obeid SD; killed 19 traders; by Western Front; says doctors
attacks/attack; on 2026-03-20; at Sudan SD; denied; says spokesman`;

let server: Server;
let desk: Desk;
let url: string;

async function openFilled(): Promise<() => Promise<void>> {
  url = await newDatabase(server);
  desk = await deskOn(url);
  await desk.add(given(first, 'Nile Courier'));
  await desk.add(given(second, 'Kordofan Voice'));
  return () => desk.close();
}

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server.end());

const kinds = async (filter: EventFilter) =>
  (await desk.events(filter, {})).rows.map(({ register, kind }) => `${register}/${kind}`);
const event = async (filter: EventFilter) => (await desk.events(filter, {})).rows[0]!;

const strike = 'attacks/airstrike';
const raid = 'operations/raid';
const shelling = 'attacks/shelling';
const denied = 'attacks/attack';
const waiver = 'policy/waiver';

describe('events that nobody judged', () => {
  beforeAll(openFilled);

  test.each<[string, EventFilter, string[]]>([
    ['nothing', {}, [shelling, denied, raid, strike, waiver]],
    ['several registers', { register: 'operations,policy' }, [raid, waiver]],
    ['kinds of several registers', { kind: 'raid, shelling' }, [shelling, raid]],
    ['a source by its name', { source: 'kordofan voice' }, [denied, strike]],
    ['a source that told nothing', { source: 'Nobody' }, []],
    ['a certainty', { certainty: 'denied,planned' }, [denied]],
    ['accounts that differ', { accounts: 'differ' }, [strike]],
    ['accounts that agree', { accounts: 'agree', register: 'attacks' }, [shelling, denied]],
    ['a period', { from: '2026-03-11', to: '2026-03-31' }, [denied, raid]],
    ['a box', { area: '30.1,13,30.4,13.5' }, [strike]],
    ['a box over the date line', { area: '170,-20,-170,20' }, []],
    ['all but a strip, over the date line', { area: '30,-80,29,80' }, [strike]],
    ['a polygon', { area: '29,12;30,12;29.5,13' }, [raid]],
    ['a polygon beside it', { area: '29,12;30,12;29.1,12.01' }, []],
    ['no more than a province', { area: 'SD/North Kordofan' }, [shelling]],
    ['no more than a country', { area: 'SD' }, [denied]],
  ])('lists events by %s', async (_what, filter, expected) => {
    expect(await kinds(filter)).toEqual(expected);
  });

  test.each([
    [{ register: 'attacks,gossip' }, 'gossip'],
    [{ register: 'attacks,policy', kind: 'raid' }, 'raid'],
    [{ certainty: 'sure' }, 'sure'],
    [{ state: 'accepted,new' }, 'new'],
    [{ area: '1,2,3' }, 'area'],
    [{ area: '10,60,20,50' }, 'area'],
    [{ area: '1,2;3,4' }, 'area'],
    [{ area: '1,2;3,4;500,6' }, 'area'],
  ])('says what is wrong with the filter %j', async (filter, says) => {
    await expect(desk.events(filter, {})).rejects.toThrow(says);
  });

  test('draws events at places, and over an area where no more is known', async () => {
    const map = await desk.eventMap({}, { zoom: 12 });
    expect(map).toMatchObject({ total: 5, outside: 0, unplaced: 1 });
    expect(map.cells.map(({ place, count, differ }) => [place, count, differ])).toEqual([
      ['Dilling', 1, 0],
      ['El Obeid', 1, 1],
    ]);
    const [, obeid] = map.cells;
    expect([obeid!.lon, obeid!.lat]).toEqual([expect.closeTo(30.22, 5), expect.closeTo(13.18, 5)]);
    expect(obeid!.event).toBe((await event({ accounts: 'differ' })).id);
    expect(map.areas.map(({ area, count }) => [area, count])).toEqual([
      ['SD', 1],
      ['SD/North Kordofan', 1],
    ]);
    // What is known to a province is at no point.
    expect(JSON.stringify(map.areas)).not.toMatch(/lat|lon/);
  });

  test('draws events that stand close together as one, and tells how many are out of view', async () => {
    const far = await desk.eventMap({}, { zoom: 0 });
    expect(far.cells).toMatchObject([
      { count: 2, registers: { attacks: 1, operations: 1 }, place: null, event: null },
    ]);
    const part = await desk.eventMap({}, { view: '30,13,31,14', zoom: 12 });
    expect(part).toMatchObject({ cells: [{ place: 'El Obeid' }], outside: 1, total: 5 });
    expect(part.areas).toHaveLength(2);
    await expect(desk.eventMap({}, { view: 'SD' })).rejects.toThrow('box');
    await expect(desk.eventMap({}, { zoom: 40 })).rejects.toThrow('0 to 18');
  });

  test('counts events by the step that their time asks for, or by the one asked for', async () => {
    const days = await desk.eventTimeline({});
    expect(days).toMatchObject({ step: 'day', from: '2026-03-09', to: '2026-04-02', total: 5, undated: 1 });
    expect(days.bars).toHaveLength(4);
    expect(days.bars[0]).toEqual({
      from: '2026-03-09',
      to: '2026-03-09',
      differ: 1,
      registers: { attacks: 1 },
    });
    const months = await desk.eventTimeline({ register: 'attacks' }, 'month');
    expect(months.bars.map(({ from, to, registers }) => [from, to, registers.attacks])).toEqual([
      ['2026-03-01', '2026-03-31', 2],
      ['2026-04-01', '2026-04-30', 1],
    ]);
    const weeks = await desk.eventTimeline({}, 'week');
    expect(weeks.bars[0]).toMatchObject({
      from: '2026-03-09',
      to: '2026-03-15',
      registers: { operations: 1 },
    });
    expect(await desk.eventTimeline({ place: 'nowhere' })).toMatchObject({ bars: [], from: null, total: 0 });
  });

  test('pages through events of one day and of none without losing one', async () => {
    const all = await kinds({});
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk.events({}, { limit: 1, cursor });
      found.push(...page.rows.map(({ register, kind }) => `${register}/${kind}`));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(found).toEqual(all);
  });
});

describe('events that somebody judges', () => {
  beforeEach(openFilled);

  test('tells how far an event was judged, and whether its accounts were settled', async () => {
    const { claims, event: before } = (await desk.event((await event({ accounts: 'differ' })).id))!;
    expect(before).toMatchObject({ state: 'unjudged', accounts: 'differ' });
    const [one, other] = claims.map(({ claim }) => claim.id);
    const now = async () => {
      const { state, accounts } = (await desk.event(before.id))!.event;
      return `${state} ${accounts}`;
    };
    const accepted = await desk.judge({ verdict: 'accept', claim: one! });
    expect(await now()).toBe('partly differ');
    await desk.judge({ verdict: 'accept', claim: other! });
    expect(await now()).toBe('accepted differ');
    const path = 'counts[0].value';
    const preferred = await desk.judge({ verdict: 'prefer', claim: one!, event: before.id, path });
    expect(await now()).toBe('accepted settled');
    expect(await kinds({ state: 'accepted', accounts: 'settled' })).toEqual([strike]);
    await desk.judge({ verdict: 'withdraw', judgement: accepted.id });
    expect(await now()).toBe('partly settled');
    await desk.judge({ verdict: 'withdraw', judgement: preferred.id });
    expect(await now()).toBe('partly differ');
    await desk.judge({ verdict: 'reject', claim: one! });
    expect(await now()).toBe('accepted agree');
  });

  test('joins two events as one act, leads both ids to it, and takes all of it back', async () => {
    const [one, other] = [await event({ certainty: 'denied' }), await event({ accounts: 'differ' })];
    const { claims } = (await desk.event(one.id))!;
    const [first] = await desk.act(
      claims.map(({ claim }) => ({ verdict: 'link', claim: claim.id, event: other.id, why: 'one strike' })),
    );
    const joined = (await desk.event(one.id))!;
    expect((await desk.event(other.id))!.event.id).toBe(joined.event.id);
    expect(joined.origins).toHaveLength(2);
    await desk.judge({ verdict: 'withdraw', judgement: first!.id });
    expect((await desk.event(one.id))!.event.id).toBe(one.id);
    expect((await desk.event(other.id))!.event.id).toBe(other.id);
  });

  test('prefers no claim that was rejected since', async () => {
    const { claims, event: contested } = (await desk.event((await event({ accounts: 'differ' })).id))!;
    const claim = claims[1]!.claim.id;
    await desk.judge({ verdict: 'prefer', claim, event: contested.id, path: 'counts[0].value' });
    expect((await desk.event(contested.id))!.preferred).toHaveLength(1);
    await desk.judge({ verdict: 'reject', claim });
    expect((await desk.event(contested.id))!.preferred).toEqual([]);
  });

  test('keeps what is judged of events over a rebuild', async () => {
    const { claims, event: contested } = (await desk.event((await event({ accounts: 'differ' })).id))!;
    const claim = claims[0]!.claim.id;
    await desk.judge({ verdict: 'accept', claim });
    await desk.judge({ verdict: 'prefer', claim, event: contested.id, path: 'counts[0].value' });
    const rows = () => query(url, 'select e::text from events e order by 1');
    const before = await rows();
    await desk.rebuild();
    expect(await rows()).toEqual(before);
  });
});
