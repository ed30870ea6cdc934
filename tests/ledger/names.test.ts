import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { NamingDecision } from '../../src/desk/model.js';
import { deskOn, given, newDatabase, query, type Server, servers, tempFolder } from './servers.js';

const raid = 'attacks/attack; on 2026-03-09; at Sudan SD';
const first = `Front blamed
${raid}; by Western Front; harmed traders; says MoH
attacks/shelling; on 2026-03-02; at El Obeid SD; by army; target market; says MoH`;
const second = `WF blamed
${raid}; by WF; harmed traders; says Ministry of Health`;

const join2: NamingDecision = { act: 'same', what: 'actor', entry: 'Western Front', other: 'WF' };

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`names on the ${name}`, () => {
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
      await desk.add(given(first, 'Nile Courier'));
      await desk.add(given(second, 'Kordofan Voice'));
      return () => desk.close();
    });

    const actors = async (text?: string) =>
      (await desk.names.list('actor', { text }, {})).rows.map(({ name, mentions }) => `${name} ${mentions}`);
    const events = async (actor?: string) => (await desk.events({ actor }, {})).rows;
    const derived = () =>
      Promise.all(
        ['standing', 'events', 'figures', 'mentions', 'names', 'catalogue'].map((table) =>
          query<{ t: string }>(url, `select t::text as t from ${table} t order by 1`),
        ),
      );

    test('words mean a name that no claim gives yet, in what was read before and later; taken back, all is as it was', async () => {
      const before = await derived();
      const [second, first] = (await desk.reports({}, {})).rows.map(({ id }) => id);
      const names = async (report: string) =>
        (await desk.names.inReport(report)).map(({ what, words, name }) => `${what} ${words}: ${name}`);
      expect(await names(first!)).toEqual(
        expect.arrayContaining(['actor army: army', 'place El Obeid: El Obeid']),
      );
      const army: NamingDecision = {
        act: 'alias',
        what: 'actor',
        entry: 'Land Forces',
        words: 'army',
        country: 'SD',
        fresh: true,
      };
      expect(await desk.names.preview(army)).toMatchObject({ claims: 1, reports: 1 });
      const decided = await desk.names.decide(army);
      const site = { geonameId: 379062, lat: 13.7, lon: 30.4, country: 'SD', admin1: null };
      const { geonameId = null } = (await desk.names.list('place', { text: 'El Obeid' }, {})).rows[0]!.site!;
      const place = await desk.names.decide({
        act: 'alias',
        what: 'place',
        entry: 'Bara',
        words: 'El Obeid',
        ...(geonameId === null ? { country: 'SD' } : { geonameId }),
        fresh: true,
        site: { ...site, precision: 'exact' },
      });
      expect(await names(first!)).toEqual(
        expect.arrayContaining(['actor army: Land Forces', 'place El Obeid: Bara']),
      );
      expect(await names(second!)).not.toContain('actor army: Land Forces');
      await expect(desk.names.decide(army)).rejects.toThrow('"army" is a name of "Land Forces" already.');
      const { fresh: _fresh, ...known } = army;
      const unknown = { ...known, entry: 'Sea Forces' };
      await expect(desk.names.decide(unknown)).rejects.toThrow('There is no actor "Sea Forces"');
      for (const { id } of [place, decided]) await desk.names.decide({ act: 'withdraw', naming: id });
      expect(await derived()).toEqual(before);
      await desk.names.decide(army);
      const later = await desk.add(
        given('Later\nattacks/shelling; on 2026-04-02; at Kosti SD; by army; says police', 'Nile Courier'),
      );
      expect(await names(later.reports[0]!.id)).toContain('actor army: Land Forces');
    });

    test('the record says of which names a decision is, and of which one that was taken back', async () => {
      const { id } = await desk.names.decide(join2);
      await desk.names.decide({ act: 'withdraw', naming: id });
      await desk.names.decide({ act: 'call', what: 'actor', entry: 'WF', name: 'The Front', why: 'short' });
      const joined = { one: 'Western Front', other: 'WF', called: null };
      expect((await desk.entries({})).rows.map(({ action, about }) => [action, about.names])).toEqual([
        ['name/call', { one: 'WF', other: null, called: 'The Front' }],
        ['name/withdraw', joined],
        ['name/same', joined],
        ['add', null],
        ['add', null],
      ]);
    });

    test('the catalogue has bodies that act or speak, and nobody who was harmed', async () => {
      expect((await actors()).sort()).toEqual([
        'Ministry of Health 1',
        'MoH 2',
        'WF 1',
        'Western Front 1',
        'army 1',
        'market 1',
      ]);
      const places = (await desk.names.list('place', {}, {})).rows;
      expect(places.map(({ name, mentions, site }) => [name, mentions, site?.precision])).toEqual([
        ['Sudan', 2, 'country'],
        ['El Obeid', 1, 'exact'],
      ]);
    });

    test('two names joined are one actor: events meet, every name finds them, claims stay as they were', async () => {
      expect(await events()).toHaveLength(3);
      const claims = (await desk.report((await desk.reports({}, {})).rows[0]!.id))!.claims;
      await desk.names.decide(join2);
      await desk.names.decide({
        act: 'call',
        what: 'actor',
        entry: 'WF',
        name: 'Western Front (WF)',
        why: 'Both names are in use.',
      });
      expect(await events()).toHaveLength(2);
      const [event] = await events('wf');
      expect(event).toMatchObject({
        reports: 2,
        who: [{ role: 'perpetrator', name: 'Western Front (WF)' }, {}],
      });
      expect(await events('western front')).toEqual([event]);
      expect(
        (await desk.report((await desk.reports({}, {})).rows[0]!.id))!.claims.map((one) => one.current),
      ).toEqual(claims.map((one) => one.current));
      const view = (await desk.names.entry('actor', 'wf'))!;
      expect(view.entry).toMatchObject({
        name: 'Western Front (WF)',
        mentions: 2,
        aliases: ['Western Front', 'WF'],
      });
      expect(view.spellings.map(({ words, sources }) => [words, sources[0]!.name])).toEqual([
        ['Western Front', 'Nile Courier'],
        ['WF', 'Kordofan Voice'],
      ]);
      expect(view.history.map(({ act }) => act)).toEqual(['call', 'same']);
      const named = await desk.names.claims('actor', view.entry.id, { limit: 1 });
      expect(named.rows).toMatchObject([
        { source: 'Kordofan Voice', as: [{ role: 'perpetrator', words: 'WF' }] },
      ]);
      const rest = await desk.names.claims('actor', view.entry.id, { limit: 1, cursor: named.next! });
      expect(rest).toMatchObject({ rows: [{ source: 'Nile Courier' }], next: null });
    });

    test('joined and parted again, or taken back, all is as before', async () => {
      const before = await derived();
      const naming = await desk.names.decide(join2);
      expect(await derived()).not.toEqual(before);
      await desk.names.decide({ act: 'withdraw', naming: naming.id });
      expect(await derived()).toEqual(before);
      await desk.names.decide(join2);
      await desk.names.decide({ act: 'different', what: 'actor', entry: 'Western Front', other: 'WF' });
      expect(await derived()).toEqual(before);
      await expect(desk.names.decide({ act: 'withdraw', naming: naming.id })).rejects.toThrow(
        /taken back already/,
      );
    });

    test('a name given once is used for what is read later', async () => {
      await desk.names.decide({
        act: 'alias',
        what: 'actor',
        entry: 'Western Front',
        words: 'the Westerners',
      });
      await desk.add(given(`Third\n${raid}; by the Westerners`, 'Gulf Mirror'));
      const view = (await desk.names.entry('actor', 'the Westerners'))!;
      expect(view.entry).toMatchObject({ mentions: 2, aliases: ['the Westerners'] });
      const [event] = await events('westerners');
      expect(event!.reports).toBe(2);
      await expect(
        desk.names.decide({ act: 'alias', what: 'actor', entry: 'Western Front', words: 'The westerners' }),
      ).rejects.toThrow(/already/);
    });

    test('a word of every country names an actor in one country alone', async () => {
      await desk.add(given('Chad\nattacks/attack; on 2026-03-01; at Tine TD; by army', 'Gulf Mirror'));
      await desk.names.decide({
        act: 'alias',
        what: 'actor',
        entry: 'Western Front',
        words: 'army',
        country: 'TD',
      });
      expect((await desk.names.entry('actor', 'Western Front'))!.entry).toMatchObject({
        mentions: 2,
        aliases: ['army'],
      });
      expect(await actors('army')).toEqual(['Western Front 2', 'army 1']);
    });

    test('a place is put where it lies, and happenings there meet', async () => {
      const shelling = 'attacks/shelling; on 2026-03-02; target bakery';
      await desk.add(given(`Town\n${shelling}; at Obeid town SD`, 'Gulf Mirror'));
      const before = await events();
      await desk.names.decide({ act: 'same', what: 'place', entry: 'El Obeid', other: 'Obeid town' });
      const view = (await desk.names.entry('place', 'obeid TOWN'))!;
      expect(view.entry).toMatchObject({
        name: 'El Obeid',
        mentions: 2,
        site: { lat: 13.18, precision: 'exact' },
      });
      expect(view.events).toEqual({ count: 1, more: false });
      expect(await events()).toHaveLength(before.length - 1);
      const site = { ...view.entry.site!, lat: 13.2, precision: 'near' as const };
      await desk.names.decide({ act: 'locate', what: 'place', entry: 'El Obeid', site, why: 'Survey' });
      const where = (await desk.events({ place: 'obeid town' }, {})).rows.map((event) => event.where[0]);
      expect(where).toMatchObject([{ lat: 13.2, precision: 'near' }]);
    });

    test('what a decision would touch is told, and nothing of it is kept', async () => {
      const before = await derived();
      const effects = await desk.names.preview(join2);
      expect(effects).toMatchObject({ claims: 2, reports: 2, parted: [] });
      const ids = (await events()).map(({ id }) => id);
      expect(effects.joined).toHaveLength(1);
      expect(effects.joined![0]!.events.every((id) => ids.includes(id))).toBe(true);
      expect(effects.some.map(({ source }) => source)).toEqual(['Kordofan Voice', 'Nile Courier']);
      expect(await derived()).toEqual(before);
      expect(await desk.status()).toMatchObject({ entries: 2 });
      const naming = await desk.names.decide(join2);
      const undone = await desk.names.preview({ act: 'withdraw', naming: naming.id });
      expect(undone).toMatchObject({ joined: [], parted: [{ events: [{}, {}] }] });
    });

    test('refuses what makes no sense, with a sentence', async () => {
      const decide = (decision: NamingDecision) => desk.names.decide(decision);
      const call = { act: 'call' as const, what: 'actor' as const, entry: 'WF' };
      await expect(decide({ ...call, name: 'X', why: ' ' })).rejects.toThrow(/Why the desk says/);
      await expect(decide({ ...call, name: '\u200f', why: 'so' })).rejects.toThrow(/is no name/);
      await expect(decide({ ...call, entry: 'traders', name: 'X', why: 'so' })).rejects.toThrow(
        /no actor "traders"/,
      );
      await expect(decide({ act: 'same', what: 'actor', entry: 'WF', other: 'wf' })).rejects.toThrow(
        /one already/,
      );
      await expect(decide({ act: 'different', what: 'actor', entry: 'WF', other: 'army' })).rejects.toThrow(
        /apart already/,
      );
      const site = {
        geonameId: null,
        lat: 99,
        lon: 3,
        country: null,
        admin1: null,
        precision: 'exact' as const,
      };
      await expect(decide({ act: 'locate', what: 'place', entry: 'Sudan', site })).rejects.toThrow(
        /point on earth/,
      );
    });

    test('a viewer sees the catalogue, and decides nothing', async () => {
      const viewer = desk.as({ id: 'v', name: 'Vera', role: 'viewer' });
      expect((await viewer.names.list('actor', {}, {})).rows).toHaveLength(6);
      await expect(viewer.names.decide(join2)).rejects.toThrow('A viewer may not decide on names.');
    });

    test('decisions on names are in the chain, in backups, and come back', async () => {
      await desk.names.decide(join2);
      const before = await derived();
      const folder = tempFolder();
      const file = join(folder, 'names.backup');
      await desk.backup(file);
      const other = await newDatabase(server);
      const copy = await deskOn(other);
      try {
        await copy.restore(file);
        expect((await copy.names.entry('actor', 'WF'))!.entry.aliases).toEqual(['WF']);
        expect((await copy.verify()).holds).toBe(true);
      } finally {
        await copy.close();
        rmSync(folder, { recursive: true });
      }
      expect(await derived()).toEqual(before);
      await query(url, "set session_replication_role = replica; update namings set why = 'another'");
      expect(await desk.verify()).toMatchObject({ holds: false, broken: { seq: 3 } });
    });
  });
}
