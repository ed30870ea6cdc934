import { readFileSync, writeFileSync } from 'node:fs';
import { loadReader } from '../../src/desk/reader.js';
import type { Claim, Reading } from '../../src/reading/reading.js';
import { type Expected, type Folder, folders } from '../../tests/corpus/expected.js';
import { match, type Part } from '../../tests/corpus/match.js';

// `npm run bench:corpus` prints a row a folder; with a NAME it lists what that folder lacks and what was read;
// with --hold it adds the parts that hold now to each folder's mustHold, and takes none out.
const hold = process.argv.includes('--hold');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));

function printMissing(parts: readonly Part[], expected: Expected): void {
  for (const { id } of parts.filter((part) => !part.holds)) {
    const claim = expected.claims.find((one) => one.id === id.split('.')[0]);
    console.log(`  lacks ${id}${claim ? `  «${claim.quote.slice(0, 70)}»` : ''}`);
  }
}

const printClaims = (reading: Reading) => {
  for (const claim of reading.claims) console.log(described(claim));
  for (const check of reading.checks)
    console.log(`  ${check.holds ? '✓' : '✗'} ${check.rule}: ${check.says}`);
};

function described(claim: Claim): string {
  const who = claim.who.map((one) => `${one.role} ${one.name}`).join(', ');
  const counts = claim.counts
    .map((one) => `${one.measure} ${one.value ?? `${one.low}–${one.high}`}`)
    .join(', ');
  const where = claim.where.map((one) => one.name).join(', ');
  const background = claim.background ? ' background' : '';
  return [
    `  ${claim.register}/${claim.kind} ${claim.scope} ${claim.certainty}${background} «${claim.quote.exact}»`,
    `     ${claim.chain.join(' → ')} | ${claim.when.from}–${claim.when.to} | ${where} | ${who} | ${counts} | ${JSON.stringify(claim.fields)}`,
  ].join('\n');
}

function addHeld({ name, expected }: Folder, parts: readonly Part[]): void {
  const held = new Set(expected.mustHold);
  const ids = parts.filter((part) => part.holds || held.has(part.id)).map((part) => JSON.stringify(part.id));
  const line = `  "mustHold": [${ids.join(', ')}]`;
  const list = line.length <= 110 ? line : `  "mustHold": [\n    ${ids.join(',\n    ')}\n  ]`;
  const file = new URL(`../../tests/corpus/${name}/expected.json`, import.meta.url);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/ {2}"mustHold": \[[^\]]*\]/, list));
}

const reader = await loadReader();
let good = 0;
let all = 0;
for (const folder of folders()) {
  const { name, text, expected } = folder;
  if (only !== undefined && !name.includes(only)) continue;
  const reading = reader.read({ text, published: expected.publishedAt, split: true })[0]!;
  const parts = match(reading, expected);
  const holding = parts.filter((part) => part.holds);
  good += holding.length;
  all += parts.length;
  const lost = expected.mustHold.filter((id) => !holding.some((part) => part.id === id));
  const row = [name.padEnd(22), `${holding.length} of ${parts.length}`.padStart(10)];
  if (lost.length > 0) row.push(`lost ${lost.join(' ')}`);
  console.log(row.join(' '));
  if (hold) addHeld(folder, parts);
  if (only === undefined) continue;
  printMissing(parts, expected);
  printClaims(reading);
}
console.log(`${good} of ${all} parts (${((100 * good) / all).toFixed(1)} %)`);
