import { at, isVerb, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "announced on Monday that it would close": a clause with "that" and a subject of its own is what the verb tells, not said of the day before it. */
export const thatClause: Repair = (tree, v) => {
  const { deprel, head: noun } = at(tree, v);
  if (!/^acl/.test(deprel) || noun < 0 || noun > v) return false;
  const that = kidsBy(tree, v, 'mark').find((k) => k > noun && at(tree, k).lower === 'that');
  if (that === undefined || !kidsBy(tree, v, 'nsubj', 'expl').some((k) => k > that)) return false;
  const { head: verb, deprel: relation } = at(tree, noun);
  if (!/^obl/.test(relation) || verb < 0 || verb > noun || !isVerb(at(tree, verb))) return false;
  if (kidsBy(tree, verb, 'obj', 'ccomp', 'xcomp', 'aux:pass').length > 0) return false;
  hang(tree, v, verb, 'ccomp');
  return true;
};
