import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { expect, it } from 'vitest';
import { configOf } from '../../src/ledger/store/database.js';
import { withDesk } from './real.js';
import type { Stage } from './stage.js';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const loader = new URL('../../tools/build/typescript.mjs', import.meta.url).href;

/** The command line, as a process of its own. */
const dateline = (args: string[], env: Record<string, string>) =>
  promisify(execFile)(process.execPath, ['--import', loader, path('src/cli/main.ts'), ...args], {
    env: { ...process.env, ...env },
  });

/** Ends every connection on which the desk hears what happens. */
async function cutListeners(url: string): Promise<void> {
  const client = new pg.Client(configOf(url));
  await client.connect();
  const { rowCount } = await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline live' and datname = current_database()",
  );
  expect(rowCount).toBe(1);
  await client.end();
}

const text =
  'Ferry landing shelled\n\nShells killed four traders at the Kole landing in Bara on Monday, the mayor said.';

const elsewhere =
  'Market shelled\n\nShells killed two traders at the market of Bara on Tuesday, a doctor said.';

export function testLive(stage: Stage): void {
  it(
    'tells that two events are joined, with the way back, where the page is the other event’s before the desk answers',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        const added = [];
        for (const words of [text, elsewhere])
          added.push(
            await desk.add({ bytes: Buffer.from(words), name: words.slice(0, 6), publishedAt: '2026-03-11' }),
          );
        const [first, second] = await Promise.all(
          added.map(async ({ reports }) => (await desk.report(reports[0]!.id))!.claims[0]!.eventId!),
        );
        for (const [here, there] of [
          [first!, second!],
          [second!, first!],
        ] as const)
          await stage.visit(`${address}events/${here}`, async (page) => {
            await page.getByText('Join with another event').click();
            await page.route('**/api/acts', async (route) => {
              const response = await route.fetch();
              const { event } = (await desk.event(here))!;
              await page.waitForURL(`**/events/${event.id}`);
              await page.getByText('one happening').first().waitFor();
              await route.fulfill({ response });
            });
            await page.getByRole('button', { name: 'Join with this one' }).first().click();
            await page.keyboard.type('one happening');
            await page.keyboard.press('Enter');
            await page.getByRole('status').getByText('Joined').waitFor();
            await page.unroute('**/api/acts');
            await page.keyboard.press('z');
            await page.getByRole('status').getByText('Judgement taken back').waitFor();
            expect((await desk.event(here))!.event.id).not.toBe((await desk.event(there))!.event.id);
          });
      }),
    240_000,
  );

  it(
    'shows at once what another process judged, also after the database was cut off',
    () =>
      withDesk(stage.pages, async (address, desk, env, home) => {
        const outcome = await desk.add({
          bytes: Buffer.from(text),
          name: 'a.txt',
          publishedAt: '2026-03-10',
        });
        const id = outcome.reports[0]!.id;
        const claim = (await desk.report(id))!.claims[0]!.claim.id;
        const judge = async (...rest: string[]) => {
          const { stdout } = await dateline(['judge', ...rest, '--json', '--home', home], env);
          return (JSON.parse(stdout) as { id: string }).id;
        };
        await stage.visit(`${address}reports/${id}`, async (page) => {
          const card = page.locator('.card').first();
          await card.waitFor();
          const accepted = await judge('accept', claim);
          await page.locator('.card[data-verdict="accept"]').waitFor();
          await cutListeners(env.DATABASE_URL!);
          await judge('withdraw', accepted);
          await page.locator('.card[data-verdict="accept"]').waitFor({ state: 'detached' });
          await judge('reject', claim);
          await page.locator('.card[data-verdict="reject"]').waitFor();
        });
      }),
    120_000,
  );
}
