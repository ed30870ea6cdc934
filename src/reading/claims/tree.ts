import type { Sentence, Token } from '../annotation.js';
import type { Span } from '../reading.js';

/** A parsed sentence with its children lists; indexes are places in `tokens`. */
export interface Tree {
  sentence: Sentence;
  tokens: Token[];
  kids: number[][];
  /** Tokens that are part of a time. */
  timed: ReadonlySet<number>;
}

const CLAUSAL = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj']);

export const base = (deprel: string): string => deprel.split(':', 1)[0] ?? deprel;

/** Builds the children lists of a parsed sentence. */
export function treeOf(sentence: Sentence, times: readonly Span[] = []): Tree {
  const kids: number[][] = sentence.tokens.map(() => []);
  for (const token of sentence.tokens) if (token.head >= 0) kids[token.head]?.push(token.index);
  const timed = sentence.tokens.filter((t) => times.some((time) => time.start < t.end && t.start < time.end));
  return { sentence, tokens: sentence.tokens, kids, timed: new Set(timed.map((t) => t.index)) };
}

export const at = (tree: Tree, i: number): Token => tree.tokens[i]!;
export const kidsOf = (tree: Tree, i: number): number[] => tree.kids[i] ?? [];

/** Children whose relation, with or without its subtype, is one of `rels`. */
export function kidsBy(tree: Tree, i: number, ...rels: string[]): number[] {
  return kidsOf(tree, i).filter((k) => {
    const rel = at(tree, k).deprel;
    return rels.includes(rel) || rels.includes(base(rel));
  });
}

/** The token and the heads coordinated with it, in order; "including three children" adds nobody. */
export function coordinated(tree: Tree, i: number): number[] {
  const more = kidsBy(tree, i, 'conj').filter((k) => {
    const parts = /^(including|among)/.test(caseOf(tree, k));
    return !parts && (at(tree, k).upos !== 'VERB' || at(tree, i).upos === 'VERB');
  });
  return [i, ...more, ...(more.length === 0 ? strayConjunct(tree, i) : [])];
}

/** "killing three women and a guard, police said": the last of a list that the parse ties to the verb behind it. */
function strayConjunct(tree: Tree, i: number): number[] {
  let next = i + 1;
  while (next < tree.tokens.length && at(tree, next).upos !== 'CCONJ' && isUnder(tree, next, i)) next += 1;
  if (tree.tokens[next]?.upos !== 'CCONJ') return [];
  const found = tree.tokens
    .slice(next + 1, next + 6)
    .find((t) => isNominal(t) && /^(obl:unmarked|nmod:unmarked|dislocated)$/.test(t.deprel));
  return found && found.head > found.index && !tree.timed.has(found.index) ? [found.index] : [];
}

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

export const isVerb = (token: Token): boolean => token.upos === 'VERB' || token.xpos.startsWith('VB');
export const isNominal = (token: Token): boolean =>
  token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON' || token.upos === 'NUM';

/** The head of the innermost clause that holds `i`: a verb, or a predicate with a copula. */
export function clauseOf(tree: Tree, i: number): number {
  let k = i;
  for (let steps = 0; steps < tree.tokens.length; steps += 1) {
    const token = at(tree, k);
    const stays = token.head >= 0 && /^(remain|stay|keep)$/.test(at(tree, token.head).lemma);
    const predicate = base(token.deprel) === 'xcomp' && (!isVerb(token) || stays);
    if (token.head < 0 || (CLAUSAL.has(base(token.deprel)) && !predicate)) return k;
    const head = at(tree, token.head);
    if (token.deprel === 'conj' && isVerb(token) && (isVerb(head) || CLAUSAL.has(base(head.deprel))))
      return k;
    if (token.deprel === 'conj' && kidsBy(tree, k, 'nsubj', 'cop').length > 0) return k;
    k = token.head;
  }
  return k;
}

/** Whether `above` stands over `i` in the tree. */
export function isUnder(tree: Tree, i: number, above: number): boolean {
  for (let k = i, steps = 0; k >= 0 && steps <= tree.tokens.length; k = at(tree, k).head, steps += 1)
    if (k === above) return true;
  return false;
}

/** Indexes of the subtree under `i`, in order, without the branches that `cut` names. */
export function subtree(tree: Tree, i: number, cut: (k: number) => boolean = () => false): number[] {
  const found: number[] = [];
  const todo = [i];
  while (todo.length > 0) {
    const k = todo.pop()!;
    found.push(k);
    for (const kid of kidsOf(tree, k)) if (!cut(kid)) todo.push(kid);
  }
  return found.sort((a, b) => a - b);
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

/** The noun phrase around a head: its left modifiers and "of" phrases, without clauses, lists and its article. */
export function phraseOf(tree: Tree, i: number): Span {
  const inside = subtree(tree, i, (k) => {
    const token = at(tree, k);
    if (token.head !== i)
      return base(token.deprel) === 'acl' || token.deprel === 'appos' || token.deprel === 'parataxis';
    if (token.deprel === 'punct') return (token.index > i && token.text !== '-') || token.text === ',';
    if (token.deprel === 'nmod') return caseOf(tree, k) !== 'of';
    return OUTSIDE_PHRASE.has(base(token.deprel));
  });
  const withoutArticle = inside.filter(
    (k) => k === i || k > i || !/^(the|a|an|both)$/.test(at(tree, k).lower) || at(tree, k).head !== i,
  );
  return runAround(tree, withoutArticle, i);
}
