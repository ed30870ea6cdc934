import { at, isNominal, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "a Front of Harvat courier": a bare noun behind a name with "of" is whom the article counts, the name only says whose. */
export const nounOfName: Repair = (tree, noun) => {
  const { head: name, deprel, xpos } = at(tree, noun);
  if (deprel !== 'nmod' || xpos !== 'NN' || name < 0 || name > noun || !isCapital(tree, name)) return false;
  const of = kidsBy(tree, noun, 'case').find((k) => at(tree, k).lower === 'of');
  const inner = kidsBy(tree, noun, 'compound').find((k) => isCapital(tree, k));
  const article = kidsBy(tree, name, 'det').find((k) => /^an?$/.test(at(tree, k).lower));
  if (of === undefined || inner === undefined || article === undefined) return false;
  if (kidsBy(tree, noun, 'det', 'nmod:poss').length > 0) return false;
  hang(tree, noun, at(tree, name).head, at(tree, name).deprel);
  for (const k of [...kidsOf(tree, name)])
    if (k === article || k > noun || at(tree, k).deprel === 'case') hang(tree, k, noun, at(tree, k).deprel);
  hang(tree, name, noun, 'compound');
  hang(tree, inner, name, 'nmod');
  hang(tree, of, inner, 'case');
  return true;
};

const isCapital = (tree: Tree, i: number): boolean =>
  isNominal(at(tree, i)) && /^\p{Lu}/u.test(at(tree, i).text);
