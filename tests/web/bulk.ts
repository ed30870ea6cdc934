import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Desk, openDesk } from '../../src/desk/index.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { lineReader } from '../ledger/lineReader.js';
import { freshDatabase } from './real.js';
import { refused, row, type Stage, seen } from './stage.js';

const texts: [text: string, source: string][] = [
  ['Mill burns\nattacks/arson; on 2026-03-09; at Bara SD; killed 2 traders', 'Nile Courier'],
  ['Mill toll rises\nattacks/arson; on 2026-03-09; at Bara SD; killed 5 traders', 'Amber Mirror'],
  ['School raided\noperations/raid; on 2026-03-01; at El Obeid SD', 'Kordofan Voice'],
];

/** A desk with a few reports and its server, which a test may stop and start again at its port. */
async function withReports(
  stage: Stage,
  act: (at: { desk: Desk; url: string; stop(): Promise<void>; start(): Promise<void> }) => Promise<void>,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'dateline-bulk-'));
  const env = { DATELINE_USER: 'mara', DATABASE_URL: await freshDatabase() };
  const desk = await openDesk({ home, env, serving: true, say: () => {}, reader: lineReader });
  let server: RunningServer | undefined;
  try {
    for (const [text, source] of texts) await desk.add({ bytes: Buffer.from(text), name: 'a.txt', source });
    server = await startServer(desk, { port: 0, pages: stage.pages });
    const { port, url } = server;
    const stop = async () => server?.close();
    const start = async () => {
      server = await startServer(desk, { port, pages: stage.pages });
    };
    await act({ desk, url, stop, start });
  } finally {
    await server?.close();
    await desk.close();
    await rm(home, { recursive: true, force: true });
  }
}

export function testBulk(stage: Stage): void {
  it('chooses reports by keys, changes them as one act, and takes it back', () =>
    withReports(stage, ({ desk, url }) =>
      stage.visit(url, async (page) => {
        await row(page, 'School raided').waitFor();
        expect(await seen(row(page, 'Mill toll rises'))).toMatch(/Update\s+Contradiction/);
        await page.keyboard.press('j');
        await page.keyboard.press('x');
        await page.keyboard.press('Shift+J');
        await page.getByText('2 reports chosen').waitFor();
        await page.keyboard.press('s');
        await page.getByRole('dialog', { name: 'State of 2 reports' }).waitFor();
        await page.keyboard.type('don');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByText('2 reports are done').waitFor();
        await page.locator('.row[data-state="done"]').nth(1).waitFor();
        expect((await desk.entries({})).rows[0]).toMatchObject({ action: 'state', subject: '2 reports' });
        await page.keyboard.press('z');
        await page.getByText('2 reports have what they had before').waitFor();
        await expect.poll(() => page.locator('.row[data-state="new"]').count()).toBe(3);
        expect(await stage.faults(page)).toEqual([]);
        // Where a row goes, one goes on with the next.
        await page.goto(`${url}?state=new`);
        await row(page, 'School raided').waitFor();
        await page.keyboard.press('j');
        await page.keyboard.press('s');
        await page.getByRole('menuitem', { name: 'Done' }).click();
        await row(page, 'School raided').waitFor({ state: 'detached' });
        await page
          .locator('.row[data-current]:focus-within')
          .filter({ hasText: 'Mill toll rises' })
          .waitFor();
      }),
    ));

  it('gives what a filter lists to a person, in an address that can be sent', () =>
    withReports(stage, ({ url }) =>
      stage.visit(`${url}?text=mill&sort=source`, async (page) => {
        await row(page, 'Mill burns').waitFor();
        const titles = page.locator('.row h2');
        expect(await titles.allInnerTexts()).toEqual(['Mill toll rises', 'Mill burns']);
        expect(await page.locator('.row mark.found').first().innerText()).toBe('Mill');
        await page.locator('.row input').first().check();
        await page.getByRole('button', { name: 'Choose all 2 that are listed' }).click();
        await page.keyboard.press('e');
        await page.getByRole('dialog', { name: 'Who works on 2 reports?' }).waitFor();
        await page.keyboard.type('Noor Salim');
        await page.getByRole('menuitem', { name: 'Give to “Noor Salim”' }).click();
        await page.getByText('2 reports given to Noor Salim').waitFor();
        await page.getByRole('columnheader', { name: 'Source' }).getByRole('button').click();
        await page.waitForURL('**/?text=mill&sort=source&order=desc');
        await expect.poll(() => titles.allInnerTexts()).toEqual(['Mill burns', 'Mill toll rises']);
        await page.getByLabel('Given to', { exact: true }).selectOption('Noor Salim');
        await page.waitForURL('**assignee=Noor+Salim');
        expect(await stage.faults(page)).toEqual([]);
      }),
    ));

  it('says how far reports may be shared, and narrows them and their events by that', () =>
    withReports(stage, ({ desk, url }) =>
      stage.visit(url, async (page) => {
        await row(page, 'School raided').waitFor();
        await page.keyboard.press('j');
        await page.keyboard.press('t');
        await page.getByRole('dialog', { name: 'How far may 1 report be shared?' }).waitFor();
        // What comes in meanwhile moves the rows, and is not meant.
        await desk.add({ bytes: Buffer.from('Ferry sunk\nattacks/attack; at Bara SD'), name: 'a.txt' });
        await row(page, 'Ferry sunk').waitFor();
        await page.keyboard.type('strict');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByText('1 report is TLP:AMBER+STRICT').waitFor();
        await row(page, 'School raided').getByText('TLP:AMBER+STRICT').waitFor();
        await page.locator('.row[data-current]:focus-within').filter({ hasText: 'School raided' }).waitFor();
        await page.getByLabel('Sharing', { exact: true }).selectOption('amberStrict');
        await page.waitForURL('**/?sharing=amberStrict');
        await expect.poll(() => page.locator('.row h2').count()).toBe(1);
        const [event] = (await desk.events({ sharing: 'amberStrict' }, {})).rows;
        await page.goto(`${url}events?sharing=amberStrict`);
        await page.locator('.event-line').getByText('TLP:AMBER+STRICT').first().waitFor();
        await page.goto(`${url}events/${event!.id}`);
        await page.getByText('TLP:AMBER+STRICT').first().waitFor();
        const [report] = (await desk.reports({ sharing: 'amberStrict' }, {})).rows;
        await page.goto(`${url}reports/${report!.id}`);
        await page.locator('.report-head').getByLabel('Sharing level').selectOption({ label: 'TLP:GREEN' });
        await page.getByText('1 report is TLP:GREEN').waitFor();
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByText('1 report has what it had before').waitFor();
        await expect
          .poll(() => page.locator('.report-head').getByLabel('Sharing level').inputValue())
          .toBe('amberStrict');
        expect(await stage.faults(page)).toEqual([]);
      }),
    ));

  it('says that a change was not made when the desk is away, and makes it when it is back', () =>
    withReports(stage, ({ desk, url, stop, start }) =>
      stage.visit(url, async (page) => {
        await row(page, 'School raided').waitFor();
        await page.keyboard.press('j');
        await page.keyboard.press('x');
        // The list of states comes with its first use: it was used before.
        await page.keyboard.press('s');
        await page.getByRole('menuitem', { name: 'In review' }).waitFor();
        await page.keyboard.press('Escape');
        stage.expected = refused;
        await stop();
        await page.keyboard.press('s');
        await page.getByRole('menuitem', { name: 'In review' }).click();
        await page.getByText('The desk does not answer.').waitFor();
        await page.getByText('Either all of the reports are changed or none').waitFor();
        await start();
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByText('1 report is in review').waitFor();
        expect((await desk.reports({ state: 'inReview' }, {})).rows).toHaveLength(1);
      }),
    ));

  it('says what is wrong with a text of marks alone and with a pasted picture', () =>
    withReports(stage, ({ url }) =>
      stage.visit(url, async (page) => {
        await row(page, 'School raided').waitFor();
        await page.keyboard.press('n');
        stage.expected = refused;
        const text = page.getByLabel('Text of the report');
        const read = page.getByRole('button', { name: 'Read and keep' });
        await text.fill('\u200f\u202b\u200f');
        await page.getByRole('alert').getByText('only marks and signs').waitFor();
        expect(await read.isDisabled()).toBe(true);
        await text.fill('\ufffdPNG\u001a\ufffd\ufffd IHDR \ufffd\u0008');
        await read.click();
        await page.getByText('is binary, not text').waitFor();
        expect(await page.getByLabel('Text of the report').inputValue()).toContain('PNG');
      }),
    ));
}
