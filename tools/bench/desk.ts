// npm run bench:desk [-- --keep FOLDER] [-- --reports N] [-- --times N]: a desk of 100,000 reports, as people feel it in Chromium and as its server answers.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDesk } from '../../src/desk/index.js';
import { startServer } from '../../src/server/server.js';
import { findBrowser, openBrowser } from '../../tests/web/browser.js';
import { longClaims, makeBigDesk } from './bigDesk.js';
import { feelEvents, feelInbox, shellSize } from './deskPages.js';
import { feelReport } from './deskReport.js';
import { askAll, byPath } from './deskServer.js';
import { writeSection } from './section.js';

const { values } = parseArgs({
  options: {
    keep: { type: 'string' },
    reports: { type: 'string', default: '100000' },
    times: { type: 'string', default: '20' },
  },
});
const [total, times] = [Number(values.reports), Number(values.times)];
const built = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'));
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o755);
const home = join(folder, 'desk');

await makeBigDesk(home, total, (says) => console.log(says));

const desk = await openDesk({ home, env: { DATELINE_USER: 'Amal' }, serving: true, say: () => {} });
const server = await startServer(desk, { port: 0, pages: built });
const rows: [what: string, measured: string, budget: string][] = [];
const note = (what: string, measured: string, budget: string) => {
  rows.push([what, measured, budget]);
  console.log(`${what}: ${measured} (${budget})`);
};

const { reports, claims, events } = await desk.status();
note('shell, loaded eagerly, gzip', `${shellSize(built)} KB`, '≤ 200 KB');
const answers = await askAll(server.url, times);
for (const { name, p50, p95, max } of answers) console.log(`${name}: ${p50} / ${p95} / ${max} ms`);
const slowest = Math.max(...answers.map(({ p50 }) => p50));
const slow = answers.filter(({ p50 }) => p50 > 200);
note('slowest request of the server, median', `${slowest} ms`, '≤ 200 ms');
note('requests over that', `${slow.length} of ${answers.length}`, '0');
for (const { name, p50 } of slow) console.log(`over 200 ms: ${name}: ${p50} ms`);

const path = findBrowser();
if (path) {
  const browser = await openBrowser(path);
  note(`inbox of ${reports} reports: interactive`, await feelInbox(browser, server.url), '≤ 1500 ms');
  const [first] = (await desk.reports({ sort: 'unjudged' }, { limit: 1 })).rows;
  for (const { what, p50, p95 } of await feelReport(browser, `${server.url}reports/${first!.id}`))
    note(`report of ${longClaims} claims, ${what}: to next paint`, `${p50} ms, 95th ${p95} ms`, '≤ 100 ms');
  for (const { view, took } of await feelEvents(browser, `${server.url}events`))
    note(`events (${events}), ${view}: filter to picture`, took, '≤ 500 ms');
  await browser.close();
} else console.log('No Chromium or Chrome was found: CHROME_PATH names one. The pages are not measured.');

await server.close();
await desk.close();
if (values.keep) console.log(`The desk is in ${home}: DATELINE_HOME=${home} ./dateline serve`);
else rmSync(folder, { recursive: true });

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
const day = new Date().toISOString().slice(0, 10);
const table = (head: string, lines: string[][], rule: string) =>
  [head, rule, ...lines.map((line) => `| ${line.join(' | ')} |`)].join('\n');
const content = [
  '## The desk in a browser',
  `${reports} reports with ${claims} claims and ${events} events, one report of ${longClaims} claims; headless Chromium and the server on one machine. ${day}, ${machine}, load ${loadavg()[0]!.toFixed(1)}. \`npm run bench:desk\` measures again.`,
  table('| what | measured | budget |', rows, '|---|--:|--:|'),
  `${answers.length} requests of the server, each asked ${times} times, milliseconds: the middle of the medians, the longest of them, and whose it is.`,
  table(
    '| request | ways | middle | longest | of |',
    byPath(answers).map(({ path, ways, middle, longest }) => [
      `\`${path}\``,
      `${ways}`,
      `${middle}`,
      `${longest.p50}`,
      `\`${longest.name.replace(`${path}?`, '')}\``,
    ]),
    '|---|--:|--:|--:|---|',
  ),
].join('\n\n');
console.log(content);
if (total >= 100_000) writeSection('desk', content);
