import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { DeskRole, Member } from '../../src/ledger/model.js';
import { deskOn, given, newDatabase, type Server, servers, tempFolder } from './servers.js';

const text = `Strike on the market
attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders; target market; says health ministry`;

const member = (name: string, role: DeskRole): Member => ({ id: name, name, role });

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`people at a desk on the ${name}`, () => {
    let server: Server;
    let desk: Desk;

    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.end());
    beforeEach(async () => {
      desk = await deskOn(await newDatabase(server));
      return () => desk.close();
    });

    test('what is done as somebody is done in their name, and no more than their role may', async () => {
      const [analyst, other] = [desk.as(member('Hoda', 'analyst')), desk.as(member('Karim', 'analyst'))];
      const field = desk.as(member('Yusuf', 'field'));
      const added = await field.add(given(text));
      const report = added.reports[0]!.id;
      const claim = (await analyst.report(report))!.claims[0]!.claim.id;
      const judgement = await analyst.judge({ verdict: 'accept', claim });
      expect(judgement.by).toBe('Hoda');
      const takeBack = { verdict: 'withdraw', judgement: judgement.id } as const;
      await expect(other.judge(takeBack)).rejects.toMatchObject({ code: 'refusedRole' });
      await expect(field.setState(report, 'done')).rejects.toMatchObject({ code: 'refusedRole' });
      await analyst.judge(takeBack);
      const again = await other.judge({ verdict: 'reject', claim });
      await desk.as(member('Lina', 'editor')).judge({ verdict: 'withdraw', judgement: again.id });
      const { rows } = await desk.entries({});
      expect(rows.map(({ by, action }) => `${by} ${action}`)).toEqual([
        'Lina withdraw',
        'Karim reject',
        'Hoda withdraw',
        'Hoda accept',
        'Yusuf add',
      ]);
    });

    test('accounts go along in a backup with what they sign in with, sessions do not, and the chain holds', async () => {
      const password = 'four plain words of mine';
      await desk.people.add({ name: 'Mara', role: 'owner', password });
      const omar = await desk.people.add({ name: 'Omar', role: 'field', password });
      await desk.people.setRole(omar.id, 'analyst');
      await desk.door.signIn({ name: 'omar', password, address: '192.0.2.1' });
      const folder = tempFolder();
      await desk.backup(join(folder, 'desk.backup'));
      const other = await deskOn(await newDatabase(server));
      await other.restore(join(folder, 'desk.backup'));
      expect((await other.people.list()).map(({ name, role }) => `${name} ${role}`)).toEqual([
        'Mara owner',
        'Omar analyst',
      ]);
      expect(await other.people.sessions()).toEqual([]);
      expect((await other.door.signIn({ name: 'Omar', password, address: '192.0.2.1' })).member.role).toBe(
        'analyst',
      );
      expect(await other.verify()).toMatchObject({ holds: true });
      const { rows } = await other.entries({}, 'Omar');
      expect(rows.map(({ action, about }) => `${action} ${about.person}`)).toEqual([
        'signIn Omar',
        'signIn Omar',
      ]);
      await other.close();
    });

    test('the first is an owner, the last owner stays one, and a name is one person’s for ever', async () => {
      const password = 'four plain words of mine';
      const add = (name: string, role: DeskRole) => desk.people.add({ name, role, password });
      await expect(add('Mara', 'editor')).rejects.toMatchObject({ code: 'conflict' });
      const mara = await add('Mara', 'owner');
      await expect(desk.people.setRole(mara.id, 'viewer')).rejects.toMatchObject({ code: 'conflict' });
      await expect(desk.people.setActive(mara.id, false)).rejects.toMatchObject({ code: 'conflict' });
      await expect(add('ＭＡＲＡ', 'viewer')).rejects.toMatchObject({ code: 'conflict' });
      await expect(add('Ma\u202era', 'viewer')).rejects.toMatchObject({ code: 'badInput' });
      const { id } = await add('Omar', 'owner');
      expect((await desk.people.setRole(mara.id, 'viewer')).role).toBe('viewer');
      await expect(desk.people.setActive(id, false)).rejects.toMatchObject({ code: 'conflict' });
      expect((await desk.verify()).holds).toBe(true);
    });
  });
}
