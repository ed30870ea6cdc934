import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { DeskRole } from '../../src/server/contract.js';
import { withDesk } from './real.js';
import type { Stage } from './stage.js';

const password = 'four plain words of mine';
const files = [
  ['01-market-strike.txt', '2026-03-10'],
  ['02-market-strike-doctors.txt', '2026-03-11'],
] as const;

/** Buttons and keys by where they are offered, with the roles that they are offered to. */
const offers: Record<string, readonly [where: string, what: string, roles: readonly DeskRole[]][]> = {
  inbox: [
    ['', 'Add a report', ['field', 'analyst', 'editor', 'owner']],
    ['.rows', 'Choose “Drone strike', ['analyst', 'editor', 'owner']],
    ['', 'Saved filters', ['viewer', 'field', 'analyst', 'editor', 'owner', 'auditor']],
  ],
  report: [
    ['.card', 'Accept', ['analyst', 'editor', 'owner']],
    ['.card', 'Correct', ['analyst', 'editor', 'owner']],
    ['.card', 'Split', ['analyst', 'editor', 'owner']],
    ['.card', 'Link to an event', ['editor', 'owner']],
    ['.report-head', 'Done', ['analyst', 'editor', 'owner']],
  ],
  event: [
    ['.event-fields', 'Prefer this', ['editor', 'owner']],
    ['.together', 'Part from this event', ['editor', 'owner']],
    ['.together', 'Join with another event', ['editor', 'owner']],
    ['.history', 'Undo', ['editor', 'owner']],
  ],
  place: [
    ['', 'Choose a name', ['editor', 'owner']],
    ['', 'Join with another', ['editor', 'owner']],
    ['', 'Add a name', ['editor', 'owner']],
    ['', 'Correct where it lies', ['editor', 'owner']],
  ],
};

const roles: DeskRole[] = ['viewer', 'field', 'analyst', 'editor', 'owner', 'auditor'];

/** How often something to press is offered, by its words. */
const count = (page: Page, where: string, what: string) =>
  page
    .locator(where || 'main')
    .locator('button, summary, input[type="checkbox"]')
    .filter({ hasText: what })
    .or(page.locator(where || 'main').locator(`[aria-label^="${what}"]`))
    .count();

async function offeredOn(page: Page, place: string): Promise<string[]> {
  const all = offers[place]!;
  const counts = await Promise.all(all.map(([where, what]) => count(page, where, what)));
  return all.flatMap(([, what], at) => (counts[at]! > 0 ? [what] : []));
}

const may = (place: string, role: DeskRole) =>
  offers[place]!.flatMap(([, what, those]) => (those.includes(role) ? [what] : []));

export function testRoles(stage: Stage): void {
  it(
    'offers each role what it may do, on every page, and nothing else',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        const added = [];
        for (const [name, publishedAt] of files)
          added.push(await desk.add({ bytes: await readFile(`examples/${name}`), name, publishedAt }));
        const report = added[0]!.reports[0]!.id;
        const [kept] = (await desk.report(report))!.claims;
        await desk.judge({ verdict: 'accept', claim: kept!.claim.id });
        const { eventId } = kept!;
        expect((await desk.event(eventId!))!.event).toMatchObject({ reports: 2 });
        const [place] = (await desk.names.list('place', {}, { limit: 1 })).rows;
        await desk.people.add({ name: 'Olga', role: 'owner', password });
        const rana = await desk.people.add({ name: 'Rana', role: 'viewer', password });
        const pages: [string, string, string][] = [
          ['inbox', '', '.row-link'],
          ['report', `reports/${report}`, '.card'],
          ['event', `events/${eventId}`, '.history li'],
          ['place', `places/${encodeURIComponent(place!.id)}`, '.namings'],
        ];
        await stage.visit(address, async (page) => {
          await page.getByLabel('Name').fill('Rana');
          await page.getByLabel('Password').fill(password);
          await page.keyboard.press('Enter');
          await page.locator('.person').waitFor();
          for (const role of roles) {
            await desk.people.setRole(rana.id, role);
            for (const [name, path, there] of pages) {
              await page.goto(address + path);
              await page.locator(there).first().waitFor({ state: 'attached' });
              await page.locator('.person').waitFor();
              if (name === 'inbox') await page.getByRole('button', { name: 'Saved filters' }).waitFor();
              expect(await offeredOn(page, name), `${role}, ${name}`).toEqual(may(name, role));
            }
            await page.keyboard.press('Shift+?');
            const keys = page.getByRole('dialog', { name: 'Keys' });
            await keys.waitFor();
            const shown = await keys.locator('dd').allInnerTexts();
            expect(shown.includes('Accept the claim'), role).toBe(may('report', role).includes('Accept'));
            expect(shown.includes('Link it to an event'), role).toBe(role === 'editor' || role === 'owner');
          }
        });
      }),
    240_000,
  );
}
