import { isUnder, subtree } from '../subtree.js';
import { at, climb, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "Ana Roe, head of the union, vowed to stay": a finite verb behind the comma that closes an apposition is said of the noun before it. */
export const subjectOfApposition: Repair = (tree, v) => {
  const comma = tree.tokens[v - 1];
  if (comma?.text !== ',' || !/^VB[DZP]$/.test(at(tree, v).xpos) || !isVerb(at(tree, v))) return false;
  if (kidsBy(tree, v, 'nsubj', 'csubj', 'expl', 'cc', 'aux', 'mark').length > 0) return false;
  if (!/^(?:parataxis|conj|acl|acl:relcl|ccomp|advcl|dep|root)$/.test(at(tree, v).deprel)) return false;
  const noun = nounBefore(tree, v);
  if (noun < 0) return false;
  const { head, deprel } = at(tree, noun);
  // "Ana Roe, head of the union, recalled, “he said so”": what follows is what the verb tells.
  const told = deprel.startsWith('nsubj') && head > v ? head : -1;
  const over = told < 0 ? noun : told;
  if (at(tree, v).head >= 0) hang(tree, v, at(tree, over).head, at(tree, over).deprel);
  if (told >= 0) hang(tree, told, v, 'ccomp');
  for (const k of [...kidsOf(tree, noun)]) if (k > v) hang(tree, k, v, at(tree, k).deprel);
  hang(tree, noun, v, subjectRelation(tree, v));
  return true;
};

/** The noun without a preposition that an apposition between commas follows, up to the verb; -1 without one. */
function nounBefore(tree: Tree, v: number): number {
  for (let comma = v - 3; comma > 0 && comma > v - 30; comma -= 1) {
    if (at(tree, comma).text !== ',' || !isNominal(at(tree, comma - 1))) continue;
    const noun = climb(tree, comma - 1, /^(?:flat|compound|nmod:desc|goeswith)/);
    const inner = kidsOf(tree, noun).find((k) => k > comma && k < v && isName(tree, k));
    if (inner === undefined || subtree(tree, inner, (k) => k >= v - 1).find((k) => k > comma) !== comma + 1)
      continue;
    return isFree(tree, noun, v) ? noun : -1;
  }
  return -1;
}

/** What an apposition is tied as. */
const isName = (tree: Tree, k: number): boolean =>
  isNominal(at(tree, k)) &&
  /^(?:appos|parataxis|conj|nmod)$/.test(at(tree, k).deprel) &&
  kidsBy(tree, k, 'nsubj', 'cop', 'cc', 'case').filter((c) => c < k).length === 0;

function isFree(tree: Tree, noun: number, v: number): boolean {
  const { deprel, head } = at(tree, noun);
  if (kidsBy(tree, noun, 'case', 'mark').length > 0 || tree.timed.has(noun)) return false;
  if (head >= 0 && head < noun) return false;
  return isUnder(tree, v, noun) || (deprel.startsWith('nsubj') && head > v) || at(tree, v).head < 0;
}
