import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { Reader } from '../../src/desk/reader.js';
import type { ReportView } from '../../src/ledger/model.js';
import type { Actor, Claim, Reading } from '../../src/reading/reading.js';
import { lineReader } from './lineReader.js';
import { deskOn, given, newDatabase, type Server, servers } from './servers.js';

let server: Server;
let desk: Desk;
let id: string;

const places = ['El Obeid', 'Bara', 'Dilling'];
const lines = Array.from(
  { length: 2400 },
  (_, k) =>
    `attacks/raid; at ${places[k % 3]} SD; killed ${2 + (k % 30)} traders; by Group ${k % 17}; says Office`,
);
const text = `A year of raids\n${lines.join('\n')}`;

/** What a reader finds beside claims: a sentence each, somebody in the first part alone and somebody in all, a check in the last. */
function withMore(reading: Reading): Reading {
  const { claims } = reading;
  const spanOf = ({ quote: { start, end } }: Claim) => ({ start, end });
  const mentioned = (id: string, of: Claim[]): Actor => ({
    id,
    name: id,
    kind: 'group',
    country: null,
    mentions: of.map((claim) => ({ ...spanOf(claim), text: claim.quote.exact })),
  });
  const some = claims.filter((_, k) => k % 300 === 7);
  return {
    ...reading,
    sentences: claims.map(spanOf),
    actors: [mentioned('early', some.slice(0, 1)), mentioned('everywhere', some)],
    attributions: some.map((claim) => {
      const words: [number, number] = [claim.quote.start, claim.quote.end];
      return { source: [words], cue: [words], content: [], speaker: null, chain: [], certainty: 'stated' };
    }),
    checks: [{ rule: 'parts-sum', holds: true, says: '1 = 1', claims: [claims.at(-1)!.id] }],
  };
}
const reader: Reader = { read: (input) => lineReader.read(input).map(withMore) };

beforeAll(async () => {
  server = await servers[0]!.start();
  desk = await deskOn(await newDatabase(server), { reader });
  id = (await desk.add(given(text))).reports[0]!.id;
}, 120_000);
afterAll(async () => {
  await desk?.close();
  await server?.end();
});

const partOf = async (part: number) => (await desk.report(id, { part }))!;

function isWithin({ portion, document, claims, sentences, actors }: ReportView): boolean {
  const { from, to } = portion!;
  const words = ({ start, end }: { start: number; end: number }) =>
    document.text.slice(start - from, end - from);
  return (
    document.text === text.slice(from, to) &&
    claims.every(({ claim: { quote } }) => words(quote) === quote.exact) &&
    [...sentences, ...actors.flatMap(({ mentions }) => mentions)].every(
      ({ start, end }) => start >= from && end <= to,
    ) &&
    document.parts.every(({ start, end }) => start >= from && end <= to)
  );
}

test('a report of thousands of claims is given in parts that hold all of it, each once', async () => {
  const first = (await desk.report(id))!;
  expect(first.portion).toMatchObject({ part: 1, of: 3, from: 0, claims: 2400 });
  expect(first.report.claims).toBe(2400);
  const parts = [first, await partOf(2), await partOf(3)];
  expect(parts.every(isWithin)).toBe(true);
  expect(parts.map(({ document }) => document.text).join('')).toBe(text);
  const whole = (await desk.report(id, 'whole'))!;
  expect(whole.portion).toBeUndefined();
  expect(parts.flatMap(({ claims }) => claims)).toEqual(whole.claims);
  expect(parts.flatMap(({ sentences }) => sentences)).toEqual(whole.sentences);
  expect(parts.flatMap(({ attributions }) => attributions)).toEqual(whole.attributions);
  expect(parts.map(({ actors }) => actors.map((actor) => actor.id))).toEqual([
    ['early', 'everywhere'],
    ['everywhere'],
    ['everywhere'],
  ]);
  expect(parts.map(({ checks }) => checks.length)).toEqual([0, 0, 1]);
});

test('the part with a claim is found by the claim; what is of no such part is said', async () => {
  const { claims, portion } = await partOf(3);
  expect((await desk.report(id, { claim: claims.at(-1)!.claim.id }))!.portion).toEqual(portion);
  expect((await desk.report(id, { claim: 'nowhere' }))!.portion!.part).toBe(1);
  await expect(desk.report(id, { part: 4 })).rejects.toMatchObject({ code: 'notFound' });
});
