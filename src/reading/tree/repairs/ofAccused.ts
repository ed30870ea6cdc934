import { caseOf } from '../phrase.js';
import { at, isVerb, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "accused Chad of meddling": behind such a verb, what its object is said to have done is no part of the object's name. */
export const ofAccused: Repair = (tree, deed) => {
  const { deprel, head: accused, text } = at(tree, deed);
  if (deprel !== 'nmod' || !/ing$/.test(text) || caseOf(tree, deed) !== 'of' || accused > deed) return false;
  const { head: verb, deprel: relation } = at(tree, accused);
  if (verb < 0 || verb > accused || !/^(?:accuse|suspect|convict|acquit)$/.test(at(tree, verb).lemma))
    return false;
  if (!isVerb(at(tree, verb)) || relation !== 'obj' || kidsBy(tree, deed, 'det').length > 0) return false;
  hang(tree, deed, verb, 'obl');
  return true;
};
