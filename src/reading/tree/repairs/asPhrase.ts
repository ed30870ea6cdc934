import { caseOf } from '../phrase.js';
import { at, isVerb, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "has joined the League as its tenth member": what somebody is or becomes hangs on the verb, not on the noun before. */
export const asPhrase: Repair = (tree, k) => {
  const { deprel, head } = at(tree, k);
  if (
    deprel !== 'nmod' ||
    head < 0 ||
    head > k ||
    caseOf(tree, k) !== 'as' ||
    at(tree, head).upos !== 'PROPN'
  )
    return false;
  if (kidsBy(tree, k, 'nmod:poss').length === 0) return false;
  let verb = at(tree, head).head;
  while (verb >= 0 && !isVerb(at(tree, verb))) verb = at(tree, verb).head;
  if (verb < 0 || verb > k) return false;
  hang(tree, k, verb, 'obl');
  return true;
};
