import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { quantile } from './quantile.js';

/** Kilobytes of what the first page loads before anything is asked for: its scripts and styles, compressed. */
export function shellSize(built: string): number {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
  const sizes = [page, ...files.map((file) => readFileSync(join(built, file)))].map(
    (content) => gzipSync(content).length,
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

export async function open(browser: Browser): Promise<Page> {
  // The desk's policy forbids what a bench has to ask of a page.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  return page;
}

const runs = 5;
const rounded = (values: readonly number[], share: number) => `${Math.round(quantile(values, share))} ms`;

// Notes when the first rows were painted and when the last long task ended.
const watch = `(() => {
  const seen = { rows: 0, busy: 0 };
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.busy = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('.row-link')) requestAnimationFrame(() => { seen.rows = performance.now(); });
    else requestAnimationFrame(look);
  };
  look();
})()`;

/** From the call of the address to rows on screen with nothing long under way; the median of five. */
export async function feelInbox(browser: Browser, url: string): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const page = await open(browser);
    await page.addInitScript(watch);
    await page.goto(url);
    await page.waitForFunction('window.seen.rows > 0 && performance.now() > window.seen.busy + 1000');
    const { rows, busy } = (await page.evaluate('window.seen')) as { rows: number; busy: number };
    // The first start warms the server.
    if (run > 0) times.push(Math.max(rows, busy));
    await page.context().close();
  }
  return rounded(times, 0.5);
}

// Moves within the page as a filter does, and waits until nothing changes any more.
const move = (to: string) => `new Promise((done) => {
  const start = performance.now();
  let last = start;
  const changed = () => requestAnimationFrame(() => { last = performance.now(); });
  const observer = new MutationObserver(changed);
  observer.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true });
  history.pushState(null, '', ${JSON.stringify(to)});
  window.dispatchEvent(new Event('dateline:moved'));
  const wait = () => {
    if (performance.now() - last > 1000) { observer.disconnect(); done(last - start); }
    else setTimeout(wait, 50);
  };
  setTimeout(wait, 200);
})`;

const views = ['list', 'time', 'map'] as const;
const filters = ['register=damage', 'register=attacks&from=2025-01-01', 'place=dilling', ''];

/** From a change of the filter to the last change on screen, for each way of looking at events. */
export async function feelEvents(browser: Browser, url: string): Promise<{ view: string; took: string }[]> {
  const felt: { view: string; took: string }[] = [];
  for (const view of views) {
    const page = await open(browser);
    const shown = view === 'list' ? '' : `view=${view}`;
    await page.goto(`${url}?${shown}`);
    await page.waitForTimeout(4000);
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      for (const filter of filters)
        times.push(
          (await page.evaluate(move(`/events?${[shown, filter].filter(Boolean).join('&')}`))) as number,
        );
    }
    felt.push({ view, took: `${rounded(times, 0.5)}, at most ${rounded(times, 1)}` });
    await page.context().close();
  }
  return felt;
}
