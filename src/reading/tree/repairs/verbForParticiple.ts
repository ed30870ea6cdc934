import { caseOf } from '../phrase.js';
import { subtree } from '../subtree.js';
import { at, isNominal, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "The king named an heir": a participle with an object right behind a sentence's bare noun is its verb. */
export const verbForParticiple: Repair = (tree, v) => {
  const { deprel, head: noun, lower, xpos } = at(tree, v);
  // "given", "known", "gone" are never the past itself.
  if (deprel !== 'acl' || noun > v || !/^VB[DN]$/.test(xpos) || /ne?$/.test(lower)) return false;
  if (at(tree, noun).head >= 0 || !isNominal(at(tree, noun))) return false;
  if (kidsBy(tree, noun, 'case', 'cop', 'nsubj').length > 0 || kidsBy(tree, v, 'obl:agent').length > 0)
    return false;
  const object = objectOf(tree, v);
  if (object === undefined) return false;
  hang(tree, v, -1, 'root');
  for (const k of [...kidsOf(tree, noun)])
    if (k > v) hang(tree, k, v, at(tree, k).deprel === 'acl' ? 'advcl' : at(tree, k).deprel);
  hang(tree, noun, v, 'nsubj');
  hang(tree, object, v, 'obj');
  return true;
};

/** The noun right behind the verb; "a boy named Omar" has none, "named Omar as his heir" has. */
function objectOf(tree: Tree, v: number): number | undefined {
  const isAs = kidsBy(tree, v, 'obl').some((k) => caseOf(tree, k) === 'as');
  return kidsBy(tree, v, 'obj', 'xcomp').find(
    (k) =>
      isNominal(at(tree, k)) &&
      (isAs || at(tree, k).deprel === 'obj') &&
      !tree.timed.has(k) &&
      subtree(tree, k)[0] === v + 1,
  );
}
