import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { withDesk } from './real.js';
import { card, refused, type Stage, seen } from './stage.js';

const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};

interface Day {
  page: Page;
  desk: Desk;
  /** A colleague at the same desk. */
  noor: Desk;
  report: string;
}

/** One report on a real desk, open before one person. */
function onReport(stage: Stage, act: (day: Day) => Promise<void>): () => Promise<void> {
  return () =>
    withDesk(stage.pages, async (address, desk) => {
      const noor = desk.as({ id: 'noor', name: 'Noor', role: 'editor' });
      const files = [
        ['01-market-strike.txt', 'Nile Courier', '2026-03-10'],
        ['02-market-strike-doctors.txt', 'Kordofan Voice', '2026-03-11'],
      ] as const;
      const ids: string[] = [];
      for (const [file, source, publishedAt] of files) {
        const outcome = await desk.add({
          bytes: await readFile(`examples/${file}`),
          name: file,
          source,
          publishedAt,
        });
        ids.push(outcome.reports[0]!.id);
      }
      const report = ids[0]!;
      await stage.visit(`${address}reports/${report}`, async (page) => {
        await page.locator('.card').first().waitFor();
        await act({ page, desk, noor, report });
      });
    });
}

const claims = async ({ desk, report }: Day) => (await desk.report(report))!.claims;
const undo = async (page: Page) => {
  await keys(page, 'z');
  await page.getByRole('status').getByText('Judgement taken back').waitFor();
};

/** A name is corrected once, used from then on, and shown beside the words of the report. */
async function keepsNames(stage: Stage, day: Day) {
  const { page, desk, report } = day;
  const striker = (await claims(day)).find(({ current }) =>
    current.who.some(({ role }) => role === 'perpetrator'),
  )!;
  const { name: words } = striker.current.who.find(({ role }) => role === 'perpetrator')!;
  const other = (await claims(day)).find(({ claim }) => claim.id !== striker.claim.id)!;
  await desk.judge({
    verdict: 'correct',
    claim: other.claim.id,
    path: `who[${other.claim.who.length}]`,
    value: { role: 'authority', name: words, kind: 'group' },
  });
  await page.evaluate(`document.getElementById('claim-${striker.claim.id}').focus()`);
  await keys(page, 'e');
  const editor = page.locator('form.editor');
  const row = editor.getByLabel('Name', { exact: true }).first();
  expect(await row.inputValue()).toBe(words);
  expect(await editor.locator('.keep').count()).toBe(0);
  await row.fill('Front of <b>July</b>');
  await editor.getByLabel(`Use from now on: “${words}” means “Front of <b>July</b>”`).check();
  await editor.getByText(/claims? in .*reports?\./).waitFor();
  expect(await stage.faults(page)).toEqual([]);
  await editor.getByRole('button', { name: /^Save/ }).click();
  await page.getByRole('status').getByText(`From now on “${words}” means`).waitFor();
  await expect
    .poll(async () => (await desk.names.inReport(report)).map((one) => `${one.words}: ${one.name}`))
    .toContain(`${words}: Front of <b>July</b>`);
  const others = page
    .locator('.card')
    .filter({ has: page.locator('.as-written').getByText(words, { exact: true }) });
  await others.first().getByRole('link', { name: 'Front of <b>July</b>' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Front of <b>July</b>' }).waitFor();
}

async function corrects(day: Day) {
  const { page } = day;
  const strike = card(page, 'killed 14 people').first();
  await keys(page, 'j', 'j', 'e');
  const editor = page.locator('form.editor');
  await editor.getByLabel('number').first().fill('١٥');
  await editor.getByLabel('Certainty', { exact: true }).last().selectOption('alleged');
  await editor.getByRole('button', { name: 'A person or group' }).click();
  await editor.getByLabel('Name').last().fill('<script>alert(1)</script> =SUM(A1)');
  await editor.getByLabel('Place').first().fill('Dilli');
  // As a screen reader does: a click, and no pointer before it.
  await page.getByRole('option', { name: /Dilling South Kordofan/ }).dispatchEvent('click');
  await editor.getByLabel('Reason', { exact: true }).last().fill('the ministry’s later word');
  expect(await stageFaults(day)).toEqual([]);
  await editor.getByRole('button', { name: 'Save 4 corrections' }).click();
  await strike.getByText('was', { exact: false }).first().waitFor();
  await expect
    .poll(() => seen(strike))
    .toMatch(/15 killed[\s\S]*was 14 killed people, 31 injured by mara · the ministry/);
  expect(await seen(strike)).toMatch(/Alleged[\s\S]*<script>alert\(1\)<\/script> =SUM\(A1\)/);
  const kept = (await claims(day))[1]!;
  expect(kept.current.where[0]).toMatchObject({ name: 'Dilling', country: 'SD', precision: 'exact' });
  expect(new Set(kept.judgements.map(({ act }) => act)).size).toBe(1);
  await page.reload();
  await strike.waitFor();
  await undo(page);
  await expect.poll(async () => (await claims(day))[1]!.current).toEqual(kept.claim);
}

let stageFaults: (day: Day) => Promise<string[]> = async () => [];

async function adds(day: Day) {
  const { page, report, desk } = day;
  const { text } = (await desk.report(report))!.document;
  await selectWords(page, 'unloading sheep');
  await page.getByRole('button', { name: /Add a claim/ }).click();
  const box = page.getByRole('dialog', { name: 'Add a claim' });
  await box.getByLabel('Register').selectOption('damage');
  await box.getByLabel('Kind').selectOption('damage');
  await box.getByRole('button', { name: 'Add it' }).click();
  const editor = page.locator('form.editor');
  await editor.waitFor();
  await editor.getByLabel('First day', { exact: true }).focus();
  await page.keyboard.type('10101864');
  const last = editor.getByLabel('Last day', { exact: true });
  expect(await last.inputValue()).toBe('1864-10-10');
  // A day that is half typed is not left out of what is saved.
  await last.focus();
  await page.keyboard.type('10100020');
  await keys(page, 'Control+Enter');
  await editor.getByRole('alert').getByText('One of the days is half typed').waitFor();
  await editor.getByLabel('Certainty', { exact: true }).last().focus();
  await keys(page, 'Escape');
  const added = page.locator('.card').filter({ hasText: 'Added by mara' });
  expect(await seen(added)).toMatch(/Damage[\s\S]*unloading sheep/);
  const kept = (await claims(day)).find((one) => one.added)!;
  const { start, end, exact } = kept.claim.quote;
  expect(exact).toBe('unloading sheep');
  expect(text.slice(start, end)).toBe(exact);
  await undo(page);
  await added.waitFor({ state: 'detached' });
}

/** Selects words as a hand does. */
const selectWords = (page: Page, words: string) =>
  page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.article'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
      document.dispatchEvent(new PointerEvent('pointerup'));
      return;
    }
  })()`);

async function splits(day: Day) {
  const { page } = day;
  const before = (await claims(day)).length;
  await keys(page, 'j', 'j', 's');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'and', exact: true }).dispatchEvent('click');
  await sheet.getByLabel('Kind').last().selectOption('shelling');
  // Where the desk refuses it, all is there for another try.
  const no = { status: 409, json: { error: { code: 'retired', message: 'It was retired.' } } };
  await page.route('**/api/acts', (route) => route.fulfill(no), { times: 1 });
  await sheet.getByRole('button', { name: 'Split', exact: true }).click();
  await sheet.getByRole('alert').getByText('It was retired.').waitFor();
  await sheet.getByRole('button', { name: 'Split', exact: true }).click();
  await page.locator('.card').filter({ hasText: 'Added by mara' }).nth(1).waitFor();
  expect(await seen(page.locator('.card[data-verdict="reject"]'))).toMatch(/Split\s*by mara/);
  await undo(page);
  await page.locator('.card').filter({ hasText: 'Added by mara' }).first().waitFor({ state: 'detached' });
  expect((await claims(day)).filter(({ retired }) => !retired)).toHaveLength(before);
}

async function links(day: Day) {
  const { page, desk } = day;
  const [first] = await claims(day);
  await keys(page, 'j', 'l');
  const sheet = page.getByRole('dialog');
  await sheet.getByText(/stands in one event with/).waitFor();
  await sheet.getByLabel('Why?').or(sheet.getByPlaceholder('Why? (optional)')).first().fill('another strike');
  await sheet.getByRole('button', { name: 'Part it from them' }).click();
  await page.getByRole('status').getByText('Claim parted from its event').waitFor();
  // Its keys are the page's again once it is closed.
  await sheet.waitFor({ state: 'detached' });
  const claim = first!.claim.id;
  await expect.poll(async () => (await desk.event(claim))!.event.claims).toBe(1);
  await page.locator('.card').first().focus();
  await keys(page, 'l');
  const offer = page.locator('.candidate').first();
  expect(await seen(offer)).toMatch(/same day[\s\S]*same place[\s\S]*mara called them different/);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/acts', (route) => held.then(() => route.continue()), { times: 1 });
  const going = page.waitForRequest('**/api/acts');
  await offer.getByRole('button', { name: 'Link' }).click();
  await going;
  // A sheet that was opened before the desk answered stays, with what is typed in it.
  await keys(page, 'Escape');
  await sheet.waitFor({ state: 'detached' });
  await keys(page, 'l');
  const reason = sheet.getByRole('textbox').last();
  await reason.fill('a later word');
  letGo();
  await page.getByText('Claim linked to the event').waitFor();
  await expect.poll(async () => (await desk.event(claim))!.event.claims).toBeGreaterThan(1);
  expect(await reason.inputValue()).toBe('a later word');
}

async function differs(day: Day) {
  const { page, noor, report } = day;
  const [first] = await claims(day);
  const claim = first!.claim.id;
  await keys(page, 'j');
  // What Noor does does not reach this page before its own decision does.
  await page.route(`**/api/reports/${report}**`, (route) => route.abort());
  await noor.judge({ verdict: 'reject', claim, why: 'another day' });
  await keys(page, 'a');
  const overtaken = page.getByRole('alert').filter({ hasText: 'Somebody judged this claim' });
  await overtaken.waitFor();
  expect(await seen(overtaken)).toMatch(/Noor rejected it[\s\S]*another day[\s\S]*was not kept/);
  await page.unroute(`**/api/reports/${report}**`);
  await overtaken.getByRole('button', { name: 'Decide as I did all the same' }).click();
  const both = page.getByRole('region', { name: 'People differ on this claim' });
  await both.waitFor();
  expect(await seen(both)).toMatch(
    /Noor rejected it[\s\S]*mara accepted it[\s\S]*The last word stands, that of mara/,
  );
  expect(await stageFaults(day)).toEqual([]);
  await both.getByRole('button', { name: 'Agree with Noor: take mine back' }).click();
  await page.locator('.card[data-verdict="reject"]').waitFor();
  await both.waitFor({ state: 'detached' });
}

async function waits(day: Day) {
  const { page } = day;
  const [first] = await claims(day);
  await page.route('**/api/acts', (route) => route.abort());
  await keys(page, 'j', 'b');
  const card = page.locator(`#claim-${first!.claim.id}`);
  await card.getByText('Not saved yet').waitFor();
  await card.getByText('Background', { exact: true }).first().waitFor();
  await page.getByText('1 decision is not saved yet').waitFor();
  // The page is left and comes back as another one; then the desk answers again.
  await keys(page, 'u');
  await page.reload();
  const told = page.getByText('1 decision is not saved yet');
  await told.waitFor();
  expect(await stageFaults(day)).toEqual([]);
  expect((await claims(day))[0]!.current.background).toBe(false);
  await page.unroute('**/api/acts');
  await page.getByRole('button', { name: 'Try again' }).click();
  await told.waitFor({ state: 'detached' });
  const [kept] = await claims(day);
  expect(kept!.current.background).toBe(true);
  expect(kept!.judgements).toHaveLength(1);
  await page.goBack();
  await card.waitFor();
  await undo(page);
}

async function keepsTyped(day: Day) {
  const { page } = day;
  const editor = page.locator('form.editor');
  const number = editor.getByLabel('number').first();
  const unsaved = page.locator('.card').nth(1).getByText('Not saved yet', { exact: true });
  await keys(page, 'j', 'j', 'e');
  expect(await number.inputValue()).toBe('14');
  await number.fill('15');
  await editor.getByLabel('Reason', { exact: true }).last().fill('a later word');
  await unsaved.waitFor();
  await page.reload();
  await editor.getByText('typed earlier and is not saved yet').waitFor();
  expect(await number.inputValue()).toBe('15');
  expect(await editor.getByLabel('Reason', { exact: true }).last().inputValue()).toBe('a later word');
  await unsaved.waitFor();
  expect((await claims(day))[1]!.judgements).toEqual([]);
  expect(await stageFaults(day)).toEqual([]);
  // Given up, it is gone; so it is once it was sent.
  await keys(page, 'Escape');
  await unsaved.waitFor({ state: 'detached' });
  await keys(page, 'e');
  expect(await number.inputValue()).toBe('14');
  await number.fill('16');
  await editor.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(async () => (await claims(day))[1]!.current.counts[0]!.value).toBe(16);
  await page.reload();
  await page.locator('.card').nth(1).getByText('16 killed').waitFor();
  expect(await editor.count()).toBe(0);
  await unsaved.waitFor({ state: 'detached' });
  await undo(page);
}

export function testJudging(stage: Stage): void {
  stageFaults = ({ page }) => stage.faults(page);
  const quiet = (act: (day: Day) => Promise<void>) => async (day: Day) => {
    stage.expected = refused;
    await act(day);
  };
  it(
    'corrects several fields where they stand, as one act with one undo',
    onReport(stage, corrects),
    120_000,
  );
  it(
    'uses a corrected name from then on, tells before what it touches, and leads to its page',
    onReport(stage, (day) => keepsNames(stage, day)),
    120_000,
  );
  it(
    'keeps what was typed in the fields of a claim when the page is loaded anew, as not saved yet',
    onReport(stage, keepsTyped),
    120_000,
  );
  it('adds a claim on selected words and takes it back', onReport(stage, adds), 120_000);
  it('splits a claim in two and takes it back', onReport(stage, quiet(splits)), 120_000);
  it('parts a claim from its event and links it again, with reasons', onReport(stage, links), 120_000);
  it('shows what the other did, never merging it silently', onReport(stage, quiet(differs)), 120_000);
  it(
    'keeps what the desk does not answer to, and sends it later once',
    onReport(stage, quiet(waits)),
    120_000,
  );
}
