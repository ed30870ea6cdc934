import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "led to 14 guards killed and one hurt": a bare participle right behind what a preposition or a verb counts tells of those counted. */
export const participleOfCount: Repair = (tree, v) => {
  const being = tree.tokens[v - 1]?.lower === 'being' ? v - 1 : -1;
  const noun = tree.tokens[being < 0 ? v - 1 : v - 2];
  const { deprel, head, xpos } = at(tree, v);
  if (xpos !== 'VBN' || !/^(?:advcl|xcomp|ccomp|parataxis|dep)$/.test(deprel) || !noun) return false;
  if (kidsBy(tree, v, 'nsubj', 'aux', 'obj', 'mark').some((k) => k !== being) || tree.timed.has(noun.index))
    return false;
  if (kidsBy(tree, noun.index, 'nummod').length === 0 || noun.head !== head || head > v) return false;
  if (!/^(?:obl|obj|nmod)$/.test(noun.deprel)) return false;
  hang(tree, v, noun.index, 'acl');
  return true;
};
