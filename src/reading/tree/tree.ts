import type { Sentence, Token } from '../annotation.js';
import type { Span } from '../reading.js';

/** A parsed sentence with the children of each token and the reach of each subtree; indexes are places in `tokens`. */
export interface Tree {
  sentence: Sentence;
  tokens: Token[];
  kids: number[][];
  /** Leftmost and rightmost token under each token, itself included. */
  left: number[];
  right: number[];
  /** Tokens that are part of a time. */
  timed: ReadonlySet<number>;
  /** Where the tokens hung that the repair under way has hung elsewhere, in order. */
  moved: { index: number; head: number; deprel: string }[];
}

/** Builds the look-ups of a parsed sentence; linear in its tokens. */
export function treeOf(sentence: Sentence, times: readonly Span[] = []): Tree {
  const { tokens } = sentence;
  const kids: number[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head >= 0) kids[token.head]?.push(token.index);
  const left = tokens.map((_, index) => index);
  const right = tokens.map((_, index) => index);
  for (const index of leavesFirst(tokens, kids)) {
    const head = tokens[index]!.head;
    if (head < 0) continue;
    left[head] = Math.min(left[head]!, left[index]!);
    right[head] = Math.max(right[head]!, right[index]!);
  }
  const timed = tokens.filter((t) => times.some((time) => time.start < t.end && t.start < time.end));
  return { sentence, tokens, kids, left, right, timed: new Set(timed.map((t) => t.index)), moved: [] };
}

function leavesFirst(tokens: readonly Token[], kids: readonly number[][]): number[] {
  const open = kids.map((own) => own.length);
  const order = tokens.map((token) => token.index).filter((index) => open[index] === 0);
  for (let at = 0; at < order.length; at += 1) {
    const head = tokens[order[at]!]!.head;
    if (head < 0) continue;
    open[head] = open[head]! - 1;
    if (open[head] === 0) order.push(head);
  }
  return order;
}

/** A relation without its subtype. */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

export const at = (tree: Tree, i: number): Token => tree.tokens[i]!;
export const kidsOf = (tree: Tree, i: number): number[] => tree.kids[i] ?? [];

/** The token that one leads up to over relations of a kind, as from the last word of a name to the first. */
export function climb(tree: Tree, i: number, over: RegExp): number {
  let k = i;
  while (over.test(at(tree, k).deprel) && at(tree, k).head >= 0) k = at(tree, k).head;
  return k;
}

/** Children whose relation, with or without its subtype, is one of `rels`. */
export function kidsBy(tree: Tree, i: number, ...rels: string[]): number[] {
  return kidsOf(tree, i).filter((k) => {
    const token = at(tree, k);
    return rels.includes(token.deprel) || rels.includes(relation(token));
  });
}

export const isVerb = (token: Token): boolean => token.upos === 'VERB' || token.xpos.startsWith('VB');
export const isNominal = (token: Token): boolean =>
  token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON' || token.upos === 'NUM';
