import { expect, it } from 'vitest';
import { withDesk } from './real.js';
import { type Stage, seen } from './stage.js';

const report = (place: string, day: string) => ({
  bytes: Buffer.from(
    `Shelling near ${place}\n\n${place.toUpperCase()}, Sudan: Shelling hit a market in ${place} on ${day}, killing four traders, the health ministry said.`,
  ),
  name: 'report.txt',
  source: 'Nile Courier',
  publishedAt: '2026-03-11',
});

export function testSaved(stage: Stage): void {
  it('saves a filter, tells what is new in it at once, and leads there', async () => {
    await withDesk(stage.pages, (address, desk) =>
      stage.visit(`${address}events?kind=damage&place=Kassala`, async (page) => {
        await page.getByRole('button', { name: 'Saved filters' }).click();
        await page.getByRole('button', { name: 'Save this filter' }).click();
        await page.getByLabel('Name').fill('Kassala');
        await page.keyboard.press('Enter');
        await page.getByRole('status').getByText('“Kassala” is saved').waitFor();
        await page.getByRole('link', { name: 'Notices', exact: true }).waitFor();
        await desk.add(report('Kassala', 'Monday'));
        await desk.add(report('Port Sudan', 'Tuesday'));
        await page.getByRole('link', { name: 'Notices, 1 not seen' }).click();
        const told = page.locator('.told');
        await told.first().waitFor();
        expect(await told.count()).toBe(1);
        expect(await seen(told.first())).toMatch(/New event[\s\S]*Kassala[\s\S]*Shelling near Kassala/);
        expect(await stage.faults(page)).toEqual([]);
        await told.first().getByRole('button', { name: 'Seen' }).click();
        await page.getByRole('link', { name: 'Notices', exact: true }).waitFor();
        await page.getByRole('button', { name: 'Remove Kassala' }).click();
        await page.getByText('None is saved.').waitFor();
        await page
          .getByRole('status')
          .getByRole('button', { name: /Undo|Take back/ })
          .click();
        await page.locator('.saved-row').getByRole('link', { name: 'Kassala' }).click();
        expect(new URL(page.url()).search).toBe('?kind=damage&place=Kassala');
      }),
    );
  }, 120_000);
}
