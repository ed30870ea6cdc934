import { isUnder, subtree } from '../subtree.js';
import { at, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** Prepositions that open no clause. */
const PLACE = /^(?:in|at|of|near|on|inside|outside|from|with|for|to)$/;

/** "Two nurses living in a camp were hurt": what a preposition opens is no subject; the noun that the parse left alone is. */
export const subjectUnderPreposition: Repair = (tree, m) => {
  const { lower, head: verb, deprel } = at(tree, m);
  if (!PLACE.test(lower) || deprel !== 'mark' || verb < m || !isVerb(at(tree, verb))) return false;
  const k = kidsBy(tree, verb, 'nsubj').find((i) => i > m && i < verb);
  if (k === undefined || !opensAt(tree, m + 1, k, verb) || kidsBy(tree, verb, 'aux', 'cop').length === 0)
    return false;
  const noun = alone(tree, verb);
  if (noun < 0 || noun > m) return false;
  const above = at(tree, verb).head;
  hang(tree, verb, at(tree, noun).head, at(tree, noun).deprel);
  hang(tree, k, above, isVerb(at(tree, above)) ? 'obl' : 'nmod');
  hang(tree, m, k, 'case');
  if (at(tree, m + 1).head === verb) hang(tree, m + 1, k, at(tree, m + 1).deprel);
  for (const i of [...kidsOf(tree, noun)]) if (i > verb) hang(tree, i, verb, at(tree, i).deprel);
  hang(tree, noun, verb, subjectRelation(tree, verb));
  return true;
};

/** Whether a phrase begins at a token, where the parse may tie its article to the verb. */
const opensAt = (tree: Tree, i: number, k: number, verb: number): boolean => {
  const first = subtree(tree, k)[0]!;
  return first === i || (first === i + 1 && at(tree, i).upos === 'DET' && at(tree, i).head === verb);
};

/** The noun at the root of the sentence that the verb hangs under; -1 where the root is anything else. */
function alone(tree: Tree, verb: number): number {
  let k = verb;
  for (let steps = 0; at(tree, k).head >= 0 && steps < 8; steps += 1) k = at(tree, k).head;
  const isAlone =
    at(tree, k).head < 0 && isNominal(at(tree, k)) && kidsBy(tree, k, 'cop', 'nsubj', 'case').length === 0;
  return isAlone && isUnder(tree, verb, k) ? k : -1;
}
