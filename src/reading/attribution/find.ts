import type { Draft } from '../annotation.js';
import type { Attribution } from '../reading.js';
import { firstAnswer, type Rule, rulesOf, type Without } from '../rule.js';
import { isMark } from '../tree/run.js';
import type { Tree } from '../tree/tree.js';
import type { Trees } from '../tree/trees.js';
import { accordingToAttribution, viewpointAttribution } from './accordingTo.js';
import { chained } from './chain.js';
import { type ColonCue, colonCue, signedQuote } from './colon.js';
import { attachQuotes } from './direct.js';
import { endingAttribution, openingAttribution } from './ending.js';
import type { Found, Offsets } from './found.js';
import { mayReport } from './mayReport.js';
import { nounAttribution } from './nounCue.js';
import { isQuoteNear, type QuotedSpan, quoteAt, quotesIn } from './quotes.js';
import { verbAttribution } from './verbCue.js';
import type { AttributionWords } from './words.js';

/**
 * Finds who says what in a report: one attribution a cue, in text order, its spans as offsets into the text. Sentences
 * that cannot report are not parsed.
 */
export function findAttributions(draft: Draft, words: AttributionWords, trees: Trees): Attribution[] {
  const { text, parts } = draft.document;
  const { without } = draft;
  const found: Found[] = [];
  const quotes: QuotedSpan[] = parts
    .filter((part) => part.role !== 'boilerplate')
    .flatMap((part) => quotesIn(text, part));
  // "Borno: five missions denied": a province or a town before a colon says where, a country may speak.
  const isTown = ({ source: [start, end] }: ColonCue) =>
    draft.places.some((place) => place.start === start && place.end === end && place.kind !== 'country');
  for (const sentence of draft.sentences) {
    if (parts[sentence.part]?.role === 'boilerplate') continue;
    if (!mayReport(sentence, words, () => isQuoteNear(quotes, sentence))) continue;
    // What stands in somebody's quotation is theirs as a whole: who speaks inside it is not told apart.
    found.push(
      ...inSentence(trees(sentence), words, without).filter(
        (one) => !quoteAt(quotes, one.cue[0]![0])?.direct,
      ),
    );
  }
  attachQuotes(text, found, quotes);
  const withContent = found.filter((one) => one.content.length > 0);
  const spoken = parts.flatMap((part) => {
    const told = firstAnswer(partRules, without, text, part);
    const isLabel =
      told && (words.labels.has(text.slice(...told.answer.source).toLowerCase()) || isTown(told.answer));
    return told && !isLabel ? [{ ...told.answer, rule: told.rule }] : [];
  });
  return chained(draft, withContent, spoken, words);
}

type InSentence = (tree: Tree, index: number, words: AttributionWords) => Found | undefined;

/** Who speaks by a word of the sentence: where a parse disagrees with the order of words, the order is believed. */
export const cueRules: readonly Rule<InSentence>[] = rulesOf('attribution', {
  closing: (tree, index, words) => {
    const ending = endingAttribution(tree, index, words);
    const parsed = ending && verbAttribution(tree, index, words);
    const agrees = parsed && parsed.content.length > 0 && parsed.source[0]?.[0] === ending.source[0]?.[0];
    return agrees ? parsed : ending;
  },
  verb: verbAttribution,
  opening: openingAttribution,
  accordingTo: accordingToAttribution,
  noun: nounAttribution,
});
/** Who speaks by the head of the sentence. */
export const sentenceRules = rulesOf('attribution', { viewpoint: viewpointAttribution });
/** Who speaks by the shape of a whole part of the page. */
export const partRules = rulesOf('attribution', { colon: colonCue, signature: signedQuote });

function inSentence(tree: Tree, words: AttributionWords, without: Without): Found[] {
  const told = [
    firstAnswer(sentenceRules, without, tree, words),
    ...tree.tokens.map(({ index }) => firstAnswer(cueRules, without, tree, index, words)),
  ];
  const found = told.flatMap((one) => (one ? [{ ...one.answer, rule: one.rule }] : []));
  return found.map((one) => beforeSpeaker(one, found));
}

// "The accounts point to abuse, the office said": what one cue reports ends where a later speaker closes the sentence.
function beforeSpeaker(one: Found, all: readonly Found[]): Found {
  const closing = all.find(
    (other) => other !== one && endsWith(other) && holds(one, other) && holds(other, one),
  );
  if (!closing) return one;
  const stop = Math.min(closing.cue[0]![0], closing.source[0]?.[0] ?? closing.cue[0]![0]);
  const content = one.content.map(
    ([start, end]): Offsets => [start, end > stop && start < stop ? cutAt(one.tree, stop) : end],
  );
  return { ...one, content };
}

function endsWith(one: Found): boolean {
  return one.content.every(([, end]) => end <= one.cue[0]![0]);
}

function holds(one: Found, other: Found): boolean {
  const [start, end] = other.cue[0]!;
  return one.content.some((piece) => piece[0] <= start && end <= piece[1]);
}

// The last word before an offset, marks left out.
function cutAt(tree: Tree, stop: number): number {
  const last = tree.tokens.findLast((token) => token.end <= stop && !isMark(token));
  return last?.end ?? stop;
}
