import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { withDesk } from './real.js';
import { refused, type Stage } from './stage.js';
import { acts, keeps } from './tour/acts.js';
import { type Filled, fill } from './tour/filled.js';
import { strange } from './tour/latin.js';
import { empty, enter, parts, type State, signIn } from './tour/states.js';
import { walk, walked } from './tour/walk.js';

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
async function leaves(page: Page, { name, act, leave }: State): Promise<void> {
  await leave?.(page);
  const box = page.locator('[role="dialog"], [role="menu"], form.why, form.editor').first();
  if (!act || (await box.count()) === 0) return;
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(focused), { message: `${name}, left` }).toBe(true);
}

interface Shown {
  locale: string;
  digits: 'latn' | 'arab';
  colorScheme: 'light' | 'dark';
  /** Only colours differ between the themes: of the other one they are looked at once. */
  also: 'dark' | null;
}

const languages = {
  English: { locale: 'en-GB', digits: 'latn', colorScheme: 'light', also: 'dark' },
  Arabic: { locale: 'ar', digits: 'arab', colorScheme: 'dark', also: null },
} as const satisfies Record<string, Shown>;

// A box over the page hides what the page itself was looked at for.
const modal = '.veil [role="dialog"], .modal';

async function look(stage: Stage, page: Page, state: State, { digits, colorScheme, also }: Shown) {
  await enter(page, state);
  const within = state.within ?? ((await page.locator(modal).count()) > 0 ? modal : undefined);
  expect.soft(await stage.faults(page, 'all', within), state.name).toEqual([]);
  if (also) {
    await page.emulateMedia({ colorScheme: also });
    expect.soft(await stage.faults(page, 'colours', within), `${state.name}, ${also}`).toEqual([]);
    await page.emulateMedia({ colorScheme });
  }
  if (digits === 'arab') {
    expect.soft(await page.evaluate(westernDigits), state.name).toEqual([]);
    expect.soft(await strange(page), `${state.name}, in English`).toEqual([]);
  }
  for (const size of sizes) {
    await page.setViewportSize(size);
    // A drawing takes the new width once it is told of it.
    await expect
      .poll(() => page.evaluate(tooWide), { message: `${state.name}, ${size.width} wide`, timeout: 15_000 })
      .toEqual([]);
  }
  await leaves(page, state);
}

interface Tour {
  address: string;
  desk: Desk;
  close: () => Promise<void>;
}

/** One desk for the whole tour: empty at first. */
async function openTour(stage: Stage): Promise<Tour> {
  let leave = () => {};
  const left = new Promise<void>((done) => {
    leave = done;
  });
  return new Promise((ready, fail) => {
    const closed = withDesk(stage.pages, async (address, desk) => {
      const close = () => {
        leave();
        return closed;
      };
      ready({ address, desk, close });
      await left;
    });
    closed.catch(fail);
  });
}

const minutes = 240_000;

/** Every page and state of a desk in one language; by keyboard where words make no difference, in English. */
export function testTour(language: keyof typeof languages): (stage: Stage) => void {
  return (stage) => tourIn(languages[language], stage);
}

function tourIn(shown: Shown, stage: Stage): void {
  let tour: Tour;
  let filled: Filled;
  beforeAll(async () => {
    tour = await openTour(stage);
  });
  afterAll(() => tour.close());

  const visit = (as: string | null, act: (page: Page) => Promise<void>) =>
    stage.visit(
      tour.address,
      async (page) => {
        // Of pages that are not there, and of parts of pages that do not come.
        stage.expected = refused;
        await page.evaluate(`localStorage.setItem('dateline.digits', '${shown.digits}')`);
        if (as) {
          await signIn(page, as);
          await page.locator('.person').waitFor();
        }
        await act(page);
      },
      { locale: shown.locale, colorScheme: shown.colorScheme },
    );
  const lookAt = (as: string | null, states: readonly State[]) =>
    visit(as, async (page) => {
      for (const state of states) await look(stage, page, state, shown);
    });

  it('an empty desk', () => lookAt(null, empty()), minutes);

  describe('of a desk at work', () => {
    let quiet: () => Promise<void>;
    beforeAll(async () => {
      filled = await fill(tour.desk);
      quiet = tour.desk.notify(tour.address);
    }, minutes);
    afterAll(() => quiet());

    it.each(Object.entries(parts))(
      '%s: for everybody, in each state',
      (_part, { as, states }) => lookAt(as, states(filled)),
      minutes,
    );

    if (shown !== languages.English) return;

    it(
      'goes to everything by Tab alone, in sight and with a ring',
      () =>
        visit('Mara', async (page) => {
          for (const state of walked(filled)) {
            await enter(page, state);
            expect.soft(await walk(stage, page), state.name).toEqual([]);
            await leaves(page, state);
          }
        }),
      minutes,
    );

    it(
      'keeps the focus on the page where what had it is taken away',
      () =>
        visit('Mara', async (page) => {
          for (const act of acts(filled)) await keeps(page, act);
        }),
      minutes,
    );
  });
}
