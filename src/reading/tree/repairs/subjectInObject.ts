import { subtree } from '../subtree.js';
import { at, isNominal, isVerb, kidsBy, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation } from './hang.js';

/** "exchanged fire and one guard was shot": what is counted right before a finite verb is its subject, not one more object of the verb before. */
export const subjectInObject: Repair = (tree, k) => {
  const { deprel, head: object } = at(tree, k);
  if (deprel !== 'conj' || object < 0 || object > k || at(tree, object).deprel !== 'obj') return false;
  if (!isNominal(at(tree, object)) || kidsBy(tree, k, 'case').length > 0) return false;
  // What is listed with a counted object may be counted too: "killed one guard and two clerks who were …".
  if (!isCounted(tree, k) || isCounted(tree, object)) return false;
  const behind = tree.tokens[subtree(tree, k).at(-1)! + 1];
  if (!behind || !/^(?:VB[DZ]|VBP|MD)$/.test(behind.xpos)) return false;
  const v = /^(?:aux|cop)/.test(behind.deprel) ? behind.head : behind.index;
  const verb = at(tree, object).head;
  if (v < behind.index || !isVerb(at(tree, verb))) return false;
  const c = kidsBy(tree, k, 'cc').find((i) => i < k);
  const subject = kidsBy(tree, v, 'nsubj', 'csubj', 'expl')[0];
  if (c === undefined || (subject !== undefined && !isCutOff(tree, subject, verb))) return false;
  if (subject !== undefined) hang(tree, subject, at(tree, v).head, at(tree, v).deprel);
  hang(tree, v, verb, 'conj');
  hang(tree, c, v, 'cc');
  hang(tree, k, v, subjectRelation(tree, v));
  return true;
};

const isCounted = (tree: Tree, k: number): boolean =>
  at(tree, k).upos === 'NUM' || kidsBy(tree, k, 'nummod').length > 0;

/** "The gate shut when two sides fought, …": whether the clause of the verb hangs on what the parse took for the subject. */
const isCutOff = (tree: Tree, subject: number, verb: number): boolean =>
  at(tree, verb).head === subject && /^(?:advcl|acl)/.test(at(tree, verb).deprel);
