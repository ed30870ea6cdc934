import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { everything } from '../../src/ledger/clearance.js';
import { configOf, connect } from '../../src/ledger/store/database.js';
import { verifyChain } from '../../src/ledger/store/verify.js';
import { deskOn, given, newDatabase, type Server, servers, tempFolder } from './servers.js';

const texts = [
  'One\nattacks/raid; on 2026-03-09; at Bara SD; killed 3 guards; says police',
  'Two\nattacks/attack; on 2026-03-09; at Bara SD; killed 5 guards; says residents',
  'Three, مدينة الأبيض 😀\noperations/raid; on 2026-03; at Dilling SD; operations 12; tally; says army',
];

async function fill(desk: Desk): Promise<void> {
  for (const [at, text] of texts.entries()) await desk.add(given(text, `Source ${at % 2}`));
  const [event] = (await desk.events({}, {})).rows;
  const claims = (await desk.event(event!.id))!.claims.map(({ claim }) => claim.id);
  await desk.judge({ verdict: 'different', claim: claims[0]!, other: claims[1]!, why: 'two villages' });
  await desk.judge({ verdict: 'correct', claim: claims[0]!, path: 'counts[0].value', value: 4 });
  await desk.setState((await desk.reports({}, {})).rows[0]!.id, 'inReview');
}

/** Everything that a desk shows. */
async function shown(desk: Desk): Promise<unknown> {
  const reports = (await desk.reports({}, { limit: 200 })).rows;
  const events = (await desk.events({}, { limit: 200 })).rows;
  return {
    // A restored desk has one entry more: its views are of a later one.
    reports: await Promise.all(reports.map(async ({ id }) => ({ ...(await desk.report(id))!, at: null }))),
    events: await Promise.all(events.map(({ id }) => desk.event(id))),
    figures: (await desk.figures({}, { limit: 200 })).rows,
    entries: (await desk.entries({ limit: 200 })).rows.filter(
      ({ action }) => action !== 'restore' && action !== 'backup',
    ),
  };
}

/** What somebody with the database's password could do, past the triggers. */
const tampered: [what: string, how: string, seq: number][] = [
  ['a judgement', "update judgements set value = '40' where verdict = 'correct'", 5],
  ['who judged', "update judgements set by = 'Somebody' where verdict = 'different'", 4],
  ["a report's text", "update reports set text = text || ' ' where seq = 2", 2],
  ["a capture's bytes", "update captures set bytes = 'x' where entry = 1", 1],
  ["a claim's words", `update findings set body = '{"killed": 0}' where entry = 2`, 2],
  ['a removed row', 'delete from states', 6],
  [
    'a removed judgement with its entry',
    'delete from judgements where entry = 5; delete from entries where seq = 5',
    5,
  ],
  ['a chain cut short', 'delete from states; delete from entries where seq = 6', 6],
  ['an added row', "insert into states select id, 'done', 3 from reports where seq = 1", 3],
  [
    'entries in another order',
    'update entries set seq = 7 - seq + 100; update entries set seq = seq - 100',
    1,
  ],
  ['an entry that says another thing', "update entries set at = at + interval '1 day' where seq = 3", 3],
];

const running: Server[] = [];

beforeAll(async () => {
  for (const [at, { missing, start }] of servers.entries()) if (!missing) running[at] = await start();
});
afterAll(() => Promise.all(running.map((server) => server.end())));

/** Where a test may put a file. */
function newFile(): string {
  const folder = tempFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'desk.backup');
}

for (const [at, { name, missing }] of servers.entries()) {
  describe.skipIf(missing)(`the chain and backups on the ${name}`, () => {
    test('every change, removal and reorder is found', async () => {
      const url = await newDatabase(running[at]!);
      const desk = await deskOn(url);
      await fill(desk);
      expect(await desk.verify()).toEqual({ holds: true, entries: 6, broken: null });
      for (const [what, how, seq] of tampered) {
        // Each is tried on the same ledger and rolled back.
        const found = await tryWith(url, how);
        expect([what, found]).toEqual([what, { holds: false, seq }]);
      }
      expect(await desk.verify()).toEqual({ holds: true, entries: 6, broken: null });
      await desk.close();
    });

    test('a backup carries a whole desk, and is refused where it cannot', async () => {
      const [desk, other] = await Promise.all([
        deskOn(await newDatabase(running[at]!)),
        deskOn(await newDatabase(running[at]!)),
      ]);
      await fill(desk);
      const file = newFile();
      const { rows, bytes } = await desk.backup(file);
      expect(bytes).toBe(readFileSync(file).length);
      const text = gunzipSync(readFileSync(file)).toString('utf8');
      const broken = `${file}.broken`;
      const refusedWith = async (content: Uint8Array) => {
        writeFileSync(broken, content);
        await expect(other.restore(broken)).rejects.toMatchObject({ code: 'badBackup' });
        expect(await other.status()).toMatchObject({ reports: 0, entries: 0 });
      };
      await refusedWith(Buffer.from('no gzip'));
      await refusedWith(readFileSync(file).subarray(0, bytes / 2));
      await refusedWith(gzipSync(text.slice(0, text.lastIndexOf('{"end"'))));
      await refusedWith(gzipSync(text.replace('two villages', 'one village')));
      const none = `${file}.none`;
      await expect(other.restore(none)).rejects.toThrow(`${none}: There is no such file.`);
      for (const nowhere of [`${none}/desk.backup`, dirname(file)]) {
        await expect(desk.backup(nowhere)).rejects.toMatchObject({
          code: 'badInput',
          message: expect.stringContaining('folder'),
        });
      }
      expect(await other.restore(file)).toEqual({ rows });
      expect(await shown(other)).toEqual(await shown(desk));
      expect(await other.verify()).toEqual({ holds: true, entries: 7, broken: null });
      await expect(other.restore(file)).rejects.toMatchObject({ code: 'notEmpty' });
      await Promise.all([desk.close(), other.close()]);
    });
  });
}

class Undone extends Error {}

/** What a check of the chain finds after a change, which is then rolled back. */
async function tryWith(url: string, how: string): Promise<{ holds: boolean; seq: number | undefined }> {
  const { seenBy, end } = connect(configOf(url), async () => {});
  const db = seenBy(everything);
  let found = { holds: true, seq: undefined as number | undefined };
  const work = db.transaction().execute(async (trx) => {
    await sql.raw(`set local session_replication_role = replica; ${how}`).execute(trx);
    const { holds, broken } = await verifyChain(trx);
    found = { holds, seq: broken?.seq };
    throw new Undone();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  await end();
  return found;
}

test.skipIf(servers.some(({ missing }) => missing))(
  'a backup of one database is restored on the other',
  async () => {
    const [a, b] = running as [Server, Server];
    const [from, to] = [await deskOn(await newDatabase(a)), await deskOn(await newDatabase(b))];
    await fill(from);
    const file = newFile();
    await from.backup(file);
    await to.restore(file);
    expect(await shown(to)).toEqual(await shown(from));
    expect((await to.verify()).holds).toBe(true);
    await Promise.all([from.close(), to.close()]);
  },
);
