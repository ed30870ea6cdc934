import { subtree } from '../subtree.js';
import { at, isVerb, kidsBy, kidsOf, type Tree } from '../tree.js';
import { hang, type Repair, subjectRelation, takePlace } from './hang.js';

/** What one body does for another's people and things; none of these verbs takes a clause. */
const TIES =
  /^(?:affiliated|aligned|appointed|assisted|backed|based|chartered|contracted|controlled|employed|funded|hired|led|linked|managed|operated|owned|rented|run|sponsored|supported|trained)$/;

/** "an agency contracted driver was shot": such a participle between a noun and the noun that it describes is no verb. */
export const participleInside: Repair = (tree, v) => {
  const { lower, xpos, deprel } = at(tree, v);
  if (!TIES.test(lower) || !/^VB[DNP]$/.test(xpos) || deprel === 'amod') return false;
  const first = openOf(tree, v);
  const noun = nounBehind(tree, v);
  if (first < 0 || noun < 0) return false;
  // A participle behind its noun has no object: "a clinic funded by a bank".
  if (deprel === 'acl' && !kidsBy(tree, v, 'obj').includes(noun)) return false;
  const finite = /^(?:AUX|VERB)$/.test(tree.tokens[noun + 1]?.upos ?? '');
  // "a bank backed peace talks": only what can be counted needs the article that stands before.
  const counted = first === v - 1 || !/^(?:an?|one|1)$/.test(at(tree, first).lower) ? 'NNS' : 'NN';
  const opens = at(tree, first).upos === 'NUM' || /^an?$/.test(at(tree, first).lower);
  if (!finite && (at(tree, noun).xpos !== counted || !opens)) return false;
  const verb = verbBehind(tree, v, noun);
  const outer = prepositionBefore(tree, first, v);
  const stays = verb < 0 ? giveNoun(tree, v, first, noun) : giveVerb(tree, v, noun, verb);
  for (let k = first; k < v; k += 1) hang(tree, k, noun, insideOf(tree, k));
  if (outer) {
    hang(tree, outer.preposition, noun, 'case');
    if (outer.head >= 0 && outer.head < first) hang(tree, noun, outer.head, outer.deprel);
  }
  for (const k of [...kidsOf(tree, v)]) hang(tree, k, stays, at(tree, k).deprel);
  hang(tree, v, noun, 'amod');
  return true;
};

const LEFT = /^(?:NOUN|PROPN|ADJ)$/;

/** The article or number that opens the phrase whose noun ends right before the participle; -1 for none near. */
function openOf(tree: Tree, v: number): number {
  let k = v - 1;
  while (k >= 0 && v - k < 6 && LEFT.test(at(tree, k).upos)) k -= 1;
  return k >= 0 && /^(?:NUM|DET)$/.test(at(tree, k).upos) && !tree.timed.has(k) ? k : -1;
}

/** The last noun of the bare phrase right behind the participle; -1 for none. */
function nounBehind(tree: Tree, v: number): number {
  let k = v + 1;
  while (k - v < 6 && LEFT.test(tree.tokens[k]?.upos ?? '')) k += 1;
  return k - 1 > v && /^(?:NOUN|PROPN)$/.test(at(tree, k - 1).upos) ? k - 1 : -1;
}

/** Where the phrase before the participle hung by a preposition: "the head of an agency funded clinic". */
function prepositionBefore(
  tree: Tree,
  first: number,
  v: number,
): { preposition: number; head: number; deprel: string } | undefined {
  const preposition = first - 1;
  const under = preposition >= 0 && at(tree, preposition).deprel === 'case' ? at(tree, preposition).head : -1;
  return under >= first && under < v ? { preposition, ...at(tree, under) } : undefined;
}

const insideOf = (tree: Tree, k: number): string => {
  const { upos } = at(tree, k);
  return upos === 'DET' ? 'det' : upos === 'NUM' ? 'nummod' : upos === 'ADJ' ? 'amod' : 'compound';
};

/** The verb that the parse hangs under the participle though it is said of the noun behind. */
const verbBehind = (tree: Tree, v: number, noun: number): number =>
  kidsBy(tree, v, 'ccomp', 'conj', 'parataxis', 'advcl', 'xcomp').find(
    (k) =>
      k > noun &&
      (isVerb(at(tree, k)) || kidsBy(tree, k, 'cop', 'aux').length > 0) &&
      kidsBy(tree, k, 'mark').length === 0 &&
      !isOther(tree, k, noun),
  ) ?? -1;

/** Whether a verb has a subject that is neither the noun nor listed with it. */
const isOther = (tree: Tree, verb: number, noun: number): boolean =>
  kidsBy(tree, verb, 'nsubj').some((s) => s !== noun && subtree(tree, s)[0]! > noun + 2);

function giveVerb(tree: Tree, v: number, noun: number, verb: number): number {
  const subject = subjectRelation(tree, verb);
  const listed = kidsBy(tree, verb, 'nsubj').filter((s) => s > noun);
  hang(tree, verb, at(tree, v).head, at(tree, v).deprel);
  hang(tree, noun, verb, subject);
  for (const s of listed) {
    hang(tree, s, noun, 'conj');
    for (const c of kidsBy(tree, verb, 'cc')) if (c > noun && c < s) hang(tree, c, s, 'cc');
  }
  return verb;
}

/** The noun takes the participle's place: what a verb before acts on, where the parse made a clause of it. */
function giveNoun(tree: Tree, v: number, first: number, noun: number): number {
  const { head } = at(tree, v);
  takePlace(tree, noun, v);
  const verb = first > 0 && isVerb(at(tree, first - 1)) ? first - 1 : head;
  if (
    verb >= 0 &&
    verb < first &&
    isVerb(at(tree, verb)) &&
    kidsBy(tree, verb, 'obj').every((k) => k >= first && k < v)
  )
    hang(tree, noun, verb, 'obj');
  return noun;
}
