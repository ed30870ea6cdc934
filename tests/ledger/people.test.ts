import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { DeskRole, Member } from '../../src/ledger/model.js';
import { deskOn, given, newDatabase, type Server, servers } from './servers.js';

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
      const added = await desk.as(member('Yusuf', 'field')).add(given(text));
      const report = added.reports[0]!.id;
      const claim = (await analyst.report(report))!.claims[0]!.claim.id;
      const judgement = await analyst.judge({ verdict: 'accept', claim });
      expect(judgement.by).toBe('Hoda');
      const takeBack = { verdict: 'withdraw', judgement: judgement.id } as const;
      await expect(other.judge(takeBack)).rejects.toMatchObject({ code: 'refusedRole' });
      await expect(other.setState(report, 'done')).rejects.toMatchObject({ code: 'refusedRole' });
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
  });
}
