import type { Token } from '../annotation.js';
import type { Tree } from './tree.js';

/** A run of tokens, both ends inclusive. */
export interface Run {
  first: number;
  last: number;
}

/** The subtree of a token as a run. */
export function under(tree: Tree, index: number): Run {
  return { first: tree.left[index]!, last: tree.right[index]! };
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
