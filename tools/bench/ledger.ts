// npm run bench:ledger [-- REPORTS]: what a desk's work costs by what it holds. Readings are prepared: only the ledger is measured.
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, openDesk } from '../../src/desk/index.js';
import { loadReader, type Reader } from '../../src/desk/reader.js';
import { openEmbedded } from '../../src/ledger/postgres/embedded.js';
import { fill } from './fill.js';
import { preparedReading } from './prepared.js';
import { quantile } from './quantile.js';
import { writeSection } from './section.js';
import { storyOf } from './stories.js';

const total = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
chmodSync(folder, 0o755);

const stories = new Map<string, number>();
const reader: Reader = { read: ({ text = '' }) => [preparedReading(storyOf(stories.get(text)!))] };
const open = (name: string) =>
  openDesk({ home: join(folder, name), env: { DATELINE_USER: 'Bench' }, reader });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function add(desk: Desk, number: number): Promise<number> {
  const { text, source, published } = storyOf(number);
  stories.clear();
  stories.set(text, number);
  const bytes = Buffer.from(text);
  return timed(() => desk.add({ bytes, name: `${number}.txt`, source, publishedAt: published }));
}

const steps = 5;
const singles = 40;

interface Sample {
  upTo: number;
  fillSeconds: number;
  times: number[];
}

/** Fills the desk up to a number of reports, the last of them added one by one. */
async function grow(name: string, from: number, upTo: number): Promise<Sample> {
  // The schema is made by the first desk that opens.
  await (await open(name)).close();
  const embedded = await openEmbedded({ home: join(folder, name), use: 'visit', say: () => {} });
  const about = { story: storyOf, at: () => '2026-01-01T00:00:00.000Z', by: 'Bench', reader: 'bench' };
  const fillMs = await timed(() => fill(embedded.config, { ...about, from: from + 1, to: upTo - singles }));
  await embedded.close();
  const desk = await open(name);
  const times: number[] = [];
  for (let number = upTo - singles + 1; number <= upTo; number += 1) times.push(await add(desk, number));
  await desk.close();
  console.log(
    `${upTo} reports: filled in ${(fillMs / 1000).toFixed(0)} s, add ${ms(quantile(times, 0.5))} ms`,
  );
  return { upTo, fillSeconds: fillMs / 1000, times };
}

type Row = [what: string, milliseconds: number];

/** What a person waits for; the median of five. */
async function looks(desk: Desk): Promise<Row[]> {
  const [report] = (await desk.reports({}, {})).rows;
  const [event] = (await desk.events({}, { limit: 1 })).rows;
  const { claims } = (await desk.event(event!.id))!;
  const claim = claims[0]!.claim.id;
  const works: [string, () => Promise<unknown>][] = [
    ['a page of 50 reports', () => desk.reports({}, {})],
    ['reports that hold a word', () => desk.reports({ text: 'gate 417' }, {})],
    ['reports of one outlet', () => desk.reports({ source: 'Outlet 7' }, {})],
    ['one report', () => desk.report(report!.id)],
    ['a page of 50 events', () => desk.events({}, {})],
    ['events of a place', () => desk.events({ place: 'dilling' }, {})],
    ['one event', () => desk.event(event!.id)],
    ['a page of 50 figures', () => desk.figures({}, {})],
    ['status', () => desk.status()],
    ['reject a claim', () => desk.judge({ verdict: 'reject', claim })],
    ['accept it', () => desk.judge({ verdict: 'accept', claim })],
  ];
  const rows: Row[] = [];
  for (const [what, work] of works) {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) times.push(await timed(work));
    rows.push([what, quantile(times, 0.5)]);
  }
  return rows;
}

async function upkeep(desk: Desk, name: string): Promise<Row[]> {
  const file = join(folder, `${name}.backup`);
  const rows: Row[] = [];
  rows.push(['verify', await timed(() => desk.verify())]);
  rows.push(['rebuild', await timed(() => desk.rebuild())]);
  rows.push(['backup', await timed(() => desk.backup(file))]);
  const other = await open(`${name}-restored`);
  rows.push(['restore', await timed(() => other.restore(file))]);
  if (!(await other.verify()).holds) throw new Error('The restored chain is broken.');
  await other.close();
  return rows;
}

/** The full reading of the same reports, for comparison: milliseconds a report. */
async function readingShare(): Promise<number> {
  const real = await loadReader();
  const times: number[] = [];
  for (let number = 1; number <= 60; number += 1) {
    const { text, published } = storyOf(number);
    times.push(await timed(async () => real.read({ text, published, split: true })));
  }
  return quantile(times, 0.5);
}

const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function table(half: Map<string, number>, whole: Map<string, number>): string {
  const rows = [...whole].map(([what, value]) => {
    const before = half.get(what) ?? 0;
    return `| ${what} | ${ms(before)} | ${ms(value)} | ${(value / before).toFixed(1)} |`;
  });
  return [
    `| what | ${at(middle)} reports, ms | ${total} reports, ms | times |`,
    '|---|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

function addTable(samples: readonly Sample[]): string {
  const columns = samples.map(({ upTo, times, fillSeconds }) => [
    upTo,
    ms(quantile(times, 0.5)),
    ms(quantile(times, 0.95)),
    ms((fillSeconds * 1000 * steps) / total),
  ]);
  const line = (name: string, at: number) =>
    `| ${name} | ${columns.map((column) => column[at]).join(' | ')} |`;
  const rule = `|---|${columns.map(() => '--:').join('|')}|`;
  return [
    line('reports in the desk', 0),
    rule,
    line('add, median, ms', 1),
    line('add, 95th, ms', 2),
    line('in lots, all derived at their end, each, ms', 3),
  ].join('\n');
}

/** Opens the desk as it stands and measures everything else. */
async function measure(name: string): Promise<Map<string, number>> {
  const desk = await open(name);
  const rows = [...(await looks(desk)), ...(await upkeep(desk, `${name}-${(await desk.status()).reports}`))];
  await desk.close();
  console.log(rows.map(([what, value]) => `${what}: ${ms(value)} ms`).join('\n'));
  return new Map(rows);
}

const samples: Sample[] = [];
let half = new Map<string, number>();
const middle = Math.ceil(steps / 2);
const at = (step: number) => Math.round((total * step) / steps);
for (let step = 1; step <= steps; step += 1) {
  samples.push(await grow('desk', at(step - 1), at(step)));
  if (step === middle) half = await measure('desk');
}
const whole = await measure('desk');
const desk = await open('desk');
const status = await desk.status();
const memory = process.memoryUsage().rss / 1e6;
await desk.close();
const { reports, claims, events } = status;
const backup = statSync(join(folder, `desk-${total}.backup`)).size / 1e6;
rmSync(folder, { recursive: true });
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
const day = new Date().toISOString().slice(0, 10);
const content = [
  '## The ledger',
  `${reports} reports of one invented year in an embedded desk, with readings prepared in advance: ${claims} claims, ${events} events. ${day}, ${machine}. \`npm run bench:ledger\` measures again.`,
  'Adding a report:',
  addTable(samples),
  `The full reading of such a report takes ${ms(await readingShare())} ms more.`,
  table(half, whole),
  `The backup has ${backup.toFixed(0)} MB; the desk's process took ${memory.toFixed(0)} MB at the end.`,
].join('\n\n');
console.log(content);
if (total >= 10_000) writeSection('ledger', content);
