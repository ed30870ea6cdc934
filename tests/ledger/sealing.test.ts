import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { deskOn, keyFileOf, newDatabase, query, type Server, servers, tempFolder } from './servers.js';

const password = 'four plain words of mine';
const passphrase = 'a passphrase that is written down elsewhere';
const address = '192.0.2.1';

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`the key of a desk on the ${name}`, () => {
    let server: Server;
    let url: string;
    let desk: Desk;

    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.end());
    beforeEach(async () => {
      url = await newDatabase(server);
      desk = await deskOn(url);
      return () => desk.close();
    });

    /** Mara with a second step; answers its secret, a way to make codes, and recovery codes. */
    async function withSecondStep() {
      const { id } = await desk.people.add({ name: 'Mara', role: 'owner', password });
      const hers = desk.as({ id, name: 'Mara', role: 'owner' });
      const { secret } = await hers.account.beginTotp();
      const codeAt = (timestamp: number) => new TOTP({ secret }).generate({ timestamp });
      const { recovery } = await hers.account.confirmTotp({ secret, code: codeAt(Date.UTC(2026, 2, 10)) });
      return { id, secret, recovery };
    }
    const kept = async () =>
      (await query<{ totp: string }>(url, 'select totp from credentials where totp is not null')).map(
        ({ totp }) => totp,
      );
    /** Signs Mara in; a desk of its own so that its clock is far enough on for another code. */
    const signIn = async (secret: string, minutes: number) => {
      const at = Date.UTC(2026, 2, 10) + minutes * 60_000;
      const later = await deskOn(url, { now: () => new Date(at) });
      try {
        const code = new TOTP({ secret }).generate({ timestamp: at });
        return (await later.door.signIn({ name: 'Mara', password, code, address })).member.name;
      } finally {
        await later.close();
      }
    };

    test('the secret of a second step is sealed, opens for signing in, and is in no backup in clear', async () => {
      expect(await desk.keys.state()).toEqual({
        state: 'none',
        id: null,
        missing: [],
        recoveredAt: null,
        keys: [],
      });
      const { secret } = await withSecondStep();
      expect((await desk.keys.state()).state).toBe('there');
      expect(statSync(keyFileOf(url)).mode & 0o777).toBe(0o600);
      expect(await kept()).toEqual([expect.stringMatching(/^sealed:/)]);
      expect(await signIn(secret, 5)).toBe('Mara');
      const file = join(tempFolder(), 'desk.backup');
      await desk.backup(file);
      const text = gunzipSync(readFileSync(file)).toString('utf8');
      expect(text).not.toContain(secret);
      const key = (JSON.parse(readFileSync(keyFileOf(url), 'utf8')) as { keys: { key: string }[] }).keys[0]!
        .key;
      expect(text).not.toContain(key);
      expect(text).not.toContain(Buffer.from(key, 'base64').toString('hex'));
    });

    test('a secret that an older Dateline kept in clear is sealed at the next start', async () => {
      const { secret } = await withSecondStep();
      await query(url, `update credentials set totp = '${secret}'; delete from data_keys`);
      await desk.close();
      desk = await deskOn(url);
      expect(await kept()).toEqual([expect.stringMatching(/^sealed:/)]);
      expect(await signIn(secret, 5)).toBe('Mara');
    });

    test('a row moved to another person does not open', async () => {
      const { secret } = await withSecondStep();
      await desk.people.add({ name: 'Omar', role: 'owner', password });
      await query(
        url,
        `update credentials set totp = (select totp from credentials where totp is not null);
         insert into data_keys select 'person ' || p.id, d.key, d.wrapped from data_keys d, people p where p.name = 'Omar'`,
      );
      const code = new TOTP({ secret }).generate({ timestamp: Date.UTC(2026, 2, 10) });
      await expect(desk.door.signIn({ name: 'Omar', password, code, address })).rejects.toMatchObject({
        code: 'keyMissing',
      });
    });

    test('without its key the desk works, says what is closed, makes no second key, and opens again with the recovery file', async () => {
      const { secret, recovery, id } = await withSecondStep();
      const { file } = await desk.keys.recovery(passphrase);
      const before = await desk.keys.state();
      expect(before.recoveredAt).not.toBeNull();
      expect(file).not.toContain(passphrase);
      rmSync(keyFileOf(url));
      const lost = await desk.keys.state();
      expect(lost).toMatchObject({ state: 'missing', missing: [before.id] });
      await expect(signIn(secret, 5)).rejects.toMatchObject({
        code: 'keyMissing',
        message: 'The second step cannot be checked: the key of this desk is not there.',
      });
      // What is not sealed is the way in.
      const byRecovery = { name: 'Mara', password, code: recovery[0]!, address };
      expect((await desk.door.signIn(byRecovery)).member.name).toBe('Mara');
      await expect(desk.keys.rotate()).rejects.toMatchObject({
        code: 'keyMissing',
        remedy: expect.stringContaining('dateline keys restore FILE'),
      });
      await expect(desk.keys.restore(file, 'not the passphrase at all')).rejects.toMatchObject({
        details: { reason: 'wrongPassphrase' },
      });
      await expect(desk.keys.restore('{"format": 1}', passphrase)).rejects.toMatchObject({
        details: { reason: 'noRecoveryFile' },
      });
      await desk.keys.restore(file, passphrase);
      expect(await desk.keys.state()).toEqual(before);
      expect(await signIn(secret, 10)).toBe('Mara');
      // An owner can turn off a second step that is lost for good.
      rmSync(keyFileOf(url));
      await desk.people.endTotp(id);
      expect((await desk.door.signIn({ name: 'Mara', password, address })).member.name).toBe('Mara');
    });

    test('a file that is no key, and the key of another desk, are told apart from none', async () => {
      const { secret } = await withSecondStep();
      const { file } = await desk.keys.recovery(passphrase);
      writeFileSync(keyFileOf(url), 'nonsense');
      expect((await desk.keys.state()).state).toBe('missing');
      await expect(signIn(secret, 5)).rejects.toMatchObject({ code: 'keyMissing' });
      const other = await deskOn(await newDatabase(server));
      const { file: theirs } = await other.keys.recovery(passphrase);
      await desk.keys.restore(file, passphrase);
      await expect(desk.keys.restore(theirs, passphrase)).rejects.toMatchObject({
        details: { reason: 'otherDesk' },
      });
      expect(await signIn(secret, 10)).toBe('Mara');
      await other.close();
    });

    test('a new key wraps everything anew; the old recovery file no longer opens what the desk holds', async () => {
      const { secret } = await withSecondStep();
      const { id, file } = await desk.keys.recovery(passphrase);
      const wrapped = () =>
        query<{ key: string; wrapped: Buffer }>(url, 'select key, wrapped from data_keys');
      const before = await wrapped();
      const { id: next } = await desk.keys.rotate();
      expect(next).not.toBe(id);
      const after = await wrapped();
      expect(after.map(({ key }) => key)).toEqual([next]);
      expect(after[0]!.wrapped).not.toEqual(before[0]!.wrapped);
      expect(readFileSync(keyFileOf(url), 'utf8')).not.toContain(id);
      expect(await desk.keys.state()).toMatchObject({ state: 'there', id: next, recoveredAt: null });
      expect(await signIn(secret, 5)).toBe('Mara');
      // An older key brought back beside the one in use changes nothing.
      await desk.keys.restore(file, passphrase);
      expect((await desk.keys.state()).state).toBe('there');
      expect(await signIn(secret, 10)).toBe('Mara');
    });

    test('a backup of before a new key opens with the recovery file of then', async () => {
      const { secret } = await withSecondStep();
      const { file } = await desk.keys.recovery(passphrase);
      const backup = join(tempFolder(), 'desk.backup');
      await desk.backup(backup);
      await desk.keys.rotate();
      await desk.close();
      url = await newDatabase(server);
      desk = await deskOn(url);
      await desk.restore(backup);
      expect((await desk.keys.state()).state).toBe('missing');
      expect((await desk.verify()).holds).toBe(true);
      await desk.keys.restore(file, passphrase);
      expect((await desk.keys.state()).state).toBe('there');
      expect(await signIn(secret, 15)).toBe('Mara');
    });

    test('a desk on a server that was told of no place for its key seals nothing', async () => {
      const homeless = await deskOn(url, { env: { DATABASE_URL: url } });
      await expect(homeless.keys.rotate()).rejects.toMatchObject({ details: { reason: 'keyNeeded' } });
      await homeless.close();
    });

    test('the duty is given to somebody, to the machine too, and stands in the record', async () => {
      const mara = await desk.people.add({ name: 'Mara', role: 'owner', password });
      expect((await desk.status()).duties).toEqual([]);
      await desk.people.setDuty('local', 'sealed', true);
      await desk.people.setDuty(mara.id, 'sealed', true);
      await desk.people.setDuty(mara.id, 'sealed', true);
      expect((await desk.status()).duties).toEqual(['sealed']);
      expect((await desk.people.list())[0]!.duties).toEqual(['sealed']);
      await desk.people.setDuty(mara.id, 'sealed', false);
      expect((await desk.people.list())[0]!.duties).toEqual([]);
      await expect(desk.people.setDuty('nobody', 'sealed', true)).rejects.toMatchObject({ code: 'notFound' });
      const { rows } = await desk.entries({});
      expect(rows.map(({ action, about }) => `${action} ${about.person}`).slice(0, 3)).toEqual([
        'takeDuty Mara',
        'giveDuty Mara',
        'giveDuty null',
      ]);
      expect((await desk.verify()).holds).toBe(true);
    });
  });
}
