import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { narrowed } from '../../src/ledger/clearance.js';
import { broughtTables } from '../../src/ledger/store/content.js';
import { configOf, connect } from '../../src/ledger/store/database.js';
import { pathOf } from '../../src/ledger/store/seen/path.js';
import { bookTables, sharedTables } from '../../src/ledger/store/seen/tables.js';
import { sensitivities, sharingLevels } from '../../src/registers/sharing.js';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';
import { derivedTables, step, take } from './steps.js';

let server: Server;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server.end());

const mark = fc.record({
  do: fc.constant('mark' as const),
  report: fc.nat(),
  how: fc.oneof(
    fc.constantFrom(...sharingLevels, null).map((sharing) => ({ sharing })),
    fc.constantFrom(...sensitivities, null).map((sensitivity) => ({ sensitivity })),
  ),
});

const markClaim = fc.record({
  do: fc.constant('mark a claim' as const),
  one: fc.nat(),
  event: fc.boolean(),
  how: fc.oneof(
    fc.constantFrom(...sharingLevels, null).map((sharing) => ({ sharing })),
    fc.constantFrom(...sensitivities, null).map((sensitivity) => ({ sensitivity })),
  ),
});

type MarkClaim = typeof markClaim extends fc.Arbitrary<infer Value> ? Value : never;

async function shareClaim(desk: Desk, url: string, { one, event, how }: MarkClaim) {
  const claims = await query<{ id: string; event: string | null }>(
    url,
    'select c.id, s.event from claims c left join standing s on s.claim = c.id order by c.entry, c.id collate "C"',
  );
  const chosen = claims[one % claims.length];
  if (!chosen) return;
  const whole = event && chosen.event !== null;
  await desk.marks.change(
    whole ? { event: chosen.event! } : { claims: [chosen.id] },
    how as { sharing: null },
  );
}

async function share(desk: Desk, url: string, { report, how }: { report: number; how: object }) {
  const reports = await query<{ id: string }>(url, 'select id from reports order by seq');
  const chosen = reports[report % reports.length];
  if (chosen) await desk.inbox.change({ reports: [chosen.id] }, how as { sharing: null });
}

type Rows = Record<string, string[]>;

/** The rows of tables as text, as a path finds them. */
async function rowsOf(url: string, path: string, tables: readonly string[]): Promise<Rows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set search_path to ${path}`);
    const found: Rows = {};
    for (const table of tables) {
      const { rows } = await client.query<{ t: string }>(`select t::text as t from ${table} t order by 1`);
      found[table] = rows.map(({ t }) => t);
    }
    return found;
  } finally {
    await client.end();
  }
}

const tablesOf = async (url: string, schema: string) =>
  (
    await query<{ name: string }>(
      url,
      `select relname as name from pg_class
      where relnamespace = '${schema}'::regnamespace and relkind in ('r', 'v') order by relname collate "C"`,
    )
  ).map(({ name }) => name);

/** A desk that was never given more than these rows; what it derives of them. */
async function derivedFrom(kept: Rows): Promise<Rows> {
  const url = await newDatabase(server);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set session_replication_role = replica');
  for (const [table, rows] of Object.entries(kept))
    await client.query(`insert into ${table} select (r::${table}).* from unnest($1::text[]) as r`, [rows]);
  await client.end();
  const desk = await deskOn(url);
  await desk.rebuild();
  await desk.close();
  return rowsOf(url, 'public', derivedTables);
}

test('what each clearance is shown step by step is what a desk derives that was given nothing else', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: step },
          { weight: 1, arbitrary: mark },
          { weight: 1, arbitrary: markClaim },
        ),
        {
          minLength: 5,
          maxLength: 16,
        },
      ),
      async (steps) => {
        const url = await newDatabase(server);
        const desk = await deskOn(url);
        try {
          for (const [at, one] of steps.entries()) {
            if (one.do === 'mark') await share(desk, url, one as { report: number; how: object });
            else if (one.do === 'mark a claim') await shareClaim(desk, url, one as MarkClaim);
            else await take(desk, url, one as Parameters<typeof take>[2], at);
          }
          for (const clearance of narrowed) {
            const path = pathOf(clearance);
            const kept = await rowsOf(url, path, ['entries', 'chain_head', ...broughtTables]);
            expect(await rowsOf(url, path, derivedTables)).toEqual(await derivedFrom(kept));
          }
          expect((await desk.verify()).holds).toBe(true);
        } finally {
          await desk.close();
        }
      },
    ),
    {
      endOnFailure: true,
      numRuns: Number(process.env.FC_RUNS ?? 12),
      seed: Number(process.env.FC_SEED ?? 20261126),
    },
  );
});

test('every table has a view of less, or a reason why there is nothing in it to hide', async () => {
  const url = await newDatabase(server);
  const desk = await deskOn(url);
  await desk.add(given('Third\npolicy/waiver; on 2026-03-20; by the treasury', 'River Wire'));
  const { id } = (await desk.reports({}, {})).rows[0]!;
  const empty = await tablesOf(url, 'seen2');
  expect(empty).toEqual([...bookTables].sort());
  await desk.inbox.change({ reports: [id] }, { sharing: 'red' });
  const [all, shown] = [await tablesOf(url, 'public'), await tablesOf(url, 'seen2')];
  expect(all.filter((table) => !shown.includes(table) && !(table in sharedTables))).toEqual([]);
  expect(Object.keys(sharedTables).filter((table) => !all.includes(table) || shown.includes(table))).toEqual(
    [],
  );
  await desk.close();
});

test('a connection that does not say who asks sees the least', async () => {
  const url = await newDatabase(server);
  const { pool, end } = connect(configOf(url), async () => {});
  const { rows } = await pool.query('show search_path');
  expect(rows[0].search_path.replaceAll(' ', '')).toBe(pathOf(0).replaceAll(' ', ''));
  await end();
});
