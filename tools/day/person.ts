import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

// From the key's own time to the end of the frame in which its work was painted.
const watchKeys = `
  window.keyWaits = [];
  window.addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyWaits.push(performance.now() - timeStamp);
      port2.postMessage(0);
    });
  }, true);
`;

/** What the browser itself writes where it is cut off, or an answer is held back. */
const ofTheNetwork = /Failed to load resource|ERR_INTERNET_DISCONNECTED|401 \(Unauthorized\)/;

/** Somebody at a browser of their own, with a clock beside them. */
export class Person {
  readonly keys: number[] = [];
  readonly pages: number[] = [];
  /** What their browser complained of. */
  readonly complaints: string[] = [];

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !ofTheNetwork.test(message.text()))
        this.complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async at(browser: Browser, url: string, name: string): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    await context.addInitScript(watchKeys);
    return new Person(name, context, await context.newPage(), url);
  }

  /** Presses keys one after the other; each waits for the paint of the one before, as a person does. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.page.evaluate('new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))');
    }
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.insertText(words);
  }

  /** Does what opens something, and waits until it is on screen. */
  async open(act: () => Promise<unknown>, shown: Locator): Promise<void> {
    const start = performance.now();
    await act();
    await shown.first().waitFor();
    this.pages.push(performance.now() - start);
  }

  /** Goes to an address as a link from a colleague does. */
  async goTo(path: string, shown: Locator): Promise<void> {
    await this.collect();
    await this.open(() => this.page.goto(new URL(path, this.url).href), shown);
  }

  /** Presses a button or a link as somebody without a mouse does. */
  async choose(button: Locator): Promise<void> {
    // A button that is not ready takes no focus, and the key would go where the focus was.
    await button.and(this.page.locator(':not(:disabled)')).focus();
    await this.press('Enter');
  }

  /** Takes what the page noted of its keys; a page that is left forgets it. */
  async collect(): Promise<void> {
    this.keys.push(...((await this.page.evaluate('(window.keyWaits ?? []).splice(0)')) as number[]));
  }

  /** What is on their screen, for whoever has to find out why a step failed. */
  async sees(): Promise<string> {
    const words = (of: string) =>
      this.page
        .locator(of)
        .innerText({ timeout: 2000 })
        .then((text) => text.replace(/\s+/g, ' '))
        .catch(() => '');
    const [all, told, focus] = [await words('body'), await words('.notices'), await words(':focus')];
    const shown = all.length > 6000 ? `${all.slice(0, 3000)} … ${all.slice(-3000)}` : all;
    return `${this.name} is at ${this.page.url()}, is told: "${told}", has the focus on: "${focus.slice(0, 200)}", and sees: ${shown}`;
  }

  notice(words: string | RegExp): Locator {
    return this.page.getByRole('status').getByText(words);
  }
}
