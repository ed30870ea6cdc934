import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskOn, newDatabase, query, type Server, servers } from './servers.js';
import { derivedTables, step, take } from './steps.js';

let server: Server;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server.end());

const derived = (url: string) =>
  Promise.all(
    derivedTables.map((table) => query<{ t: string }>(url, `select t::text as t from ${table} t order by 1`)),
  );

test('what is derived step by step is what is derived anew: the same rows and ids', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const url = await newDatabase(server);
      const desk = await deskOn(url);
      try {
        for (const [at, one] of steps.entries()) await take(desk, url, one, at);
        const before = await derived(url);
        await desk.rebuild();
        expect(before).toEqual(await derived(url));
        expect((await desk.verify()).holds).toBe(true);
      } finally {
        await desk.close();
      }
    }),
    {
      endOnFailure: true,
      numRuns: Number(process.env.FC_RUNS ?? 20),
      seed: Number(process.env.FC_SEED ?? 20260311),
    },
  );
});
