import { caseOf } from './phrase.js';
import { at, isVerb, kidsBy, relation, type Tree } from './tree.js';

const CLAUSAL = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj']);

/** The token and the heads coordinated with it or with one of them, in order; "including three children" adds nobody. */
export function coordinated(tree: Tree, i: number): number[] {
  const parts = includedBehind(tree, i);
  const more = kidsBy(tree, i, 'conj').filter(
    (k) => (parts < 0 || k < parts) && (at(tree, k).upos !== 'VERB' || at(tree, i).upos === 'VERB'),
  );
  return [i, ...more.flatMap((k) => coordinated(tree, k))];
}

/** The first phrase under a noun that tells who is among those it names; -1 without one. */
const includedBehind = (tree: Tree, i: number): number =>
  kidsBy(tree, i, 'conj', 'nmod').find((k) => k > i && opensParts(tree, k)) ?? -1;

/** "including bank and mine staff": the preposition may hang on a word before the noun. */
function opensParts(tree: Tree, k: number): boolean {
  const first = [k, ...kidsBy(tree, k, 'compound', 'amod').filter((i) => i < k)];
  return first.some((i) => /^(?:including|among)/.test(caseOf(tree, i)));
}

/** "attacks went on, with four killed": such words only add to the clause before them. */
const isAbsolute = (tree: Tree, k: number): boolean =>
  at(tree, k).deprel === 'advcl' &&
  at(tree, k).xpos === 'VBN' &&
  kidsBy(tree, k, 'mark').some((m) => at(tree, m).lower === 'with');

/** The head of the innermost clause that holds `i`: a verb, or a predicate with a copula. */
export function clauseOf(tree: Tree, i: number): number {
  let k = i;
  for (let steps = 0; steps < tree.tokens.length; steps += 1) {
    const token = at(tree, k);
    const stays = token.head >= 0 && /^(remain|stay|keep)$/.test(at(tree, token.head).lemma);
    const predicate = relation(token) === 'xcomp' && (!isVerb(token) || stays);
    const opens = CLAUSAL.has(relation(token)) && !predicate && !isAbsolute(tree, k);
    if (token.head < 0 || opens) return k;
    const head = at(tree, token.head);
    if (token.deprel === 'conj' && isVerb(token) && (isVerb(head) || CLAUSAL.has(relation(head)))) return k;
    if (token.deprel === 'conj' && kidsBy(tree, k, 'nsubj', 'cop').length > 0) return k;
    k = token.head;
  }
  return k;
}
