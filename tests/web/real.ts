import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Desk, openDesk } from '../../src/desk/index.js';
import { loadReader } from '../../src/desk/reader.js';
import { readHere } from '../../src/desk/reading.js';
import { startServer } from '../../src/server/server.js';
import { newDatabase, type Server, servers } from '../ledger/servers.js';
import { row, type Stage, seen } from './stage.js';

// Read once, as in a desk that stays open.
const room = readHere(() => loadReader());

let running: Promise<Server> | undefined;

/** The PostgreSQL of this file's desks: each has a database of its own. */
function server(): Promise<Server> {
  running ??= servers[0]!.start();
  return running;
}

/** A new database for a desk; its address. */
export const freshDatabase = async (): Promise<string> => newDatabase(await server());

/** Stops it where one ran. */
export async function endServer(): Promise<void> {
  await (await running)?.end();
  running = undefined;
}

/** A desk with its database, its reader and its server, on a folder that is gone afterwards. */
export async function withDesk(
  pages: string,
  act: (address: string, desk: Desk, env: Record<string, string>, home: string) => Promise<void>,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'dateline-home-'));
  const env = {
    DATELINE_USER: 'mara',
    DATELINE_KEY: join(home, 'sealing.key'),
    DATABASE_URL: await freshDatabase(),
  };
  const desk = await openDesk({ home, env, room, serving: true, say: () => {} });
  try {
    const server = await startServer(desk, { port: 0, pages });
    try {
      await act(server.url, desk, env, home);
    } finally {
      await server.close();
    }
  } finally {
    await desk.close();
    await rm(home, { recursive: true, force: true });
  }
}

const strike = 'Drone strike on El Obeid livestock market';

export function testReal(stage: Stage): void {
  it('reads a pasted report, shows its claims, and keeps what is judged', async () => {
    const text = await readFile('examples/01-market-strike.txt', 'utf8');
    await withDesk(stage.pages, (address) =>
      stage.visit(address, async (page) => {
        await page.locator('.empty').getByRole('button', { name: 'Add a report' }).click();
        await page.getByLabel('Text of the report').fill(text);
        await page.getByRole('textbox', { name: 'Source' }).fill('Nile Courier');
        await page.getByLabel('Published on').fill('2026-03-10');
        await page.getByRole('button', { name: 'Read and keep' }).click();
        await page.getByRole('heading', { level: 1, name: strike }).waitFor();
        const attack = page.locator('.card[data-register="attacks"]').first();
        expect(await seen(attack)).toMatch(/Nile Courier/);
        await page.keyboard.press('j');
        await page.keyboard.press('a');
        await page.getByRole('status').getByText('Claim accepted').waitFor();
        await page.reload();
        await page.locator('.card[data-verdict="accept"]').getByText('by mara').waitFor();
        await page.keyboard.press('u');
        await row(page, strike).waitFor();
        expect(await seen(row(page, strike))).toMatch(/Nile Courier\s+10 Mar 2026/);
      }),
    );
  }, 120_000);
}
