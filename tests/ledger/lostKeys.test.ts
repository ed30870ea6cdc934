import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { EntryDraft, Written } from '../../src/ledger/bookModel.js';
import type { DeskRole, Member } from '../../src/ledger/model.js';
import { deskOn, keyFileOf, newDatabase, query, type Server, servers, tempFolder } from './servers.js';

const passphrase = 'a passphrase that is written down elsewhere';

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
  describe.skipIf(missing)(`lost keys on the ${name}`, () => {
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

    test('a key that is lost for good is given up: what it sealed says so, and what comes is sealed anew', async () => {
      const { id } = keptOf(await write(account({ contact: 'first', witness: 'W' }))).entry;
      const untouched = keptOf(await write(account({ contact: 'kept' }))).entry.id;
      await giveDuty();
      const before = await desk.keys.state();
      const lost = before.id!;
      expect(before.keys).toMatchObject([{ id: lost, state: 'inUse', since: expect.any(String) }]);
      const giveUp = (reason = 'the disk burnt') => desk.keys.giveUp(reason);
      await expect(giveUp()).rejects.toMatchObject({ details: { reason: 'noKeyMissing' } });
      const { file } = await desk.keys.recovery(passphrase);
      rmSync(keyFileOf(url));
      await expect(giveUp(' ')).rejects.toMatchObject({ details: { reason: 'noReason' } });
      await expect(desk.as(member('Omar', 'editor')).keys.giveUp('why not')).rejects.toMatchObject({
        code: 'refusedRole',
      });
      expect(await giveUp()).toEqual({ keys: [lost] });
      expect((await desk.entries({})).rows[0]).toMatchObject({ action: 'giveUpKey', subject: lost });
      expect(await desk.keys.state()).toMatchObject({
        state: 'none',
        missing: [],
        keys: [{ id: lost, state: 'givenUp', givenUp: { by: 'Amal', reason: 'the disk burnt' } }],
      });
      const closed = { code: 'keyMissing', details: { reason: 'keyGivenUp' } };
      await expect(open(id, 'contact')).rejects.toMatchObject(closed);
      // Another entry, and another field of the same one: sealed by a new key.
      const other = keptOf(await write(account({ contact: 'other' }))).entry.id;
      keptOf(await write({ id, seen: 1, values: { contact: 'second' } }));
      expect((await open(other, 'contact')).value).toBe('other');
      expect((await open(id, 'contact')).value).toBe('second');
      await expect(open(id, 'witness')).rejects.toMatchObject(closed);
      expect(await sealedOf(id)).toEqual(['witness', 'contact']);
      const next = (await desk.keys.rotate()).id;
      expect((await open(id, 'contact')).value).toBe('second');
      expect(await desk.verify()).toMatchObject({ holds: true });
      // A recovery file that is found after all.
      await desk.keys.restore(file, passphrase);
      expect((await open(id, 'witness')).value).toBe('W');
      expect((await open(untouched, 'contact')).value).toBe('kept');
      expect((await open(id, 'contact')).value).toBe('second');
      expect(await desk.keys.state()).toMatchObject({
        state: 'there',
        id: next,
        keys: [
          { id: next, state: 'inUse' },
          { id: lost, state: 'older' },
        ],
      });
      await desk.close();
      desk = await deskOn(url);
      expect((await desk.keys.state()).id).toBe(next);
      expect((await open(id, 'witness')).value).toBe('W');
    });

    /** Takes the key away and gives it up; answers it with its recovery file. */
    const loseKey = async () => {
      const { file, id } = await desk.keys.recovery(passphrase);
      rmSync(keyFileOf(url));
      await desk.keys.giveUp('the disk burnt');
      return { file, id };
    };

    test('a key that was given up and found is missed when it is lost again, and can be given up again', async () => {
      const { id } = keptOf(await write(account({ contact: 'first' }))).entry;
      await giveDuty();
      const { file, id: key } = await loseKey();
      await desk.keys.restore(file, passphrase);
      expect(await desk.keys.state()).toMatchObject({
        state: 'there',
        keys: [{ id: key, state: 'inUse', since: expect.any(String), givenUp: null }],
      });
      rmSync(keyFileOf(url));
      expect(await desk.keys.state()).toMatchObject({ state: 'missing', missing: [key] });
      await expect(open(id, 'contact')).rejects.toMatchObject({ details: { reason: 'keyMissing' } });
      await expect(write(account({ contact: 'other' }))).rejects.toMatchObject({ code: 'keyMissing' });
      expect(await desk.keys.giveUp('burnt again')).toEqual({ keys: [key] });
      expect(await desk.keys.state()).toMatchObject({
        state: 'none',
        keys: [{ id: key, state: 'givenUp', givenUp: { reason: 'burnt again' } }],
      });
      const backup = join(tempFolder(), 'desk.backup');
      await desk.backup(backup);
      const other = await deskOn(await newDatabase(server));
      await other.restore(backup);
      expect(await other.verify()).toMatchObject({ holds: true });
      await other.close();
      await desk.keys.restore(file, passphrase);
      expect((await open(id, 'contact')).value).toBe('first');
    });

    test('whatever a lost key sealed opens once it is found, however many were lost after it', async () => {
      const { id } = keptOf(
        await write(account({ contact: 'one', witness: 'two', victimNames: 'three' })),
      ).entry;
      await giveDuty();
      const files: string[] = [];
      for (const field of ['contact', 'witness']) {
        files.push((await loseKey()).file);
        await write({ id, values: { [field]: `anew ${field}` } });
      }
      const backup = join(tempFolder(), 'desk.backup');
      await desk.backup(backup);
      const other = await deskOn(await newDatabase(server));
      await other.restore(backup);
      for (const [on, at] of [
        [desk, url],
        [other, null],
      ] as const) {
        await expect(on.books.open('accounts', id, 'victimNames', 'why')).rejects.toThrow(
          at ? 'given up' : 'not there',
        );
        for (const file of files) await on.keys.restore(file, passphrase);
        expect((await on.books.open('accounts', id, 'victimNames', 'why')).value).toBe('three');
        expect((await on.books.open('accounts', id, 'contact', 'why')).value).toBe('anew contact');
      }
      expect((await open(id, 'witness')).value).toBe('anew witness');
      await other.close();
      // A new key carries over all of one desk's; withdrawn consent leaves none.
      await desk.keys.rotate();
      expect((await open(id, 'victimNames')).value).toBe('three');
      expect((await open(id, 'witness')).value).toBe('anew witness');
      expect(await query(url, `select from data_keys where subject = 'entry ${id}'`)).toHaveLength(3);
      await desk.books.withdrawConsent('accounts', id, 'asked by letter');
      expect(await query(url, `select from data_keys where subject = 'entry ${id}'`)).toHaveLength(0);
    });

    test('a key file that cannot be read is not given up while it is in the way', async () => {
      keptOf(await write(account({ contact: 'first' })));
      writeFileSync(keyFileOf(url), 'nonsense');
      await expect(desk.keys.giveUp('it is broken')).rejects.toMatchObject({
        details: { reason: 'keyInTheWay' },
      });
    });
  });
}
