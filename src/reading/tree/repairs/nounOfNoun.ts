import { at, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "the maternity ward", "a Front sub-leader": of two bare nouns side by side the second is what is spoken of, whatever the parse makes of it. */
export const nounOfNoun: Repair = (tree, second) => {
  const { xpos } = at(tree, second);
  const first = second - 1;
  if (first < 0 || !/^NNS?$/.test(xpos) || tree.timed.has(first) || tree.timed.has(second)) return false;
  if (!isUnderFirst(tree, first, second) && !isBesideFirst(tree, first, second)) return false;
  hang(tree, second, at(tree, first).head, at(tree, first).deprel);
  for (const k of [...kidsOf(tree, first)]) hang(tree, k, second, at(tree, k).deprel);
  hang(tree, first, second, 'compound');
  return true;
};

const isUnderFirst = (tree: Tree, first: number, second: number): boolean =>
  at(tree, second).head === first &&
  /^(?:flat|acl|dep|goeswith|fixed|list|amod)$/.test(at(tree, second).deprel) &&
  /^NNP?$/.test(at(tree, first).xpos) &&
  (at(tree, first).xpos === 'NN' || kidsBy(tree, first, 'det').some((k) => k < first));

/** Both as objects of one verb; "named Ana head" has no article before the name. */
const isBesideFirst = (tree: Tree, first: number, second: number): boolean =>
  at(tree, second).head === at(tree, first).head &&
  at(tree, first).deprel === 'obj' &&
  /^(?:obj|xcomp)$/.test(at(tree, second).deprel) &&
  kidsBy(tree, first, 'det').some((k) => k < first) &&
  !kidsOf(tree, second).some((k) => k < second);
