// npm run bench:desk [-- --keep FOLDER] [-- --reports N]: a desk of 100,000 reports, as people feel it in Chromium and as its server answers.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDesk } from '../../src/desk/index.js';
import { startServer } from '../../src/server/server.js';
import { findBrowser, openBrowser } from '../../tests/web/browser.js';
import { longClaims, makeBigDesk } from './bigDesk.js';
import { feelEvents, feelInbox, feelReport, shellSize } from './deskPages.js';
import { askAll } from './deskServer.js';
import { writeSection } from './section.js';

const { values } = parseArgs({
  options: { keep: { type: 'string' }, reports: { type: 'string', default: '100000' } },
});
const total = Number(values.reports);
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
const answers = await askAll(server.url);
for (const { name, p50, p95, max } of answers) console.log(`${name}: ${p50} / ${p95} / ${max} ms`);
const slowest = Math.max(...answers.map(({ max }) => max));
note('slowest answer of the server', `${slowest} ms`, '≤ 200 ms');

const path = findBrowser();
if (path) {
  const browser = await openBrowser(path);
  note(`inbox of ${reports} reports: interactive`, await feelInbox(browser, server.url), '≤ 1500 ms');
  const [first] = (await desk.reports({ sort: 'unjudged' }, { limit: 1 })).rows;
  note(
    `report of ${longClaims} claims: key to next paint, 95th`,
    await feelReport(browser, `${server.url}reports/${first!.id}`),
    '≤ 100 ms',
  );
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
  'Answers of the server, milliseconds, of 20 each:',
  table(
    '| request | median | 95th | longest |',
    answers.map(({ name, p50, p95, max }) => [`\`${name}\``, `${p50}`, `${p95}`, `${max}`]),
    '|---|--:|--:|--:|',
  ),
].join('\n\n');
console.log(content);
if (total >= 100_000) writeSection('desk', content);
