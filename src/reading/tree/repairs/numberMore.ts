import { at, isVerb, kidsBy, kidsOf } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "and three more were hurt": the number stands for the people, "more" only says that they come on top. */
export const numberMore: Repair = (tree, i) => {
  const number = tree.tokens[i - 1];
  const { lower, head: v, deprel } = at(tree, i);
  if (lower !== 'more' || number?.upos !== 'NUM' || number.head !== i || v < i || !isVerb(at(tree, v)))
    return false;
  if (!/^(?:nsubj|nsubj:pass|advmod|obl:unmarked)$/.test(deprel)) return false;
  if (kidsBy(tree, v, 'nsubj').some((k) => k !== i)) return false;
  if (tree.tokens.slice(i + 1, v).some(({ upos }) => !/^(?:AUX|ADV)$/.test(upos))) return false;
  hang(tree, number.index, v, subjectRelation(tree, v));
  for (const k of [...kidsOf(tree, i)]) if (k < i) hang(tree, k, number.index, at(tree, k).deprel);
  hang(tree, i, number.index, 'amod');
  return true;
};
