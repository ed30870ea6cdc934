import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reader } from '../../src/desk/index.js';
import { lineReader } from './lineReader.js';
import { deskOn, given, newDatabase, type Server, servers } from './servers.js';

let server: Server;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server.end());

const text = `A strike
attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders
attacks/shelling; on 2026-03-09; at Bara SD; killed 2 guards
operations/raid; on 2026-03-09; at Dilling SD; operations 3; tally`;

/** A reader that no longer knows shelling. */
const blind: Reader = {
  read: (input) =>
    lineReader.read(input).map((reading) => {
      const claims = reading.claims.filter(({ kind }) => kind !== 'shelling');
      const ids = new Set(claims.map(({ id }) => id));
      const events = reading.events.filter((event) => event.claims.every((id) => ids.has(id)));
      return { ...reading, claims, events };
    }),
};

/** A reader that counts better. */
const better: Reader = {
  read: (input) =>
    lineReader.read(input).map((reading) => ({
      ...reading,
      claims: reading.claims.map((claim) => ({
        ...claim,
        counts: claim.counts.map((count) =>
          count.value === 14 ? { ...count, value: 15, low: 15, high: 15 } : count,
        ),
      })),
    })),
};

test('reading again keeps ids and judgements, retires what is not found and takes it back when it is', async () => {
  const url = await newDatabase(server);
  const first = await deskOn(url);
  const { reports } = await first.add(given(text, 'Nile Courier'));
  const id = reports[0]!.id;
  const before = (await first.report(id))!.claims;
  const [strike, shelling] = before.map(({ claim }) => claim.id);
  await first.judge({ verdict: 'accept', claim: strike!, why: 'seen' });
  await first.judge({ verdict: 'accept', claim: shelling! });
  expect(await first.reread()).toEqual({ reports: 1, added: 0, kept: 3, retired: 0 });
  await first.close();

  const second = await deskOn(url, { reader: blind });
  expect(await second.reread()).toEqual({ reports: 1, added: 0, kept: 2, retired: 1 });
  const after = (await second.report(id))!;
  expect(after.claims.map(({ claim }) => claim.id)).toEqual(before.map(({ claim }) => claim.id));
  expect(after.claims.map(({ retired }) => retired)).toEqual([false, true, false]);
  expect(after.claims[0]).toMatchObject({ verdict: 'accept', judgements: [{ why: 'seen' }] });
  expect(after.report).toMatchObject({ claims: 2, judged: 1, registers: { attacks: 1, operations: 1 } });
  expect((await second.events({}, {})).rows.map(({ kind }) => kind)).toEqual(['airstrike']);
  await second.close();

  const third = await deskOn(url, { reader: better });
  expect(await third.reread()).toEqual({ reports: 1, added: 0, kept: 3, retired: 0 });
  const last = (await third.report(id))!;
  expect(last.claims.map(({ retired }) => retired)).toEqual([false, false, false]);
  expect(last.claims[0]).toMatchObject({ verdict: 'accept', claim: { id: strike, counts: [{ value: 15 }] } });
  expect(last.claims[1]).toMatchObject({ verdict: 'accept', retired: false });
  expect((await third.events({}, {})).rows).toHaveLength(2);
  expect(await third.verify()).toMatchObject({ holds: true, entries: 6 });
  await third.close();
});

test('the same words of another source keep ids of their own when they are read again', async () => {
  const url = await newDatabase(server);
  const desk = await deskOn(url);
  await desk.add(given(text, 'Nile Courier'));
  const copy = await desk.add({ ...given(text, 'Gulf Mirror'), bytes: Buffer.from(`\ufeff${text}`) });
  expect(copy.kind).toBe('added');
  expect(await desk.reread()).toEqual({ reports: 2, added: 0, kept: 6, retired: 0 });
  await desk.close();
});
