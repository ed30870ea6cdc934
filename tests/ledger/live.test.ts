import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { News } from '../../src/ledger/model.js';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

const text = `Strike on the market
attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders; target market; says health ministry`;

/** What a desk hears, with a way to wait for it. */
class Ears {
  readonly ups: number[] = [];
  readonly news: News[] = [];
  #told = () => {};
  readonly hearer = {
    up: (seq: number) => {
      this.ups.push(seq);
      this.#told();
    },
    news: (one: News) => {
      this.news.push(one);
      this.#told();
    },
  };

  async until(holds: () => boolean): Promise<void> {
    while (!holds())
      await new Promise<void>((resolve) => {
        this.#told = resolve;
      });
  }
}

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`what happens on the ${name}`, () => {
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

    test('is told to another process, with the reports that it touches and nothing of what they say', async () => {
      const other = await deskOn(url, { by: 'Karim' });
      const ears = new Ears();
      const stop = other.listen(ears.hearer);
      await ears.until(() => ears.ups.length === 1);
      const { reports } = await desk.add(given(text));
      const id = reports[0]!.id;
      const claim = (await desk.report(id))!.claims[0]!.claim.id;
      const { id: judgement } = await desk.judge({ verdict: 'accept', claim });
      await desk.judge({ verdict: 'withdraw', judgement });
      await desk.setState(id, 'done');
      await ears.until(() => ears.news.length === 4);
      expect(ears.news).toEqual([
        { seq: 1, action: 'add', reports: [id] },
        { seq: 2, action: 'accept', reports: [id] },
        { seq: 3, action: 'withdraw', reports: [id] },
        { seq: 4, action: 'state', reports: [id] },
      ]);
      await stop();
      await other.close();
    });

    test('is heard again after the connection was cut, and what was missed is known', async () => {
      const ears = new Ears();
      const stop = desk.listen(ears.hearer);
      await ears.until(() => ears.ups.length === 1);
      expect(ears.ups).toEqual([0]);
      const cut =
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline live'";
      await query(url, `${cut} and datname = current_database()`);
      const { reports } = await desk.add(given(text));
      await ears.until(() => ears.ups.length === 2);
      // Written before it listened again, or told: one of the two, never neither.
      await ears.until(() => ears.ups[1] === 1 || ears.news.length === 1);
      await desk.setState(reports[0]!.id, 'done');
      await ears.until(() => ears.news.at(-1)?.seq === 2);
      await stop();
    });
  });
}
