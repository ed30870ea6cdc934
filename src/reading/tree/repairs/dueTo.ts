import { at, isVerb, kidsBy, kidsOf } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "She is due to speak": "due" is what is said of her, and the verb behind it is what is to come. */
export const dueTo: Repair = (tree, due) => {
  const to = due + 1;
  if (at(tree, due).lower !== 'due' || tree.tokens[to]?.lower !== 'to') return false;
  let v = to + 1;
  while (tree.tokens[v]?.upos === 'ADV' || tree.tokens[v]?.lower === 'be') v += 1;
  const verb = tree.tokens[v];
  // "due to be opened": the auxiliary stands before the participle.
  if (!verb || !isVerb(verb) || !(verb.xpos === 'VB' || at(tree, v - 1).lower === 'be')) return false;
  if (at(tree, due).head === v) {
    hang(tree, due, verb.head, verb.deprel);
    for (const k of [...kidsOf(tree, v)])
      if (k < due || at(tree, k).deprel === 'punct') hang(tree, k, due, at(tree, k).deprel);
  } else if (verb.head !== due) return false;
  else if (verb.deprel === 'xcomp' && at(tree, to).deprel === 'mark') return false;
  for (const k of kidsBy(tree, due, 'nsubj:pass', 'aux:pass'))
    hang(tree, k, due, at(tree, k).deprel === 'aux:pass' ? 'cop' : 'nsubj');
  hang(tree, v, due, 'xcomp');
  hang(tree, to, v, 'mark');
  return true;
};
