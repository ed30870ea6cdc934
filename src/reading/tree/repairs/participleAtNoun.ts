import { at, isNominal, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, isBareParticiple, type Repair, subjectRelation } from './hang.js';

/** "Guards hired to watch the gate were shot": where a finite verb without a subject follows, the first verb is a participle of the noun. */
export const participleAtNoun: Repair = (tree, v) => {
  const { head, xpos } = at(tree, v);
  if (
    !/^VB[DN]$/.test(xpos) ||
    !isBareParticiple(at(tree, v)) ||
    kidsBy(tree, v, 'aux', 'obj', 'mark').length > 0
  )
    return false;
  const noun = kidsBy(tree, v, 'nsubj').find((k) => k < v && isNominal(at(tree, k)));
  const main = kidsBy(tree, v, 'parataxis', 'ccomp').find((k) => isMain(tree, v, k));
  if (noun === undefined || main === undefined || (head >= 0 && head > v)) return false;
  hang(tree, main, head, at(tree, v).deprel);
  for (const k of [...kidsOf(tree, v)]) if (k > main || k < noun) hang(tree, k, main, at(tree, k).deprel);
  hang(tree, noun, main, subjectRelation(tree, main));
  hang(tree, v, noun, 'acl');
  return true;
};

/** A verb with its own finite auxiliary and no subject, which nothing parts from the verb before. */
function isMain(tree: Tree, v: number, main: number): boolean {
  const first = kidsBy(tree, main, 'aux', 'cop').find((k) => k > v);
  if (first === undefined || !/^(?:VB[DZP]|MD)$/.test(at(tree, first).xpos)) return false;
  if (kidsBy(tree, main, 'nsubj', 'csubj', 'expl', 'mark', 'cc').length > 0) return false;
  return tree.tokens.slice(v + 1, first).every(({ upos }) => upos !== 'PUNCT');
}
