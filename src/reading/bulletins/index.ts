import type { Sentence } from '../annotation.js';
import { between } from '../bisect.js';
import { own } from '../quantities/own.js';
import { overlaps } from '../quote.js';
import type { Claim, Part, ReportDocument, Span, Time } from '../reading.js';
import { isDigit } from '../syntax/characters.js';
import type { TallyLexicon } from './lexicon.js';
import { type Asked, readRows, talliesOf } from './read.js';
import type { TallyLanguage } from './words.js';

export { type TallyLexicon, tallyLexicon } from './lexicon.js';
export type { DateWords, TallyCue, TallyLanguage, TallyWords } from './words.js';

/** A language of which only bulletins are read, with its words arranged. */
export interface Counting {
  language: TallyLanguage;
  lexicon: TallyLexicon;
}

/** A report's parts by the language of their script: those of the whole reader, and those of each other one. */
export interface ByScript {
  own: Part[];
  others: { counting: Counting; parts: Part[] }[];
}

const LETTER = /\p{L}/u;

/** Divides a report that may stand in two languages, as bulletins with a translation do. */
export function divide({ text, parts }: ReportDocument, countings: readonly Counting[]): ByScript {
  const others = countings
    .filter(({ language }) => language.script.test(text))
    .map((counting) => ({
      counting,
      parts: parts.filter((part) => isIn(text, part, counting.language.script)),
    }));
  const taken = new Set(others.flatMap((other) => other.parts));
  return { own: parts.filter((part) => !taken.has(part)), others };
}

function isIn(text: string, { start, end }: Span, script: RegExp): boolean {
  let [letters, found] = [0, 0];
  for (const sign of text.slice(start, end)) {
    if (!LETTER.test(sign)) continue;
    letters++;
    if (script.test(sign)) found++;
  }
  return found > letters / 2;
}

/** What a bulletin counts, with the rows and the times that were read on the way. */
export interface TalliesRead {
  claims: Claim[];
  rows: Span[];
  times: Time[];
}

/** The tallies of parts that no other stage reads. */
export function countAlone(
  asked: Asked,
  document: ReportDocument,
  { counting, parts }: ByScript['others'][number],
): TalliesRead {
  const { text, publishedAt } = document;
  const { without } = asked;
  const read = readRows({ text, publishedAt, without, spans: parts, times: undefined }, counting.lexicon);
  return {
    claims: talliesOf(asked, text, read, []),
    rows: read.map(({ row }) => row),
    times: read.flatMap(({ times }) => times),
  };
}

interface ReadBefore {
  document: ReportDocument;
  sentences: readonly Sentence[];
  times: readonly Time[];
  claims: readonly Claim[];
}

/** A tally that a sentence tells without a day, such as a line that takes its days from the heading above it. */
const isUndated = ({ scope, when }: Claim): boolean =>
  scope === 'tally' && when.from === null && when.value === null;

/**
 * The claims of a report with the tallies that the other stages left, for they stand in no sentence
 * ("Number of injuries: 6"), or read without the days that a heading gives them.
 */
export function withTallies(asked: Asked, read: ReadBefore, lexicon: TallyLexicon): Claim[] {
  const { text, publishedAt, parts } = read.document;
  const claimed = numbersOf(read.claims);
  if (!leavesNumber(read.sentences, claimed, lexicon)) return [...read.claims];
  const spans = parts.filter(({ role }) => role !== 'boilerplate' && role !== 'credit');
  const { without } = asked;
  const rows = readRows({ text, publishedAt, without, spans, times: read.times }, lexicon);
  const over = windowByNumber(talliesOf(asked, text, rows, []));
  const stand = read.claims.filter((claim) => !isBetterCounted(claim, over));
  const kept = new Set(stand.map(({ id }) => id));
  const whole = (claim: Claim) =>
    claim.partOf === null || kept.has(claim.partOf) ? claim : { ...claim, partOf: null };
  return [...stand.map(whole), ...talliesOf(asked, text, rows, numbersOf(stand))];
}

/** The numbers of claims that say when, in order: no tally takes them up. */
const numbersOf = (claims: readonly Claim[]): Span[] =>
  claims
    .filter((claim) => !isUndated(claim))
    .flatMap(({ counts }) => counts.map(({ quote }) => quote))
    .sort((a, b) => a.start - b.start);

const windowByNumber = (claims: readonly Claim[]): Map<number, string> =>
  new Map(
    claims.flatMap(({ counts, when: { from, to } }) =>
      counts.map(({ quote }): [number, string] => [quote.start, `${from}/${to}`]),
    ),
  );

/** Whether the words of tallies give days to an undated claim, or different days to numbers that it puts together. */
function isBetterCounted(claim: Claim, over: ReadonlyMap<number, string>): boolean {
  if (claim.scope !== 'tally') return false;
  const windows = new Set(claim.counts.flatMap(({ quote }) => over.get(quote.start) ?? []));
  return windows.size > 1 || (windows.size === 1 && isUndated(claim));
}

/** A cheap look that turns most reports away: a part with a word of a tally, and a number that no claim has. */
function leavesNumber(
  sentences: readonly Sentence[],
  claimed: readonly Span[],
  { cues, numbers }: TallyLexicon,
): boolean {
  const [cued, numbered] = [new Set<number>(), new Set<number>()];
  for (const { part, tokens } of sentences)
    for (const token of tokens) {
      if (own(cues, token.lower) !== undefined) cued.add(part);
      else if (isDigit(token.lower.charCodeAt(0)) || own(numbers.numbers, token.lower) !== undefined) {
        if (!between(claimed, token).some((span) => overlaps(span, token))) numbered.add(part);
      }
    }
  return [...cued].some((part) => numbered.has(part));
}
