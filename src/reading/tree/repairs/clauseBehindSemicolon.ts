import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "The dam burst, the mayor reported; nobody was hurt": what stands behind a semicolon is not what the verb before it reports. */
export const clauseBehindSemicolon: Repair = (tree, v) => {
  const { deprel, head } = at(tree, v);
  if (deprel !== 'ccomp' || head < 0 || head > v) return false;
  if (!kidsBy(tree, v, 'punct').some((k) => k < v && k > head && at(tree, k).text === ';')) return false;
  // "said the front rose; eleven fell": what was said before goes on.
  const said = kidsBy(tree, head, 'ccomp').find((k) => k > head && k < v);
  if (said === undefined) hang(tree, v, head, 'parataxis');
  else hang(tree, v, said, 'conj');
  return true;
};
