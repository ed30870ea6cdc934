import { at, kidsOf } from '../tree.js';
import { hang, isBareParticiple, type Repair } from './hang.js';

/** "The two wounded were held": a number before a participle that is a subject stands for the people, the participle tells of them. */
export const fateForNoun: Repair = (tree, v) => {
  const { deprel, head } = at(tree, v);
  const number = tree.tokens[v - 1];
  if (!isBareParticiple(at(tree, v)) || !/^nsubj/.test(deprel) || head < v) return false;
  if (number?.upos !== 'NUM' || number.head !== v || tree.timed.has(v - 1)) return false;
  hang(tree, number.index, head, deprel);
  for (const k of [...kidsOf(tree, v)]) if (k < v) hang(tree, k, number.index, at(tree, k).deprel);
  hang(tree, v, number.index, 'acl');
  return true;
};
