import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDesk } from './real.js';
import { refused, type Stage } from './stage.js';
import { type Filled, fill } from './tour/filled.js';
import { enter, parts, type State, signIn } from './tour/states.js';

/** What is drawn wider than the page, or than the sheet over it. */
const tooWide = `[...document.querySelectorAll('html, main, [role="dialog"]')]
  .filter((each) => each.scrollWidth > each.clientWidth + 1)
  .map((each) => each.tagName + ' ' + each.scrollWidth + ' > ' + each.clientWidth)`;

/** Western digits in words of the desk itself: not in what reports and people wrote, in addresses or codes. */
const westernDigits = `(() => {
  const own = ':not(bdi, [dir="ltr"], [dir="auto"], q, code, kbd, script, style, .codes, .setting-value, option)';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/[0-9]/.test(node.textContent)) continue;
    let each = node.parentElement;
    while (each && each.matches(own)) each = each.parentElement;
    if (!each) found.push(node.parentElement.className + ': ' + node.textContent);
  }
  return found;
})()`;

/** How a state is looked at: a phone, a page at 200 % on a screen of 1280, and a screen. */
const sizes = [
  { width: 360, height: 740 },
  { width: 640, height: 800 },
  { width: 1280, height: 800 },
];

const focused = 'document.activeElement !== document.body';

/** What is open over a page is left by Escape, and the focus is where it was. */
async function leaves(page: Page, { name, act, fromNowhere }: State): Promise<void> {
  const box = page.locator('[role="dialog"], [role="menu"], form.why, form.editor').first();
  if (!act || (await box.count()) === 0) return;
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  if (fromNowhere) return;
  await page.waitForFunction(focused, undefined, { timeout: 2000 }).catch(() => {});
  expect.soft(await page.evaluate(focused), `${name}, left`).toBe(true);
}

interface Shown {
  locale: string;
  digits: 'latn' | 'arab';
  colorScheme: 'light' | 'dark';
  /** Only colours differ between the themes: of the other one they are looked at once. */
  also: 'dark' | null;
}

const languages: Readonly<Record<string, Shown>> = {
  English: { locale: 'en-GB', digits: 'latn', colorScheme: 'light', also: 'dark' },
  Arabic: { locale: 'ar', digits: 'arab', colorScheme: 'dark', also: null },
};

async function look(stage: Stage, page: Page, state: State, { digits, colorScheme, also }: Shown) {
  await enter(page, state);
  expect.soft(await stage.faults(page), state.name).toEqual([]);
  if (also) {
    await page.emulateMedia({ colorScheme: also });
    expect.soft(await stage.faults(page, 'colours'), `${state.name}, ${also}`).toEqual([]);
    await page.emulateMedia({ colorScheme });
  }
  if (digits === 'arab') expect.soft(await page.evaluate(westernDigits), state.name).toEqual([]);
  for (const size of sizes) {
    await page.setViewportSize(size);
    // A drawing takes the new width once it is told of it.
    await page.waitForFunction(`${tooWide}.length === 0`, undefined, { timeout: 2000 }).catch(() => {});
    expect.soft(await page.evaluate(tooWide), `${state.name}, ${size.width} wide`).toEqual([]);
  }
  await leaves(page, state);
}

/** One desk for the whole tour: its address, what is in it, and how it is closed. */
async function openTour(
  stage: Stage,
): Promise<{ address: string; filled: Filled; close: () => Promise<void> }> {
  let leave = () => {};
  const left = new Promise<void>((done) => {
    leave = done;
  });
  return new Promise((ready, fail) => {
    const closed = withDesk(stage.pages, async (address, desk) => {
      const filled = await fill(desk);
      const stop = desk.notify(address);
      ready({
        address,
        filled,
        close: () => {
          leave();
          return closed;
        },
      });
      await left;
      await stop();
    });
    closed.catch(fail);
  });
}

export function testTour(stage: Stage): void {
  let tour: Awaited<ReturnType<typeof openTour>>;
  beforeAll(async () => {
    tour = await openTour(stage);
  });
  afterAll(() => tour.close());

  describe.each(Object.keys(languages))('in %s', (language) => {
    const shown = languages[language]!;
    it.each(Object.keys(parts))(
      '%s: for everybody, in each state',
      (part) =>
        stage.visit(
          tour.address,
          async (page) => {
            stage.expected = refused;
            page.setDefaultTimeout(30_000);
            await page.evaluate(`localStorage.setItem('dateline.digits', '${shown.digits}')`);
            if (part !== 'door') {
              await signIn(page, 'Mara');
              await page.locator('.person').waitFor();
            }
            for (const state of parts[part]!(tour.filled)) await look(stage, page, state, shown);
          },
          { locale: shown.locale, colorScheme: shown.colorScheme },
        ),
      240_000,
    );
  });
}
