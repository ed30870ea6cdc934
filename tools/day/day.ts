// npm run day [-- --desk FOLDER]: the scripted day of two people in Chromium, and how long they waited. Without a folder the
// desk is made anew with the examples; `npm run bench:desk -- --keep FOLDER` makes one of 100,000 reports.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDesk } from '../../src/desk/index.js';
import { startServer } from '../../src/server/server.js';
import { ReadingThreads } from '../../src/worker/room.js';
import { findBrowser, openBrowser } from '../../tests/web/browser.js';
import { fillWithExamples, runDay } from './run.js';
import { waitTable } from './waits.js';

const { values } = parseArgs({ options: { desk: { type: 'string' } } });
const path = findBrowser();
if (!path) throw new Error('No Chromium or Chrome was found: CHROME_PATH names one.');
const home = values.desk ? join(values.desk, 'desk') : mkdtempSync(join(tmpdir(), 'dateline-day-'));
const pages = fileURLToPath(new URL('../../dist/web/', import.meta.url));

const room = new ReadingThreads();
const desk = await openDesk({ home, env: { DATELINE_USER: 'Olga' }, serving: true, room, say: () => {} });
const server = await startServer(desk, { port: 0, pages });
const browser = await openBrowser(path);
try {
  if (!values.desk) await fillWithExamples(desk);
  const { reports, claims, events } = await desk.status();
  console.log(`A desk of ${reports} reports, ${claims} claims and ${events} events.`);
  const waits = await runDay(browser, server.url, desk, console.log);
  console.log(
    `\nMilliseconds waited, from a key to the next paint and from asking for a page to its content:\n\n${waitTable(waits)}`,
  );
} finally {
  await browser.close();
  await server.close();
  await desk.close();
  await room.close();
  if (!values.desk) rmSync(home, { recursive: true, force: true });
}
