import { at, kidsBy, type Tree } from '../tree.js';
import { hang, isBareParticiple, type Repair } from './hang.js';

/** "was killed and another badly hurt", "and the other hurt": a second one by itself before a participle is whom it was done to. */
export const anotherFared: Repair = (tree, i) => {
  const { lower, upos, head, deprel } = at(tree, i);
  const article = lower === 'other' && tree.tokens[i - 1]?.lower === 'the' ? i - 1 : -1;
  if ((lower !== 'another' && article < 0) || !/^(?:DET|ADJ)$/.test(upos) || deprel.startsWith('nsubj'))
    return false;
  const v = participleBehind(tree, i);
  if (v < 0 || (head !== v && head !== at(tree, v).head)) return false;
  if (kidsBy(tree, v, 'nsubj', 'obj').some((k) => k !== i)) return false;
  giveClause(tree, i, v);
  hang(tree, i, v, 'nsubj:pass');
  if (article >= 0) hang(tree, article, i, 'det');
  return true;
};

/** "was killed and another hurt after it hit a mine", where the parse joins the last clause to the first. */
function giveClause(tree: Tree, i: number, v: number): void {
  const { head: last, deprel } = at(tree, v);
  if (last < v || deprel === 'advcl' || at(tree, last).deprel !== 'conj' || at(tree, last).head > i) return;
  const mark = kidsBy(tree, last, 'mark', 'advmod').find((k) => k > v && k < last);
  if (mark === undefined) return;
  hang(tree, v, at(tree, last).head, 'conj');
  hang(tree, last, v, 'advcl');
  for (const c of kidsBy(tree, last, 'cc')) if (c < i) hang(tree, c, v, 'cc');
}

/** A participle right behind a token, or behind an adverb, that belongs to no noun behind it. */
function participleBehind(tree: Tree, i: number): number {
  const v = tree.tokens[i + 1]?.upos === 'ADV' ? i + 2 : i + 1;
  const token = tree.tokens[v];
  return token && isBareParticiple(token) && (token.deprel !== 'amod' || token.head < v) ? v : -1;
}
