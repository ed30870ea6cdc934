import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withDesk } from './real.js';
import { refused, type Stage } from './stage.js';

const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

const ofBooks = '**/api/books/**';
const cut = (page: Page) => page.route(ofBooks, (route) => route.abort());
const mend = async (page: Page) => {
  await page.unroute(ofBooks);
  await page.evaluate('dispatchEvent(new Event("online"))');
};

async function type(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name or number').fill(name);
  await page.getByLabel('Planned for').fill('2026-03-11');
  await page.locator('.stop-next').getByRole('button', { name: 'Requested' }).tap();
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).tap();
const people = (page: Page) => page.locator('[data-field="people"] input');
const keptHere = (page: Page) => page.locator('.draft-standing').getByText('Kept on this device');

function survives(stage: Stage) {
  it('keeps what is half filled in over a reload, lists it, and throws it away when told to', () =>
    stage.show(
      '/registers/missions/new',
      async (page, desk) => {
        await page.getByLabel('Name or number').fill('Convoy 9');
        await keptHere(page).waitFor();
        // The key of a phone that goes on to the next field sends nothing.
        await page.getByLabel('Name or number').press('Enter');
        expect(await page.locator('[data-wrong]').count()).toBe(0);
        // The claim is looked for among events too, where it is not.
        stage.expected = refused;
        await page.getByLabel('Address of a claim').fill('http://desk/reports/story?claim=c0ffee');
        await page.getByLabel('Address of a claim').press('Enter');
        await page.locator('.tellings li').waitFor();
        await page.locator('.tellings').getByRole('button', { name: 'Unlink' }).tap();
        await page.reload();
        await expect.poll(() => page.getByLabel('Name or number').inputValue()).toBe('Convoy 9');
        await page.getByRole('button', { name: 'Go on later' }).tap();
        await page.locator('nav').getByRole('link', { name: 'Registers' }).tap();
        await page.locator('.drafts').getByText('Convoy 9').waitFor();
        // Somebody else at this device sees nothing of it.
        desk.person = 'noor';
        await page.reload();
        await page.locator('.book-card').first().waitFor();
        expect(await page.getByText('Convoy 9').count()).toBe(0);
        desk.person = 'mara';
        await page.reload();
        await page.getByRole('button', { name: 'Discard Convoy 9' }).tap();
        await page.locator('.drafts').waitFor({ state: 'detached' });
        await page.reload();
        await page.locator('.book-card').first().waitFor();
        expect(await page.locator('.drafts').count()).toBe(0);
      },
      () => {},
      phone,
    ));

  it('sends once what was cut off before, and after, it reached the desk', () =>
    stage.show(
      '/registers/missions/new',
      async (page, desk) => {
        stage.expected = refused;
        // The desk keeps it, and its answer is lost.
        await page.route(ofBooks, async (route) => {
          await route.fetch();
          await route.abort();
        });
        await type(page, 'Convoy 10');
        await save(page);
        await page.getByText('Waiting for the desk').waitFor();
        expect(desk.books.versions.size).toBe(1);
        await mend(page);
        await page.locator('.entry-history').waitFor();
        expect(desk.books.writes).toBeGreaterThan(1);
        expect(desk.books.versions.size).toBe(1);
        expect(await page.evaluate('localStorage.length')).toBe(0);
      },
      () => {},
      phone,
    ));

  it('tells who may not come in any more that it is kept, and discards it when told to', () =>
    stage.show(
      '/registers/missions/new',
      async (page, desk) => {
        stage.expected = refused;
        await page.getByLabel('Name or number').fill('Convoy 11');
        await keptHere(page).waitFor();
        desk.person = null;
        await page.reload();
        await page.getByText('One entry that was typed here').waitFor();
        expect(await page.getByText('Convoy 11').count()).toBe(0);
        await page.route('**/api/session', (route) =>
          route.request().method() === 'POST'
            ? route.fulfill({ status: 401, json: { error: { code: 'signInRefused', message: 'No.' } } })
            : route.fallback(),
        );
        await page.locator('input[autocomplete="username"]').fill('mara');
        await page.locator('input[type="password"]').fill('what was right before');
        await page.keyboard.press('Enter');
        await page.getByText(/One entry that .?mara.? typed is kept/).waitFor();
        await page.getByRole('button', { name: 'Discard' }).tap();
        await page.getByRole('button', { name: /^Discard the one entry of .?mara.? for good$/ }).tap();
        await page.getByText('One entry that').waitFor({ state: 'detached' });
        expect(await page.evaluate('localStorage.length')).toBe(0);
      },
      () => {},
      phone,
    ));

  it('keeps nothing on the device of what is sealed', () =>
    stage.show(
      '/registers/accounts/new',
      async (page) => {
        await page.getByLabel('Who told it').fill('a name that nobody may see');
        await keptHere(page).waitFor();
        expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('nobody may see');
        await page.reload();
        const gone = page.getByText('What is sealed is gone from here');
        await gone.waitFor();
        await page.getByLabel('How to reach them').fill('by the miller');
        await gone.waitFor();
        await save(page);
        await page.getByText('What was typed here was not kept').waitFor();
        await page.getByRole('button', { name: 'Go on without it' }).tap();
        await gone.waitFor({ state: 'detached' });
        expect(await page.getByText('What was typed here was not kept').count()).toBe(0);
      },
      () => {},
      phone,
    ));
}

function settles(stage: Stage) {
  it(
    'on a desk: a mission typed on a bad line is kept once, and what two people changed is settled by one of them',
    () =>
      withDesk(stage.pages, (address, desk) =>
        stage.visit(
          `${address}registers/missions/new`,
          async (page) => {
            stage.expected = refused;
            await cut(page);
            await type(page, 'Convoy 12');
            await people(page).fill('6');
            await page.reload();
            await expect.poll(() => people(page).inputValue()).toBe('6');
            await save(page);
            await page.getByText('Waiting for the desk').waitFor();
            await page.reload();
            await page.getByText('Waiting for the desk').waitFor();
            await mend(page);
            await page.locator('.entry-history li').waitFor();
            const { rows } = await desk.books.list('missions', {}, {});
            expect(rows.map(({ values }) => values)).toEqual([
              { name: 'Convoy 12', day: '2026-03-11', people: 6 },
            ]);
            const { id, version } = rows[0]!;
            await page.getByRole('button', { name: 'Change' }).tap();
            await people(page).fill('8');
            await page.getByLabel('Vehicles', { exact: true }).fill('2');
            // A change goes on while the desk does not answer.
            await cut(page);
            await page.reload();
            await expect.poll(() => people(page).inputValue()).toBe('8');
            await mend(page);
            const noor = desk.as({ id: 'noor', name: 'Noor', role: 'editor' });
            await noor.books.write('missions', [
              { id, seen: version, values: { people: 7, note: 'One stayed behind.' } },
            ]);
            await page.getByRole('button', { name: 'Save the change' }).tap();
            await page.getByText('Noor saved it').waitFor();
            const settle = page.getByRole('button', { name: 'Save what I chose' });
            expect(await settle.isDisabled()).toBe(true);
            await page.getByLabel('Vehicles', { exact: true }).fill('3');
            await page.getByLabel('Vehicles', { exact: true }).fill('2');
            expect(await page.locator('.settle-field').count()).toBe(1);
            expect(await stage.faults(page)).toEqual([]);
            await page.locator('.settle-side').filter({ hasText: 'Mine' }).tap();
            await settle.tap();
            await page.locator('.entry-form').waitFor({ state: 'detached' });
            expect((await desk.books.entry('missions', id))!.values).toEqual({
              name: 'Convoy 12',
              day: '2026-03-11',
              people: 8,
              trucks: 2,
              note: 'One stayed behind.',
            });
          },
          phone,
        ),
      ),
    120_000,
  );
}

export function testFieldEntry(stage: Stage): void {
  survives(stage);
  settles(stage);
}
