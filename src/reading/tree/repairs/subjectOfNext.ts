import { isUnder, subtree } from '../subtree.js';
import { at, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, isBareParticiple, type Repair, subjectRelation } from './hang.js';

/** "shot a guard and six others were held": a noun that the parse coordinates with a verb is the subject of a clause behind it. */
export const subjectOfNext: Repair = (tree, k) => {
  const { deprel, head } = at(tree, k);
  if (deprel !== 'conj' || head > k || !isNominal(at(tree, k)) || !isVerb(at(tree, head))) return false;
  if (kidsBy(tree, k, 'case', 'cop', 'nsubj').length > 0) return false;
  const behind = subtree(tree, k).at(-1)! + 1;
  return beforeVerb(tree, k, behind) || firstOfList(tree, k, behind) || beforeParticiple(tree, k);
};

/** "and six others were held": a finite verb right behind it has no other subject. */
function beforeVerb(tree: Tree, k: number, behind: number): boolean {
  const next = tree.tokens[behind];
  if (!next || !/^(?:VB[DZP]|MD)$/.test(next.xpos)) return false;
  const v = /^(?:aux|cop)/.test(next.deprel) ? next.head : behind;
  if (v <= k || kidsBy(tree, v, 'nsubj', 'csubj', 'expl').length > 0) return false;
  giveClause(tree, k, v, subjectRelation(tree, v));
  return true;
}

/** "fired shots and one soldier and two guards were hit": what is counted is listed with the counted subject behind it. */
function firstOfList(tree: Tree, k: number, cc: number): boolean {
  const verb = at(tree, k).head;
  if (tree.tokens[cc]?.upos !== 'CCONJ' || !isCounted(tree, k)) return false;
  if (kidsBy(tree, verb, 'obj').some((o) => isCounted(tree, o))) return false;
  const subject = tree.tokens.slice(cc + 1, cc + 6).find((t) => t.deprel.startsWith('nsubj'))?.index;
  if (subject === undefined || !isCounted(tree, subject)) return false;
  if (subtree(tree, subject).find((i) => i !== cc) !== cc + 1) return false;
  const relation = at(tree, subject).deprel;
  giveClause(tree, k, at(tree, subject).head, relation);
  hang(tree, subject, k, 'conj');
  hang(tree, cc, subject, 'cc');
  return true;
}

/** "12 were killed and 30 guards wounded": a bare participle right behind it leaves out its auxiliary. */
function beforeParticiple(tree: Tree, k: number): boolean {
  const v = k + 1;
  if (!isCounted(tree, k) || tree.tokens[v]?.head !== k || !isBareParticiple(at(tree, v))) return false;
  for (const i of [...kidsOf(tree, k)]) if (i > v) hang(tree, i, v, at(tree, i).deprel);
  giveClause(tree, k, v, 'nsubj:pass');
  return true;
}

/** Makes the noun the subject of a verb behind it, and coordinates that verb with the one before. */
function giveClause(tree: Tree, k: number, v: number, relation: string): void {
  const before = at(tree, k).head;
  for (const c of kidsBy(tree, k, 'cc')) hang(tree, c, v, 'cc');
  hang(tree, k, v, relation);
  if (!isUnder(tree, before, v)) hang(tree, v, before, 'conj');
}

const isCounted = (tree: Tree, k: number): boolean =>
  at(tree, k).upos === 'NUM' || kidsBy(tree, k, 'nummod').length > 0;
