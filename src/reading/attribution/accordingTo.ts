import { isMark, type Run, spanOf, trimmed, under } from '../tree/run.js';
import { isNominal, type Tree } from '../tree/tree.js';
import type { Found } from './found.js';
import { phraseAt } from './mayReport.js';
import type { AttributionWords } from './words.js';

/** "according to …": who follows is the source, the rest of the sentence is what they say. */
export function accordingToAttribution(
  tree: Tree,
  index: number,
  words: AttributionWords,
): Found | undefined {
  const phrase = phraseAt(tree.tokens, index, words);
  if (!phrase) return undefined;
  const after = index + phrase.length;
  const source = sourceAfter(tree, index, after);
  if (!source) return undefined;
  const contents = restOf(tree, index, source.run.last);
  if (contents.length === 0) return undefined;
  return {
    tree,
    cueToken: index,
    sourceHead: source.head,
    source: [spanOf(tree, source.run)],
    cue: [spanOf(tree, { first: index, last: after - 1 })],
    content: contents.map((run) => spanOf(tree, run)),
    certainty: 'stated',
    quotes: false,
    quote: undefined,
  };
}

function sourceAfter(tree: Tree, index: number, after: number): { head: number; run: Run } | undefined {
  const linked = tree.tokens[index]!.head;
  const last = phraseEnd(tree, after);
  const head =
    linked >= after && linked <= last && isNominal(tree.tokens[linked]!) ? linked : nounFrom(tree, after);
  if (head < 0) return undefined;
  const run = trimmed(tree, { first: after, last });
  return run && { head, run };
}

// The source ends at the first comma, or at the second where the first opens a description of it.
function phraseEnd(tree: Tree, after: number): number {
  for (let at = after; at < tree.tokens.length; at += 1) {
    if (!/^(?:[,;]|--|[–—])$/.test(tree.tokens[at]!.text)) continue;
    const next = tree.tokens[at + 1];
    const describes = next !== undefined && (/^W/.test(next.xpos) || ofAppositive(tree, at + 1));
    if (!describes) return at - 1;
    const close = tree.tokens.findIndex((token) => token.index > at && token.text === ',');
    return close < 0 ? tree.tokens.length - 1 : close - 1;
  }
  return tree.tokens.length - 1;
}

function ofAppositive(tree: Tree, index: number): boolean {
  if (!/^(?:a|an|the)$/.test(tree.tokens[index]!.lower)) return false;
  const noun = tree.tokens[index]!.head;
  return noun >= 0 && tree.tokens[noun]!.deprel === 'appos';
}

function nounFrom(tree: Tree, from: number): number {
  for (let at = from; at < Math.min(tree.tokens.length, from + 8); at += 1) {
    if (isMark(tree.tokens[at])) return -1;
    if (isNominal(tree.tokens[at]!) && !isNominal(tree.tokens[at + 1] ?? tree.tokens[at]!)) return at;
  }
  return -1;
}

function restOf(tree: Tree, first: number, last: number): Run[] {
  const end = tree.tokens.length - 1;
  const runs: Run[] = [];
  if (first > 0) runs.push({ first: 0, last: first - 1 });
  if (last < end) runs.push({ first: last + 1, last: end });
  return runs.map((run) => trimmed(tree, run)).filter((run) => run !== undefined);
}

/** "For Amina Yusuf, a doctor, the strike shows …": a person's view opens the sentence. */
export function viewpointAttribution(tree: Tree, words: AttributionWords): Found | undefined {
  const first = tree.tokens[0];
  if (!first || !words.viewpoint.has(first.lower)) return undefined;
  const head = first.head;
  if (head <= 0 || tree.tokens[head]!.upos !== 'PROPN') return undefined;
  const run = trimmed(tree, { first: 1, last: under(tree, head).last });
  if (!run || tree.tokens[run.last + 1]?.text !== ',') return undefined;
  // Only a description between commas tells a person's view from "for" and whom it is for.
  if (!tree.tokens.slice(run.first, run.last).some((token) => token.text === ',')) return undefined;
  const rest = trimmed(tree, { first: run.last + 1, last: tree.tokens.length - 1 });
  if (!rest || !tree.tokens.slice(rest.first).some((token) => token.deprel.startsWith('nsubj')))
    return undefined;
  return {
    tree,
    cueToken: 0,
    sourceHead: head,
    source: [spanOf(tree, run)],
    cue: [spanOf(tree, { first: 0, last: 0 })],
    content: [spanOf(tree, rest)],
    certainty: 'stated',
    quotes: false,
    quote: undefined,
  };
}
