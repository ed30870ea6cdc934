import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { EntryDraft, Written } from '../../src/ledger/bookModel.js';
import type { DeskRole, Member } from '../../src/ledger/model.js';
import { deskOn, keyFileOf, newDatabase, query, type Server, servers, tempFolder } from './servers.js';

const passphrase = 'a passphrase that is written down elsewhere';
const names = 'Qamar Zeenat, Bilal Zeenat';

const account = (more: EntryDraft['values'] = {}): EntryDraft => ({
  kind: 'violation',
  values: { day: '2026-03-02', acts: ['030102'], consent: 'aggregate', ...more },
});
const member = (name: string, role: DeskRole): Member => ({ id: name, name, role });
const keptOf = ([one]: Written[]) => {
  if (one?.kind !== 'kept') throw new Error(JSON.stringify(one));
  return one;
};

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`sealed fields on the ${name}`, () => {
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

    const write = (...drafts: EntryDraft[]) => desk.books.write('accounts', drafts);
    const open = (id: string, field: string, reason = 'to call back') =>
      desk.books.open('accounts', id, field, reason);
    const sealedOf = async (id: string) => (await desk.books.entry('accounts', id))?.sealed;
    const giveDuty = () => desk.people.setDuty('local', 'sealed', true);

    test('what is sealed is told of and not shown; with the duty and a reason it opens, and the record says so', async () => {
      const { entry } = keptOf(await write(account({ victimNames: names, contact: '+000 12' })));
      expect(entry.sealed).toEqual(['victimNames', 'contact']);
      expect(entry.values).not.toHaveProperty('victimNames');
      // Also an owner has no duty that nobody gave.
      await expect(open(entry.id, 'contact')).rejects.toMatchObject({ code: 'refusedDuty' });
      await giveDuty();
      const { value } = await open(entry.id, 'victimNames', ' to call the family back ');
      expect(value).toBe(names);
      const { rows } = await desk.entries({});
      const sealed = { field: 'victimNames', reason: 'to call the family back' };
      expect(rows[0]).toMatchObject({
        action: 'openSealed',
        subject: entry.id,
        by: 'Amal',
        about: { sealed },
      });
      expect(await query(url, 'select id, field, reason from openings')).toEqual([
        { id: entry.id, field: 'victimNames', reason: 'to call the family back' },
      ]);
      expect(await desk.verify()).toMatchObject({ holds: true });
      await query(url, "set session_replication_role = replica; update openings set reason = 'none at all'");
      expect((await desk.verify()).holds).toBe(false);
    });

    test('nothing opens without a reason, of a field that is not sealed or holds nothing, or where there is no such entry', async () => {
      const { entry } = keptOf(await write(account({ contact: '+000 12' })));
      await giveDuty();
      const before = (await desk.status()).entries;
      await expect(open(entry.id, 'contact', '  ')).rejects.toMatchObject({
        details: { reason: 'noReason' },
      });
      await expect(open(entry.id, 'day')).rejects.toMatchObject({ details: { reason: 'noSealedField' } });
      await expect(open(entry.id, 'witness')).rejects.toMatchObject({ code: 'notFound' });
      await expect(open('gone', 'contact')).rejects.toMatchObject({ code: 'notFound' });
      await expect(
        desk.as(member('Omar', 'viewer')).books.open('accounts', 'gone', 'contact', 'why'),
      ).rejects.toMatchObject({ code: 'notFound', message: 'There is no entry "gone" of accounts.' });
      expect((await desk.status()).entries).toBe(before);
    });

    test('a version says that it changed, not to what; undo brings back what stood', async () => {
      const first = keptOf(await write(account({ contact: 'first' })));
      const { id } = first.entry;
      const second = keptOf(await write({ id, seen: 1, values: { contact: 'second', witness: 'W' } }));
      expect(second.entry.sealed).toEqual(['witness', 'contact']);
      const third = keptOf(await write({ id, seen: 2, values: { contact: null } }));
      expect(third.entry.sealed).toEqual(['witness']);
      expect((await write({ id, seen: 3, values: { contact: null } }))[0]!.kind).toBe('same');
      const history = await desk.books.history('accounts', id);
      expect(history.map(({ changes }) => changes.filter(({ field }) => field === 'contact'))).toEqual([
        [{ field: 'contact', from: null, to: null }],
        [{ field: 'contact', from: null, to: null }],
        [{ field: 'contact', from: null, to: null }],
      ]);
      await giveDuty();
      await desk.books.undo(third.act);
      expect((await open(id, 'contact')).value).toBe('second');
      expect(await sealedOf(id)).toEqual(['witness', 'contact']);
      await desk.rebuild();
      expect(await sealedOf(id)).toEqual(['witness', 'contact']);
      expect(await desk.verify()).toMatchObject({ holds: true });
    });

    test('two people who seal the same field at once are told; other fields are put together', async () => {
      const { entry } = keptOf(await write(account({ contact: 'first' })));
      const { id } = entry;
      await write({ id, seen: 1, values: { contact: 'second' } });
      expect(await write({ id, seen: 1, values: { contact: 'third' } })).toMatchObject([
        { kind: 'conflict', fields: ['contact'] },
      ]);
      expect(await write({ id, seen: 1, values: { witness: 'W' } })).toMatchObject([{ kind: 'kept' }]);
    });

    test('ciphertext moved to another entry or field, or changed, does not open, and the chain says so', async () => {
      const one = keptOf(await write(account({ contact: 'one', witness: 'W' }))).entry.id;
      const other = keptOf(await write(account({ contact: 'other' }))).entry.id;
      await giveDuty();
      const tamper = (how: string) => query(url, `set session_replication_role = replica; ${how}`);
      const was = `(select sealed from book_sealed where id = '${one}' and field = 'witness')`;
      await tamper(`update book_sealed set sealed = ${was} where field = 'contact'`);
      await expect(open(one, 'contact')).rejects.toMatchObject({ details: { reason: 'notAsSealed' } });
      await tamper(
        `update data_keys set wrapped = (select wrapped from data_keys where subject = 'entry ${one}')`,
      );
      await expect(open(other, 'contact')).rejects.toMatchObject({ code: 'keyMissing' });
      expect((await desk.verify()).holds).toBe(false);
    });

    test('without the key an entry is looked at and changed, nothing sealed is opened or written, and it opens when the key is back', async () => {
      const { id } = keptOf(await write(account({ contact: 'first' }))).entry;
      await giveDuty();
      const { file } = await desk.keys.recovery(passphrase);
      rmSync(keyFileOf(url));
      expect(await sealedOf(id)).toEqual(['contact']);
      expect(await write({ id, values: { people: { least: 2, most: 2 } } })).toMatchObject([
        { kind: 'kept' },
      ]);
      await expect(open(id, 'contact')).rejects.toMatchObject({
        code: 'keyMissing',
        remedy: expect.stringContaining('dateline keys restore FILE'),
      });
      await expect(write({ id, values: { contact: 'second' } })).rejects.toMatchObject({
        code: 'keyMissing',
      });
      await desk.keys.restore(file, passphrase);
      expect((await open(id, 'contact')).value).toBe('first');
      await desk.keys.rotate();
      expect((await open(id, 'contact')).value).toBe('first');
    });

    test('a backup carries what is sealed as ciphertext; on a desk without the key it stays closed', async () => {
      const { id } = keptOf(await write(account({ contact: 'first' }))).entry;
      await giveDuty();
      const { file } = await desk.keys.recovery(passphrase);
      const backup = join(tempFolder(), 'desk.backup');
      await desk.backup(backup);
      expect((await desk.entries({})).rows[0]).toMatchObject({ action: 'backup', subject: 'desk.backup' });
      const other = await deskOn(await newDatabase(server));
      await other.restore(backup);
      expect((await other.books.entry('accounts', id))!.sealed).toEqual(['contact']);
      expect(await other.verify()).toMatchObject({ holds: true });
      const openThere = () => other.books.open('accounts', id, 'contact', 'to call back');
      await expect(openThere()).rejects.toMatchObject({ code: 'keyMissing' });
      await other.keys.restore(file, passphrase);
      expect((await openThere()).value).toBe('first');
      await other.close();
    });

    test('withdrawn consent removes everything that an entry says, for ever; the chain holds', async () => {
      const secret = 'Zuleikha of the white gate';
      const { entry } = keptOf(await write(account({ perpetrator: secret, contact: secret })));
      const other = keptOf(await write(account({ contact: 'other' }))).entry.id;
      const { id } = entry;
      const backup = join(tempFolder(), 'before.backup');
      await desk.backup(backup);
      const changed = keptOf(await write({ id, seen: 1, values: { witness: secret }, why: secret }));
      await giveDuty();
      await open(id, 'contact');
      const withdraw = (reason: string) => desk.books.withdrawConsent('accounts', id, reason);
      await expect(
        desk.as(member('Yusuf', 'field')).books.withdrawConsent('accounts', id, 'asked by letter'),
      ).rejects.toMatchObject({ code: 'refusedRole' });
      await expect(withdraw('')).rejects.toMatchObject({ details: { reason: 'noReason' } });
      expect(await withdraw('asked by letter')).toMatchObject({
        rows: 4,
        backups: [{ file: 'before.backup', by: 'Amal' }],
        releases: [],
      });
      const left = await desk.books.withdrawal('accounts', id);
      expect(left).toMatchObject({ id, rows: 4, reason: 'asked by letter', by: 'Amal' });
      expect(left!.backups?.map(({ file }) => file)).toEqual(['before.backup']);
      expect((await desk.entries({})).rows[0]!.about).toMatchObject({
        sealed: { field: null, reason: 'asked by letter' },
        book: { register: 'accounts', entry: id, entries: 1 },
      });
      const gone = async (on: Desk) => {
        expect(await on.books.withdrawal('accounts', id)).toEqual(left);
        expect(await on.books.entry('accounts', id)).toBeUndefined();
        expect(await on.books.history('accounts', id)).toEqual([]);
        expect((await on.books.list('accounts', { text: 'Zuleikha' }, {})).rows).toEqual([]);
        expect(await on.verify()).toMatchObject({ holds: true, broken: null });
        await expect(on.books.open('accounts', id, 'contact', 'to call back')).rejects.toMatchObject({
          code: 'notFound',
        });
        // A device that was away, and a file of then.
        expect(
          await on.books.write('accounts', [{ id, seen: 2, values: { contact: secret } }]),
        ).toMatchObject([{ kind: 'refused', troubles: [{ code: 'withdrawn' }] }]);
        await on.rebuild();
        expect(await on.books.entry('accounts', id)).toBeUndefined();
      };
      await gone(desk);
      await expect(desk.books.undo(changed.act)).rejects.toMatchObject({ code: 'notFound' });
      expect(await everything(url)).not.toContain(secret);
      expect(await query(url, `select from data_keys where subject = 'entry ${id}'`)).toHaveLength(0);
      expect((await open(other, 'contact')).value).toBe('other');
      const later = join(tempFolder(), 'after.backup');
      await desk.backup(later);
      expect(gunzipSync(readFileSync(later)).toString('utf8')).not.toContain(secret);
      const restored = await deskOn(await newDatabase(server));
      await restored.restore(later);
      await gone(restored);
      await restored.close();
      await expect(withdraw('asked again')).rejects.toMatchObject({ code: 'notFound' });
    });

    test('who could not see an entry is not told that it was withdrawn', async () => {
      const marked = keptOf(await write({ ...account(), sharing: 'amberStrict' })).entry.id;
      const open = keptOf(await write(account())).entry.id;
      const seen = async (role: DeskRole, id: string) =>
        (await desk.as(member('Omar', role)).books.withdrawal('accounts', id)) !== undefined;
      expect(await seen('owner', marked)).toBe(false);
      await desk.books.withdrawConsent('accounts', marked, 'asked by letter');
      await desk.as(member('Rana', 'analyst')).books.withdrawConsent('accounts', open, 'asked by letter');
      const told = async (id: string) => [
        await seen('viewer', id),
        await seen('analyst', id),
        await seen('editor', id),
        await seen('auditor', id),
      ];
      expect(await told(open)).toEqual([true, true, true, true]);
      expect(await told(marked)).toEqual([false, false, true, true]);
      expect(await desk.books.withdrawal('missions', open)).toBeUndefined();
      // Who took backups, and when, is for those who read the record or have them deleted.
      const backups = async (role: DeskRole) =>
        (await desk.as(member('Omar', role)).books.withdrawal('accounts', open))!.backups;
      expect([await backups('viewer'), await backups('field')]).toEqual([null, null]);
      expect([await backups('analyst'), await backups('auditor')]).toEqual([[], []]);
      // Whom it is told is as it was kept.
      expect(await desk.verify()).toMatchObject({ holds: true });
      await query(url, 'set session_replication_role = replica; update redactions set needs = 0');
      expect((await desk.verify()).holds).toBe(false);
      // Nobody writes it again, whether they are told or not.
      const sent = [{ id: marked, seen: 1, values: { people: { least: 1, most: 1 } } }];
      expect(await desk.as(member('Omar', 'analyst')).books.write('accounts', sent)).toMatchObject([
        { kind: 'refused', troubles: [{ code: 'withdrawn' }] },
      ]);
    });

    test('who opened what is listed, the latest first, also of an entry that is gone', async () => {
      const { id } = keptOf(await write(account({ contact: 'first', witness: 'W' }))).entry;
      await giveDuty();
      await open(id, 'contact');
      await open(id, 'witness', 'for the hearing');
      const list = async (limit: number, cursor?: string) =>
        desk.as(member('Omar', 'auditor')).keys.openings({ limit, ...(cursor && { cursor }) });
      const first = await list(1);
      expect(first.rows).toMatchObject([
        { by: 'Amal', register: 'accounts', entry: id, field: 'witness', reason: 'for the hearing' },
      ]);
      await desk.books.withdrawConsent('accounts', id, 'asked by letter');
      expect((await list(5, first.next!)).rows).toMatchObject([{ register: 'accounts', field: 'contact' }]);
      await expect(desk.as(member('Rana', 'editor')).keys.openings({})).rejects.toMatchObject({
        code: 'hidden',
      });
    });

    test('what was sent once and is sent again after the withdrawal is answered as removed', async () => {
      const draft = account({ contact: 'first' });
      const [made] = await desk.books.write('accounts', [draft], 'from a phone');
      const { id } = keptOf([made!]).entry;
      await desk.books.withdrawConsent('accounts', id, 'asked by letter');
      expect(await desk.books.write('accounts', [draft], 'from a phone')).toMatchObject([
        { kind: 'refused', troubles: [{ code: 'withdrawn' }] },
      ]);
    });

    test('a row goes only once its hash is kept, and no removed hash can be forged', async () => {
      const { id } = keptOf(await write(account({ contact: 'first' }))).entry;
      for (const table of ['book_versions', 'book_sealed']) {
        await expect(query(url, `delete from ${table}`)).rejects.toThrow('append-only');
        await expect(query(url, `truncate ${table}`)).rejects.toThrow('append-only');
      }
      await desk.books.withdrawConsent('accounts', id, 'asked by letter');
      await expect(query(url, 'delete from redacted_rows')).rejects.toThrow('append-only');
      const forged =
        "set session_replication_role = replica; update redacted_rows set hash = repeat('0', 64)";
      await query(url, forged);
      expect((await desk.verify()).holds).toBe(false);
    });

    test('fewer than five accounts are not counted out to who may not open them', async () => {
      for (let at = 0; at < 4; at += 1) await write(account({ people: { least: 1, most: 1 } }));
      const counts = async () => {
        const { entries } = await desk.books.outline('accounts', {});
        const figures = await desk.bookViews.figures('accounts', {});
        return [entries, figures.entries, figures.codes.acts, figures.totals.people?.given];
      };
      expect(await counts()).toEqual([null, null, {}, undefined]);
      await write(account());
      expect(await counts()).toEqual([5, 5, { '030102': 5 }, undefined]);
      await giveDuty();
      expect(await counts()).toEqual([5, 5, { '030102': 5 }, 4]);
    });
  });
}

/** Every cell of every table, as text. */
async function everything(url: string): Promise<string> {
  const tables = await query<{ name: string }>(
    url,
    "select tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  const texts: string[] = [];
  for (const { name } of tables)
    for (const { cells } of await query<{ cells: string }>(url, `select t::text as cells from "${name}" t`))
      texts.push(cells);
  return texts.join('\n');
}
