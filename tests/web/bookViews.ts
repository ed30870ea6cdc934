import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { crossingDays, missionOf, reports, steps, week } from '../week/week.js';
import { withDesk } from './real.js';
import { type Stage, seen } from './stage.js';

async function fill(desk: Desk): Promise<void> {
  const some = Array.from({ length: 20 }, (_, number) => missionOf(number));
  const open = {
    values: { name: 'M-open', day: '2026-03-05' },
    stops: [{ to: 'approved', at: null, place: null }],
  };
  await desk.books.write('missions', [...some, open]);
  await desk.books.write('crossings', crossingDays);
  await desk.books.write('policy', steps);
  const { text, ...about } = reports[0]!;
  await desk.add({ bytes: Buffer.from(text), name: 'week.txt', ...about });
}

const days = `from=${week.from}&to=${week.to}`;

const wide = `[...document.querySelectorAll('html, main')].filter((each) => each.scrollWidth > each.clientWidth + 1).length`;

/** No fault of axe, and nothing wider than the page on a phone. */
async function isSound(stage: Stage, page: Page): Promise<void> {
  expect(await stage.faults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => page.evaluate(wide)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function figures(page: Page) {
  const whole = page.locator('.equation').first();
  await whole.waitFor();
  expect((await seen(whole.locator('.equation-line').first())).replace(/\s+/g, ' ')).toBe(
    '21 Planned = 10 Facilitated + 4 Impeded + 2 Denied + 2 Cancelled + 2 Postponed + 1 in no part',
  );
  await whole.locator('.equation-why').getByRole('link', { name: 'M-open' }).waitFor();
  await page.getByText('of 12 entries').waitFor();
}

async function board(page: Page) {
  const held = page.locator('.board-column').filter({ hasText: 'Approved' });
  await held.getByRole('link', { name: 'M-open' }).waitFor();
  expect(
    await page.locator('.board-column').filter({ hasText: 'Facilitated' }).locator('.board-card').count(),
  ).toBe(10);
  // On paper it says which days it is of, and nothing of it lies beyond the edge.
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 690, height: 980 });
  await page.emulateMedia({ media: 'print' });
  await page.locator('.view-paper').getByText('Board').waitFor();
  expect(await page.locator('.view-tabs').isVisible()).toBe(false);
  const beyond = await page
    .locator('.board-card')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > 690).length);
  expect(beyond).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(size);
}

async function calendar(page: Page) {
  const gate = page.getByRole('row', { name: /North gate/ });
  await gate.waitFor();
  const told = await gate
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(told[3]).toBe('5 Mar 2026: Open · 4 days in a row · People in 23 · People out 30');
  expect(told[4]).toBe('6 Mar 2026: Closed, as it recurs');
  expect(told[5]).toMatch(/^7 Mar 2026: Open · 5 days in a row/);
}

async function beside(page: Page) {
  const told = page.locator('.beside').filter({ hasText: 'Nineteen were facilitated' });
  expect((await seen(told.locator('.beside-own p').first())).replace(/\s+/g, ' ')).toBe('10 Fewer here');
  await told.getByText('1 may yet be one of them').waitFor();
  expect(await page.locator('.beside').count()).toBe(5);
}

/** A way to look at a register has the filter of its table, and a year that is typed moves one end of the days. */
async function narrowed(page: Page, table: string) {
  await page.goto(table);
  const ways = page.getByRole('navigation', { name: 'Ways to look at it' });
  await ways.getByRole('link', { name: 'Figures' }).click();
  const line = page.locator('.equation-line').first();
  await expect.poll(async () => (await seen(line)).replace(/\s+/g, ' ')).toMatch(/^2 Planned .* 2 Denied/);
  await page.getByRole('button', { name: 'Leave out: Denied' }).click();
  await expect.poll(async () => (await seen(line)).replace(/\s+/g, ' ')).toMatch(/^21 Planned/);
  await page.getByLabel('to', { exact: true }).pressSequentially('03032027');
  await expect.poll(() => new URL(page.url()).search).toBe(`?from=${week.from}&to=2027-03-03`);
  await ways.getByRole('link', { name: 'Board' }).click();
  expect(new URL(page.url()).search).toBe(`?from=${week.from}&to=2027-03-03`);
}

export function testBookViews(stage: Stage): void {
  it(
    'shows a register as figures, a board, a calendar, deadlines and beside reports',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        await fill(desk);
        const views: [string, (page: Page) => Promise<void>][] = [
          [`missions/figures?${days}`, figures],
          [`missions/board?${days}`, board],
          [`crossings/calendar?${days}`, calendar],
          [`missions/beside?${days}`, beside],
        ];
        await stage.visit(address, async (page) => {
          for (const [path, look] of views) {
            await page.goto(`${address}registers/${path}`);
            await page.locator('.view .view-card, .view .board-card, .view .calendar-day').first().waitFor();
            await look(page);
            await isSound(stage, page);
          }
          await page.goto(`${address}registers/missions`);
          await page
            .getByRole('navigation', { name: 'Ways to look at it' })
            .getByRole('link', { name: 'Figures' })
            .click();
          await page.getByRole('button', { name: 'Days before' }).click();
          await expect.poll(() => new URL(page.url()).search).toMatch(/^\?from=\d{4}/);
          await narrowed(page, `${address}registers/missions?${days}&status=denied`);
        });
      }),
    120_000,
  );

  it(
    'begins an entry with what a claim tells, and says where it tells another thing than the entry',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        await fill(desk);
        const { rows } = await desk.reports({}, {});
        await stage.visit(address, async (page) => {
          await page.goto(`${address}reports/${rows[0]!.id}`);
          const denied = page.locator('.card').filter({ hasText: 'four were denied' });
          await denied.getByRole('link', { name: 'Write down as an entry' }).click();
          await page.getByLabel('Name or number').fill('M-200');
          await page.getByLabel('Planned for').fill('2026-03-04');
          await page.getByRole('button', { name: 'Save', exact: true }).click();
          await page.locator('.entry-history li').waitFor();
          const made = (await desk.books.list('missions', { text: 'M-200' }, {})).rows[0]!;
          expect([made.status, made.claims.length]).toEqual(['denied', 1]);
          expect(await page.locator('.challenges').count()).toBe(0);
          const stops = ['requested', 'approved'].map((to) => ({ to, at: null, place: null }));
          await desk.books.write('missions', [{ id: made.id, seen: made.version, stops }]);
          await page.reload();
          await page.locator('.challenges').getByText('four were denied').waitFor();
          expect(await seen(page.locator('.challenges'))).toMatch(
            /Reports say otherwise\s+Where it stands: Denied/,
          );
          await isSound(stage, page);
        });
      }),
    120_000,
  );

  it(
    'tells deadlines in Arabic and in the dark, and gives a calendar an address that answers',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        await fill(desk);
        await stage.visit(
          address,
          async (page) => {
            await page.goto(`${address}registers/policy/clocks`);
            await page.getByText('River Act').waitFor();
            await isSound(stage, page);
            await page.getByRole('button', { name: 'الاشتراك في تقويم' }).click();
            const made = await page.locator('.feed input').inputValue();
            const answer = await fetch(made);
            expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('River Act')]);
            // Whoever comes back later ends it all the same, though its address is shown no more.
            await page.reload();
            await page.getByRole('button', { name: 'إنهاؤه' }).click();
            await page.getByText('أُنهي التقويم').waitFor();
            await page.getByRole('button', { name: 'الاشتراك في تقويم' }).waitFor();
            expect((await fetch(made)).status).toBe(404);
            await page.goto(`${address}registers/missions/figures?${days}`);
            await page.locator('.equation').first().waitFor();
            await isSound(stage, page);
          },
          { locale: 'ar', colorScheme: 'dark' },
        );
      }),
    120_000,
  );
}
