import { isUnder } from '../subtree.js';
import { at, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair, takePlace } from './hang.js';

/** "killed 14 people, the ministry said": an object right behind its verb that the parse gives to a later one. */
export const objectBehind: Repair = (tree, v) => {
  if (!isVerb(at(tree, v)) || kidsBy(tree, v, 'obj').some((k) => k > v)) return false;
  const k = nounBehind(tree, v);
  if (k < 0) return false;
  if (isUnder(tree, v, k)) takePlace(tree, v, k);
  hang(tree, k, v, 'obj');
  return true;
};

function nounBehind(tree: Tree, v: number): number {
  for (let k = v + 1; k < v + 6 && /^(DET|NUM|ADJ|PROPN|NOUN)$/.test(tree.tokens[k]?.upos ?? ''); k += 1) {
    const { head, deprel } = at(tree, k);
    const isLost = head > k && /^(ccomp|obl:unmarked|dislocated)$/.test(deprel);
    if (isLost && isNominal(at(tree, k)) && !kidsOf(tree, k).some((c) => at(tree, c).deprel === 'cop'))
      return k;
  }
  return -1;
}
