import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { Reader } from '../../src/desk/reader.js';
import { everything } from '../../src/ledger/clearance.js';
import { configOf, connect } from '../../src/ledger/store/database.js';
import type { Claim } from '../../src/reading/reading.js';
import { describeSchema } from './describeSchema.js';
import { lineReader } from './lineReader.js';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

const first = `Strike on the market
attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders; target market; says health ministry
+ attacks/airstrike; on 2026-03-09; at El Obeid SD; denied; says spokesman
attacks/shelling; on 2025-06-01; at El Obeid SD; killed 4 traders; background
attacks/airstrike; on 2026-02-01..2026-03-09; at Sudan SD; attacks 9; tally; says conflict monitor`;

const second = `Doctors count more
attacks/bombing; on 2026-03-09; at El Obeid SD; killed 19 traders; target livestock market; says doctors`;

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`the store on the ${name}`, () => {
    let server: Server;
    let desk: Desk;
    let url: string;

    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.end());
    beforeEach(async () => {
      url = await newDatabase(server);
      desk = await deskOn(url);
      return () => desk.close();
    });

    test('has the schema that docs/schema.sql shows', async () => {
      const { seenBy, end } = connect(configOf(url), async () => {});
      await expect(await describeSchema(seenBy(everything))).toMatchFileSnapshot('../../docs/schema.sql');
      await end();
    });

    const events = async () => (await desk.events({}, {})).rows;
    const addBoth = async () => {
      await desk.add(given(first, 'Nile Courier'));
      await desk.add(given(second, 'Kordofan Voice'));
    };
    const claimsOf = async (report: number) => {
      const { rows } = await desk.reports({}, {});
      return (await desk.report(rows.at(-report)!.id))!.claims;
    };

    test('keeps what a reader cut within a letter, and words that look like escapes, to the letter', async () => {
      const cut = `Houses \u{1f3e0}\nattacks/arson; at Bara SD; target \\u0000 "gate" \\ud83d; says A\\"B\u{1f3e0}`;
      const half = (claims: Claim[]) =>
        claims.map((claim) => ({ ...claim, quote: { ...claim.quote, prefix: '\udfe0\n' } }));
      const read: Reader['read'] = (input) =>
        lineReader.read(input).map((reading) => ({ ...reading, claims: half(reading.claims) }));
      const other = await deskOn(url, { reader: { read } });
      const { reports } = await other.add(given(cut, 'Nile Courier'));
      const [kept] = (await other.report(reports[0]!.id))!.claims;
      expect(kept!.claim).toEqual(half(lineReader.read({ text: cut, split: false })[0]!.claims)[0]);
      expect((await other.names.list('actor', {}, {})).rows.map(({ name }) => name)).toContain(
        kept!.claim.who[0]!.name,
      );
      expect((await other.verify()).holds).toBe(true);
      await other.close();
    });

    test('keeps a report with its claims and finds it again', async () => {
      const added = await desk.add(given(first, 'Nile Courier'));
      expect(added.kind).toBe('added');
      const view = (await desk.report(added.reports[0]!.id))!;
      expect(view.document.text).toBe(first);
      expect(view.report).toMatchObject({
        title: 'Strike on the market',
        source: { name: 'Nile Courier' },
        state: 'new',
        claims: 4,
        judged: 0,
        registers: { attacks: 4 },
      });
      expect(view.claims[0]!.chain).toEqual(['health ministry', 'Nile Courier']);
      expect(view.claims[0]!.claim.quote.exact).toBe(first.split('\n')[1]);
      expect(await desk.report('nothing')).toBeUndefined();
    });

    test('takes the same bytes twice as one report', async () => {
      const added = await desk.add(given(first, 'Nile Courier'));
      const again = await desk.add(given(first, 'Another name'));
      expect(again).toEqual({ kind: 'known', reports: added.reports });
      expect(await desk.status()).toMatchObject({ reports: 1, entries: 1 });
    });

    test('keeps the same words of two sources as two reports, and tells the copy', async () => {
      const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
      const text = `${first}\n${words}`;
      const original = await desk.add(given(text, 'Nile Courier'));
      const copy = await desk.add({ ...given(`${text}\n`, 'Gulf Mirror') });
      const same = await desk.add({ ...given(`${text} `, 'Third Paper') });
      expect(copy.reports[0]!.reprintOf).toBe(original.reports[0]!.id);
      expect(same.reports[0]!.reprintOf).toBe(original.reports[0]!.id);
      const [event] = await events();
      expect(event).toMatchObject({ reports: 3, origins: 1, contested: true });
      expect((await desk.report(original.reports[0]!.id))!.reprints).toHaveLength(2);
    });

    test('brings claims of two reports about one happening together', async () => {
      await addBoth();
      const [event, ...rest] = await events();
      expect(rest).toEqual([]);
      const view = (await desk.event(event!.id))!;
      expect(event).toMatchObject({
        register: 'attacks',
        claims: 3,
        reports: 2,
        origins: 2,
        contested: true,
      });
      expect(event!.id).toBe((await claimsOf(1))[0]!.claim.id);
      expect(event!.ranges).toMatchObject([{ measure: 'killed', of: 'victims', low: 14, high: 19 }]);
      expect(event!.ranges[0]!.claims).toHaveLength(2);
      expect(view.checks.map(({ says }) => says)).toEqual([
        'killed: 14 (health ministry) against 19 (doctors)',
        'spokesman denies it; health ministry states it',
      ]);
      expect(view.reports).toHaveLength(2);
    });

    test('brings a claim without a day to the happening that it fits, says why, and leaves what people split', async () => {
      const about = (text: string, publishedAt: string) => ({
        ...given(text, text.slice(0, 5)),
        publishedAt,
      });
      const strike = 'attacks/airstrike; at El Obeid SD; killed 14 traders';
      await desk.add(given(first, 'Nile Courier'));
      await desk.add(about(`Title alone\n${strike}`, '2026-03-10'));
      await desk.add(about(`Late, by a week\n${strike}`, '2026-03-17'));
      await desk.add(about('Vague\nattacks/airstrike; at El Obeid SD', '2026-03-10'));
      const recalled = `Recalled\n${strike}; background`;
      await desk.add(about(recalled, '2026-03-10'));
      const found = await events();
      expect(found.map(({ reports }) => reports).sort()).toEqual([1, 1, 2]);
      const joint = found.find(({ reports }) => reports === 2)!;
      const [first1, , undated] = (await desk.event(joint.id))!.claims.map(({ claim }) => claim.id);
      const meetings = async () => (await desk.event(joint.id))!.meetings;
      expect(await meetings()).toEqual([
        { claim: undated, with: first1, presumed: true, reasons: ['published', 'place', 'kind', 'number'] },
      ]);
      await desk.judge({ verdict: 'different', claim: undated!, other: first1! });
      expect((await events()).every(({ reports }) => reports === 1)).toBe(true);
      expect(await meetings()).toEqual([]);
    });

    test('gives figures: numbers over a window, as they are reported', async () => {
      await addBoth();
      const { rows } = await desk.figures({ register: 'attacks' }, {});
      expect(rows.map(({ measure, low, chain }) => [measure, low, chain])).toEqual([
        ['attacks', 9, ['conflict monitor', 'Nile Courier']],
      ]);
      expect(rows.every(({ claims }) => claims.length > 0)).toBe(true);
    });

    test('lets rejected claims leave events and figures, and takes it back', async () => {
      await addBoth();
      const before = await events();
      const [attack, , , tally] = await claimsOf(1);
      const rejected = await desk.judge({ verdict: 'reject', claim: attack!.claim.id, why: 'misread' });
      expect(rejected).toMatchObject({ by: 'Amal', why: 'misread', withdrawn: false });
      const [event] = await events();
      expect(event).toMatchObject({ claims: 2, ranges: [{ low: 19, high: 19 }] });
      // The id that the event had leads to it still.
      expect((await desk.event(attack!.claim.id))!.event.id).toBe(event!.id);
      expect(event!.id).not.toBe(attack!.claim.id);
      await desk.judge({ verdict: 'reject', claim: tally!.claim.id });
      expect((await desk.figures({}, {})).rows).toEqual([]);
      await desk.judge({ verdict: 'withdraw', judgement: rejected.id });
      expect(await events()).toEqual(before);
      await expect(desk.judge({ verdict: 'withdraw', judgement: rejected.id })).rejects.toMatchObject({
        code: 'conflict',
      });
    });

    test('lets a person split and join what the machine grouped', async () => {
      await addBoth();
      const [one] = await claimsOf(1);
      const [other] = await claimsOf(2);
      const pair = { claim: one!.claim.id, other: other!.claim.id };
      await desk.judge({ verdict: 'different', ...pair });
      expect(await events()).toHaveLength(2);
      const split = (await desk.event(pair.other))!;
      expect(split.event.id).toBe(pair.other);
      await desk.judge({ verdict: 'same', ...pair });
      expect(await events()).toHaveLength(1);
      // The id that the split event had leads to the joined one.
      expect((await desk.event(pair.other))!.event.id).toBe(pair.claim);
    });

    test('applies corrections and shows what was read beside them', async () => {
      await addBoth();
      const [claim] = await claimsOf(1);
      await desk.judge({ verdict: 'correct', claim: claim!.claim.id, path: 'counts[0].value', value: 19 });
      const [corrected] = await claimsOf(1);
      expect(corrected!.claim.counts[0]!.value).toBe(14);
      expect(corrected!.current.counts[0]).toMatchObject({ value: 19, low: 19, high: 19 });
      expect((await events())[0]!.ranges[0]).toMatchObject({ low: 19, high: 19, bound: 'exact' });
      const wrong = (path: string, value: unknown) =>
        desk.judge({ verdict: 'correct', claim: claim!.claim.id, path, value });
      await expect(wrong('quote.exact', 'x')).rejects.toMatchObject({ code: 'badInput' });
      await expect(wrong('counts[7].value', 3)).rejects.toMatchObject({ code: 'badInput' });
      await expect(wrong('when.from', '2026-02-31')).rejects.toMatchObject({ code: 'badInput' });
      await expect(wrong('kind', 'tickling')).rejects.toMatchObject({ code: 'unknownRegister' });
    });

    test('keeps a preference and the state of a report', async () => {
      await addBoth();
      const [event] = await events();
      const [claim] = await claimsOf(2);
      await desk.judge({
        verdict: 'prefer',
        claim: claim!.claim.id,
        event: event!.id,
        path: 'counts[0].value',
      });
      const view = (await desk.event(event!.id))!;
      expect(view.preferred).toMatchObject([{ path: 'counts[0].value', claim: claim!.claim.id, by: 'Amal' }]);
      for (const path of ['killed', 'counts[9].value', 'fields.nothing']) {
        const nowhere = { verdict: 'prefer', claim: claim!.claim.id, event: event!.id, path } as const;
        await expect(desk.judge(nowhere)).rejects.toMatchObject({ code: 'badInput' });
      }
      const { rows } = await desk.reports({}, {});
      expect(await desk.setState(rows[0]!.id, 'done')).toMatchObject({ state: 'done' });
      expect((await desk.reports({ state: 'done' }, {})).rows).toHaveLength(1);
      expect((await desk.reports({ state: 'new' }, {})).rows).toHaveLength(1);
    });

    test('lists by filter and page, and says what exists where a name does not', async () => {
      await addBoth();
      const page = await desk.reports({}, { limit: 1 });
      expect(page.rows[0]!.title).toBe('Doctors count more');
      const next = await desk.reports({}, { limit: 1, cursor: page.next! });
      expect(next.rows[0]!.title).toBe('Strike on the market');
      expect(next.next).toBeNull();
      expect((await desk.reports({ text: 'doctors' }, {})).rows).toHaveLength(1);
      expect((await desk.reports({ text: '100%' }, {})).rows).toEqual([]);
      expect(
        (await desk.events({ place: 'el obeid', actor: 'MARKET', from: '2026-03-01' }, {})).rows,
      ).toHaveLength(1);
      expect((await desk.events({ to: '2026-03-01' }, {})).rows).toEqual([]);
      await expect(desk.events({ register: 'gossip' }, {})).rejects.toMatchObject({
        code: 'unknownRegister',
        remedy: expect.stringContaining('attacks, operations'),
      });
      await expect(desk.events({ register: 'attacks', kind: 'waiver' }, {})).rejects.toThrow(
        'no kind "waiver"',
      );
      await expect(desk.reports({}, { cursor: 'x' })).rejects.toMatchObject({ code: 'badInput' });
      await expect(desk.reports({}, { limit: 0 })).rejects.toMatchObject({ code: 'badInput' });
    });

    test('names what a judgement cannot be about', async () => {
      await addBoth();
      const [claim, , , tally] = await claimsOf(1);
      const id = claim!.claim.id;
      await expect(desk.judge({ verdict: 'accept', claim: 'nobody' })).rejects.toMatchObject({
        code: 'notFound',
      });
      await expect(desk.judge({ verdict: 'same', claim: id, other: id })).rejects.toThrow('itself');
      await expect(desk.judge({ verdict: 'same', claim: id, other: tally!.claim.id })).rejects.toThrow(
        'no event',
      );
      await expect(desk.setState('nothing', 'done')).rejects.toMatchObject({ code: 'notFound' });
    });

    test('refuses to change what was kept, in the database itself', async () => {
      await addBoth();
      await desk.judge({ verdict: 'accept', claim: (await claimsOf(1))[0]!.claim.id });
      for (const table of [
        'reports',
        'claims',
        'findings',
        'judgements',
        'entries',
        'captures',
        'readings',
      ]) {
        await expect(query(url, `delete from ${table}`)).rejects.toThrow('append-only');
        await expect(query(url, `update ${table} set entry = entry`)).rejects.toThrow(
          /append-only|column "entry"/,
        );
        await expect(query(url, `truncate ${table} cascade`)).rejects.toThrow('append-only');
      }
    });

    test('derives the same rows and ids when all is dropped and derived again', async () => {
      await addBoth();
      await desk.judge({ verdict: 'reject', claim: (await claimsOf(2))[0]!.claim.id });
      const derived = () =>
        Promise.all(
          ['standing', 'events', 'event_bodies', 'figures', 'figure_claims'].map((table) =>
            query(url, `select t::text from ${table} t order by 1`),
          ),
        );
      const before = await derived();
      expect(await desk.rebuild()).toEqual({ events: 1, figures: 1 });
      expect(await derived()).toEqual(before);
    });
  });
}
