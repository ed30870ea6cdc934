import { subtree } from '../subtree.js';
import { at, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "killing Omar Hamid, the governor": a second object behind a name and a comma tells who bears the name. */
export const secondObject: Repair = (tree, k) => {
  const { deprel, head: verb, upos } = at(tree, k);
  if (!/^(?:obj|parataxis)$/.test(deprel) || !/^(?:NOUN|PROPN)$/.test(upos) || verb < 0) return false;
  const first = kidsBy(tree, verb, 'obj').find((o) => o > verb && o < k);
  if (first === undefined || at(tree, first).upos !== 'PROPN') return false;
  if (upos === 'PROPN') return deprel === 'obj' && goOn(tree, first, k);
  if (kidsBy(tree, k, 'nsubj', 'cop', 'aux', 'case').length > 0) return false;
  const start = subtree(tree, k).find((i) => at(tree, i).upos !== 'PUNCT') ?? k;
  if (at(tree, start).upos !== 'DET' || at(tree, start - 1).text !== ',' || kidsBy(tree, k, 'cc').length > 0)
    return false;
  if (
    subtree(tree, first)
      .filter((i) => i < start && at(tree, i).upos !== 'PUNCT')
      .at(-1) !==
    start - 2
  )
    return false;
  hang(tree, k, first, 'appos');
  return true;
};

/** "killed Ana Roe": two names side by side are one. */
function goOn(tree: Tree, first: number, second: number): boolean {
  if (first !== second - 1) return false;
  for (const k of kidsBy(tree, second, 'flat')) hang(tree, k, first, 'flat');
  hang(tree, second, first, 'flat');
  return true;
}
