import { at, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "Two state-run hospitals were hit", "left Lima and 40 men stayed": a number before a noun counts it, and is neither a subject nor listed by itself. */
export const numberOnNoun: Repair = (tree, i) => {
  const { upos, deprel, head } = at(tree, i);
  if (upos !== 'NUM' || tree.timed.has(i)) return false;
  const noun = deprel.startsWith('nsubj')
    ? nounOver(tree, i, head)
    : deprel === 'conj'
      ? nounNext(tree, i)
      : -1;
  if (noun < 0) return false;
  const c = kidsBy(tree, i, 'cc').find((k) => k === i - 1);
  if (c !== undefined) giveClause(tree, c, noun, head);
  hang(tree, i, noun, 'nummod');
  return true;
};

function nounOver(tree: Tree, i: number, head: number): number {
  if (head < i || !/^(?:NOUN|PROPN)$/.test(at(tree, head).upos)) return -1;
  const stands = kidsBy(tree, head, 'cop', 'aux').length > 0 || kidsBy(tree, i, 'case', 'nmod').length > 0;
  return stands ? -1 : head;
}

/** A plural right behind a listed number that is a verb's subject and has no number or article of its own. */
function nounNext(tree: Tree, i: number): number {
  const next = tree.tokens[i + 1];
  if (next?.xpos !== 'NNS' || !next.deprel.startsWith('nsubj') || next.head < i || tree.timed.has(i + 1))
    return -1;
  if (kidsOf(tree, i).some((k) => at(tree, k).deprel !== 'cc')) return -1;
  return kidsBy(tree, i + 1, 'det', 'nummod').length > 0 ? -1 : i + 1;
}

/** The conjunction before the number joins the noun's clause to the one before. */
function giveClause(tree: Tree, c: number, noun: number, listed: number): void {
  const v = at(tree, noun).head;
  hang(tree, c, v, 'cc');
  if (/^(?:ccomp|parataxis|advcl)$/.test(at(tree, v).deprel) && at(tree, v).head === at(tree, listed).head)
    hang(tree, v, at(tree, v).head, 'conj');
}
