import type { Token } from '../../annotation.js';
import { isUnder, subtree } from '../subtree.js';
import { at, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "Mill owner Ana Roe said", "The mayor and his aides left": a verb has one subject; of two before it the parse lost how they hang together. */
export const oneSubject: Repair = (tree, v) => {
  const subjects = kidsBy(tree, v, 'nsubj').filter((k) => k < v && isPlain(tree, k));
  const [first, second] = subjects.slice(-2);
  if (first === undefined || second === undefined) return false;
  const start = subtree(tree, second).find((k) => !isLink(at(tree, k))) ?? second;
  const between = tree.tokens.slice(subtree(tree, first).at(-1)! + 1, start);
  // "The guard and his son hurt after a car crashed": another clause stands between the two.
  if (kidsOf(tree, first).some((k) => /^(?:conj|parataxis)$/.test(at(tree, k).deprel) && isVerb(at(tree, k))))
    return false;
  if (tree.timed.has(first)) return leave(tree, first, v);
  if (between.length === 0) return besides(tree, first, second, start);
  const last = between.at(-1)!;
  if (last.upos === 'CCONJ' && between.length > 1 && isObject(tree, first, v)) return true;
  if (last.upos === 'CCONJ') {
    hang(tree, last.index, second, 'cc');
    hang(tree, second, first, 'conj');
    return true;
  }
  if (last.xpos === 'IN' && between.length === 1) {
    hang(tree, last.index, second, 'case');
    hang(tree, second, first, 'nmod');
    return true;
  }
  if (last.text !== ',' || between.length > 1 || tree.tokens[subtree(tree, second).at(-1)! + 1]?.text !== ',')
    return false;
  hang(tree, second, first, 'appos');
  return true;
};

const isLink = ({ upos, xpos }: Token): boolean => /^(?:CCONJ|PUNCT)$/.test(upos) || xpos === 'IN';

const isPlain = (tree: Tree, k: number): boolean =>
  /^(?:NOUN|PROPN|NUM)$/.test(at(tree, k).upos) && isNominal(at(tree, k));

/** "Monday rebels struck": a day says when, and does nothing. */
function leave(tree: Tree, day: number, v: number): boolean {
  hang(tree, day, v, 'obl:unmarked');
  return true;
}

/** Two nouns side by side: a name behind a name goes on with it, a title tells of the name behind, and a noun of the noun. */
function besides(tree: Tree, first: number, second: number, start: number): boolean {
  if (at(tree, start).upos === 'DET' || kidsOf(tree, first).some((k) => k > first)) return false;
  const [before, behind] = [at(tree, first), at(tree, second)];
  if (behind.upos === 'PROPN' && before.upos === 'PROPN') {
    for (const k of kidsBy(tree, second, 'flat')) hang(tree, k, first, 'flat');
    hang(tree, second, first, 'flat');
  } else if (behind.upos === 'PROPN') hang(tree, first, second, 'nmod:desc');
  else {
    for (const k of [...kidsOf(tree, first)]) if (k < first) hang(tree, k, second, at(tree, k).deprel);
    hang(tree, first, second, before.upos === 'NUM' ? 'nummod' : 'compound');
  }
  return true;
}

/** "The guard sustained wounds, and his bags were taken": right behind a verb without an object and before a comma, a noun is that. */
function isObject(tree: Tree, first: number, v: number): boolean {
  const verb = tree.tokens[subtree(tree, first)[0]! - 1];
  if (!verb || !/^VB[DZP]$/.test(verb.xpos) || !isVerb(verb) || verb.upos === 'AUX') return false;
  if (kidsBy(tree, verb.index, 'obj', 'ccomp', 'xcomp').some((k) => k !== v)) return false;
  hang(tree, first, verb.index, 'obj');
  if (isUnder(tree, verb.index, v)) hang(tree, verb.index, at(tree, v).head, at(tree, v).deprel);
  hang(tree, v, verb.index, 'conj');
  return true;
}
