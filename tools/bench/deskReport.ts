import type { Browser, Page } from 'playwright-core';
import { quantile } from './quantile.js';

export interface Felt {
  what: string;
  p50: number;
  p95: number;
  max: number;
}

// From an input's own time to the end of the frame in which its work was painted; and the browser's own count of the same,
// which it gives in steps of 8 ms from 16 ms on.
const watch = `(() => {
  window.felt = { painted: [], told: [] };
  const painted = ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.felt.painted.push(performance.now() - timeStamp);
    port2.postMessage(0);
  });
  for (const name of ['keydown', 'click', 'pointerover']) window.addEventListener(name, painted, true);
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (/^(?:keydown|click|pointerover|pointerenter)$/.test(name)) window.felt.told.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
})()`;

/** As fast as somebody works who knows the keys. */
const pauseMs = 120;

async function feel(
  page: Page,
  what: string,
  times: number,
  act: (run: number) => Promise<unknown>,
): Promise<Felt> {
  await page.waitForTimeout(1500);
  await page.evaluate('window.felt.painted.length = 0; window.felt.told.length = 0');
  for (let run = 0; run < times; run += 1) {
    await act(run);
    await page.waitForTimeout(pauseMs);
  }
  await page.waitForTimeout(500);
  const { painted, told } = (await page.evaluate('window.felt')) as { painted: number[]; told: number[] };
  // Whatever took longer than a frame is counted as the browser counts it.
  const took = painted.map((value) => value);
  if (process.env.FEEL)
    console.log(
      what,
      'event timing',
      told.length,
      Math.round(quantile(told, 0.5)),
      Math.round(quantile(told, 0.95)),
      'of',
      painted.length,
    );
  const [p50 = 0, p95 = 0, max = 0] = [0.5, 0.95, 1].map((share) => Math.round(quantile(took, share)));
  return { what, p50, p95, max };
}

/** What somebody feels who works through a report with the keys and the mouse. */
export async function feelKeys(page: Page): Promise<Felt[]> {
  await page.locator('.cards[aria-busy=false]').waitFor();
  await page.evaluate(watch);
  const felt: Felt[] = [];
  const note = async (what: string, times: number, act: (run: number) => Promise<unknown>) =>
    felt.push(await feel(page, what, times, act));
  const press = (key: string) => () => page.keyboard.press(key);
  await note('j', 60, press('j'));
  await note('k', 30, press('k'));
  await note('a', 40, press('a'));
  await note('z', 40, press('z'));
  await note('x, Escape', 40, (run) => page.keyboard.press(run % 2 === 0 ? 'x' : 'Escape'));
  await note('x, Enter', 20, (run) => page.keyboard.press(run % 2 === 0 ? 'x' : 'Enter'));
  await note('e, Escape', 40, (run) => page.keyboard.press(run % 2 === 0 ? 'e' : 'Escape'));
  const marks = page.locator('.reader-pane mark');
  const cards = page.locator('.cards > .card');
  await note('hover of a quote', 30, async (run) => {
    const box = await marks.nth(run % 8).boundingBox();
    if (box) await page.mouse.move(box.x + 4, box.y + 6);
    await page.waitForTimeout(200);
  });
  await note('hover of a card', 20, async (run) => {
    const box = await cards.nth(run % 3).boundingBox();
    if (box) await page.mouse.move(box.x + 40, box.y + 20);
    await page.waitForTimeout(200);
  });
  const registers = page.locator('.legend button');
  const count = await registers.count();
  await note('a register out, in', 16, (run) => registers.nth(Math.floor(run / 2) % count).click());
  return felt;
}

/** The same of a report at an address. */
export async function feelReport(browser: Browser, url: string): Promise<Felt[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(url);
  const felt = await feelKeys(page);
  await context.close();
  return felt;
}
