import type { Claim, Measure, Reading } from '../../src/reading/reading.js';
import type { BenchDocument } from './texts.js';
import type { Row } from './times.js';

export interface BulletinDocument extends BenchDocument {
  gold: { killed: number; injured: number; killed_cum: number; injured_cum: number };
}

const BEGINNING = '2023-10-07';
const LONGEST_DAYS = 3;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Counted over the last days up to the report. */
const isDaily = ({ when: { from, to } }: Claim, published: string): boolean =>
  from !== null && to === published && daysBetween(from, to) <= LONGEST_DAYS;

const isCumulative = ({ when: { from } }: Claim): boolean => from === BEGINNING;

/** What all tallies say that count a measure over such a window, those that are part of another apart. */
function toldOf(claims: readonly Claim[], measure: Measure): number | undefined {
  const values = claims
    .filter(({ scope, partOf }) => scope === 'tally' && partOf === null)
    .map(({ counts }) => counts.filter((count) => count.measure === measure))
    .filter((counts) => counts.length > 0)
    .map((counts) => counts.reduce((sum, { value }) => sum + (value ?? 0), 0));
  return new Set(values).size === 1 ? values[0] : undefined;
}

/** The share of fields read exactly: one value in all tallies of a field, in whichever language, and the gold's. */
export function score(
  read: (document: BenchDocument) => Reading,
  docs: readonly BulletinDocument[],
  set = 'bulletins',
): Row[] {
  const fields = ['killed', 'injured', 'killed_cum', 'injured_cum'] as const;
  const right = { killed: 0, injured: 0, killed_cum: 0, injured_cum: 0 };
  for (const document of docs) {
    const { claims } = read(document);
    const daily = claims.filter((claim) => isDaily(claim, document.published ?? ''));
    for (const field of fields) {
      const within = field.endsWith('_cum') ? claims.filter(isCumulative) : daily;
      const measure = field.startsWith('killed') ? 'killed' : 'injured';
      if (toldOf(within, measure) === document.gold[field]) right[field]++;
    }
  }
  const all = fields.reduce((sum, field) => sum + right[field], 0);
  return [
    { set, measure: 'fields exact', value: all / (fields.length * docs.length) },
    ...fields.map((field) => ({ set, measure: field, value: right[field] / docs.length })),
  ];
}
