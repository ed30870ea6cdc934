import type { Sentence, Token } from '../annotation.js';
import type { Span } from '../reading.js';

/** A parsed sentence with the children of each token and the reach of each subtree, as token indexes. */
export interface Tree {
  sentence: Sentence;
  tokens: Token[];
  kids: number[][];
  /** Leftmost and rightmost token under each token, itself included. */
  left: number[];
  right: number[];
  /** Whether a token is part of a date or duration, and so no speaker. */
  isTime(index: number): boolean;
}

/** A run of tokens, both ends inclusive. */
export interface Run {
  first: number;
  last: number;
}

/** Builds the look-ups of a parsed sentence; linear in its tokens. */
export function treeOf(sentence: Sentence, times: readonly Span[] = []): Tree {
  const tokens = sentence.tokens;
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
  const isTime = (index: number) =>
    times.some((time) => time.start <= tokens[index]!.start && tokens[index]!.end <= time.end);
  return { sentence, tokens, kids, left, right, isTime };
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

/** Children of `index` whose relation (subtype aside) is one of `relations`, left to right. */
export function children(tree: Tree, index: number, ...relations: string[]): number[] {
  return tree.kids[index]!.filter((kid) => relations.includes(relation(tree.tokens[kid]!)));
}

/** The subtree of a token as a run. */
export function under(tree: Tree, index: number): Run {
  return { first: tree.left[index]!, last: tree.right[index]! };
}

export function isVerb(token: Token): boolean {
  return token.upos === 'VERB' || token.xpos.startsWith('VB');
}

export function isNominal(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON' || token.upos === 'NUM';
}

/** Marks that end a phrase and belong to none: commas, stops, quotes, dashes. */
export function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^(?:["“”„'’‘`´«»,.;:!?…()[\]{}–—―•▪●*-]+)$/.test(token.text);
}

/** A run without the marks at its ends; undefined where nothing else is in it. */
export function trimmed(tree: Tree, run: Run): Run | undefined {
  let { first, last } = run;
  while (first <= last && isMark(tree.tokens[first])) first += 1;
  while (last >= first && isMark(tree.tokens[last])) last -= 1;
  return first <= last ? { first, last } : undefined;
}

/** Offsets of a run in the text. */
export function spanOf(tree: Tree, run: Run): [number, number] {
  return [tree.tokens[run.first]!.start, tree.tokens[run.last]!.end];
}
