import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { ReportFilter, ReportOrder } from '../../src/ledger/model.js';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

const strike =
  'attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders; target market; says ministry';
const more =
  'attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 19 traders; target market; says doctors';
const copied = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`the inbox on the ${name}`, () => {
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

    const titles = async (filter: ReportFilter & ReportOrder = {}) =>
      (await desk.reports(filter, {})).rows.map(({ title }) => title);
    const idOf = async (title: string) =>
      (await desk.reports({}, { limit: 200 })).rows.find((row) => row.title === title)!.id;
    const add = (text: string, source: string, publishedAt?: string) =>
      desk.add({ ...given(text, source), publishedAt });
    const addThree = async () => {
      await add(`Alpha\n${strike}`, 'Nile Courier', '2026-03-10');
      await add(`Beta\n${more}\n${copied}`, 'Kordofan Voice', '2026-03-12');
      await add(`Gamma\n${more}\n${copied} `, 'Amber Mirror');
    };

    test('tells what is new: an event, another number, a contradiction, a reprint', async () => {
      await addThree();
      const { rows } = await desk.reports({ sort: 'seen', order: 'asc' }, {});
      expect(rows.map(({ news }) => news)).toEqual([
        ['event', 'contradiction'],
        ['update', 'contradiction'],
        ['contradiction', 'reprint'],
      ]);
      expect(await titles({ news: 'update' })).toEqual(['Beta']);
      expect(await titles({ news: 'reprint' })).toEqual(['Gamma']);
      // Where the first account is rejected, the second opens the event and nothing speaks against it.
      const [claim] = (await desk.report(rows[0]!.id))!.claims;
      const judgement = await desk.judge({ verdict: 'reject', claim: claim!.claim.id });
      expect(await titles({ news: 'contradiction' })).toEqual([]);
      expect(await titles({ news: 'event' })).toEqual(['Beta']);
      await desk.judge({ verdict: 'withdraw', judgement: judgement.id });
      expect(await titles({ news: 'event' })).toEqual(['Alpha']);
    });

    test('sorts by each column both ways, page by page', async () => {
      await addThree();
      await desk.inbox.change({ reports: [await idOf('Gamma')] }, { assignee: 'Noor' });
      const [claim] = (await desk.report(await idOf('Alpha')))!.claims;
      await desk.judge({ verdict: 'accept', claim: claim!.claim.id });
      const orders: [ReportOrder['sort'], string[]][] = [
        ['seen', ['Gamma', 'Beta', 'Alpha']],
        ['published', ['Beta', 'Alpha', 'Gamma']],
        ['source', ['Gamma', 'Beta', 'Alpha']],
        ['assignee', ['Alpha', 'Beta', 'Gamma']],
        ['unjudged', ['Gamma', 'Beta', 'Alpha']],
        ['failed', ['Gamma', 'Beta', 'Alpha']],
      ];
      for (const [sort, expected] of orders) {
        expect(await titles({ sort }), sort).toEqual(expected);
        const order = sort === 'source' || sort === 'assignee' ? 'desc' : 'asc';
        const seen: (string | null)[] = [];
        for (let cursor: string | undefined; seen.length < 3; ) {
          const page = await desk.reports({ sort, order }, { limit: 1, cursor });
          seen.push(...page.rows.map(({ title }) => title));
          cursor = page.next ?? undefined;
        }
        expect(seen, `${sort} ${order}`).toEqual([...expected].reverse());
      }
    });

    test('finds words in title and text in either script, and shows where', async () => {
      await add('Mill burns\nThe old mill near gate seven burned.', 'Nile Courier');
      await add('مدرسة\nقُصفت المدرسة عند البوابة السابعة.', 'Nile Courier');
      const [row] = (await desk.reports({ text: 'burn mill' }, {})).rows;
      const shown = (text: string, marks: [number, number][]) => marks.map(([a, b]) => text.slice(a, b));
      expect(shown(row!.title!, row!.found!.title)).toEqual(['Mill', 'burns']);
      expect(shown(row!.found!.text, row!.found!.marks)).toEqual(['mill', 'burned']);
      const [arabic] = (await desk.reports({ text: 'المدرسه' }, {})).rows;
      expect(shown(arabic!.found!.text, arabic!.found!.marks)).toEqual(['المدرسة']);
      expect(await titles({ text: '"gate seven"' })).toEqual(['Mill burns']);
      expect(await titles({ text: '"seven gate"' })).toEqual([]);
      expect(await titles({ text: '\u200f\u202b' })).toEqual([]);
      expect(await titles({ text: 'burned nowhere' })).toEqual([]);
    });

    test('outlines a list: its length, where each hundredth row is, and each state', async () => {
      await addThree();
      const beta = await idOf('Beta');
      // Rows alone: an outline looks at nothing else.
      await query(
        url,
        `insert into inbox select n, n::text, 'new', null, null, '', '', 0, 0, 0, '{}', '{}', '{}'
          from generate_series(4, 102) n`,
      );
      await desk.inbox.change({ reports: [beta] }, { state: 'done' });
      const outline = await desk.inbox.outline({});
      expect(outline).toMatchObject({ total: 102, more: false, states: { new: 101, inReview: 0, done: 1 } });
      const { rows } = await desk.reports({}, { cursor: outline.anchors[0] });
      expect(rows.map(({ title }) => title)).toEqual(['Beta', 'Alpha']);
      expect(await desk.inbox.outline({ register: 'attacks' })).toMatchObject({
        total: 3,
        anchors: [],
        states: { new: 2, inReview: 0, done: 1 },
      });
      expect(await desk.inbox.outline({ state: 'done' })).toMatchObject({ total: 1, states: { new: 101 } });
    });

    test('lists and outlines words that stand in very many reports, of which it counts a thousand', async () => {
      await addThree();
      const beta = await idOf('Beta');
      await query(
        url,
        `insert into inbox select n, n::text, 'new', null, null, '', '', 0, 0, 0, '{}', '{}', '{}'
          from generate_series(4, 12000) n`,
      );
      await query(
        url,
        `insert into report_words select n, 'word1'::tsvector from generate_series(4, 12000) n`,
      );
      const outline = await desk.inbox.outline({ text: 'word1' });
      expect(outline).toMatchObject({ total: 1000, more: true, states: null });
      const common = { text: 'word1', register: 'attacks' };
      expect(await titles(common)).toEqual(['Gamma', 'Beta']);
      expect(await desk.inbox.outline(common)).toMatchObject({ total: 2, more: false });
      await desk.inbox.change({ filter: common }, { state: 'done' });
      expect((await desk.report(beta))!.report.state).toBe('done');
    });

    test('changes several reports as one act, and takes it back to what each was', async () => {
      await addThree();
      await desk.setState(await idOf('Alpha'), 'inReview');
      const made = (await desk.inbox.change({ filter: { register: 'attacks' } }, { state: 'done' }))!;
      expect(made.reports).toBe(3);
      expect(await titles({ state: 'done' })).toHaveLength(3);
      const entries = (await desk.entries({})).rows;
      expect(entries[0]).toMatchObject({ seq: made.act, action: 'state', subject: '3 reports' });
      await desk.inbox.undo(made.act);
      expect(await titles({ state: 'inReview' })).toEqual(['Alpha']);
      expect(await titles({ state: 'new' })).toEqual(['Gamma', 'Beta']);
      expect((await desk.entries({})).rows[0]).toMatchObject({ action: 'undo' });
      expect(await desk.verify()).toMatchObject({ holds: true });
      expect(await desk.inbox.change({ filter: { state: 'new' } }, { state: 'new' })).toBeNull();
    });

    test('leaves alone what came after the list that was chosen from, also where an act is sent again', async () => {
      const desk = await deskOn(await newDatabase(server));
      await desk.add(given('One', 'Nile Courier'));
      const { asOf, total } = await desk.inbox.outline({ state: 'new' });
      await desk.add(given('Two', 'Nile Courier'));
      const choice = { filter: { state: 'new' }, asOf } as const;
      expect(await desk.inbox.change(choice, { state: 'done' })).toMatchObject({ reports: total });
      expect(await desk.inbox.change(choice, { state: 'done' })).toBeNull();
      expect((await desk.reports({ state: 'new' }, {})).rows).toMatchObject([{ title: 'Two' }]);
      await desk.close();
    });

    test('gives reports to people, and knows who works here', async () => {
      await addThree();
      const made = (await desk.inbox.change({ filter: {} }, { assignee: '  Noor   Salim ' }))!;
      expect(await titles({ assignee: 'Noor Salim' })).toHaveLength(3);
      expect(await desk.inbox.people()).toEqual(['Amal', 'Noor Salim']);
      await desk.inbox.change({ reports: [await idOf('Beta')] }, { assignee: null });
      expect(await titles({ unassigned: true })).toEqual(['Beta']);
      await expect(desk.inbox.undo(made.act)).rejects.toMatchObject({
        code: 'conflict',
        message: '1 of 3 reports were changed again after that: it cannot be taken back.',
      });
      expect(await titles({ assignee: 'Noor Salim' })).toHaveLength(2);
    });

    test('changes nothing where one of the chosen is gone, a name is none or an act is another', async () => {
      await addThree();
      const reports = [await idOf('Alpha'), 'nowhere'];
      await expect(desk.inbox.change({ reports }, { state: 'done' })).rejects.toMatchObject({
        code: 'notFound',
        message: 'There is no report "nowhere".',
      });
      await expect(desk.inbox.change({ filter: {} }, { assignee: '\u200f' })).rejects.toMatchObject({
        code: 'badInput',
      });
      await expect(desk.inbox.undo(1)).rejects.toMatchObject({ code: 'notFound' });
      expect(await titles({ state: 'new' })).toHaveLength(3);
      expect(await desk.status()).toMatchObject({ entries: 3 });
    });

    test('carries who works on what in a backup, and derives the inbox alike', async () => {
      await addThree();
      await desk.inbox.change({ filter: { news: 'reprint' } }, { assignee: 'Noor' });
      await desk.inbox.change({ filter: { news: 'event' } }, { state: 'done' });
      const rows = () =>
        query(url, 'select i::text, w::text from inbox i join report_words w using (seq) order by seq');
      const before = await rows();
      await desk.rebuild();
      expect(await rows()).toEqual(before);
    });
  });
}
