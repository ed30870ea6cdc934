import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { withDesk } from './real.js';
import { type Stage, seen } from './stage.js';

const examples: [file: string, source: string, day: string][] = [
  ['01-market-strike.txt', 'Nile Courier', '2026-03-10'],
  ['02-market-strike-doctors.txt', 'Kordofan Voice', '2026-03-11'],
  ['06-missions-kordofan.txt', 'Relief Wire', '2026-03-12'],
  ['13-envoy-talks.txt', 'Gulf Mirror', '2026-03-12'],
];

async function fill(desk: Desk): Promise<void> {
  for (const [name, source, publishedAt] of examples) {
    const bytes = await readFile(`examples/${name}`);
    await desk.add({ bytes, name, source, publishedAt });
  }
}

const rowOf = (page: Page, name: string) => page.locator('.name-row').filter({ hasText: name }).first();
const told = (page: Page, words: string | RegExp) => page.locator('.notices').getByText(words);
const width = '[document.documentElement.scrollWidth, document.querySelector("main").scrollWidth]';

export function testNames(stage: Stage): void {
  it('joins two names of one actor, tells before what it touches, calls it so with a reason, and takes it back', async () => {
    await withDesk(stage.pages, async (address, desk) => {
      await fill(desk);
      await stage.visit(`${address}actors`, async (page) => {
        await rowOf(page, 'Western Front').waitFor();
        expect(await stage.faults(page)).toEqual([]);
        await page.keyboard.press('/');
        await page.keyboard.type('ministry');
        await rowOf(page, 'state health ministry').click();
        await page.getByRole('heading', { level: 1, name: 'state health ministry' }).waitFor();
        expect(await stage.faults(page)).toEqual([]);

        await page.getByRole('button', { name: 'Join with another' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Find by any name').fill('doctors');
        await dialog.locator('.choice').filter({ hasText: 'Doctors’ Committee' }).click();
        await dialog.getByText(/claims? in .*reports?\./).waitFor();
        expect(await stage.faults(page)).toEqual([]);
        await dialog.getByRole('button', { name: 'Join with another' }).click();
        await told(page, 'It holds from now on').waitFor();
        await page.locator('.spellings > li').nth(1).waitFor();
        expect(await seen(page.locator('.spellings'))).toMatch(/Nile Courier/);

        await page.getByRole('button', { name: 'Choose a name' }).click();
        await dialog.getByLabel('The desk calls it').fill('Health services');
        expect(await dialog.getByRole('button', { name: 'Call it so' }).isDisabled()).toBe(true);
        await dialog.getByLabel('Because').fill('both are <b>one</b> system');
        await dialog.getByRole('button', { name: 'Call it so' }).click();
        await page.getByRole('heading', { level: 1, name: 'Health services' }).waitFor();
        await page.getByText('because both are <b>one</b> system').first().waitFor();
        // The dialog that decided is gone; its notice takes back all the same, and says so.
        await dialog.waitFor({ state: 'detached' });
        await page.keyboard.press('z');
        await told(page, 'Taken back').waitFor();
        await page.getByRole('heading', { level: 1, name: 'Health services' }).waitFor({ state: 'detached' });

        const joined = page.locator('.namings > li').filter({ hasText: 'are one' });
        await joined.getByRole('button', { name: 'Take back' }).click();
        await joined.getByText('taken back').waitFor();
        expect(await page.locator('.spellings > li').count()).toBe(1);
      });
    });
  }, 240_000);

  it('puts a place where it lies, in Arabic, on a phone, in the dark', async () => {
    await withDesk(stage.pages, async (address, desk) => {
      await fill(desk);
      const options = { viewport: { width: 360, height: 740 }, locale: 'ar', colorScheme: 'dark' as const };
      await stage.visit(
        `${address}places`,
        async (page) => {
          await rowOf(page, 'El Obeid').waitFor();
          expect(await page.evaluate(width)).toEqual([360, 360]);
          expect(await stage.faults(page)).toEqual([]);
          await rowOf(page, 'El Obeid').click();
          await page.getByRole('heading', { level: 1, name: 'El Obeid' }).waitFor();
          await page.locator('.named-claim').first().waitFor();
          expect(await page.evaluate(width)).toEqual([360, 360]);
          expect(await stage.faults(page)).toEqual([]);
          await page.getByRole('button', { name: 'تصحيح الموقع' }).click();
          const dialog = page.getByRole('dialog');
          await dialog.getByLabel('خط العرض').fill('13.2');
          await dialog.getByText('لن يتغير أي حدث').waitFor();
          expect(await stage.faults(page)).toEqual([]);
          await dialog.getByRole('button', { name: 'يقع هنا' }).click();
          await told(page, 'حُفظ القرار').waitFor();
          await page.locator('.name-box').getByText(/13\.2/).waitFor();
        },
        options,
      );
      const where = (await desk.events({ place: 'el obeid' }, {})).rows[0]!.where[0];
      expect(where).toMatchObject({ lat: 13.2, geonameId: null });
    });
  }, 240_000);
}
