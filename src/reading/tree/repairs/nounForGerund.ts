import { at, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "The border crossing was shut", "Shelling hit the ward": an -ing word without an object before a finite verb without a subject is that. */
export const nounForGerund: Repair = (tree, i) => {
  const { deprel, head, xpos } = at(tree, i);
  if (xpos !== 'VBG' || head < i || kidsBy(tree, i, 'obj', 'ccomp', 'mark', 'aux').length > 0) return false;
  const before = kidsBy(tree, i, 'nsubj').find((k) => k === i - 1);
  const isName = before !== undefined && kidsBy(tree, before, 'det').length > 0;
  const isAlone = before === undefined && isRightBefore(tree, i, head);
  if (deprel === 'csubj' ? !isName && !isAlone : !/^(?:advcl|aux|dep)$/.test(deprel) || !isAlone)
    return false;
  if (before !== undefined) {
    for (const k of [...kidsOf(tree, before)]) hang(tree, k, i, at(tree, k).deprel);
    hang(tree, before, i, 'compound');
  }
  for (const k of kidsBy(tree, i, 'obl')) hang(tree, k, i, 'nmod');
  hang(tree, i, head, subjectRelation(tree, head));
  return true;
};

/** Whether a finite verb, or its auxiliary, stands next, and nothing else is its subject. */
function isRightBefore(tree: Tree, i: number, v: number): boolean {
  if (kidsBy(tree, v, 'nsubj', 'csubj', 'expl').some((k) => k !== i)) return false;
  const first = kidsBy(tree, v, 'aux', 'cop').find((k) => k > i) ?? v;
  return first === i + 1 && /^(?:VB[DZP]|MD)$/.test(at(tree, first).xpos);
}
