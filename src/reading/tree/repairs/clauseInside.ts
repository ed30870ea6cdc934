import { isUnder, subtree } from '../subtree.js';
import { at, isNominal, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "The gate, which had been open, was shut": a verb with both a noun and "which" as subjects is a clause inside another. */
export const clauseInside: Repair = (tree, which) => {
  const { deprel, head: inner, xpos } = at(tree, which);
  if (!deprel.startsWith('nsubj') || !/^W(?:P|DT)$/.test(xpos) || at(tree, which - 1)?.text !== ',')
    return false;
  const noun = kidsBy(tree, inner, 'nsubj').find((k) => k < which && isNominal(at(tree, k)));
  const outer = kidsOf(tree, inner).find((k) => k > inner && startOf(tree, k) > inner);
  if (noun === undefined || outer === undefined) return false;
  const start = startOf(tree, outer);
  hang(tree, outer, at(tree, inner).head, at(tree, inner).deprel);
  giveBack(tree, outer, start, inner);
  for (const k of [...kidsOf(tree, inner)])
    if (k < which - 1 && k !== noun) hang(tree, k, outer, at(tree, k).deprel);
    else if (k > outer) hang(tree, k, outer, at(tree, k).deprel);
  hang(tree, inner, noun, 'acl:relcl');
  hang(tree, noun, outer, subjectRelation(tree, outer));
  return true;
};

/** Where a finite verb without a subject begins, right behind a comma; -1 for anything else. */
function startOf(tree: Tree, v: number): number {
  if (kidsBy(tree, v, 'nsubj', 'csubj', 'expl').length > 0) return -1;
  const first = kidsBy(tree, v, 'aux', 'cop').find((k) => at(tree, k - 1)?.text === ',') ?? v;
  return /^(?:VB[DZP]|MD)$/.test(at(tree, first).xpos) && at(tree, first - 1)?.text === ',' ? first : -1;
}

/** What the parse took into the outer clause from before its comma belongs to the inner one. */
function giveBack(tree: Tree, outer: number, start: number, inner: number): void {
  for (const k of [...kidsOf(tree, outer)]) if (k < start) hang(tree, k, inner, at(tree, k).deprel);
  for (const mark of kidsBy(tree, inner, 'mark').filter((k) => k > inner)) {
    const noun = kidsBy(tree, inner, 'obl').find((k) => k > mark);
    if (noun !== undefined && !isUnder(tree, mark, noun) && subtree(tree, noun)[0] === mark + 1)
      hang(tree, mark, noun, 'case');
  }
}
