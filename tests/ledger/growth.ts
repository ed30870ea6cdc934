import { rmSync } from 'node:fs';
import { openDesk } from '../../src/desk/index.js';
import { lineReader } from './lineReader.js';
import { tempFolder } from './servers.js';

// How a desk's work grows with what it holds; prints figures for docs/ledger.md. Run: node --import ./tools/build/typescript.mjs tests/ledger/growth.ts [reports]
const total = Number(process.argv[2] ?? 10_000);
const folder = tempFolder();
const desk = await openDesk({ home: `${folder}/desk`, env: {}, reader: lineReader });

// The same numbers every time: a linear congruential generator.
let state = 42;
const pick = (below: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const kinds = ['airstrike', 'shelling', 'attack', 'armedClash', 'abduction'];
const sides = ['Western Front', 'army', 'gunmen', 'Red Brigade'];
const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);

function report(at: number): string {
  const today = Math.floor((at / total) * 365);
  const lines = Array.from({ length: 6 }, () => {
    const when = day(today - pick(2));
    return `attacks/${kinds[pick(kinds.length)]}; on ${when}; at Village ${pick(200)} SD; killed ${1 + pick(20)} people; by ${sides[pick(4)]}`;
  });
  const tallies = [0, 1].map(
    (k) =>
      `attacks/attack; on ${day(today - 30)}..${day(today)}; at Sudan SD; attacks ${pick(90)}; tally; says office ${k}`,
  );
  const words = Array.from({ length: 300 }, () => `word${pick(5000)}`).join(' ');
  return [`Report ${at}`, words, ...lines, ...tallies].join('\n');
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  console.log(`${what}: ${(performance.now() - start).toFixed(0)} ms`);
  return result;
}

let lot: number[] = [];
for (let at = 1; at <= total; at += 1) {
  const start = performance.now();
  await desk.add({ bytes: Buffer.from(report(at)), name: 'report.txt', source: `Source ${at % 40}` });
  lot.push(performance.now() - start);
  if (at % Math.ceil(total / 10) !== 0) continue;
  lot.sort((a, b) => a - b);
  const [median, slow, worst] = [0.5, 0.99, 1].map((part) =>
    lot[Math.ceil(lot.length * part) - 1]!.toFixed(0),
  );
  console.log(`add at ${at} reports: median ${median}, 99 of 100 within ${slow}, worst ${worst} ms`);
  lot = [];
}
console.log(await desk.status());
const [event] = (await desk.events({}, { limit: 1 })).rows;
const { claims } = (await desk.event(event!.id))!;
await timed('list 50 reports', () => desk.reports({}, {}));
await timed('find reports by a word', () => desk.reports({ text: 'word4711' }, {}));
await timed('list 50 events', () => desk.events({}, {}));
await timed('list events of a place', () => desk.events({ place: 'village 17' }, {}));
await timed('list 50 figures', () => desk.figures({}, {}));
await timed('reject a claim', () => desk.judge({ verdict: 'reject', claim: claims[0]!.claim.id }));
await timed('accept a claim', () => desk.judge({ verdict: 'accept', claim: claims[0]!.claim.id }));
await timed('verify', () => desk.verify());
await timed('rebuild', () => desk.rebuild());
await timed('backup', () => desk.backup(`${folder}/desk.backup`));
console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
await desk.close();
rmSync(folder, { recursive: true });
