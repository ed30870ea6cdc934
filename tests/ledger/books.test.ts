import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { EntryDraft, EntryFilter, Stop, Written } from '../../src/ledger/bookModel.js';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

const stop = (to: string, at: string | null = null, place: string | null = null): Stop => ({ to, at, place });

const mission = (name: string, more: EntryDraft = {}): EntryDraft => ({
  stops: [stop('requested', '2026-03-01T08:00')],
  ...more,
  values: { name, day: '2026-03-02', ...more.values },
});

const idOf = ([one]: Written[]) => (one?.kind === 'kept' || one?.kind === 'same' ? one.entry.id : '');
const actOf = ([one]: Written[]) => (one?.kind === 'kept' ? one.act : 0);
const troubles = (written: Written[]) =>
  written.map((one) =>
    one.kind === 'refused' ? one.troubles.map(({ field, code }) => `${field} ${code}`) : one.kind,
  );

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`books on the ${name}`, () => {
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

    const write = (...drafts: EntryDraft[]) => desk.books.write('missions', drafts);
    const names = async (filter: EntryFilter = {}) =>
      (await desk.books.list('missions', filter, {})).rows.map(({ values }) => values.name);

    test('an entry is written, changed, looked at in its versions and taken back', async () => {
      const made = await write(mission('M-1', { values: { people: 12 }, why: 'by radio' }));
      expect(made).toMatchObject([
        { kind: 'kept', act: 1, entry: { kind: 'mission', status: 'requested', version: 1, by: 'Amal' } },
      ]);
      const id = idOf(made);
      const [changed] = await write({
        id,
        seen: 1,
        values: { people: null, organisation: ' Relief Lorries ' },
        stops: [stop('requested', '2026-03-01T08:00'), stop('approved', '2026-03-01T12:00')],
      });
      expect(changed).toMatchObject({ kind: 'kept', entry: { status: 'approved', version: 2 } });
      const entry = (await desk.books.entry('missions', id))!;
      expect(entry.values).toEqual({ name: 'M-1', day: '2026-03-02', organisation: 'Relief Lorries' });
      const [newest, first] = await desk.books.history('missions', id);
      expect(newest!.changes).toMatchObject([
        { field: 'people', from: 12, to: null },
        { field: 'stops', to: [{ to: 'requested' }, { to: 'approved' }] },
        { field: 'organisation', from: null, to: 'Relief Lorries' },
      ]);
      expect(first).toMatchObject({ version: 1, act: 1, together: 1, why: 'by radio' });
      expect(first!.changes.map(({ field }) => field)).toEqual(['name', 'day', 'people', 'kind', 'stops']);
      expect(await desk.books.undo(actOf([changed!]))).toEqual({ act: 3, entries: 1 });
      expect(await desk.books.entry('missions', id)).toMatchObject({ version: 3, values: { people: 12 } });
      await expect(desk.books.undo(1)).rejects.toMatchObject({ code: 'conflict' });
      await desk.books.undo(3);
      await desk.books.undo(4);
      expect(await desk.books.entry('missions', id)).toMatchObject({ version: 5, status: 'requested' });
    });

    test('taking back what began an entry removes it; taking that back brings it again', async () => {
      const made = await write(mission('M-1'));
      const { act } = await desk.books.undo(actOf(made));
      expect(await names()).toEqual([]);
      expect(await names({ removed: true })).toEqual(['M-1']);
      await desk.books.undo(act);
      expect(await names()).toEqual(['M-1']);
      await expect(desk.books.undo(99)).rejects.toMatchObject({ code: 'notFound' });
    });

    test('several are kept all or none, and a check keeps nothing', async () => {
      const bad = mission('M-2', { values: { people: -1 }, stops: [stop('requested'), stop('facilitated')] });
      expect(troubles(await write(mission('M-1'), bad))).toEqual([
        'kept',
        ['stops[1] badMove', 'people tooSmall'],
      ]);
      expect(await names()).toEqual([]);
      const more = mission('M-1', { values: { people: 8, peopleArrived: 9, trucks: 2, trucksArrived: 2 } });
      expect(troubles(await write(more))).toEqual([['peopleArrived moreThan']]);
      expect(troubles(await desk.books.check('missions', [mission('M-1')]))).toEqual(['kept']);
      expect(await names()).toEqual([]);
      expect((await desk.entries({})).rows).toEqual([]);
    });

    test('the same key of one person is kept once, and answers what was kept', async () => {
      const drafts = [mission('M-1'), mission('M-2')];
      const first = await desk.books.write('missions', drafts, 'phone-0001');
      const again = await desk.books.write('missions', drafts, 'phone-0001');
      expect(again).toEqual(first);
      expect(await names()).toHaveLength(2);
      const other = desk.as({ id: 'x', name: 'Bilal', role: 'owner' });
      await other.books.write('missions', drafts, 'phone-0001');
      expect(await names()).toHaveLength(4);
    });

    test('what two people change of different fields is put together; of one field it is a conflict', async () => {
      const id = idOf(await write(mission('M-1', { values: { people: 5, trucks: 2 } })));
      await write({ id, seen: 1, values: { people: 6 } });
      const [merged] = await write({ id, seen: 1, values: { people: 5, trucks: 3 } });
      expect(merged).toMatchObject({ kind: 'kept', entry: { version: 3, values: { people: 6, trucks: 3 } } });
      const [conflict] = await write({ id, seen: 1, values: { people: 7, trucks: 3 } });
      expect(conflict).toMatchObject({
        kind: 'conflict',
        fields: ['people'],
        theirs: { version: 3, values: { people: 6 } },
      });
      expect((await write({ id, seen: 1, values: { people: 6 } }))[0]).toMatchObject({ kind: 'same' });
      expect(troubles(await write({ id, seen: 9, values: { people: 1 } }))).toEqual([['id unknownVersion']]);
      expect(troubles(await write({ id: 'nowhere', values: { people: 1 } }))).toEqual([['id unknownEntry']]);
      expect(troubles(await write({ id, values: {} }, { id, values: { people: 2 } }))).toEqual([
        'same',
        ['id twice'],
      ]);
      await write({ id, removed: true });
      expect((await write({ id, seen: 3, values: { route: 'Gate 7' } }))[0]).toMatchObject({
        kind: 'conflict',
        fields: ['removed'],
      });
    });

    test('claims that an entry names have to be there', async () => {
      expect(troubles(await write(mission('M-1', { claims: ['gone'] })))).toEqual([['claims unknownClaim']]);
      const { reports } = await desk.add(given('One\nattacks/airstrike; on 2026-03-09; at Bara SD', 'Wire'));
      const claim = (await desk.report(reports[0]!.id))!.claims[0]!.claim.id;
      expect(await write(mission('M-1', { claims: [claim] }))).toMatchObject([
        { entry: { claims: [claim] } },
      ]);
    });

    const three = () =>
      write(
        mission('Alpha', {
          values: {
            day: '2026-03-01',
            people: 9,
            purposes: ['fuel', 'water'],
            organisation: 'Blue Lorries',
            from: {
              name: 'Bara',
              geonameId: null,
              lat: null,
              lon: null,
              country: 'SD',
              admin1: null,
              precision: 'near',
            },
          },
        }),
        mission('Beta', {
          values: { day: '2026-03-03', people: 100 },
          stops: [stop('approved'), stop('enRoute'), stop('held', null, 'North gate')],
        }),
        mission('غاما', { values: { day: '2026-03-02', note: 'الطريق مغلق' } }),
      );

    test('lists by filter, sort and cursor, and counts stops', async () => {
      await three();
      expect(await names()).toEqual(['Beta', 'غاما', 'Alpha']);
      expect(await names({ descending: false })).toEqual(['Alpha', 'غاما', 'Beta']);
      expect(await names({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['غاما']);
      expect(await names({ status: ['held'] })).toEqual(['Beta']);
      expect(await names({ status: ['held', 'requested'], text: 'fuel' })).toEqual(['Alpha']);
      expect(await names({ text: 'north' })).toEqual(['Beta']);
      expect(await names({ text: 'وقود' })).toEqual(['Alpha']);
      expect(await names({ text: 'الطريق' })).toEqual(['غاما']);
      expect(await names({ text: '—' })).toEqual([]);
      expect(await names({ fields: { purposes: ['water', 'food'] } })).toEqual(['Alpha']);
      expect(await names({ fields: { purposes: ['water'], organisation: ['blue lorries'] } })).toEqual([
        'Alpha',
      ]);
      expect(await names({ fields: { from: ['BARA'] } })).toEqual(['Alpha']);
      expect(await names({ fields: { purposes: ['food'] } })).toEqual([]);
      expect(await names({ sort: 'people' })).toEqual(['غاما', 'Alpha', 'Beta']);
      expect(await names({ sort: 'people', descending: true })).toEqual(['Beta', 'Alpha', 'غاما']);
      await expect(names({ sort: 'height' })).rejects.toMatchObject({ code: 'badInput' });
      await expect(names({ fields: { height: ['1'] } })).rejects.toMatchObject({ code: 'badInput' });
      for (const sort of ['day', 'status', 'kind', 'written', 'name', 'people']) {
        for (const descending of [true, false]) {
          const all = (await desk.books.list('missions', { sort, descending }, {})).rows.map(({ id }) => id);
          const seen: string[] = [];
          for (let cursor: string | undefined; seen.length < 3; ) {
            const page = await desk.books.list('missions', { sort, descending }, { limit: 1, cursor });
            seen.push(...page.rows.map(({ id }) => id));
            cursor = page.next ?? undefined;
          }
          expect(seen, `${sort} ${descending}`).toEqual(all);
        }
      }
      expect(await desk.books.outline('missions', {})).toEqual({
        entries: 3,
        statuses: { held: 1, requested: 2 },
      });
      expect(await desk.books.list('crossings', {}, {})).toEqual({ rows: [], next: null });
    });

    test('what stands is worked out anew the same, and a backup carries it into another desk', async () => {
      await three();
      const id = idOf(await write(mission('Delta')));
      await write({ id, removed: true });
      const table = () =>
        query(url, 'select b.*, body::text as body from book_entries b order by id').then((rows) => rows);
      const before = await table();
      await desk.rebuild();
      expect(await table()).toEqual(before);
      const folder = mkdtempSync(join(tmpdir(), 'dateline-books-'));
      const file = join(folder, 'desk.backup');
      await desk.backup(file);
      const other = await deskOn(await newDatabase(server));
      await other.restore(file);
      expect((await other.books.list('missions', {}, {})).rows).toEqual(
        (await desk.books.list('missions', {}, {})).rows,
      );
      expect(await other.verify()).toMatchObject({ holds: true });
      await other.close();
      rmSync(folder, { recursive: true });
    });

    test('a version that was changed behind the record is found', async () => {
      const id = idOf(await write(mission('M-1')));
      expect(await desk.verify()).toMatchObject({ holds: true, entries: 1 });
      await expect(query(url, 'delete from book_versions')).rejects.toThrow();
      await query(
        url,
        `alter table book_versions disable trigger all;
         update book_versions set fields = '{"name":"M-9","day":"2026-03-02"}' where id = '${id}'`,
      );
      expect(await desk.verify()).toMatchObject({ holds: false, broken: { seq: 1 } });
    });

    test('the record says what was done with which register', async () => {
      const id = idOf(await write(mission('M-1')));
      await write({ id, values: { people: 3 } }, mission('M-2'));
      await write({ id, removed: true });
      const { rows } = await desk.entries({});
      expect(rows.map(({ action, about }) => [action, about.book?.register, about.book?.entries])).toEqual([
        ['removeEntry', 'missions', 1],
        ['writeEntries', 'missions', 2],
        ['addEntry', 'missions', 1],
      ]);
    });

    test('who enters what happened in the field changes their own, and an editor takes back what others did', async () => {
      const as = (role: 'viewer' | 'field' | 'analyst' | 'editor', who = role as string) =>
        desk.as({ id: who, name: who, role });
      await expect(as('viewer').books.write('missions', [mission('M-0')])).rejects.toMatchObject({
        code: 'refusedRole',
      });
      const theirs = await as('field', 'Zahra').books.write('missions', [mission('M-1')]);
      const id = idOf(theirs);
      const change = { id, values: { people: 4 } };
      await expect(as('field', 'Omar').books.write('missions', [change])).rejects.toMatchObject({
        code: 'refusedRole',
      });
      const made = await as('analyst').books.write('missions', [change]);
      expect(made).toMatchObject([{ kind: 'kept' }]);
      // Its first writer may still change it.
      await as('field', 'Zahra').books.write('missions', [{ id, values: { people: 5 } }]);
      await expect(as('analyst').books.undo(3)).rejects.toMatchObject({ code: 'refusedRole' });
      expect(await as('editor').books.undo(3)).toMatchObject({ entries: 1 });
    });
  });
}
