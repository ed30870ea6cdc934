import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser, openBrowser } from './browser.js';
import { FakeDesk } from './fake.js';

export const browserPath = findBrowser();

/** What the browser itself writes of a request that was refused or got no answer, and of a part of a page that did not come. */
export const refused = /^Failed to load resource|Failed to fetch dynamically imported module/;

// Of rules that hold axe names one place each, which takes a third less of its time.
const told = { resultTypes: ['violations'] };

const looked = {
  all: {
    ...told,
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A popover lies beside the landmarks, with its own role.
    rules: { region: { enabled: false } },
  },
  colours: { ...told, runOnly: { type: 'rule', values: ['color-contrast'] } },
};

/** What every test of the pages stands on: the pages as they are shipped, one browser, and a fresh desk for each. */
export class Stage {
  /** Folder of the pages as they are shipped. */
  pages = '';
  #browser: Browser | undefined;

  get browser(): Browser {
    if (!this.#browser) throw new Error('The stage is not open.');
    return this.#browser;
  }

  /** What a page wrote to its console as an error, a refused style or script included. */
  readonly complaints: string[] = [];
  /** What a page is expected to complain of, until it is left. */
  expected: RegExp | null = null;

  async open(): Promise<void> {
    this.pages = await mkdtemp(join(tmpdir(), 'dateline-web-'));
    await build({ logLevel: 'error', build: { outDir: this.pages, emptyOutDir: true } });
    this.#browser = await openBrowser(browserPath ?? '');
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await rm(this.pages, { recursive: true, force: true });
  }

  /** A page of a fresh desk; both are gone when `act` is done. */
  async show(
    path: string,
    act: (page: Page, desk: FakeDesk) => Promise<void>,
    set: (desk: FakeDesk) => void = () => {},
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const desk = new FakeDesk(this.pages);
    set(desk);
    const address = await desk.start();
    try {
      await this.visit(address + path, (page) => act(page, desk), options);
    } finally {
      await desk.stop();
    }
  }

  async visit(
    address: string,
    act: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      locale: 'en-GB',
      ...options,
    });
    const page = await context.newPage();
    // A busy machine takes long for what is there at once elsewhere.
    page.setDefaultTimeout(45_000);
    // Being refused at the door is an answer, which a browser reports as an error.
    const isExpected = (text: string) => text.includes('401 (Unauthorized)') || this.expected?.test(text);
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text())) {
        this.complaints.push(`${message.text()} ${message.location().url}`);
      }
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    try {
      await page.goto(address);
      await act(page);
    } finally {
      await context.close();
      this.expected = null;
    }
  }

  async bringAxe(page: Page): Promise<void> {
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  }

  /** What axe finds wrong with a page, or with a part of it: rule and where; of `all` that it knows, or of colours alone. */
  async faults(page: Page, what: keyof typeof looked = 'all', within?: string): Promise<string[]> {
    await this.bringAxe(page);
    // React Aria tells there of a button that waited, by a name that may be gone since.
    const where = { exclude: ['[data-live-announcer]'], ...(within && { include: [within] }) };
    const run = `axe.run(${JSON.stringify(where)}, ${JSON.stringify(looked[what])})`;
    const { violations } = (await page.evaluate(run)) as {
      violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
    };
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
  }
}

export const row = (page: Page, title: string | RegExp) => page.locator('.row').filter({ hasText: title });

/** The card whose quote has these words. */
export const card = (page: Page, words: string) => page.locator('.card').filter({ hasText: words });

export const quoteOf = (page: Page, words: string) => page.locator('mark').filter({ hasText: words });

/** An element's words as a person sees them, hidden ones left out. */
export const seen = (element: Locator): Promise<string> => element.innerText();

/** Chooses a value in the desk's settings and closes them. */
export async function choose(page: Page, settings: string, value: string): Promise<void> {
  await page.getByRole('button', { name: settings }).click();
  await page.getByText(value, { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('radiogroup').first().waitFor({ state: 'detached' });
}
