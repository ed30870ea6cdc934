import { subtree } from '../subtree.js';
import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "killing Omar Hamid, the governor": a second object behind a name and a comma tells who bears the name. */
export const secondObject: Repair = (tree, k) => {
  const { deprel, head: verb, upos } = at(tree, k);
  if (deprel !== 'obj' || upos !== 'NOUN' || verb < 0) return false;
  const first = kidsBy(tree, verb, 'obj').find((o) => o > verb && o < k);
  if (first === undefined || at(tree, first).upos !== 'PROPN') return false;
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
