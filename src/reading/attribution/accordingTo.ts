import type { Found } from './found.js';
import { isMark, isNominal, type Run, spanOf, type Tree, trimmed, under } from './tree.js';
import type { AttributionWords } from './words.js';

/** "according to …": who follows is the source, the rest of the sentence is what they say. */
export function accordingToAttribution(
  tree: Tree,
  index: number,
  words: AttributionWords,
): Found | undefined {
  const phrase = words.accordingTo.find((parts) =>
    parts.every((word, step) => tree.tokens[index + step]?.lower === word),
  );
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
    recipient: -1,
    certainty: 'stated',
    quotes: false,
    quote: undefined,
  };
}

function sourceAfter(tree: Tree, index: number, after: number): { head: number; run: Run } | undefined {
  const linked = tree.tokens[index]!.head;
  const head = linked >= after && isNominal(tree.tokens[linked]!) ? linked : nounFrom(tree, after);
  if (head < 0) return undefined;
  const whole = under(tree, head);
  const run = trimmed(tree, { first: after, last: Math.max(head, clauseEnd(tree, head, whole.last)) });
  return run && { head, run };
}

function nounFrom(tree: Tree, from: number): number {
  for (let at = from; at < Math.min(tree.tokens.length, from + 8); at += 1) {
    if (isMark(tree.tokens[at])) return -1;
    if (isNominal(tree.tokens[at]!) && !isNominal(tree.tokens[at + 1] ?? tree.tokens[at]!)) return at;
  }
  return -1;
}

// At the head of a sentence the source ends where the main clause's comma stands, wherever the parse hangs it.
function clauseEnd(tree: Tree, head: number, last: number): number {
  const root = tree.tokens.find((token) => token.head < 0)?.index ?? -1;
  return root > head && last >= root ? head : last;
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
    recipient: -1,
    certainty: 'stated',
    quotes: false,
    quote: undefined,
  };
}
