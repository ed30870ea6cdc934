import { expect, it } from 'vitest';
import { inboxRows } from './fixtures.js';
import { refused, row, type Stage, seen } from './stage.js';

const dropped = (name: string, text: string) => `(() => {
  const carried = new DataTransfer();
  carried.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
  for (const kind of ['dragenter', 'dragover', 'drop'])
    window.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
})()`;

const landed = 'Six trucks reach Bab al-Nahr\n\nSix trucks with flour crossed on Monday.';

function lists(stage: Stage) {
  it('lists what came in with source, dates, registers, checks and reprints', () =>
    stage.show(
      '/',
      async (page) => {
        const first = row(page, 'Shells fall').first();
        await first.waitFor();
        expect(await seen(first)).toMatch(/The North Post\s+12 Mar 2026\s+2 hr ago/);
        expect(await seen(first)).toMatch(/1 check fails/);
        expect(await seen(first.locator('.register').first())).toMatch(/Attacks\s*5/);
        expect(await row(page, 'Reprint').count()).toBe(1);
        // The day on which it came in is that of the person, whose night it was.
        expect(await seen(row(page, 'Clinic reopens'))).toMatch(/No publication date\s+13 Feb 2026/);
      },
      (desk) => {
        const clinic = desk.rows.find(({ title }) => title?.startsWith('Clinic reopens'));
        clinic!.seenAt = '2026-02-12T20:00:00Z';
      },
      { timezoneId: 'Asia/Tokyo' },
    ));

  it('keeps only the rows on screen in the page and fetches more while scrolling', () =>
    stage.show(
      '/',
      async (page) => {
        await row(page, 'Shells fall').first().waitFor();
        expect(await page.locator('.row').count()).toBeLessThan(40);
        const last = page.getByRole('heading', { name: 'Situation report no. 120', exact: true });
        const further = async () => {
          await page.evaluate("document.querySelector('.rows-pane').scrollTo(0, 1e6)");
          return last.count();
        };
        await expect.poll(further, { timeout: 10_000, interval: 100 }).toBe(1);
        expect(await page.locator('.row').count()).toBeLessThan(40);
      },
      (desk) => {
        desk.rows = inboxRows(120);
      },
    ));

  it('says what to do while nothing has come in', () =>
    stage.show(
      '/',
      async (page) => {
        await page.getByRole('heading', { name: 'Nothing has come in yet' }).waitFor();
        await page.locator('.empty').getByRole('button', { name: 'Add a report' }).click();
        await page.getByRole('dialog').waitFor();
      },
      (desk) => {
        desk.rows = [];
      },
    ));

  it('says what is wrong and how to go on, and goes on', () =>
    stage.show(
      '/',
      async (page, desk) => {
        const problem = page.getByRole('alert');
        await problem.waitFor();
        expect(await seen(problem)).toMatch(/store does not answer\.\s+Start it again/);
        const { trouble } = desk;
        desk.trouble = null;
        await problem.getByRole('button', { name: 'Try again' }).click();
        await row(page, 'Shells fall').first().waitFor();
        // Of a filter that is refused neither what is listed nor that nothing matches.
        desk.trouble = trouble;
        await page.locator('.filters').getByRole('button', { name: 'Missions' }).click();
        await problem.waitFor();
        expect(await page.locator('.row, .empty').count()).toBe(0);
        desk.trouble = null;
        await problem.getByRole('button', { name: 'Try again' }).click();
        await row(page, 'Weekly access').waitFor();
      },
      (desk) => {
        stage.expected = refused;
        desk.trouble = {
          status: 503,
          code: 'store',
          message: 'The store does not answer.',
          remedy: 'Start it again.',
        };
      },
    ));
}

function narrows(stage: Stage) {
  it('narrows by state and register, in an address that can be kept', () =>
    stage.show('/', async (page) => {
      const filters = page.locator('.filters');
      await filters.getByRole('button', { name: 'In review' }).click();
      await filters.getByRole('button', { name: 'Missions' }).click();
      await row(page, 'Harbour police').waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('.row').count()).toBe(2);
      expect(page.url()).toMatch(/\?state=inReview&register=missions$/);
      await page.reload();
      await row(page, 'Weekly access').waitFor();
      await row(page, 'Shells fall').first().click();
      await page.getByText('1 / 2').waitFor();
      await page.keyboard.press('u');
      await row(page, 'Weekly access').waitFor();
      expect(page.url()).toMatch(/register=missions$/);
      await filters.getByRole('button', { name: 'Missions' }).click();
      await row(page, 'Survivors').waitFor();
    }));

  it('searches, and shows everything again when nothing matches', () =>
    stage.show('/', async (page) => {
      await row(page, 'Shells fall').first().waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('survivors');
      await row(page, 'Shells fall').first().waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('.row').count()).toBe(1);
      await page.keyboard.type(' no such words');
      await page.getByRole('button', { name: 'Show all reports' }).click();
      await row(page, 'Shells fall').first().waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe('');
    }));

  it('moves and opens by keys', () =>
    stage.show('/', async (page) => {
      await row(page, 'Shells fall').first().waitFor();
      // By itself the second key gives a report to somebody.
      for (const key of ['j', 'g', 'e']) await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor();
      for (const key of ['g', 'i']) await page.keyboard.press(key);
      await row(page, 'Shells fall').first().waitFor();
      for (const key of ['j', 'j', 'j', 'k']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(50);
      }
      await page.locator('.row[data-current]:focus-within').filter({ hasText: 'Harbour police' }).waitFor();
      await page.keyboard.press('k');
      await page.locator('.row:focus-within').filter({ hasText: 'Shells fall' }).waitFor();
      await page.keyboard.press('o');
      await page.waitForURL('**/reports/story');
      const title = () => page.title();
      await expect.poll(title).toMatch(/^Shells fall .* · Dateline$/);
      await page.keyboard.press('u');
      await page.waitForURL(/\/$/);
      await expect.poll(title).toBe('Inbox · Dateline');
      // Known by now, it names the window as before.
      await row(page, 'Shells fall').first().click();
      await expect.poll(title).toMatch(/^Shells fall .* · Dateline$/);
      await page.keyboard.press('u');
      await row(page, 'Shells fall').first().waitFor();
      await page.keyboard.press('Shift+?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    }));
}

function takesIn(stage: Stage) {
  it('reads a pasted text after showing what will be read', () =>
    stage.show('/', async (page, desk) => {
      await row(page, 'Shells fall').first().waitFor();
      await page.keyboard.press('n');
      await page.getByLabel('Text of the report').fill(landed);
      await page.getByRole('textbox', { name: 'Source' }).fill('Relief mission');
      const preview = page.getByRole('region', { name: 'What will be read' });
      await expect
        .poll(() => seen(preview))
        .toMatch(/Six trucks reach Bab al-Nahr · 12 words in 2 paragraphs/);
      await expect.poll(() => seen(preview)).toMatch(/stays a weekday/);
      await page.getByLabel('Published on').fill('2026-03-12');
      await expect.poll(() => seen(preview)).toMatch(/count from 12 Mar 2026/);
      await page.getByRole('button', { name: 'Read and keep' }).click();
      await page.getByRole('heading', { level: 1, name: 'Six trucks reach Bab al-Nahr' }).waitFor();
      expect(JSON.parse(desk.sent[0]!.body)).toEqual({
        text: landed,
        source: 'Relief mission',
        publishedAt: '2026-03-12',
      });
    }));

  it('keeps a pasted text when it could not be added', () =>
    stage.show('/', async (page, desk) => {
      await row(page, 'Shells fall').first().waitFor();
      await page.keyboard.press('n');
      await page.getByLabel('Text of the report').fill(landed);
      stage.expected = refused;
      desk.trouble = {
        status: 507,
        code: 'full',
        message: 'The disk is full.',
        remedy: 'Make room, then add it again.',
      };
      await page.getByRole('button', { name: 'Read and keep' }).click();
      const problem = page.getByRole('dialog').getByRole('alert');
      await problem.waitFor();
      expect(await seen(problem)).toMatch(/The disk is full\.\s+Make room/);
      expect(await page.getByLabel('Text of the report').inputValue()).toBe(landed);
      // The same where its box was closed before the desk answered.
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route('**/api/reports?key=*', (route) => held.then(() => route.continue()));
      const sent = page.waitForRequest('**/api/reports?key=*');
      await page.getByRole('button', { name: 'Read and keep' }).click();
      await sent;
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      letGo();
      await page.getByText('Make room, then add it again. The text is kept').waitFor();
      await page.keyboard.press('n');
      expect(await page.getByLabel('Text of the report').inputValue()).toBe(landed);
    }));

  it('takes a file dropped anywhere, and knows it the second time', () =>
    stage.show('/events', async (page, desk) => {
      await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor();
      await page.evaluate(dropped('trucks.txt', landed));
      const tray = page.getByRole('region', { name: 'Files' });
      expect(desk.sent).toEqual([]);
      await tray.getByRole('button', { name: 'Read and keep' }).click();
      await tray.getByText('1 report, 0 claims').waitFor();
      expect(desk.sent[0]).toMatchObject({
        path: expect.stringMatching(/^\/api\/reports\?name=trucks\.txt&key=[0-9a-f]{24}$/),
        type: 'text/plain',
        body: landed,
      });
      await page.evaluate(dropped('trucks again.html', landed));
      await tray.getByRole('button', { name: 'Read and keep' }).click();
      await tray.getByText('Already here').waitFor();
      expect(desk.sent[1]).toMatchObject({
        path: expect.stringContaining('?name=trucks+again.html&'),
        type: 'text/html',
      });
      await tray.getByRole('link', { name: 'Open' }).first().click();
      await page.waitForURL('**/reports/*');
    }));

  it('asks when and by whom a file was published, and shows what its page says', () =>
    stage.show('/', async (page, desk) => {
      await row(page, 'Shells fall').first().waitFor();
      const meta =
        '<meta property="article:published_time" content="2026-03-11T08:00:00Z"><meta property="og:site_name" content="River Post">';
      await page.evaluate(dropped('trucks.html', `<html><head>${meta}</head><p>${landed}</p></html>`));
      const tray = page.getByRole('region', { name: 'Files' });
      await expect.poll(() => tray.getByLabel('Published on').inputValue()).toBe('2026-03-11');
      expect(await tray.getByLabel('Source').inputValue()).toBe('River Post');
      expect(await stage.faults(page)).toEqual([]);
      await page.evaluate(dropped('other.txt', landed));
      await tray.getByRole('button', { name: 'Leave out other.txt' }).click();
      await tray.getByLabel('Published on').fill('2026-03-12');
      await tray.getByRole('button', { name: 'Read and keep' }).click();
      await tray.getByText('1 report, 0 claims').waitFor();
      // Only what a person said is sent: the desk reads the page's own words itself.
      expect(desk.sent.map(({ path }) => path)).toEqual([
        expect.stringMatching(/^\/api\/reports\?name=trucks\.html&publishedAt=2026-03-12&key=\w+$/),
      ]);
    }));

  it('tells how far the desk is with a file, in sentences and by a bar', () =>
    stage.show('/', async (page) => {
      await row(page, 'Shells fall').first().waitFor();
      let key = '';
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route(/api\/reports\?name=/, async (route) => {
        key = new URL(route.request().url()).searchParams.get('key') ?? '';
        await held;
        await route.continue();
      });
      const far = { name: 'trucks.txt', stage: 'reading', done: 1200, of: 4800, claims: null };
      const answer: { now: object } = { now: far };
      await page.route('**/api/reports/adding', (route) =>
        route.fulfill({
          json: [
            { ...far, key: 'of another page', done: 7 },
            { ...answer.now, key },
          ],
        }),
      );
      await page.evaluate(dropped('trucks.txt', landed));
      const tray = page.getByRole('region', { name: 'Files' });
      await tray.getByRole('button', { name: 'Read and keep' }).click();
      await tray.getByText('1,200 of 4,800 sentences read').waitFor();
      const bar = tray.getByRole('progressbar', { name: 'Reading…' });
      expect(await bar.getAttribute('aria-valuenow')).toBe('25');
      expect(await stage.faults(page)).toEqual([]);
      answer.now = { ...far, stage: 'keeping', done: null, of: null, claims: 950 };
      await tray.getByText('950 claims are being kept').waitFor();
      expect(await bar.getAttribute('aria-valuenow')).toBe(null);
      letGo();
      await tray.getByText('1 report, 0 claims').waitFor();
      expect(await bar.count()).toBe(0);
    }));

  it('does not send a file of more than 8 MB', () =>
    stage.show('/', async (page, desk) => {
      await row(page, 'Shells fall').first().waitFor();
      await page.evaluate(dropped('long.txt', '').replace('""', "'a'.repeat(9e6)"));
      await page.getByRole('region', { name: 'Files' }).getByText('more than 8 MB').waitFor();
      expect(desk.sent).toEqual([]);
    }));

  it('tells for each file that it was not taken and why', () =>
    stage.show('/', async (page, desk) => {
      await row(page, 'Shells fall').first().waitFor();
      stage.expected = refused;
      desk.trouble = {
        status: 415,
        code: 'binary',
        message: 'This is no text.',
        remedy: 'Give the page or its text.',
      };
      await page.evaluate(dropped('photo.bin', 'x'));
      const tray = page.getByRole('region', { name: 'Files' });
      await tray.getByRole('button', { name: 'Read and keep' }).click();
      await tray.getByText('This is no text. Give the page or its text.').waitFor();
      expect(desk.sent[0]).toMatchObject({ type: 'application/octet-stream' });
    }));
}

export function testInbox(stage: Stage): void {
  lists(stage);
  narrows(stage);
  takesIn(stage);
}
