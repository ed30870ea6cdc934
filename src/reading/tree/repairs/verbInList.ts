import { at, isNominal, isVerb, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "said it knew of no raid and accused “rebels”": a past verb with an object is coordinated with a verb, not with a noun. */
export const verbInList: Repair = (tree, v) => {
  const { deprel, head, xpos } = at(tree, v);
  if (deprel !== 'conj' || !/^VB[DN]$/.test(xpos) || !isNominal(at(tree, head))) return false;
  if (kidsBy(tree, v, 'nsubj', 'aux', 'cop').length > 0 || !kidsBy(tree, v, 'obj').some((k) => k > v))
    return false;
  const verb = verbOver(tree, head);
  if (verb < 0) return false;
  hang(tree, v, verb, 'conj');
  return true;
};

/** The outermost verb before a noun that stands over it and has a subject. */
function verbOver(tree: Tree, noun: number): number {
  let found = -1;
  for (let i = at(tree, noun).head, steps = 0; i >= 0 && steps < 40; i = at(tree, i).head, steps += 1)
    if (i < noun && isVerb(at(tree, i)) && kidsBy(tree, i, 'nsubj').length > 0) found = i;
  return found;
}
