import { isUnder, subtree } from '../subtree.js';
import { at, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair, takePlace } from './hang.js';

/** "killed 14 people, the ministry said", "killing one and hurting two": an object right behind its verb that the parse gives to another. */
export const objectBehind: Repair = (tree, v) => {
  if (!isVerb(at(tree, v)) || kidsBy(tree, v, 'obj').some((k) => k > v)) return false;
  const k = Math.max(nounBehind(tree, v), sharedBehind(tree, v));
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

/** The noun right behind the second of two verbs that the parse hangs on the first, or lists with the object of the first. */
function sharedBehind(tree: Tree, v: number): number {
  const { deprel, head, xpos } = at(tree, v);
  if (deprel !== 'conj' || head > v || !/^VB[DNG]$/.test(xpos)) return -1;
  if (kidsBy(tree, v, 'aux:pass', 'nsubj:pass', 'nsubj').length > 0) return -1;
  const isVerbal = isVerb(at(tree, head));
  if (!isVerbal && !(xpos !== 'VBG' && at(tree, head).deprel === 'obj')) return -1;
  const k = kidsBy(tree, head, isVerbal ? 'obj' : 'conj').find((i) => i > v);
  if (k === undefined || !isNominal(at(tree, k)) || tree.timed.has(k) || kidsBy(tree, k, 'case').length > 0)
    return -1;
  return subtree(tree, k)[0] === v + 1 ? k : -1;
}
