import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "The dam burst, the mayor reported; nobody was hurt": what stands behind a semicolon is not what the verb before it reports. */
export const clauseBehindSemicolon: Repair = (tree, v) => {
  const { deprel, head } = at(tree, v);
  if (deprel !== 'ccomp' || head < 0 || head > v) return false;
  if (!kidsBy(tree, v, 'punct').some((k) => k < v && k > head && at(tree, k).text === ';')) return false;
  hang(tree, v, head, 'parataxis');
  return true;
};
