import { at, kidsBy } from '../tree.js';
import { hang, type Repair } from './hang.js';

const OLDEST = 120;

/** "a woman of 67 died": behind "of" a number alone is the age of the one before, and does nothing itself. */
export const ageOf: Repair = (tree, i) => {
  const { upos, deprel, head: verb, text } = at(tree, i);
  const [noun, of] = [tree.tokens[i - 2], tree.tokens[i - 1]];
  if (upos !== 'NUM' || !deprel.startsWith('nsubj') || verb < i || of?.lower !== 'of') return false;
  if (noun?.xpos !== 'NN' || !/^\d+$/.test(text) || Number(text) > OLDEST) return false;
  if (!kidsBy(tree, noun.index, 'det').some((k) => /^(?:an?|the)$/.test(at(tree, k).lower))) return false;
  hang(tree, of.index, i, 'case');
  hang(tree, i, noun.index, 'nmod');
  if (at(tree, verb).head === noun.index) hang(tree, verb, noun.index, 'acl');
  return true;
};
