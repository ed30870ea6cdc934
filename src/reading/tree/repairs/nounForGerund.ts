import { at, kidsBy, kidsOf } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "The border crossing was shut": with an article before it and no object behind it, a clause's -ing subject is a noun. */
export const nounForGerund: Repair = (tree, i) => {
  const { deprel, head, xpos } = at(tree, i);
  if (deprel !== 'csubj' || xpos !== 'VBG' || head < i || kidsBy(tree, i, 'obj', 'ccomp').length > 0)
    return false;
  const before = kidsBy(tree, i, 'nsubj').find((k) => k === i - 1);
  if (before === undefined || kidsBy(tree, before, 'det').length === 0) return false;
  for (const k of [...kidsOf(tree, before)]) hang(tree, k, i, at(tree, k).deprel);
  hang(tree, before, i, 'compound');
  for (const k of kidsBy(tree, i, 'obl')) hang(tree, k, i, 'nmod');
  hang(tree, i, head, 'nsubj');
  return true;
};
