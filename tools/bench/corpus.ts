import { loadReader } from '../../src/desk/reader.js';
import { folders } from '../../tests/corpus/expected.js';
import { match } from '../../tests/corpus/match.js';

// `npm run bench:corpus` prints a row a folder; `npm run bench:corpus -- NAME` lists what a folder lacks.
const only = process.argv[2];
const reader = await loadReader();
let good = 0;
let all = 0;
for (const { name, text, expected } of folders()) {
  if (only !== undefined && !name.includes(only)) continue;
  const [reading] = reader.read({ text, published: expected.publishedAt, split: true });
  const parts = match(reading!, expected);
  const holding = parts.filter((part) => part.holds);
  good += holding.length;
  all += parts.length;
  const lost = expected.mustHold.filter((id) => !holding.some((part) => part.id === id));
  const row = [name.padEnd(22), `${holding.length} of ${parts.length}`.padStart(10)];
  if (lost.length > 0) row.push(`lost ${lost.join(' ')}`);
  console.log(row.join(' '));
  if (only === undefined) continue;
  for (const { id } of parts.filter((part) => !part.holds)) {
    const claim = expected.claims.find((one) => one.id === id.split('.')[0]);
    console.log(`  lacks ${id}${claim ? `  «${claim.quote.slice(0, 70)}»` : ''}`);
  }
  for (const claim of reading!.claims) {
    const who = claim.who.map((one) => `${one.role} ${one.name}`).join(', ');
    const counts = claim.counts
      .map((one) => `${one.measure} ${one.value ?? `${one.low}–${one.high}`}`)
      .join(', ');
    console.log(`  ${claim.register}/${claim.kind} ${claim.scope} ${claim.certainty} «${claim.quote.exact}»`);
    console.log(`     ${claim.chain.join(' → ')} | ${claim.when.from}–${claim.when.to} | ${who} | ${counts}`);
  }
}
console.log(`${good} of ${all} parts (${((100 * good) / all).toFixed(1)} %)`);
