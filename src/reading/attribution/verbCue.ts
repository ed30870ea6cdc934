import { spanOf } from '../tree/run.js';
import { kidsBy, relation, type Tree } from '../tree/tree.js';
import { type Content, contentOf } from './content.js';
import { type Cue, cueAt } from './cue.js';
import type { Found } from './found.js';
import { type Source, sourceOf } from './source.js';
import type { AttributionWords } from './words.js';

/** The attribution that a reporting verb makes; its content may still be empty where only quotes can give it. */
export function verbAttribution(tree: Tree, index: number, words: AttributionWords): Found | undefined {
  const cue = cueAt(tree, index, words);
  if (!cue) return undefined;
  const source = sourceOf(tree, cue);
  const content = cue.passive ? passiveContent(tree, cue) : contentOf(tree, cue, source, words);
  if (!reports(tree, cue, source, content, words)) return undefined;
  if (!content && !cue.frame.quote) return undefined;
  return {
    tree,
    cueToken: index,
    sourceHead: source?.head ?? -1,
    source: source ? [spanOf(tree, source.run)] : [],
    cue: [spanOf(tree, { first: cue.run.first, last: cueEnd(tree, cue, source, content?.cueEnd) })],
    content: content ? content.runs.map((run) => spanOf(tree, run)) : [],
    certainty: cue.frame.certainty,
    quotes: cue.frame.quote,
    quote: undefined,
  };
}

// What the words mean by themselves is not enough: who "backs" a plan in an infinitive or inside what another says
// rarely speaks, and neither does "this" or "which".
function reports(
  tree: Tree,
  cue: Cue,
  source: Source | undefined,
  content: Content | undefined,
  words: AttributionWords,
): boolean {
  const token = tree.tokens[cue.verb]!;
  const kind = relation(tree.tokens[cue.top]!);
  if (!source) return cue.passive && kind === 'root';
  const speech = cue.frame.clause && (content?.said ?? !cue.frame.object) && !cue.passive;
  if (
    token.xpos === 'VB' &&
    cue.top === cue.verb &&
    kind !== 'root' &&
    kind !== 'conj' &&
    kind !== 'parataxis'
  )
    return false;
  if (speech) return true;
  const head = tree.tokens[source.head]!;
  if (kind === 'acl') return !cue.passive && words.nouns.has(head.lemma);
  if (kind === 'ccomp') return false;
  return !(head.upos === 'PRON' && !words.persons.has(head.lower));
}

// A colon right behind the cue is the cue's ("said: …"), and so is the "by" of a passive.
function cueEnd(tree: Tree, cue: Cue, source: Source | undefined, end = cue.run.last): number {
  const next = tree.tokens[end + 1];
  if (cue.passive) return source !== undefined && next?.lower === 'by' ? end + 1 : end;
  return next?.text === ':' && (source === undefined || source.head < cue.verb) ? end + 1 : end;
}

/** "The raid was condemned by the union": the subject of the passive; "the road is expected to open": and what is expected of it. */
function passiveContent(tree: Tree, cue: Cue): Content | undefined {
  const subject = kidsBy(tree, cue.top, 'nsubj')[0];
  if (subject === undefined || subject > cue.verb) return undefined;
  // "It was learned that a bomb went off": the pronoun stands for the clause.
  const that = tree.tokens[subject]!.lower === 'it' ? cue.run.last + 1 : -1;
  if (tree.tokens[that]?.lower === 'that' && tree.tokens[that]?.deprel === 'mark') {
    const clause = tree.tokens[that]!.head;
    return { runs: [{ first: that, last: tree.right[clause]! }], said: true, cueEnd: cue.run.last };
  }
  const runs = [{ first: tree.left[subject]!, last: Math.min(tree.right[subject]!, cue.run.first - 1) }];
  const complement = kidsBy(tree, cue.verb, 'xcomp').find((kid) => kid > cue.verb);
  if (complement !== undefined && tree.left[complement] === cue.run.last + 1)
    runs.push({ first: cue.run.last + 1, last: tree.right[complement]! });
  return { runs, said: false, cueEnd: cue.run.last };
}
