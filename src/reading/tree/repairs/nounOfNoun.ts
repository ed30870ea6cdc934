import { at, kidsOf } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "the maternity ward", "a fighter jet": of two bare nouns side by side the second is what is spoken of, whatever the parse makes of it. */
export const nounOfNoun: Repair = (tree, second) => {
  const { deprel, head: first, xpos } = at(tree, second);
  if (first !== second - 1 || !/^NNS?$/.test(xpos) || !/^(?:flat|acl|dep|goeswith|fixed|list)$/.test(deprel))
    return false;
  if (at(tree, first).xpos !== 'NN' || tree.timed.has(first) || tree.timed.has(second)) return false;
  hang(tree, second, at(tree, first).head, at(tree, first).deprel);
  for (const k of [...kidsOf(tree, first)]) hang(tree, k, second, at(tree, k).deprel);
  hang(tree, first, second, 'compound');
  return true;
};
