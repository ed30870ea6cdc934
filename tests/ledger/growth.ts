import { rmSync } from 'node:fs';
import { openDesk } from '../../src/desk/index.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { openEmbedded } from '../../src/ledger/postgres/embedded.js';
import { connect } from '../../src/ledger/store/database.js';
import { deriveAll } from '../../src/ledger/store/derive.js';
import { append, nextSeq } from '../../src/ledger/store/entries.js';
import { keepCapture } from '../../src/ledger/store/keep.js';
import { lineReader } from './lineReader.js';
import { tempFolder } from './servers.js';

// How a desk's work grows with what it holds; prints figures for docs/ledger.md. Run: node --import ./tools/build/typescript.mjs tests/ledger/growth.ts [reports]
const total = Number(process.argv[2] ?? 10_000);
const folder = tempFolder();
const home = `${folder}/desk`;

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
  // 27 reports a day: 10,000 a year.
  const today = Math.floor(at / 27);
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

const given = (at: number) => ({
  bytes: Buffer.from(report(at)),
  name: 'report.txt',
  source: `Source ${at % 40}`,
});

/** Fills the ledger in lots, deriving once at the end: one by one would take most of an hour. */
async function fill(): Promise<void> {
  const embedded = await openEmbedded({ home, use: 'visit', say: () => {} });
  await (await Ledger.open({ config: embedded.config })).close();
  const { db, end } = connect(embedded.config, async () => {});
  const act = { by: 'Amal', at: '2026-03-10T00:00:00.000Z', action: 'add', subject: 'a lot' };
  for (let at = 1; at <= total; at += 250) {
    await db.transaction().execute(async (trx) => {
      const entry = await nextSeq(trx);
      for (let one = at; one < at + 250 && one <= total; one += 1) {
        const { bytes, name, source } = given(one);
        const readings = lineReader.read({ text: bytes.toString(), split: true });
        const more = { url: null, given: {}, seenAt: act.at, reader: 'lines', readings };
        await keepCapture(trx, { bytes, name, source, ...more }, entry);
      }
      await append(trx, entry, act);
    });
  }
  await timed('derive all', () => db.transaction().execute(deriveAll));
  await end();
  await embedded.close();
}

await timed(`fill with ${total} reports`, fill);
const desk = await timed('open', () => openDesk({ home, env: {}, reader: lineReader }));
const adds: number[] = [];
for (let at = total + 1; at <= total + 60; at += 1) {
  const start = performance.now();
  await desk.add(given(at));
  adds.push(performance.now() - start);
}
adds.sort((a, b) => a - b);
console.log(
  `add: fastest ${adds[0]!.toFixed(0)}, median ${adds[30]!.toFixed(0)}, worst ${adds[59]!.toFixed(0)} ms`,
);
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
