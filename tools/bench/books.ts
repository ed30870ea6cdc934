// npm run bench:books [-- --rows N] [-- --times N] [-- --runs N]: a register of 100,000 missions, as its server answers and as files go in and out.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openDesk } from '../../src/desk/index.js';
import { openEmbedded } from '../../src/ledger/postgres/embedded.js';
import { xlsx } from '../../src/publish/xlsx.js';
import { startServer } from '../../src/server/server.js';
import { csvRows } from '../../src/sources/sheet/csv.js';
import { crossingRows, missionRows } from './bookRows.js';
import { quantile } from './quantile.js';
import { writeSection } from './section.js';
import { type Cost, watched } from './watched.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    times: { type: 'string', default: '15' },
    runs: { type: 'string', default: '3' },
  },
});
const [total, times] = [Number(values.rows), Number(values.times)];
const long = Number(values.runs);
const load = loadavg()[0]!;
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
chmodSync(folder, 0o755);
const home = join(folder, 'desk');

const open = () =>
  openDesk({
    home,
    env: { DATELINE_USER: 'Bench' },
    serving: true,
    say: () => {},
    reader: { read: () => [] },
  });
const desk = await open();
const embedded = await openEmbedded({ home, use: 'visit', say: () => {} });
const server = await startServer(desk, { port: 0, pages: folder });
const client = new pg.Client(embedded.config);
await client.connect();

const wrongAt = [Math.floor(total * 0.3), Math.floor(total * 0.6), total - 10];
const right = missionRows(total);
const wrong = Buffer.from(missionRows(total, wrongAt));
const name = 'missions.csv';

const works: [what: string, costs: Cost[]][] = [];
async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  const cost = await watched(embedded.config, work);
  const its = works.find(([one]) => one === what)?.[1];
  if (its) its.push(cost);
  else works.push([what, [cost]]);
  const { seconds, megabytes, blockedMs, penSeconds } = cost;
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, blocked ${blockedMs.toFixed(0)} ms, pen ${penSeconds.toFixed(1)} s`,
  );
}

const importing = (bytes: Uint8Array, options: Parameters<typeof desk.books.import>[2], as = name) =>
  desk.books.import('missions', { name: as, bytes }, options);

/** Keeps the wrong file's other rows, and takes them back. */
async function thereAndBack(): Promise<void> {
  let act = 0;
  await measure('import, 3 rows left out', async () => {
    act = (await importing(wrong, { skipRefused: true })).act!;
  });
  await measure('undo of it', () => desk.books.undo(act));
}

for (let run = 0; run < long; run += 1) {
  await measure('import, trial', () => importing(wrong, { dry: true }));
  await measure('import, nothing kept', () => importing(wrong, {}));
}
for (let run = 0; run < long; run += 1) await thereAndBack();

// The same rows by PostgreSQL alone: no check, no history, no index but the key.
writeFileSync(join(folder, 'plain.csv'), right);
const columns = right.slice(0, right.indexOf('\r')).split(',');
await client.query(
  `create table plain (${columns.map((one) => `"${one}" text`).join(', ')}, primary key (name))`,
);
for (let run = 0; run < long; run += 1) {
  await client.query('truncate plain');
  await measure('peer: COPY into one table', () =>
    client.query(`copy plain from '${join(folder, 'plain.csv')}' (format csv, header)`),
  );
}
await client.query('drop table plain');

const workbook = await xlsx('missions', csvRows(right, ','), 1);
await measure('import of the workbook, all rows', () => importing(workbook, {}, 'missions.xlsx'));
await desk.books.import('crossings', { name: 'days.csv', bytes: Buffer.from(crossingRows(14_600)) }, {});
await client.query('vacuum analyze');

const ask = async (path: string) => {
  const response = await fetch(`${server.url}api/books/${path}`);
  const body = await response.arrayBuffer();
  if (!response.ok)
    throw new Error(`${path}: ${response.status} ${Buffer.from(body).toString().slice(0, 300)}`);
  return Buffer.from(body);
};

async function middle(): Promise<string> {
  let cursor = '';
  for (let page = 0; page < total / 400; page += 1) {
    const { next } = JSON.parse(String(await ask(`missions?limit=200${cursor}`))) as { next: string };
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
  return `missions?limit=50${cursor}`;
}

const asked: [what: string, path: string][] = [
  ['first page', 'missions?limit=50'],
  ['a page in the middle', await middle()],
  ['by stop', 'missions?limit=50&status=held'],
  ['by organisation', 'missions?limit=50&field.organisation=Relief+7'],
  ['by two days', 'missions?limit=50&from=2026-03-01&to=2026-03-31'],
  ['sorted by name', 'missions?limit=50&sort=name'],
  ['sorted by people, most first', 'missions?limit=50&sort=people&descending=true'],
  ['sorted by people, of one stop', 'missions?limit=50&sort=people&status=held'],
  ['search, a word of nearly all', 'missions?limit=50&text=gate'],
  [
    'search, a name',
    `missions?limit=50&text=M-0${String(Math.floor(total / 2))
      .slice(-5)
      .padStart(5, '0')}`,
  ],
  ['outline', 'missions/outline'],
  ['outline of a search', 'missions/outline?text=gate'],
  ['sums', 'missions/figures'],
  ['sums of a month', 'missions/figures?from=2026-03-01&to=2026-03-31'],
  ['calendar of 14,600 days of crossings, a month', 'crossings/calendar?from=2025-05-01&to=2025-05-31'],
];
const answers: [what: string, p50: number, p95: number][] = [];
for (const [what, path] of asked) {
  const took: number[] = [];
  // The first answer of a kind pays for plans and caches that all later ones find.
  await ask(path);
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await ask(path);
    took.push(performance.now() - start);
  }
  answers.push([what, quantile(took, 0.5), quantile(took, 0.95)]);
  console.log(`${what}: ${quantile(took, 0.5).toFixed(0)} / ${quantile(took, 0.95).toFixed(0)} ms`);
}
for (const format of ['csv', 'xlsx'])
  for (let run = 0; run < long; run += 1)
    await measure(`export as ${format.toUpperCase()}`, () => ask(`missions/export?format=${format}`));

await client.end();
await server.close();
await desk.close();
await embedded.close();
rmSync(folder, { recursive: true });

const table = (head: string, rule: string, rows: (string | number)[][]) =>
  [head, rule, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
/** The least and the most of several runs. */
const span = (costs: readonly Cost[], of: keyof Cost, digits: number) => {
  const all = costs.map((cost) => Math.max(0, cost[of]));
  return [...new Set([Math.min(...all), Math.max(...all)].map((one) => one.toFixed(digits)))].join('–');
};
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
const content = [
  '## Registers that people fill in',
  `A register of ${total} missions (20 columns, ${(right.length / 1e6).toFixed(0)} MB as CSV) in an embedded desk. ${new Date().toISOString().slice(0, 10)}, ${machine}, ${cpus().length} cores, load ${load.toFixed(1)} before and ${loadavg()[0]!.toFixed(1)} after. \`npm run bench:books\` measures again.`,
  'Answers of the server over HTTP, milliseconds:',
  table(
    '| asked for | median | 95th |',
    '|---|--:|--:|',
    answers.map(([what, p50, p95]) => [what, p50.toFixed(0), p95.toFixed(0)]),
  ),
  "Files, the least and the most of the runs: memory is what the desk's process took above what it had, at most; blocked is the longest time in which it answered nobody; the pen is what others who write wait for.",
  table(
    '| work | runs | seconds | MB | blocked, ms | pen held, s |',
    '|---|--:|--:|--:|--:|--:|',
    works.map(([what, costs]) => [
      what,
      costs.length,
      span(costs, 'seconds', 1),
      span(costs, 'megabytes', 0),
      span(costs, 'blockedMs', 0),
      span(costs, 'penSeconds', 1),
    ]),
  ),
].join('\n\n');
console.log(content);
if (total >= 100_000) writeSection('books', content);
