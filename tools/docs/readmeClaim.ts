import type { Reader } from '../../src/desk/reader.js';
import type { Claim } from '../../src/reading/reading.js';

/** The first sentence of the first example report: real input, read as it stands. */
const sentence =
  'A drone strike on the livestock market of El Obeid on Monday morning killed 14 people and wounded 31, ' +
  'the state health ministry said.';
const published = '2026-03-10';

const brief = (claim: Claim) => ({
  register: claim.register,
  kind: claim.kind,
  chain: claim.chain,
  certainty: claim.certainty,
  when: { from: claim.when.from, to: claim.when.to },
  where: claim.where.map(({ name, geonameId, country }) => ({ name, geonameId, country })),
  who: claim.who.map(({ role, name }) => ({ role, name })),
  counts: claim.counts.map(({ measure, value, of, quote }) => ({ measure, value, of, quote: quote.exact })),
  quote: { start: claim.quote.start, end: claim.quote.end, exact: claim.quote.exact },
});

// One line a field: a reader of the page compares fields, not brackets.
const shown = (claim: Claim) =>
  Object.entries(brief(claim))
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n');

/** The README's sentence with what the reader makes of it, as Markdown. */
export function readmeClaim(reader: Reader): string {
  const [claim] = reader.read({ text: sentence, published, split: false })[0]!.claims;
  if (claim === undefined) throw new Error('The reader finds no claim in the sentence of README.md.');
  return [
    `> ${sentence}`,
    `Published on ${published}, it is read as:`,
    `\`\`\`\n{\n${shown(claim)}\n}\n\`\`\``,
  ].join('\n\n');
}

/** The README with that claim between its two marks. */
export const withClaim = (readme: string, claim: string): string =>
  readme.replace(/(?<=<!-- claim -->\n)[\s\S]*?(?=<!-- \/claim -->)/, () => `\n${claim}\n\n`);
