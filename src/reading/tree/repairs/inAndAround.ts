import { at, climb, isNominal, isVerb } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "in and around the port": two prepositions that a conjunction joins stand before one noun. */
export const inAndAround: Repair = (tree, c) => {
  const [first, second] = [tree.tokens[c - 1], tree.tokens[c + 1]];
  if (at(tree, c).upos !== 'CCONJ' || first?.xpos !== 'IN' || second?.xpos !== 'IN') return false;
  let next = c + 2;
  while (/^(?:DET|ADJ)$/.test(tree.tokens[next]?.upos ?? '')) next += 1;
  if (!/^(?:NOUN|PROPN)$/.test(tree.tokens[next]?.upos ?? '') || tree.timed.has(next)) return false;
  const noun = climb(tree, next, /^(?:flat|compound)/);
  const { head, deprel } = at(tree, noun);
  if (!isNominal(at(tree, noun)) || head === c - 1 || head === c + 1) return false;
  if (first.head === noun && second.head === c - 1 && deprel !== 'conj') return false;
  if (deprel === 'conj') hang(tree, noun, head, isVerb(at(tree, head)) ? 'obl' : 'nmod');
  hang(tree, c - 1, noun, 'case');
  hang(tree, c + 1, c - 1, 'conj');
  hang(tree, c, c + 1, 'cc');
  return true;
};
