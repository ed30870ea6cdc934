import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { deskOn, given, newDatabase, type Server, servers } from '../ledger/servers.js';
import { type Stage, seen } from './stage.js';

const lines = [
  'attacks/airstrike; on 2026-01-27; at El Obeid SD; by Western Front; killed 4',
  'attacks/shelling; on 2026-03-03; at Bara SD; by Western Front; killed atLeast 6',
  'attacks/shelling; on 2026-03-04; at Dilling SD; by The army; harmed traders; killed 2 to 5 traders',
  'attacks/attack; on 2026-03-05; at Sudan SD; by gunmen',
  'attacks/attack; on 2026-03-30..2026-04-02; at Bara SD; killed 1',
];

const tallies = [
  'attacks/attack; tally; on 2026-03-03..2026-03-09; at Sudan SD; killed 9; says Ministry of Health',
  'attacks/attack; tally; on 2026-03-08..2026-03-14; at Sudan SD; killed 30; says Ministry of Health',
  'attacks/attack; tally; on 2026-03-22..2026-03-28; at Sudan SD; killed 2; says Ministry of Health',
];

async function filled(server: Server): Promise<Desk> {
  const desk = await deskOn(await newDatabase(server));
  for (const [at, line] of lines.entries()) await desk.add(given(`Report ${at}\n${line}`, 'Post'));
  await desk.add(given(`Tallies\n${tallies.join('\n')}`, 'Wire'));
  await desk.add(given(`Report again\n${lines[0]!.replace('killed 4', 'killed 7')}`, 'Wire'));
  return desk;
}

const bytesOf = async (download: Download) => readFile(await download.path());

async function taken(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.locator('.take').getByText(name, { exact: true }).click();
  return bytesOf(await download);
}

/** The cells of the table as they are seen: names for those who hear them are left out. */
const shownRows = `[...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => {
  const copy = cell.cloneNode(true);
  for (const hidden of copy.querySelectorAll('.hidden')) hidden.remove();
  return copy.textContent.replace(/\\s+/g, ' ');
}))`;
const wide = '[document.documentElement.scrollWidth, document.querySelector("main").scrollWidth]';

export function testFigures(stage: Stage): void {
  let server: Server;
  let desk: Desk;
  let running: RunningServer;

  beforeAll(async () => {
    server = await servers[0]!.start();
    desk = await filled(server);
    running = await startServer(desk, { port: 0, pages: stage.pages });
  });
  afterAll(async () => {
    await running?.close();
    await desk?.close();
    await server?.end();
  });

  const visit = (path: string, act: (page: Page) => Promise<void>, options = {}) =>
    stage.visit(running.url.slice(0, -1) + path, act, options);
  const killed = '/figures?measure=killed&by=month';

  it('draws lowest to highest by month, says what is seen, and has the same numbers in its table', () =>
    visit(killed, async (page) => {
      await page.locator('.chart .bar-number').first().waitFor();
      expect(await page.locator('.bar-number').allTextContents()).toEqual(['4–7', '8–11+']);
      expect(await seen(page.locator('.readout'))).toBe(
        '13–19 or more killed in 4 events; 1 event does not say',
      );
      const rows = await page.evaluate(shownRows);
      expect(rows).toEqual([
        ['All', '13–19 or more', '4', '1', '13–19 or more'],
        ['January 2026', '4–7', '1', '', '4–7'],
        ['March 2026', '8–11 or more', '2', '1', '8–11 or more'],
        ['Beyond one month, or no day', '1', '1', '', '1'],
      ]);
    }));

  it('opens a number by keys alone, shows who gives it, and keeps it in the address', () =>
    visit(killed, async (page) => {
      const marks = page.locator('.chart-mark');
      await marks.first().focus();
      await page.keyboard.press('ArrowRight');
      expect(await seen(page.locator('.readout'))).toBe(
        'March 2026: 8–11 or more killed in 2 events; 1 event does not say',
      );
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('dialog', { name: 'January 2026' });
      await sheet.locator('.behind-event').waitFor();
      expect(await sheet.locator('.said b').allInnerTexts()).toEqual(['4', '7']);
      expect(new URL(page.url()).search).toContain('open=1&period=2026-01');
      await page.reload();
      await sheet.locator('.said').filter({ hasText: 'Wire' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(page.url()).toMatch(/\/reports\/.*claim=/);
      await page.goBack();
      await sheet.locator('.behind-event').waitFor();
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      expect(page.url()).not.toContain('open');
    }));

  it('asks another question with each choice, and the address is the question', () =>
    visit('/figures', async (page) => {
      await page.getByLabel('What', { exact: true }).selectOption('killed');
      await page.getByLabel('Grouped by', { exact: true }).selectOption('province');
      await page.getByLabel('Period', { exact: true }).selectOption('all');
      await page.locator('.row-number').first().waitFor();
      expect(await page.locator('.row-number').allTextContents()).toEqual(['11–14+', '2–5', '–']);
      await page.getByLabel('Place', { exact: true }).fill('dilling');
      await page.keyboard.press('Enter');
      await page.getByText('2–5 killed in 1 event', { exact: true }).waitFor();
      expect(new URL(page.url()).search).toBe('?measure=killed&group=province&by=all&place=dilling');
      await page.getByLabel('Place', { exact: true }).fill('nowhere');
      await page.keyboard.press('Tab');
      await page.getByRole('heading', { name: 'No event fits' }).waitFor();
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.locator('.row-number').first().waitFor();
    }));

  it('goes along as table, as drawing and as picture', () =>
    visit(`${killed}&register=attacks`, async (page) => {
      await page.locator('.chart').waitFor();
      const csv = (await taken(page, 'CSV')).toString();
      expect(csv.split('\r\n').slice(0, 3)).toEqual([
        expect.stringMatching(/^month,first_day,last_day,killed_low,killed_high/),
        expect.stringMatching(/^#date\+period,.*#affected\+killed\+min/),
        expect.stringMatching(/^2026-01,2026-01-01,2026-01-31,4,7,0,1,0/),
      ]);
      const svg = (await taken(page, 'SVG')).toString();
      expect(svg).toContain('>Killed by month<');
      for (const words of ['13–19 or more killed', 'Register: Attacks', 'as of 10 Mar 2026', '8–11+'])
        expect(svg.replace(/<\/text><text[^>]*>/g, ' ')).toContain(words);
      // It stands alone: no style sheet, no link.
      expect(svg).not.toMatch(/class=|href=|var\(/);
      const png = await taken(page, 'PNG');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
    }));

  it('copies its address and its picture', () =>
    visit(
      killed,
      async (page) => {
        await page.locator('.chart').waitFor();
        await page.getByRole('button', { name: 'Copy link' }).click();
        await page.getByText('The link is copied').waitFor();
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
        await page.getByRole('button', { name: 'Copy image' }).click();
        await page.getByText('The image is copied').waitFor();
        const types = 'navigator.clipboard.read().then((items) => items.flatMap(({ types }) => types))';
        expect(await page.evaluate(types)).toEqual(['image/png']);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('puts what others report beside what this desk counts, and names gaps and overlaps', () =>
    visit('/figures?view=reported', async (page) => {
      await page.locator('.lane').first().waitFor();
      await page.getByRole('heading', { name: 'Ministry of Health: killed · Sudan' }).waitFor();
      expect(await page.evaluate(shownRows)).toEqual([
        ['3 – 9 Mar 2026', '9', '8–11 or more ○ 1', 'Covered.'],
        ['8 – 14 Mar 2026', '30', '0', '30 missing here.'],
        ['22 – 28 Mar 2026', '2', '0', '2 missing here.'],
      ]);
      const notes = await page.locator('.window-notes li').allInnerTexts();
      expect(notes.map((note) => note.replace(/\s+/g, ' '))).toEqual([
        'The windows 3 – 9 Mar 2026 and 8 – 14 Mar 2026 overlap by 2 days (8 – 9 Mar 2026).',
        'No number for 15 – 21 Mar 2026 (7 days).',
      ]);
      await page.locator('.chart-mark').first().focus();
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('dialog', { name: 'Reported' });
      await sheet.locator('.said').filter({ hasText: 'killed 9' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('td').filter({ hasText: '8–11' }).getByRole('link').click();
      const own = page.getByRole('dialog', { name: 'Counted by this desk' });
      await own.locator('.behind-event').nth(2).waitFor();
      expect(await own.locator('.behind-head b').allInnerTexts()).toEqual([
        'not said',
        '2–5 killed',
        '6 or more killed',
      ]);
    }));

  const states = [
    ['/figures?view=reported', '.lane'],
    [killed, '.chart .bar-low'],
    [`${killed}&group=actor`, '.chart .panel-title'],
    ['/figures?measure=killed&by=all&group=province', '.chart .row-name'],
    [`${killed}&open=1`, '.behind-event'],
  ] as const;
  const dressed = [
    { colorScheme: 'light', locale: 'en-GB', viewport: { width: 1280, height: 800 } },
    { colorScheme: 'dark', locale: 'ar', viewport: { width: 360, height: 740 } },
  ] as const;
  it.each(dressed)('is for everybody, and fits: $colorScheme, $locale', (options) =>
    visit(
      states[0][0],
      async (page) => {
        for (const [path, ready] of states) {
          await page.goto(new URL(path, page.url()).href);
          await page.locator(ready).first().waitFor();
          expect(await stage.faults(page), path).toEqual([]);
          const { width } = options.viewport;
          expect(await page.evaluate(wide), path).toEqual([width, width]);
        }
      },
      options,
    ),
  );
}
