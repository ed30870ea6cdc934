import { subtree } from '../subtree.js';
import { at, isNominal, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "The film by the party shows", "The campaign plans": no finite verb is the last word of a name, nor stands behind a preposition. */
export const nounBeforeVerb: Repair = (tree, k) => {
  const { deprel, head: v } = at(tree, k);
  if (!/^(?:compound|nsubj)/.test(deprel) || v <= k || !/^VB[DZP]$/.test(at(tree, v).xpos)) return false;
  if (!isNominal(at(tree, k)) || tree.timed.has(k)) return false;
  const first = subtree(tree, k)[0]!;
  const article = tree.tokens[first - 1]?.upos === 'DET' && at(tree, first - 1).head === v ? first - 1 : -1;
  const opens = article < 0 ? first : article;
  const preposition = tree.tokens[opens - 1];
  const subject = kidsBy(tree, v, 'nsubj').findLast((s) => s < opens && s !== k);
  if (preposition?.deprel === 'case' && preposition.head === v && subject !== undefined) {
    hang(tree, preposition.index, k, 'case');
    hang(tree, k, subject, 'nmod');
  } else if (deprel.startsWith('nsubj') || subject !== undefined || !standsAlone(tree, k, v)) return false;
  else hang(tree, k, v, subjectRelation(tree, v));
  if (article >= 0) hang(tree, article, k, 'det');
  return true;
};

/** Whether the noun stands right before the verb and nothing else there is its subject. */
const standsAlone = (tree: Tree, k: number, v: number): boolean =>
  tree.tokens.slice(k + 1, v).every(({ upos }) => /^(?:ADV|AUX)$/.test(upos)) &&
  kidsBy(tree, v, 'nsubj', 'csubj', 'expl').length === 0;
