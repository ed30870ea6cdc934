import { isUnder } from '../subtree.js';
import { at, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "when a member of the crew fired at them": the clause that "when" opens has a verb, though the parse takes it for a participle. */
export const verbOfClause: Repair = (tree, w) => {
  const { xpos, head } = at(tree, w);
  if (!/^(?:WRB|IN)$/.test(xpos) || head < 0) return false;
  const subject = kidsBy(tree, w, 'nsubj').find((k) => k > w);
  const v = subject === undefined ? -1 : participleIn(tree, subject);
  if (subject === undefined || v < 0) return false;
  for (const k of [...kidsOf(tree, w)]) hang(tree, k, v, at(tree, k).deprel);
  hang(tree, v, verbOver(tree, head), 'advcl');
  hang(tree, w, v, xpos === 'WRB' ? 'advmod' : 'mark');
  return true;
};

/** The first participle inside a noun's phrase that no phrase with "by" makes passive. */
function participleIn(tree: Tree, noun: number): number {
  const isPassive = (v: number) =>
    kidsBy(tree, v, 'obl').some((k) => kidsBy(tree, k, 'case').some((c) => at(tree, c).lower === 'by'));
  const found = tree.tokens.find(
    (t) => t.index > noun && /^VB[DN]$/.test(t.xpos) && t.deprel === 'acl' && isUnder(tree, t.index, noun),
  );
  return found && !isPassive(found.index) ? found.index : -1;
}

function verbOver(tree: Tree, i: number): number {
  let k = i;
  while (!isVerb(at(tree, k)) && at(tree, k).head >= 0) k = at(tree, k).head;
  return k;
}
