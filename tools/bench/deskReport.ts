import type { Browser, Page } from 'playwright-core';
import { open } from './deskPages.js';
import { quantile } from './quantile.js';

export interface Felt {
  what: string;
  took: readonly number[];
  p50: number;
  p95: number;
}

// From an input's own time to the end of the frame in which its work was painted.
const watch = `(() => {
  window.took = [];
  const painted = ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.took.push(performance.now() - timeStamp);
    port2.postMessage(0);
  });
  for (const name of ['keydown', 'click']) window.addEventListener(name, painted, true);
  // What rests on something long enough is shown by then.
  window.addEventListener('pointerover', ({ timeStamp }) => {
    setTimeout(() => painted({ timeStamp: timeStamp + 160 }), 160);
  }, true);
})()`;

/** As fast as somebody works who knows the keys. */
const pauseMs = 120;

type Act = (run: number) => Promise<unknown>;

function feltOf(what: string, took: readonly number[]): Felt {
  const [p50 = 0, p95 = 0] = [0.5, 0.95].map((share) => Math.round(quantile(took, share)));
  return { what, took, p50, p95 };
}

async function feel(page: Page, what: string, times: number, act: Act): Promise<Felt> {
  // What the act before has left open.
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1500);
  await page.evaluate('window.took.length = 0');
  for (let run = 0; run < times; run += 1) {
    await act(run);
    await page.waitForTimeout(pauseMs);
  }
  await page.waitForTimeout(500);
  return feltOf(what, (await page.evaluate('window.took')) as number[]);
}

async function over(page: Page, what: string, at: number): Promise<void> {
  const one = page.locator(what).nth(at);
  await one.scrollIntoViewIfNeeded();
  const box = await one.boundingBox();
  if (box) await page.mouse.move(box.x + 6, box.y + 6);
  await page.waitForTimeout(250);
}

/** What somebody feels who works through a report with keys and mouse. */
async function feelActs(page: Page): Promise<Felt[]> {
  const felt: Felt[] = [];
  const note = async (what: string, times: number, act: Act) => felt.push(await feel(page, what, times, act));
  const press =
    (...keys: string[]): Act =>
    (run) =>
      page.keyboard.press(keys[run % keys.length]!);
  await note('j', 60, press('j'));
  await note('k', 30, press('k'));
  await note('a', 40, press('a'));
  await note('z', 40, press('z'));
  await note('x, Enter', 40, press('x', 'Enter'));
  const editor = page.locator('form.editor');
  await note('e, Escape', 40, async (run) => {
    await page.keyboard.press(run % 2 === 0 ? 'e' : 'Escape');
    await editor.waitFor({ state: run % 2 === 0 ? 'visible' : 'detached' });
  });
  await note('a quote rested on', 20, (run) => over(page, '.reader-pane mark', run % 8));
  await note('a card rested on', 20, (run) => over(page, '.card', run % 3));
  const registers = page.locator('.legend button');
  const count = await registers.count();
  await note('a register out, in', 16, (run) => registers.nth(Math.floor(run / 2) % count).click());
  return [
    feltOf(
      'all of these',
      felt.flatMap(({ took }) => took),
    ),
    ...felt,
  ];
}

/** The same of a report at an address, once all of it is drawn. */
export async function feelReport(browser: Browser, url: string): Promise<Felt[]> {
  const page = await open(browser);
  await page.goto(url);
  await page.locator('.cards[aria-busy=false]').waitFor();
  await page.evaluate(watch);
  const felt = await feelActs(page);
  await page.context().close();
  return felt;
}
