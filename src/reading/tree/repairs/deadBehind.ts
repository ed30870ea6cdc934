import { at, isVerb, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "shot dead a judge": an adjective between a verb and an article tells what became of the verb's object. */
export const deadBehind: Repair = (tree, i) => {
  const verb = tree.tokens[i - 1];
  const opens = tree.tokens[i + 1];
  if (at(tree, i).lower !== 'dead' || !verb || !isVerb(verb) || verb.upos === 'AUX' || !opens) return false;
  if (!/^(?:DET|NUM)$/.test(opens.upos) && opens.deprel !== 'nmod:poss') return false;
  const noun = opens.head > i ? opens.head : i + 1;
  if (kidsBy(tree, noun, 'case').some((k) => k !== i)) return false;
  hang(tree, i, i - 1, 'xcomp');
  hang(tree, noun, i - 1, 'obj');
  return true;
};
