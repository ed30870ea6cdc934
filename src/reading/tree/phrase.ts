import type { Token } from '../annotation.js';
import { between } from '../bisect.js';
import { within } from '../quote.js';
import type { Span } from '../reading.js';
import { subtree } from './subtree.js';
import { at, kidsBy, relation, type Tree } from './tree.js';

/** The tokens of a sentence that lie whole in a span. */
export const tokensIn = (tree: Tree, span: Span): Token[] =>
  between(tree.tokens, span).filter((token) => within(token, span));

/** Lower-cased preposition(s) that introduce a phrase, as in "according to"; empty without one. */
export function caseOf(tree: Tree, i: number): string {
  return kidsBy(tree, i, 'case')
    .flatMap((k) => [k, ...kidsBy(tree, k, 'fixed')])
    .map((k) => at(tree, k).lower)
    .join(' ');
}

/** Phrases that hang on `i` by one of the prepositions, `obl` and `nmod` alike. */
export function phrasesBy(tree: Tree, i: number, ...cases: string[]): number[] {
  return kidsBy(tree, i, 'obl', 'nmod').filter((k) => cases.includes(caseOf(tree, k)));
}

/** The unbroken run of `indexes` around `i`, without punctuation at its ends, as a span of the text. */
export function runAround(tree: Tree, indexes: readonly number[], i: number): Span {
  const own = new Set(indexes);
  let first = i;
  let last = i;
  while (own.has(first - 1)) first -= 1;
  while (own.has(last + 1)) last += 1;
  while (first < last && isEdge(tree, first)) first += 1;
  while (last > first && isEdge(tree, last)) last -= 1;
  return { start: at(tree, first).start, end: at(tree, last).end };
}

const isEdge = (tree: Tree, i: number): boolean =>
  at(tree, i).upos === 'PUNCT' || (at(tree, i).upos === 'CCONJ' && at(tree, i).deprel === 'cc');

const OUTSIDE_PHRASE = new Set([
  'acl',
  'appos',
  'parataxis',
  'conj',
  'cc',
  'case',
  'advcl',
  'cop',
  'nsubj',
  'aux',
  'mark',
  'punct',
  'dep',
  'orphan',
  'csubj',
  'obl',
  'advmod',
]);

/** "the killing of a guard on Friday": the day is no part of who or what, wherever the parse hangs it. */
const isTimeOf = (tree: Tree, k: number): boolean =>
  tree.timed.has(k) && !['', 'of'].includes(caseOf(tree, k));

/** The noun phrase around a head: its left modifiers and "of" phrases, without clauses, lists and its article. */
export function phraseOf(tree: Tree, i: number): Span {
  const inside = subtree(tree, i, (k) => {
    const token = at(tree, k);
    if (token.head !== i)
      return (
        relation(token) === 'acl' ||
        token.deprel === 'appos' ||
        token.deprel === 'parataxis' ||
        isTimeOf(tree, k)
      );
    if (token.deprel === 'punct') return (token.index > i && token.text !== '-') || token.text === ',';
    if (token.deprel === 'nmod') return caseOf(tree, k) !== 'of';
    return OUTSIDE_PHRASE.has(relation(token));
  });
  const withoutArticle = inside.filter(
    (k) => k === i || k > i || !/^(the|a|an|both)$/.test(at(tree, k).lower) || at(tree, k).head !== i,
  );
  return runAround(tree, withoutArticle, i);
}
