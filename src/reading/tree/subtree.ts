import { at, kidsOf, type Tree } from './tree.js';

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
  // A repair under way may ask before its tree is one: no token stands in it twice.
  while (todo.length > 0 && found.length < tree.tokens.length) {
    const k = todo.pop()!;
    found.push(k);
    for (const kid of kidsOf(tree, k)) if (!cut(kid)) todo.push(kid);
  }
  return found.sort((a, b) => a - b);
}
