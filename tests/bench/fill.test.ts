import { afterAll, beforeAll, expect, test } from 'vitest';
import { version } from '../../src/desk/version.js';
import { configOf } from '../../src/ledger/store/database.js';
import { fill } from '../../tools/bench/fill.js';
import { preparedReading } from '../../tools/bench/prepared.js';
import { storyOf } from '../../tools/bench/stories.js';
import { deskOn, newDatabase, query, type Server, servers } from '../ledger/servers.js';

let server: Server;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server.end());

const reports = 60;
const at = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();

const everything = async (url: string) => {
  const named = await query<{ name: string }>(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of named) {
    const found = await query<{ t: string }>(url, `select t::text as t from ${name} t order by 1`);
    rows[name] = found.map(({ t }) => t);
  }
  return rows;
};

test('a desk filled in lots has the same rows as one to which each report was added', {
  timeout: 180_000,
}, async () => {
  const [single, lots] = [await newDatabase(server), await newDatabase(server)];
  let number = 0;
  const reader = { read: () => [preparedReading(storyOf(number))] };
  const desk = await deskOn(single, { reader, now: () => new Date(at(number)), by: 'Bench' });
  for (number = 1; number <= reports; number += 1) {
    const { text, source, published } = storyOf(number);
    await desk.add({ bytes: Buffer.from(text), name: `${number}.txt`, source, publishedAt: published });
  }
  await desk.close();
  const filling = { story: storyOf, at, by: 'Bench', reader: version() };
  // In two steps, as a desk grows.
  await fill(configOf(lots), { ...filling, from: 1, to: 45 });
  await fill(configOf(lots), { ...filling, from: 46, to: reports });
  const [expected, found] = [await everything(single), await everything(lots)];
  expect(found.reports!.length).toBe(reports);
  for (const table of Object.keys(expected)) expect(found[table], table).toEqual(expected[table]);
});
