import { isUnder, subtree } from '../subtree.js';
import { at, climb, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "Four nurses and a driver were held", "a guard, his wife and son died": what is counted right before a subject is listed with it. */
export const subjectInList: Repair = (tree, k) => {
  const { deprel, head: verb } = at(tree, k);
  if (!deprel.startsWith('nsubj') || verb < k || !isVerb(at(tree, verb))) return false;
  const link = linkBefore(tree, k);
  const noun = link < 1 ? -1 : nounBefore(tree, link);
  if (noun < 0) return false;
  const isCounted = isOne(tree, noun) && isOne(tree, k);
  if (!(isCounted && isLoose(tree, noun, verb)) && !isBehindComma(tree, noun, verb, isCounted)) return false;
  if (isUnder(tree, verb, noun)) {
    const { head: over, deprel: as } = at(tree, noun);
    hang(tree, verb, over < 0 ? -1 : at(tree, over).head, over < 0 ? as : at(tree, over).deprel);
    if (over >= 0) hang(tree, over, verb, 'advcl');
    for (const i of [...kidsOf(tree, noun)]) if (i > link && i !== k) hang(tree, i, verb, at(tree, i).deprel);
  }
  hang(tree, noun, verb, deprel);
  hang(tree, k, noun, 'conj');
  hang(tree, link, k, at(tree, link).upos === 'PUNCT' ? 'punct' : 'cc');
  return true;
};

/** The conjunction or comma right before a phrase; -1 for anything else. */
function linkBefore(tree: Tree, k: number): number {
  const first = subtree(tree, k).find((i) => !/^(?:CCONJ|PUNCT)$/.test(at(tree, i).upos)) ?? k;
  const before = tree.tokens[first - 1];
  return before && (before.upos === 'CCONJ' || before.text === ',') ? first - 1 : -1;
}

/** The head of the noun phrase, or the first of the list, that ends right before a token. */
function nounBefore(tree: Tree, end: number): number {
  if (!isNominal(at(tree, end - 1)) || tree.timed.has(end - 1)) return -1;
  const noun = climb(tree, end - 1, /^(?:flat|compound|conj|nmod$)/);
  return isNominal(at(tree, noun)) ? noun : -1;
}

/** Whether the parse gives the noun no part in a clause but that of the verb behind. */
function isLoose(tree: Tree, noun: number, verb: number): boolean {
  const { deprel, head } = at(tree, noun);
  if (kidsBy(tree, noun, 'case', 'cop', 'nsubj', 'mark').length > 0) return false;
  // "and his aide were hurt after it hit a mine": the parse may give the first to the clause behind.
  if (isUnder(tree, verb, noun)) return deprel === 'root' || (deprel.startsWith('nsubj') && head > verb);
  return (
    head === verb && /^(?:obl|obl:unmarked|nmod:unmarked|dislocated|dep|advmod|list|parataxis)$/.test(deprel)
  );
}

/** "When it rains, Ana and Omar stay", "In Gao, a guard and two boys died": what stands behind a fronted phrase is no part of it. */
function isBehindComma(tree: Tree, noun: number, verb: number, isCounted: boolean): boolean {
  const { deprel, head } = at(tree, noun);
  const first = subtree(tree, noun).find((k) => at(tree, k).upos !== 'PUNCT') ?? noun;
  const comma = tree.tokens[first - 1];
  if (head < 0 || comma?.text !== ',' || comma.index < head) return false;
  const { head: over, deprel: as } = at(tree, climb(tree, head, /^nmod/));
  if (over !== verb) return false;
  if (as === 'advcl') return /^(?:obj|nsubj|nsubj:pass)$/.test(deprel);
  return (
    isCounted &&
    as === 'obl' &&
    head < noun &&
    /^(?:appos|conj)$/.test(deprel) &&
    kidsBy(tree, noun, 'cc').length === 0
  );
}

const isOne = (tree: Tree, k: number): boolean =>
  at(tree, k).upos === 'NUM' ||
  kidsBy(tree, k, 'nummod', 'det', 'nmod:poss').some(
    (i) => i < k && !/^(?:the|this|that)$/.test(at(tree, i).lower),
  );
