import { expect, it } from 'vitest';
import { withDesk } from './real.js';
import { choose, refused, row, type Stage, seen } from './stage.js';

/** Drops a file of these bytes on the page. */
const dropped = (name: string, bytes: readonly number[]) => `(() => {
  const carried = new DataTransfer();
  carried.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], ${JSON.stringify(name)}));
  for (const kind of ['dragenter', 'dragover', 'drop'])
    window.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
})()`;

/** Pastes so many letters. */
const pasted = (letters: number) => `(() => {
  const carried = new DataTransfer();
  carried.setData('text/plain', 'seventeen letters '.repeat(${letters} / 18));
  const event = new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true });
  document.querySelector('[role="dialog"] textarea').dispatchEvent(event);
})()`;

const script = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
const formula = '=HYPERLINK("http://a.example","x")';
const read = { en: 'Read and keep', ar: 'اقرأ واحفظ' };
const nothing = { en: 'there is nothing to read', ar: 'لا شيء فيه يُقرأ' };
const noText = { en: 'Copy its words and paste them', ar: 'انسخ كلماته والصقها' };

function stale(stage: Stage) {
  it(
    'says that a part of an upgraded desk is gone, and keeps what was pasted',
    () =>
      stage.show('/', async (page) => {
        page.setDefaultTimeout(60_000);
        await row(page, 'Shells fall').first().waitFor();
        stage.expected = /Failed to (?:load|fetch)|error loading dynamically imported|preload/i;
        await page.keyboard.press('n');
        await page.getByLabel('Text of the report').fill('Six trucks crossed.');
        await page.getByRole('dialog').waitFor();
        const gone = (url: URL) => url.pathname.startsWith('/assets/') && url.pathname.endsWith('.js');
        await page.route(gone, (route) => route.fulfill({ status: 404, body: '{}' }));
        await page.evaluate(
          "history.pushState(null, '', '/figures'); dispatchEvent(new Event('dateline:moved'))",
        );
        const missing = page.locator('main').getByRole('alert', { includeHidden: true });
        await missing.waitFor();
        expect(await seen(missing)).toMatch(/the desk was upgraded[\s\S]*is kept/);
        await page.unroute(gone);
        await missing.getByRole('button', { name: 'Reload', includeHidden: true }).dispatchEvent('click');
        await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
        await page.keyboard.press('n');
        await expect
          .poll(() => page.getByLabel('Text of the report').inputValue())
          .toBe('Six trucks crossed.');
        await page.keyboard.press('Escape');
        await page.keyboard.press('n');
        expect(await page.getByLabel('Text of the report').inputValue()).toBe('');
        await page.keyboard.press('Escape');
        await page.route(gone, (route) => route.fulfill({ status: 404, body: '{}' }));
        await choose(page, 'How the desk looks', 'العربية');
        const told = page.getByRole('status').filter({ hasText: 'the desk was upgraded' });
        expect([await seen(told), await page.locator('html').getAttribute('lang')]).toEqual([
          expect.stringContaining('is kept'),
          'en',
        ]);
        await page.unroute(gone);
        await told.getByRole('button', { name: 'Try again' }).click();
        await page.locator('html[lang="ar"]').waitFor();
      }),
    240_000,
  );

  it(
    'asks again for a part that did not come while the desk was away',
    () =>
      stage.show('/', async (page) => {
        page.setDefaultTimeout(60_000);
        await row(page, 'Shells fall').first().waitFor();
        stage.expected =
          /Failed to (?:load|fetch)|ERR_INTERNET_DISCONNECTED|error loading dynamically imported|preload/i;
        await page.context().setOffline(true);
        await page.getByRole('link', { name: 'Figures' }).click();
        const missing = page.locator('main').getByRole('alert');
        expect(await seen(missing)).toMatch(/The desk does not answer/);
        await page.context().setOffline(false);
        await missing.getByRole('button', { name: 'Try again' }).click();
        await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
      }),
    240_000,
  );
}

function badFiles(stage: Stage) {
  it(
    'says of empty, binary and huge input what it is and what to do, in both languages',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        for (const language of ['en', 'ar'] as const)
          await stage.visit(
            address,
            async (page) => {
              stage.expected = refused;
              page.setDefaultTimeout(60_000);
              const tray = page.locator('.tray');
              await page.locator('.empty').waitFor();
              for (const [name, bytes, says] of [
                ['empty.txt', [], nothing[language]],
                ['map.png', [0x89, 0x50, 0x4e, 0x47, 13, 10], noText[language]],
                ['tool', [0x7f, 0x45, 0x4c, 0x46, 2, 1], noText[language]],
              ] as const) {
                await page.evaluate(dropped(name, bytes));
                await tray.getByRole('button', { name: read[language] }).click();
                await tray.getByText(says).last().waitFor();
              }
              await page.keyboard.press('n');
              const text = page.getByRole('dialog').locator('textarea');
              await text.waitFor();
              await page.evaluate(pasted(9_000_000));
              await tray.getByText('paste.txt').waitFor();
              await tray.getByText('--jsonl').waitFor();
              await page.keyboard.press('n');
              await text.fill('\u200f\u202b\u200f');
              const said = { en: 'only marks and signs', ar: 'علامات ورموز فقط' }[language];
              await page.getByRole('dialog').getByRole('alert').getByText(said).waitFor();
            },
            { locale: language === 'ar' ? 'ar' : 'en-GB' },
          );
        expect((await desk.status()).reports).toBe(0);
      }),
    240_000,
  );

  it(
    'tries a file again that was dropped while the desk was away',
    () =>
      stage.show('/', async (page, desk) => {
        page.setDefaultTimeout(60_000);
        await row(page, 'Shells fall').first().waitFor();
        stage.expected = refused;
        await page.evaluate(
          dropped('a.txt', [...Buffer.from('Six trucks\n\nSix trucks crossed on Monday.')]),
        );
        const tray = page.getByRole('region', { name: 'Files' });
        await tray.getByLabel('Source').fill('River Post');
        await page.context().setOffline(true);
        await tray.getByRole('button', { name: 'Read and keep' }).click();
        await tray.getByText('The desk does not answer.').waitFor();
        await page.context().setOffline(false);
        await tray.getByRole('button', { name: 'Try again' }).click();
        await tray.getByText('1 report').waitFor();
        expect(desk.sent.at(-1)!.path).toMatch(/^\/api\/reports\?name=a\.txt&source=River\+Post&key=\w+$/);
      }),
    240_000,
  );
}

function scripts(stage: Stage) {
  it(
    'shows script and formula text as text wherever somebody can write some',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        const added = await desk.add({
          bytes: Buffer.from(
            `${script}\n\nShells killed four traders at the Kole landing in Bara on Monday, ${script} said.`,
          ),
          name: 'a.txt',
          source: formula,
          publishedAt: '2026-03-10',
        });
        const { id } = added.reports[0]!;
        await desk.inbox.change({ reports: [id] }, { assignee: script });
        const [kept] = (await desk.report(id))!.claims;
        await desk.judge({ verdict: 'accept', claim: kept!.claim.id, why: script });
        const tell = { of: [], desk: true, mail: [], webhook: null, pace: 'atOnce' as const };
        await desk.filters.save({ name: script, page: 'inbox', query: `text=${script}`, shared: true, tell });
        const [place] = (await desk.names.list('place', {}, { limit: 1 })).rows;
        await desk.names.decide({ act: 'call', what: 'place', entry: place!.id, name: script, why: formula });
        await stage.visit(address, async (page) => {
          page.setDefaultTimeout(60_000);
          const shows = async (words: string) => {
            await page.locator('main').getByText(words).filter({ visible: true }).first().waitFor();
            expect(await page.locator('img[src="x"]').count()).toBe(0);
            expect(await page.title()).not.toBe('1');
          };
          await shows(script);
          await shows(formula);
          await page.getByRole('button', { name: 'Saved filters' }).click();
          await page.getByRole('dialog').getByText(script).waitFor();
          for (const path of [
            `reports/${id}`,
            `events/${kept!.eventId}`,
            `places/${place!.id}`,
            'notices',
            'record',
          ]) {
            await page.goto(address + path);
            await shows(script);
          }
          await page.goto(`${address}?text=${encodeURIComponent(script)}`);
          await expect.poll(() => page.getByLabel('Search titles and text').inputValue()).toBe(script);
        });
      }),
    240_000,
  );
}

export function testTrouble(stage: Stage): void {
  stale(stage);
  badFiles(stage);
  scripts(stage);
}
