import { at, isNominal, isVerb, kidsBy, kidsOf, relation, type Tree } from '../tree.js';
import { hang, type Repair, takePlace } from './hang.js';
import { isVagueNumber } from './vagueNumber.js';

const IN_SUBJECT = ['compound', 'flat', 'nmod', 'amod', 'obl:unmarked'];

/**
 * "abducted seven teachers", "detained several men": no adjective stands before a number or an article, nor between a subject
 * and a noun without "is", so it is a verb, and they its object.
 */
export const verbForAdjective: Repair = (tree, v) => {
  const noun = nounOver(tree, v);
  if (noun < 0) return false;
  if (isObjectOfNoun(tree, noun, v)) return giveClause(tree, noun, v);
  // "said the wells dried": what follows is a clause with its own verb.
  const above = at(tree, noun).head;
  const isClause = relation(at(tree, noun)) === 'nsubj' && above > noun;
  const behind = isClause ? above : noun;
  if (isClause) moveBefore(tree, noun, v, [...IN_SUBJECT, 'det', 'nsubj'], behind);
  takePlace(tree, v, behind);
  hang(tree, behind, v, isClause ? 'ccomp' : 'obj');
  giveSubject(tree, v);
  return true;
};

function nounOver(tree: Tree, v: number): number {
  const token = at(tree, v);
  const { deprel, head, xpos, lower } = token;
  if (deprel !== 'amod' || head <= v || !/^(?:VB[DN]|JJ)$/.test(xpos)) return -1;
  if (!isVerb(token) && !/[^aeiou]ed$/.test(lower)) return -1;
  const behind = (k: number) => k > v && k < head;
  const isCounted =
    kidsBy(tree, head, 'det', 'nummod', 'nmod:poss').some(behind) ||
    kidsBy(tree, head, 'amod').some((k) => behind(k) && isVagueNumber(at(tree, k)));
  return isCounted || isBehindSubject(tree, head, v) || isBehindNoun(tree, v, head) ? head : -1;
}

/** "the patrol seized old rifles": a subject right before it, and no copula for the noun to be what the subject is. */
const isBehindSubject = (tree: Tree, noun: number, v: number): boolean =>
  isVerb(at(tree, v)) &&
  relation(at(tree, noun)) !== 'nsubj' &&
  kidsBy(tree, noun, 'cop').length === 0 &&
  kidsBy(tree, noun, 'nsubj').some((k) => k === v - 1);

/** "a patrol detained several men", tied as the men being the patrol's object: a noun has none. */
function isObjectOfNoun(tree: Tree, noun: number, v: number): boolean {
  const { head, deprel } = at(tree, noun);
  if (deprel !== 'obj' || head < 0 || head >= v || !isNominal(at(tree, head))) return false;
  return kidsBy(tree, head, 'case', 'cop').length === 0;
}

function giveClause(tree: Tree, noun: number, v: number): boolean {
  const subject = at(tree, noun).head;
  hang(tree, v, at(tree, subject).head, at(tree, subject).deprel);
  for (const k of [...kidsOf(tree, subject)]) if (k > v) hang(tree, k, v, at(tree, k).deprel);
  hang(tree, subject, v, 'nsubj');
  hang(tree, noun, v, 'obj');
  return true;
}

/** "One guard sustained injuries": such a word stands between no noun and the noun that it describes. */
const isBehindNoun = (tree: Tree, v: number, noun: number): boolean =>
  /^(?:sustained|suffered|received)$/.test(at(tree, v).lower) &&
  noun === v + 1 &&
  at(tree, noun).xpos === 'NNS' &&
  kidsBy(tree, noun, 'compound').includes(v - 1);

function moveBefore(tree: Tree, from: number, before: number, rels: readonly string[], to: number): void {
  for (const k of kidsBy(tree, from, ...rels)) if (k < before) hang(tree, k, to, at(tree, k).deprel);
}

/** The last noun that the verb brought along from before it, with what belongs to it. */
function giveSubject(tree: Tree, v: number): void {
  if (kidsBy(tree, v, 'nsubj').length > 0) return;
  const nouns = kidsBy(tree, v, ...IN_SUBJECT).filter(
    (k) => k < v && /^(?:NOUN|PROPN)$/.test(at(tree, k).upos),
  );
  const subject = nouns.at(-1);
  if (subject === undefined) return;
  hang(tree, subject, v, 'nsubj');
  moveBefore(tree, v, subject, ['compound', 'flat', 'amod', 'det', 'nummod'], subject);
}
