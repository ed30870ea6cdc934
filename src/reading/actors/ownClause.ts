import { isUnder } from '../tree/subtree.js';
import { at, kidsBy, relation, type Tree } from '../tree/tree.js';

/** The subject of the clause that a pronoun stands in, outside the pronoun's own phrase; a relative word gives its noun. */
export function subjectOfClause(tree: Tree, i: number): number | undefined {
  for (let k = at(tree, i).head, steps = 0; k >= 0 && steps < 12; k = at(tree, k).head, steps += 1) {
    const subject = kidsBy(tree, k, 'nsubj').find((s) => !isUnder(tree, i, s));
    if (subject === undefined) continue;
    const isRelative = relation(at(tree, k)) === 'acl' && /^(?:WP|WDT)$/.test(at(tree, subject).xpos);
    return isRelative ? at(tree, k).head : subject;
  }
  return undefined;
}
