import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { longView, storyView } from './fixtures.js';
import { card, quoteOf, refused, type Stage, seen } from './stage.js';

const path = '/reports/story';
const toll = 'The harbour police put the toll';
const first = storyView().claims[0]!.claim;

const plain = (text: string) => text.replace(/[•\s]+/g, '');

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** The decisions that were sent, act by act. */
const decisions = (sent: { body: string }[]) =>
  sent.flatMap(({ body }) => (JSON.parse(body) as { decisions: unknown[] }).decisions);

function reads(stage: Stage) {
  it('sets every word of the text once, each quote under its claim', () =>
    stage.show(path, async (page) => {
      await page.locator('.article h1').waitFor();
      const view = storyView();
      const set = async () =>
        plain((await page.locator('.article > :not(.article-head)').allTextContents()).join(''));
      await expect.poll(set).toBe(plain(view.document.text));
      for (const { claim } of view.claims) {
        const marks = page.locator(`mark[data-claims~="${claim.id}"]`);
        const marked = async () => plain((await marks.allTextContents()).join(''));
        await expect.poll(marked).toBe(plain(claim.quote.exact));
      }
    }));

  it('draws overlapping quotes in lanes of their own, each with its register’s line', () =>
    stage.show(path, async (page) => {
      const inner = page.locator('.strand .strand').filter({ hasText: 'five were facilitated' });
      await inner.waitFor();
      expect(await inner.getAttribute('data-lane')).toBe('1');
      const lines = (await page.evaluate(
        `[...document.querySelectorAll('.legend .swatch')].map((one) => getComputedStyle(one)).map(
          (one) => [one.textDecorationStyle, one.textDecorationThickness].join(' '))`,
      )) as string[];
      expect(new Set(lines).size).toBe(8);
    }));

  it('shows chain, certainty, when, where, who and bounded counts on a card', () =>
    stage.show(path, async (page) => {
      const patrol = card(page, 'more than 40 patrols').first();
      await patrol.waitFor();
      expect(await seen(patrol.locator('.chain'))).toMatch(/port guard\s+The North Post/);
      expect(await seen(patrol)).toMatch(
        /Tally[\s\S]*How many\s+more than 40 patrols[\s\S]*12 Feb – 12 Mar 2026/,
      );
      expect(await seen(patrol)).toMatch(/Wadin\s+·?\s*province only/);
      expect(await seen(card(page, 'The Column denied'))).toMatch(/Denied/);
      expect(await seen(card(page, 'had taken the landing'))).toMatch(/Background[\s\S]*October 2024/);
      expect(await seen(card(page, '180 days').first())).toMatch(
        /Expires\s+7 Sept 2026\s+Duration\s+180 days/,
      );
    }));

  it('links quotes and cards both ways', () =>
    stage.show(path, async (page) => {
      const arrest = card(page, 'detained 17 people suspected').last();
      await quoteOf(page, 'detained 17 people').hover();
      await page.locator('.card[data-hot]').filter({ hasText: 'Arrest' }).waitFor();
      await arrest.hover();
      await page.locator('mark[data-hot]').filter({ hasText: 'detained 17 people' }).waitFor();
      await quoteOf(page, toll).click();
      await page.locator('.card[data-chosen]').filter({ hasText: toll }).waitFor();
    }));
}

function judges(stage: Stage) {
  it('accepts by key, goes on to the next claim, and takes back', () =>
    stage.show(path, async (page, desk) => {
      await card(page, toll).waitFor();
      await press(page, 'j', 'a');
      await page.locator('.card[data-verdict="accept"]').waitFor();
      await page.locator('.card[data-chosen]').filter({ hasText: toll }).waitFor();
      await page.getByText('1 of 21 judged').waitFor();
      await page.getByRole('status').getByText('Claim accepted').waitFor();
      await press(page, 'z');
      await page.locator('.card[data-verdict]').waitFor({ state: 'detached' });
      expect(decisions(desk.sent)).toEqual([
        { verdict: 'accept', claim: first.id, seen: null },
        { verdict: 'withdraw', judgement: expect.any(String) },
      ]);
    }));

  it('rejects with a reason, whose letters are not taken for keys', () =>
    stage.show(path, async (page, desk) => {
      await card(page, toll).waitFor();
      await press(page, 'j', 'x');
      await page.keyboard.type('says a jar');
      await press(page, 'Enter');
      const rejected = page.locator('.card[data-verdict="reject"]');
      await rejected.getByText('says a jar').waitFor();
      expect(decisions(desk.sent)).toEqual([
        { verdict: 'reject', claim: first.id, why: 'says a jar', seen: null },
      ]);
      await rejected.getByRole('button', { name: 'Undo' }).click();
      await rejected.waitFor({ state: 'detached' });
    }));

  it('takes a judgement back on screen when the desk refuses it', () =>
    stage.show(path, async (page, desk) => {
      await card(page, toll).waitFor();
      stage.expected = refused;
      desk.trouble = {
        status: 409,
        code: 'retired',
        message: 'This claim was retired.',
        remedy: 'Load the report again.',
      };
      await card(page, toll).getByRole('button', { name: 'Accept' }).click();
      await page.getByRole('status').getByText('Load the report again.').waitFor();
      await page.locator('.card[data-verdict]').waitFor({ state: 'detached' });
      // Nor is what was typed of a correction lost with it.
      await press(page, 'e');
      const editor = page.locator('form.editor');
      const reason = editor.getByLabel('Reason', { exact: true }).last();
      await reason.fill('a later word');
      await editor.getByLabel('Certainty', { exact: true }).last().selectOption('denied');
      await editor.getByRole('button', { name: /^Save/ }).click();
      await editor.getByText('typed earlier and is not saved yet').waitFor();
      expect(await reason.inputValue()).toBe('a later word');
      desk.trouble = null;
      await press(page, 'Escape');
      await editor.waitFor({ state: 'detached' });
    }));

  it('moves the report from new to done', () =>
    stage.show(path, async (page, desk) => {
      const done = page.getByRole('group', { name: 'State' }).getByRole('button', { name: 'Done' });
      await done.click();
      await page.locator('.segments [aria-pressed="true"]').filter({ hasText: 'Done' }).waitFor();
      await expect
        .poll(() => desk.sent[0])
        .toMatchObject({ method: 'PUT', path: '/api/reports/story/state' });
    }));
}

function surveys(stage: Stage) {
  it('draws days, windows and deadlines on the timeline, and leads to their claims', () =>
    stage.show(path, async (page) => {
      const line = page.getByRole('group', { name: 'Timeline' });
      await line.getByRole('button', { name: 'Attacks: 4 claims, Tue, 10 Mar 2026' }).waitFor();
      await line.getByRole('button', { name: 'Policy: expires 7 Sept 2026' }).waitFor();
      const old = line.getByRole('button', { name: 'Attacks: 1 claim, October 2024' });
      expect(await old.getAttribute('data-background')).toBe('true');
      await line.getByRole('button', { name: /Operations: 2 claims, 12 Feb/ }).click();
      await page.locator('.card[data-chosen]').filter({ hasText: 'Patrol' }).waitFor();
    }));

  it('tells which checks fail, first, and shows totals as ranges', () =>
    stage.show(path, async (page) => {
      await card(page, toll).waitFor();
      await press(page, 'j');
      await page.getByRole('tab', { name: /Checks/ }).click();
      const checks = page.locator('.check');
      await checks.first().waitFor();
      // A key acts on no card that is not seen.
      await press(page, 'x');
      await page.keyboard.type('a jar');
      expect(await page.locator('form.why input').inputValue()).toBe('a jar');
      await press(page, 'Escape');
      await page.getByRole('tab', { name: /Checks/ }).click();
      expect(await seen(checks.first())).toMatch(/Does not hold:[\s\S]*5 \+ 2 \+ 1 = 8, the report says 9/);
      expect(await checks.count()).toBe(3);
      await checks.first().getByRole('button', { name: '4 claims' }).click();
      await page.locator('.card[data-chosen]').filter({ hasText: 'Of 9 missions' }).waitFor();
      await page.getByRole('tab', { name: /Events/ }).click();
      const events = page.locator('.report-events');
      expect(await seen(events)).toMatch(/3–4 killed \(victims\)\s+9–12 injured \(victims\)/);
      await events.getByRole('link', { name: 'Open the event' }).click();
      await page.getByRole('heading', { level: 1, name: /Shelling · Tel Wadin/ }).waitFor();
      const claimed = page.locator('.claimed').nth(1);
      const value = await seen(claimed.locator('.claimed-head b'));
      expect(`${value} ${await seen(claimed.locator('.said'))}`).toMatch(/^3\s+harbour police/);
    }));

  it('leaves out a register and brings it back', () =>
    stage.show(path, async (page) => {
      const attacks = page.locator('.legend').getByRole('button', { name: /Attacks/ });
      await attacks.click();
      await card(page, toll).waitFor({ state: 'hidden' });
      await expect.poll(() => quoteOf(page, toll).count()).toBe(0);
      await attacks.click();
      await card(page, toll).waitFor();
    }));

  it('says so when there is no such report', () =>
    stage.show(
      '/reports/none',
      async (page) => {
        await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
      },
      () => {
        stage.expected = refused;
      },
    ));
}

const shown = (page: Page, what: string) =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(what)})].filter((one) => one.checkVisibility()).length`,
  ) as Promise<number>;

/** A report of more cards than are drawn whole at once. */
function isLong(stage: Stage) {
  const many = 200;
  const all = longView(many).claims;
  const onLong = (act: (page: Page) => Promise<void>) => () =>
    stage.show(
      path,
      async (page) => {
        await page.locator('.cards[aria-busy=false]').waitFor();
        await act(page);
      },
      (desk) => void desk.views.set('story', longView(many)),
    );

  it(
    'has the words of every card, and the rest of those that can be seen',
    onLong(async (page) => {
      expect(await page.locator('.card').count()).toBe(many);
      const last = page.locator('.card').last();
      const quotes = all.map(({ claim }) => claim.quote).sort((a, b) => a.start - b.start);
      expect(await last.textContent()).toContain(quotes.at(-1)!.exact);
      expect(await last.locator('.facts').count()).toBe(0);
      await last.scrollIntoViewIfNeeded();
      await last.locator('.facts').waitFor();
      expect(await page.locator('.card .facts').count()).toBeLessThan(many / 2);
    }),
  );

  it(
    'leaves out a register on all cards, drawn whole or not, and steps over them',
    onLong(async (page) => {
      const attacks = all.filter(({ claim }) => claim.register === 'attacks').length;
      const button = page.locator('.legend').getByRole('button', { name: /Attacks/ });
      await button.click();
      await expect.poll(() => shown(page, '.card')).toBe(many - attacks);
      await press(page, 'j', 'j', 'j');
      expect(await page.locator('.card[data-chosen]').getAttribute('data-register')).not.toBe('attacks');
      await button.click();
      await expect.poll(() => shown(page, '.card')).toBe(many);
    }),
  );

  it(
    'is printed whole, whatever could be seen of it',
    onLong(async (page) => {
      await page.evaluate(
        `addEventListener('beforeprint', () => { window.printed = document.querySelectorAll('.card .facts').length; })`,
      );
      const pages = (await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
      expect(await page.evaluate('window.printed')).toBe(many);
      expect(pages.length).toBeGreaterThan(many / 10);
      await expect.poll(() => page.locator('.card .facts').count()).toBeLessThan(many / 2);
    }),
  );
}

export function testReport(stage: Stage): void {
  reads(stage);
  judges(stage);
  surveys(stage);
  isLong(stage);
}
