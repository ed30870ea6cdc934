import { expect, it } from 'vitest';
import { withDesk } from './real.js';
import type { Stage } from './stage.js';
import { password } from './tour/filled.js';
import { signIn } from './tour/states.js';

const text = `Market shelled in Bara

BARA, Sudan: Shelling killed four traders at a market in Bara on Monday, the mayor said.

Soldiers detained nine men in Dilling on Tuesday, residents said.`;

export function testMarks(stage: Stage): void {
  it(
    'hides a claim from whom it is not for, on pages that are open too, and takes that back',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        const given = { bytes: Buffer.from(text), name: 'a.txt', publishedAt: '2026-03-12' };
        const { id } = (await desk.add(given)).reports[0]!;
        const shelling = (await desk.report(id))!.claims.find(({ claim }) => claim.register === 'attacks')!;
        await desk.people.add({ name: 'Olga', role: 'owner', password });
        await desk.people.add({ name: 'Nina', role: 'analyst', password });
        const card = `#claim-${shelling.claim.id}`;
        await stage.visit(`${address}reports/${id}?claim=${shelling.claim.id}`, async (page) => {
          await signIn(page, 'Olga');
          await page.locator(card).getByText('Who may see it').click();
          await page.locator(card).getByLabel('Sharing level').selectOption('TLP:RED');
          await page.getByRole('status').getByText('Who may see 1 claim is changed').waitFor();
          await page.locator(`${card} header`).getByText('TLP:RED').waitFor();
          expect(await stage.faults(page)).toEqual([]);
          await page.goto(`${address}events/${shelling.eventId}`);
          await page.locator('.page-head').getByText('TLP:RED').waitFor();
          expect(await page.locator('.marks-pick').getByLabel('Sharing level').inputValue()).toBe('red');
        });
        await stage.visit(`${address}reports/${id}`, async (page) => {
          await signIn(page, 'Nina');
          await page.locator('.card').first().waitFor();
          expect(await page.locator(card).count()).toBe(0);
          const act = await desk.marks.change({ claims: [shelling.claim.id] }, { sharing: 'green' });
          await page.locator(card).waitFor();
          await desk.inbox.undo(act!.act);
          await page.locator(card).waitFor({ state: 'detached' });
          expect(await page.locator('.article').innerText()).toContain('killed four traders');
        });
      }),
    120_000,
  );
}
