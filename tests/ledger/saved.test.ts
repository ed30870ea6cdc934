import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk, Reader } from '../../src/desk/index.js';
import type { DeskRole } from '../../src/ledger/model.js';
import type { FilterToSave, Tell } from '../../src/ledger/saved.js';
import { lineReader } from './lineReader.js';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

const strike =
  'attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders; target market; says ministry';
const more =
  'attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 19 traders; target market; says doctors';
const raid = 'attacks/raid; on 2026-03-20; at Bara SD; killed 3 guards; by Western Front';

const told: Tell = {
  of: ['newEvent', 'contradiction', 'failedCheck'],
  desk: true,
  mail: [],
  webhook: null,
  pace: 'atOnce',
};
const filter = (name: string, query: string, rest: Partial<FilterToSave> = {}): FilterToSave => ({
  name,
  page: 'events',
  query,
  shared: false,
  tell: told,
  ...rest,
});

/** The reader of tests, with a check that fails where the text says so. */
const reader: Reader = {
  read: (input) =>
    lineReader.read(input).map((reading) => ({
      ...reading,
      checks: reading.document.text.includes('does not add up')
        ? [{ rule: 'parts-sum' as const, holds: false, says: '6 + 4 ≠ 11', claims: [] }]
        : [],
    })),
};

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`saved filters on the ${name}`, () => {
    let server: Server;
    let desk: Desk;
    let url: string;

    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.end());
    beforeEach(async () => {
      url = await newDatabase(server);
      desk = await deskOn(url, { reader });
      return () => desk.close();
    });

    const add = (text: string, source = 'Nile Courier') => desk.add({ ...given(text, source) });
    const by = (person: string, role: DeskRole) => desk.as({ id: person, name: person, role });
    const notices = async (of: Desk = desk) => (await of.notices.list({ unseen: false }, {})).rows;
    const tells = async (of?: Desk) =>
      (await notices(of)).map(({ what, filter, report }) => `${filter.name}: ${what} ${report.title}`);

    test('are kept as acts: saved, changed, removed, each undone, whoever looks', async () => {
      const saved = await desk.filters.save(filter(' Strikes  here ', '?register=attacks&view=map'));
      expect(saved).toMatchObject({
        name: 'Strikes here',
        query: 'register=attacks&view=map',
        owner: 'Amal',
      });
      await expect(desk.filters.save(filter('Strikes here', ''))).rejects.toMatchObject({ code: 'conflict' });
      const renamed = await desk.filters.change(saved.id, filter('Raids', 'kind=raid'));
      await expect(desk.filters.undo(saved.act)).rejects.toMatchObject({ code: 'conflict' });
      expect(await desk.filters.undo(renamed.act)).toMatchObject({ name: 'Strikes here' });
      const { act } = await desk.filters.remove(saved.id);
      expect(await desk.filters.list()).toEqual([]);
      await desk.filters.undo(act);
      expect(await desk.filters.list()).toMatchObject([{ id: saved.id, name: 'Strikes here' }]);
      const { rows } = await desk.entries({});
      expect(rows.map(({ action }) => action).reverse()).toEqual([
        'saveFilter',
        'changeFilter',
        'undo',
        'removeFilter',
        'undo',
      ]);
      expect((await desk.verify()).holds).toBe(true);
    });

    test('an own one is nobody else’s; one of the desk is changed by who owns it, or an editor', async () => {
      const mine = await by('Noor', 'viewer').filters.save(filter('Mine', ''));
      const ours = await by('Noor', 'viewer').filters.save(filter('Ours', '', { shared: true }));
      const names = async (of: Desk) => (await of.filters.list()).map((one) => one.name);
      expect(await names(by('Sami', 'viewer'))).toEqual(['Ours']);
      expect(await names(by('Noor', 'viewer'))).toEqual(['Mine', 'Ours']);
      await expect(desk.filters.change(mine.id, filter('Yours', ''))).rejects.toMatchObject({
        code: 'notFound',
      });
      const to = filter('All of ours', '', { shared: true });
      await expect(by('Sami', 'analyst').filters.change(ours.id, to)).rejects.toMatchObject({
        code: 'refusedRole',
      });
      expect(await by('Sami', 'editor').filters.change(ours.id, to)).toMatchObject({ owner: 'Noor' });
      await expect(by('Omar', 'auditor').filters.save(filter('Audit', ''))).rejects.toMatchObject({
        code: 'refusedRole',
      });
      const out = filter('Out', '', { tell: { ...told, mail: ['noor@example.org'] } });
      await expect(by('Noor', 'analyst').filters.save(out)).rejects.toMatchObject({ code: 'refusedRole' });
      expect(await by('Lina', 'editor').filters.save({ ...out, shared: true })).toMatchObject({
        tell: { mail: ['noor@example.org'] },
      });
      // Where others have it sent is their business.
      const shown = (await by('Noor', 'viewer').filters.list()).find((one) => one.name === 'Out');
      expect(shown?.tell.mail).toEqual(['…@example.org']);
    });

    test('what another had for themselves is told by no undo, and who removed one of the desk brings it back', async () => {
      const [noor, sami] = [by('Noor', 'viewer').filters, by('Sami', 'editor').filters];
      const mine = await noor.save(filter('Mine', 'kind=raid'));
      const shared = await noor.change(mine.id, filter('Ours', '', { shared: true }));
      const none = (act: number) => `Entry ${act} saved, changed or removed no filter.`;
      for (const act of [mine.act, shared.act, 900])
        await expect(sami.undo(act)).rejects.toMatchObject({ code: 'notFound', message: none(act) });
      const own = await noor.change(mine.id, filter('Mine alone', '', { shared: false }));
      for (const act of [shared.act, own.act])
        await expect(sami.undo(act)).rejects.toMatchObject({ code: 'notFound', message: none(act) });
      await noor.change(mine.id, filter('Ours', '', { shared: true }));
      const { act } = await sami.remove(mine.id);
      expect(await sami.undo(act)).toMatchObject({ name: 'Ours', owner: 'Noor' });
    });

    test('what asks for nothing that there is, or sends where it must not, is refused', async () => {
      const refused = (one: FilterToSave) =>
        desk.filters.save(one).then(
          () => 'saved',
          ({ code, message }) => `${code}: ${message}`,
        );
      expect(await refused(filter('A', 'register=weather'))).toMatch(/^unknownRegister: .*"weather"/);
      expect(await refused(filter('A', 'colour=red'))).toMatch(/^badInput: "colour=red"/);
      expect(await refused(filter('A', 'from=2026-02-30'))).toMatch(/^badInput: "from=2026-02-30"/);
      expect(await refused(filter('A', 'state=done'))).toMatch(/^badInput/);
      expect(await refused(filter('A', 'state=done', { page: 'inbox' }))).toBe('saved');
      expect(await refused(filter('B', 'by=week&group=province&view=reported', { page: 'figures' }))).toBe(
        'saved',
      );
      expect(await refused(filter(' ', ''))).toMatch(/^badInput/);
      const out = (tell: Partial<Tell>) => refused(filter('C', '', { tell: { ...told, ...tell } }));
      expect(await out({ mail: ['nobody'] })).toMatch(/"nobody" is no mail address/);
      expect(await out({ mail: ['a@b.org\r\nBcc: all@b.org'] })).toMatch(/is no mail address/);
      expect(await out({ webhook: 'http://127.0.0.1:9/' })).toMatch(/^refusedAddress/);
      expect(await out({ webhook: 'file:///etc/passwd' })).toMatch(/^badUrl/);
    });

    test('tell of a new event that they let through, and of it once', async () => {
      await add(`Before\n${strike}`);
      await desk.filters.save(filter('Bara', 'place=bara'));
      await desk.filters.save(filter('Elsewhere', 'place=Dilling'));
      await desk.filters.save(filter('New here', 'news=event', { page: 'inbox' }));
      await add(`Raid\n${raid}`);
      expect(await tells()).toEqual(['New here: newEvent Raid', 'Bara: newEvent Raid']);
      // Told again by another paper it is no new event; nor once it was rejected, and that was taken back.
      await add(`Again\n${raid}; says police`, 'Kordofan Voice');
      const [event] = (await desk.events({ place: 'Bara' }, {})).rows;
      const { claims } = (await desk.event(event!.id))!;
      const acts = await desk.act(claims.map(({ claim }) => ({ verdict: 'reject', claim: claim.id })));
      expect((await desk.events({ place: 'Bara' }, {})).rows).toEqual([]);
      await desk.judge({ verdict: 'withdraw', judgement: acts[0]!.id });
      expect((await desk.events({ place: 'Bara' }, {})).rows).toHaveLength(1);
      // What somebody parts from it was known before.
      await desk.judge({ verdict: 'unlink', claim: claims[1]!.claim.id });
      expect((await desk.events({ place: 'Bara' }, {})).rows).toHaveLength(2);
      expect(await tells()).toEqual(['New here: newEvent Raid', 'Bara: newEvent Raid']);
      const [notice] = await notices();
      expect(notice).toMatchObject({
        event: { id: event!.id },
        report: { source: 'Nile Courier' },
        seen: false,
      });
    });

    test('tell of accounts that begin to differ, each time that they do', async () => {
      const of: Tell = { ...told, of: ['contradiction'] };
      await desk.filters.save(filter('Differ', 'place=El Obeid', { tell: of }));
      await add(`First\n${strike}`);
      expect(await tells()).toEqual([]);
      await add(`Second\n${more}`, 'Kordofan Voice');
      expect(await tells()).toEqual(['Differ: contradiction Second']);
      await add(`Third\n${raid}`, 'Amber Mirror');
      const second = (await desk.reports({}, {})).rows.find(({ title }) => title === 'Second')!;
      const claim = (await desk.report(second.id))!.claims[0]!.claim.id;
      const rejected = await desk.judge({ verdict: 'reject', claim });
      expect(await tells()).toHaveLength(1);
      await desk.judge({ verdict: 'withdraw', judgement: rejected.id });
      expect(await tells()).toEqual(['Differ: contradiction Second', 'Differ: contradiction Second']);
    });

    test('tell of a report with a check that fails, in the inbox and in events', async () => {
      await desk.filters.save(filter('Bara', 'place=Bara', { tell: { ...told, of: ['failedCheck'] } }));
      await desk.filters.save(
        filter('Sums', 'failed=true', { page: 'inbox', tell: { ...told, of: ['failedCheck'] } }),
      );
      await add(`Sound\n${raid}`);
      await add(`Odd\n${strike}\nIt does not add up.`);
      expect(await tells()).toEqual(['Sums: failedCheck Odd']);
      await add(`Odd raid\n${raid}\nIt does not add up.`);
      expect((await tells()).slice(0, 2).sort()).toEqual([
        'Bara: failedCheck Odd raid',
        'Sums: failedCheck Odd raid',
      ]);
    });

    test('are told once, however many ask at the same time', async () => {
      await desk.filters.save(filter('All', ''));
      const other = await deskOn(url, { reader });
      const texts = Array.from(
        { length: 8 },
        (_, at) => `R${at}\nattacks/raid; on 2026-0${at + 1}-05; at Bara SD`,
      );
      const looks = texts.flatMap((text) => [add(text), notices(desk), other.notices.unseen()]);
      await Promise.all(looks);
      expect((await tells()).sort()).toEqual(texts.map((_, at) => `All: newEvent R${at}`));
      expect(await other.notices.unseen()).toBe(8);
      expect(await query(url, 'select 1 from developments')).toEqual([]);
      await other.close();
    });

    test('are seen by each person for themselves', async () => {
      await desk.filters.save(filter('Ours', '', { shared: true }));
      await desk.filters.save(filter('Mine', ''));
      await add(`Raid\n${raid}`);
      await add(`Strike\n${strike}`);
      const noor = by('Noor', 'viewer');
      expect([await desk.notices.unseen(), await noor.notices.unseen()]).toEqual([4, 2]);
      const [latest] = await notices(noor);
      await noor.notices.see({ notices: [latest!.id] });
      expect([await desk.notices.unseen(), await noor.notices.unseen()]).toEqual([4, 1]);
      expect((await noor.notices.list({ unseen: true }, {})).rows.map(({ report }) => report.title)).toEqual([
        'Raid',
      ]);
      // The number of somebody else's notice means nothing.
      await noor.notices.see({ notices: (await notices()).map(({ id }) => id) });
      expect(await noor.notices.unseen()).toBe(0);
      await desk.notices.see({ upTo: (await notices())[0]!.id });
      expect(await desk.notices.unseen()).toBe(0);
      const page = await desk.notices.list({ unseen: false }, { limit: 3 });
      const rest = await desk.notices.list({ unseen: false }, { cursor: page.next!, limit: 3 });
      expect([page.rows.length, rest.rows.length, rest.next]).toEqual([3, 1, null]);
    });

    test('one that no longer fits says so, misses nothing, and holds up no other', async () => {
      const saved = await desk.filters.save(filter('Old', 'register=attacks'));
      await desk.filters.save(filter('Other', ''));
      // A register may be gone after an upgrade.
      await query(
        url,
        `insert into saved_filters select filter, owner, name, page, 'register=gone', shared, tell, removed, 1 + entry
          from saved_filters where filter = '${saved.id}'`,
      );
      await add(`Raid\n${raid}`);
      expect(await tells()).toEqual(['Other: newEvent Raid']);
      const [old] = await desk.filters.list();
      expect(old!.problem).toMatchObject({
        code: 'unknownRegister',
        message: 'There is no register "gone".',
      });
      await desk.filters.change(saved.id, filter('Old', 'kind=raid'));
      expect(await tells()).toEqual(['Old: newEvent Raid', 'Other: newEvent Raid']);
    });

    test('are carried by a backup, and tell of what comes after it is restored', async () => {
      await desk.filters.save(filter('Ours', 'place=Bara', { shared: true }));
      await add(`Strike\n${strike}`);
      const file = `/tmp/dateline-saved-${process.pid}.backup`;
      await desk.backup(file);
      const other = await deskOn(await newDatabase(server), { reader });
      await other.restore(file);
      rmSync(file);
      expect(await other.filters.list()).toMatchObject([{ name: 'Ours', query: 'place=Bara' }]);
      expect(await tells(other)).toEqual([]);
      await other.add(given(`Raid\n${raid}`, 'Nile Courier'));
      expect(await tells(other)).toEqual(['Ours: newEvent Raid']);
      expect((await other.verify()).holds).toBe(true);
      await other.close();
    });
  });
}
