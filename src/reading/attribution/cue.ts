import type { Run } from '../tree/run.js';
import { isVerb, kidsBy, relation, type Tree } from '../tree/tree.js';
import type { AttributionWords, Frame } from './words.js';

/** A verb that reports, with the run of words that make it up ("has repeatedly warned", "went on to say"). */
export interface Cue {
  verb: number;
  /** The verb that has the subject: the verb itself, or the light verb over it. */
  top: number;
  frame: Frame;
  run: Run;
  passive: boolean;
}

/** The reporting verb at a token; undefined where that token reports nothing. */
export function cueAt(tree: Tree, index: number, words: AttributionWords): Cue | undefined {
  const token = tree.tokens[index]!;
  if (!isVerb(token)) return undefined;
  const frame = words.verbs.get(token.lemma);
  if (!frame || relation(token) === 'aux' || relation(token) === 'amod' || relation(token) === 'compound')
    return undefined;
  if (carriesCue(tree, index, words)) return undefined;
  const top = topOf(tree, index, words);
  const passive = isPassive(tree, index);
  if (!frame.clause && ((frame.deed && passive) || hedged(tree, index, words))) return undefined;
  return { verb: index, top, frame, run: verbGroup(tree, top, index), passive };
}

function topOf(tree: Tree, index: number, words: AttributionWords): number {
  const token = tree.tokens[index]!;
  if (relation(token) !== 'xcomp' || token.head < 0 || token.head > index) return index;
  const head = tree.tokens[token.head]!;
  const near = index - token.head <= 4;
  return near && words.light.has(head.lemma) && isVerb(head) ? topOf(tree, token.head, words) : index;
}

// "allegedly armed by the guard": the reporter's hedge, before a verb that says nothing, quotes nobody.
function hedged(tree: Tree, index: number, words: AttributionWords): boolean {
  const before = tree.tokens[index - 1];
  return before !== undefined && before.upos === 'ADV' && words.hedges.has(before.lower);
}

function isPassive(tree: Tree, index: number): boolean {
  const token = tree.tokens[index]!;
  if (token.xpos !== 'VBN' && token.xpos !== 'VBD') return false;
  const aux = tree.kids[index]!.filter((kid) => relation(tree.tokens[kid]!) === 'aux');
  if (aux.length > 0)
    return aux.some((kid) => tree.tokens[kid]!.lemma === 'be' || tree.tokens[kid]!.lemma === 'get');
  const has = (deprel: string) => tree.kids[index]!.some((kid) => tree.tokens[kid]!.deprel === deprel);
  // "the mayor, who knew that …" acts; "the plan backed by the mayor" does not.
  return has('obl:agent') || (relation(token) === 'acl' && !has('nsubj'));
}

// Whether a light verb only carries another cue: "went on to say" reports once.
function carriesCue(tree: Tree, index: number, words: AttributionWords): boolean {
  if (!words.light.has(tree.tokens[index]!.lemma)) return false;
  return kidsBy(tree, index, 'xcomp').some(
    (kid) => kid > index && kid - index <= 4 && words.verbs.has(tree.tokens[kid]!.lemma),
  );
}

const IN_GROUP = new Set(['aux', 'advmod', 'cop', 'mark']);

function verbGroup(tree: Tree, top: number, verb: number): Run {
  let first = top;
  while (first > 0) {
    const before = tree.tokens[first - 1]!;
    const own =
      before.head === top && IN_GROUP.has(relation(before)) && before.xpos !== 'WRB' && before.xpos !== 'IN';
    if (!own || before.lower === 'to') break;
    first -= 1;
  }
  // A leading "so", "now" or "meanwhile" before a comma or the subject is the sentence's, not the verb's.
  while (first < top && tree.tokens[first]!.upos === 'ADV' && first === 0) first += 1;
  let last = verb;
  const particle = kidsBy(tree, verb, 'compound').find(
    (kid) => kid === verb + 1 && tree.tokens[kid]!.deprel === 'compound:prt',
  );
  if (particle !== undefined) last = particle;
  return { first, last };
}
