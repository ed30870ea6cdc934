import { caseOf } from '../phrase.js';
import { subtree } from '../subtree.js';
import { at, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "The king named an heir": a participle with an object right behind a sentence's bare noun is its verb. */
export const verbForParticiple: Repair = (tree, v) => {
  const { deprel, head: noun, lower, xpos } = at(tree, v);
  // "given", "known", "gone" are never the past itself.
  if (deprel !== 'acl' || noun > v || !/^VB[DN]$/.test(xpos) || /ne?$/.test(lower)) return false;
  const root = isNominal(at(tree, noun)) ? rootOver(tree, noun) : -1;
  if (root < 0) return false;
  if (kidsBy(tree, noun, 'case', 'cop', 'nsubj').length > 0 || kidsBy(tree, v, 'obl:agent').length > 0)
    return false;
  const object = objectOf(tree, v);
  if (object === undefined && !sharesObject(tree, v)) return false;
  hang(tree, v, -1, 'root');
  if (root !== noun) hang(tree, root, v, isVerb(at(tree, root)) ? 'advcl' : 'obl');
  for (const k of [...kidsOf(tree, noun)])
    if (k > v) hang(tree, k, v, at(tree, k).deprel === 'acl' ? 'advcl' : at(tree, k).deprel);
  hang(tree, noun, v, 'nsubj');
  if (object !== undefined) hang(tree, object, v, 'obj');
  return true;
};

/** The root of a sentence without a finite verb, where the noun opens a phrase of its own in it; -1 elsewhere. */
function rootOver(tree: Tree, noun: number): number {
  const { head, deprel } = at(tree, noun);
  if (head < 0) return noun;
  if (!/^(?:appos|obj|conj)$/.test(deprel) || kidsBy(tree, noun, 'det').length === 0) return -1;
  if (kidsBy(tree, noun, 'cc').length > 0) return -1;
  let root = noun;
  while (at(tree, root).head >= 0) {
    root = at(tree, root).head;
    if (/^(?:VB[DZP]|MD)$/.test(at(tree, root).xpos) || kidsBy(tree, root, 'aux', 'cop').length > 0)
      return -1;
  }
  return root;
}

/** "identified and detained the man": the object right behind the second verb is the first one's too. */
const sharesObject = (tree: Tree, v: number): boolean =>
  tree.tokens[v + 1]?.upos === 'CCONJ' &&
  at(tree, v + 2).deprel === 'conj' &&
  at(tree, v + 2).head === v &&
  objectOf(tree, v + 2) !== undefined;

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
