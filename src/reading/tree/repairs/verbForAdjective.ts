import { at, isVerb, kidsBy, relation, type Tree } from '../tree.js';
import { hang, type Repair, takePlace } from './hang.js';

const IN_SUBJECT = ['compound', 'flat', 'nmod', 'amod', 'obl:unmarked'];

/** "abducted seven teachers": no adjective stands before a number or an article, so it is a verb, and they its object. */
export const verbForAdjective: Repair = (tree, v) => {
  const noun = nounOver(tree, v);
  if (noun < 0) return false;
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
  const opens = kidsBy(tree, head, 'det', 'nummod', 'nmod:poss').some((k) => k > v && k < head);
  return opens || isBehindNoun(tree, v, head) ? head : -1;
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
