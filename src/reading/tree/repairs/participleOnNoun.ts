import { at, climb, isNominal, isVerb, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "and by youths armed by a landlord": no preposition stands before a subject, so the participle tells of its noun. */
export const participleOnNoun: Repair = (tree, v) => {
  const { head, xpos, deprel } = at(tree, v);
  if (xpos !== 'VBN' || head < 0 || deprel === 'acl') return false;
  if (kidsBy(tree, v, 'aux', 'cop', 'obj').length > 0 || !hasAgent(tree, v)) return false;
  const k = kidsBy(tree, v, 'nsubj').find((n) => n < v && isBeside(tree, n, v)) ?? nounBeside(tree, v);
  const preposition = k === undefined ? undefined : kidsBy(tree, k, 'case')[0];
  if (k === undefined || preposition === undefined) return false;
  const first = listedBefore(tree, k, at(tree, preposition).lower);
  for (const c of kidsBy(tree, v, 'cc', 'punct')) if (c < k) hang(tree, c, k, at(tree, c).deprel);
  if (first !== undefined) hang(tree, k, first, 'conj');
  else if (at(tree, k).head === v) hang(tree, k, head, isVerb(at(tree, head)) ? 'obl' : 'nmod');
  hang(tree, v, k, 'acl');
  return true;
};

const hasAgent = (tree: Tree, v: number): boolean =>
  kidsBy(tree, v, 'obl').some(
    (k) => k > v && kidsBy(tree, k, 'case').some((c) => at(tree, c).lower === 'by'),
  );

const isBeside = (tree: Tree, noun: number, v: number): boolean =>
  tree.tokens.slice(noun + 1, v).every(({ upos }) => upos === 'ADV');

/** The noun right before a participle that the parse hangs on the clause around both. */
function nounBeside(tree: Tree, v: number): number | undefined {
  if (!/^(?:advcl|conj|parataxis)$/.test(at(tree, v).deprel) || kidsBy(tree, v, 'mark', 'nsubj').length > 0)
    return undefined;
  let k = v - 1;
  while (k > 0 && at(tree, k).upos === 'ADV') k -= 1;
  if (k < 0 || !isNominal(at(tree, k)) || tree.timed.has(k)) return undefined;
  return climb(tree, k, /^(?:flat|compound)/);
}

/** The nearest noun before under the same preposition, where a conjunction joins the two. */
function listedBefore(tree: Tree, k: number, preposition: string): number | undefined {
  const above = [...kidsBy(tree, k, 'cc'), ...kidsBy(tree, at(tree, k).head, 'cc')];
  if (!above.some((c) => c < k)) return undefined;
  for (let n = k - 1; n >= Math.max(0, k - 15); n -= 1)
    if (isNominal(at(tree, n)) && kidsBy(tree, n, 'case').some((c) => at(tree, c).lower === preposition))
      return n;
  return undefined;
}
