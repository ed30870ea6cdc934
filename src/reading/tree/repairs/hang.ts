import type { Token } from '../../annotation.js';
import { at, kidsBy, kidsOf, type Tree } from '../tree.js';

/** A small mend of what the parser is known to tie wrongly, at one token; tells whether it changed the tree. */
export type Repair = (tree: Tree, i: number) => boolean;

/** Hangs a token on another head, in both directions of the tree; its reach is worked out when all repairs are done. */
export function hang(tree: Tree, i: number, head: number, deprel: string): void {
  const token = at(tree, i);
  tree.moved.push({ index: i, head: token.head, deprel: token.deprel });
  if (token.head >= 0) tree.kids[token.head] = kidsOf(tree, token.head).filter((k) => k !== i);
  token.head = head;
  token.deprel = deprel;
  if (head >= 0) tree.kids[head] = [...kidsOf(tree, head), i].sort((a, b) => a - b);
}

/** Ends a repair: takes it back where it tied tokens into a ring. Tells whether it stands. */
export function settle(tree: Tree): boolean {
  const moved = tree.moved.splice(0);
  if (!moved.some(({ index }) => isInRing(tree, index))) return true;
  for (const { index, head, deprel } of moved.reverse()) hang(tree, index, head, deprel);
  tree.moved = [];
  return false;
}

function isInRing(tree: Tree, i: number): boolean {
  let k = at(tree, i).head;
  for (let steps = tree.tokens.length; k >= 0 && steps > 0; steps -= 1) k = at(tree, k).head;
  return k >= 0;
}

/** Puts a verb where a token under or over it stands, and takes along what stands before the verb. */
export function takePlace(tree: Tree, verb: number, of: number): void {
  const { head, deprel } = at(tree, of);
  hang(tree, verb, head, deprel);
  for (const k of [...kidsOf(tree, of)]) if (k < verb) hang(tree, k, verb, at(tree, k).deprel);
}

/** What a verb's subject is called, by whether the verb has a passive's auxiliary. */
export const subjectRelation = (tree: Tree, verb: number): string =>
  kidsBy(tree, verb, 'aux:pass').length > 0 ? 'nsubj:pass' : 'nsubj';

/** A word that may be a past participle, whether the tagger took it for a verb or for an adjective. */
export const isBareParticiple = ({ xpos, lower }: Token): boolean =>
  /^VB[DN]$/.test(xpos) || (xpos === 'JJ' && /[^aeiou]ed$/.test(lower));
