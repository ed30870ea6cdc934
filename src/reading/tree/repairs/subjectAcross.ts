import { isUnder } from '../subtree.js';
import { at, climb, isNominal, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair } from './hang.js';

/** "the mayor, who had fled, called it a raid": a finite verb behind a relative clause in commas is said of the noun before. */
export const subjectAcross: Repair = (tree, w) => {
  if (!/^(?:WP|WDT)$/.test(at(tree, w).xpos) || tree.tokens[w - 1]?.text !== ',') return false;
  const relative = at(tree, w).head;
  const noun = nounBefore(tree, w - 2, relative);
  if (noun < 0 || relative < w || !isVerb(at(tree, relative))) return false;
  const v = verbBehind(tree, relative);
  if (v < 0) return false;
  const over = isUnder(tree, noun, relative) ? relative : noun;
  if (isUnder(tree, v, over)) hang(tree, v, at(tree, over).head, at(tree, over).deprel);
  hang(tree, noun, v, 'nsubj');
  hang(tree, relative, noun, 'acl:relcl');
  underSpeech(tree, v);
  return true;
};

/** The noun whose phrase ends at a token, unless it is another verb's subject or stands under a preposition. */
function nounBefore(tree: Tree, end: number, relative: number): number {
  if (end < 0 || !isNominal(at(tree, end))) return -1;
  const k = climb(tree, end, /^(?:flat|compound)/);
  const { deprel, head } = at(tree, k);
  const isListed = deprel === 'conj' && !isVerb(at(tree, head));
  const isSubject = isListed || (/^[nc]subj/.test(deprel) && head !== relative);
  return isSubject || kidsBy(tree, k, 'case').length > 0 || tree.timed.has(k) ? -1 : k;
}

/** The finite verb without subject or conjunction right behind the comma that closes the relative clause. */
function verbBehind(tree: Tree, relative: number): number {
  for (let comma = relative + 1; comma < tree.tokens.length - 1; comma += 1) {
    if (at(tree, comma).text !== ',') continue;
    let v = comma + 1;
    while (v < tree.tokens.length - 1 && at(tree, v).upos === 'ADV') v += 1;
    const { xpos, upos } = at(tree, v);
    if (upos !== 'VERB' || !/^VB[DZP]$/.test(xpos)) continue;
    const held = kidsBy(tree, v, 'nsubj', 'csubj', 'cc', 'aux').length > 0;
    // "who was found, identified as a guard": a participle of the relative clause.
    const participle = /^(?:as|by)$/.test(tree.tokens[v + 1]?.lower ?? '');
    return held || participle ? -1 : v;
  }
  return -1;
}

/** "said when they met, the mayor called it": what was taken for said is when, and the verb is what was said. */
function underSpeech(tree: Tree, v: number): void {
  const { head, deprel } = at(tree, v);
  if (deprel !== 'conj' || head < 0) return;
  const clause = kidsOf(tree, head).find((k) => at(tree, k).deprel === 'ccomp' && k > head && k < v);
  const marks =
    clause === undefined ? [] : kidsBy(tree, clause, 'advmod', 'mark').map((k) => at(tree, k).xpos);
  if (clause === undefined || !marks.some((tag) => tag === 'WRB' || tag === 'IN')) return;
  hang(tree, v, head, 'ccomp');
  hang(tree, clause, v, 'advcl');
}
