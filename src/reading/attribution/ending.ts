import { isMark, type Run, spanOf, trimmed } from '../tree/run.js';
import { isNominal, type Tree } from '../tree/tree.js';
import type { Found } from './found.js';
import { clauseBehind, hasFinite, hasVerb, isComma, opensAside } from './surface.js';
import type { AttributionWords, Frame } from './words.js';

// Reporting has a fixed order of words: where a parse hangs "said" on a place or an object before it, the order tells.

const LONGEST = 24;
const IN_PHRASE = /^(?:DT|PDT|JJ[RS]?|NNP?S?|CD|POS|PRP\$?|IN|CC|HYPH|VBN|VBG|RB|FW|AFX|SYM|\$|-LRB-|-RRB-)$/;
const OPENS_PHRASE = /^(?:DT|PDT|JJ[RS]?|NNP?S?|CD|PRP\$?|FW|VBN|VBG|AFX|RB)$/;

/** "…, the ministry said on Monday.": a speaker between the last comma and a verb of speech that no clause follows. */
export function endingAttribution(tree: Tree, index: number, words: AttributionWords): Found | undefined {
  const cue = speechAt(tree, index, words);
  const speaker = cue && speakerBefore(tree, cue.run.first);
  if (!cue || !speaker || !closes(tree, cue.run.last + 1, cue.frame)) return undefined;
  const content = trimmed(tree, { first: 0, last: speaker.first - 1 });
  if (!content || !hasVerb(tree, content.first, content.last) || opensAside(tree, content)) return undefined;
  return made(tree, index, cue, speaker, content);
}

/** "The mayor said (that) …" at the head of a sentence or behind a comma, where the parse gives the verb no clause. */
export function openingAttribution(tree: Tree, index: number, words: AttributionWords): Found | undefined {
  const cue = speechAt(tree, index, words);
  const speaker = cue && speakerBefore(tree, cue.run.first, true);
  if (!cue || !speaker) return undefined;
  const next = tree.tokens[cue.run.last + 1];
  if (cue.frame.object && next?.lower !== 'that') return undefined;
  const behind = clauseBehind(tree, { ...cue, verb: index, top: index, passive: false }, words)?.[0];
  const content = behind && trimmed(tree, behind);
  return content && made(tree, index, cue, speaker, content);
}

interface Speech {
  run: Run;
  frame: Frame;
}

// A finite verb of speech, with "has" and adverbs before it; no passive.
function speechAt(tree: Tree, index: number, words: AttributionWords): Speech | undefined {
  const token = tree.tokens[index]!;
  const frame = words.verbs.get(token.lemma);
  if (!frame?.clause || (frame.infinitive && !frame.recipient)) return undefined;
  if (!/^VB[DZPN]$/.test(token.xpos)) return undefined;
  let first = index;
  while (first > 0 && /^RB/.test(tree.tokens[first - 1]!.xpos) && index - first < 3) first -= 1;
  const before = tree.tokens[first - 1];
  if (before?.lemma === 'be' || before?.lemma === 'get') return undefined;
  if (before?.lemma === 'have') first -= 1;
  return { run: { first, last: index }, frame };
}

// The noun phrase that ends where the verb begins, with a description between commas: "its head, Ana Ruiz, said".
function speakerBefore(tree: Tree, verb: number, opening = false): Run | undefined {
  const described = tree.tokens[verb - 1]?.text === ',';
  const last = described ? verb - 2 : verb - 1;
  const near = segment(tree, last);
  if (!near || !isPhrase(tree, near)) return undefined;
  if (!described) return bounded(tree, near, opening);
  const name = segment(tree, near.first - 2);
  if (!name || tree.tokens[near.first - 1]?.text !== ',' || !isPhrase(tree, name)) return undefined;
  return bounded(tree, { first: name.first, last: near.last }, opening);
}

function bounded(tree: Tree, run: Run, opening: boolean): Run | undefined {
  const before = tree.tokens[run.first - 1];
  if (!before) return opening ? run : undefined;
  return isComma(tree, run.first - 1) || (isMark(before) && /^["”»']|^''$/.test(before.text))
    ? run
    : undefined;
}

// The tokens back to the mark before them.
function segment(tree: Tree, last: number): Run | undefined {
  let first = last;
  while (first > 0 && last - first < LONGEST && !isBreak(tree, first - 1)) first -= 1;
  return last >= 0 && last - first < LONGEST ? { first, last } : undefined;
}

function isBreak(tree: Tree, index: number): boolean {
  const token = tree.tokens[index]!;
  if (/^[-.’'()[\]]+$/.test(token.text) && token.text !== "''" && token.text !== '--') return false;
  return isMark(token);
}

function isPhrase(tree: Tree, run: Run): boolean {
  const tokens = tree.tokens.slice(run.first, run.last + 1);
  const opener = tokens[0];
  const closer = tokens.at(-1);
  if (!opener || !closer || !OPENS_PHRASE.test(opener.xpos)) return false;
  if (!isNominal(closer) && closer.text !== ')' && !/^\d/.test(closer.text)) return false;
  if (tokens.some((token) => token.xpos === 'PRP') && tokens.length > 1) return false;
  if (tree.timed.has(run.first) && tree.timed.has(run.last)) return false;
  return tokens.every((token) => IN_PHRASE.test(token.xpos) || isMark(token));
}

// Behind the verb stand at most whom it was told, how and when: "told Radio Sol on Monday", ", adding that …".
function closes(tree: Tree, from: number, frame: Frame): boolean {
  const last = tree.tokens.length - 1;
  let stop = from;
  while (stop <= last && !isBreak(tree, stop)) stop += 1;
  if (hasFinite(tree, from, stop - 1)) return false;
  const next = tree.tokens[stop + 1];
  if (stop < last && next && hasFinite(tree, stop + 1, last) && !/^(?:VBG|CC|IN|W|RB)/.test(next.xpos))
    return false;
  const first = tree.tokens[from];
  if (!first || from === stop || frame.recipient) return true;
  if (frame.object) return /^(?:IN|TO|RB)$/.test(first.xpos) || (from + 1 === stop && tree.timed.has(from));
  return first.lower !== 'that' && first.lower !== 'so' && first.text !== ':';
}

function made(tree: Tree, index: number, cue: Speech, speaker: Run, content: Run): Found {
  return {
    tree,
    cueToken: index,
    sourceHead: headOf(tree, speaker),
    source: [spanOf(tree, speaker)],
    cue: [spanOf(tree, cue.run)],
    content: [spanOf(tree, content)],
    certainty: cue.frame.certainty,
    quotes: cue.frame.quote,
    quote: undefined,
  };
}

// The noun before the first preposition or comma: "the head of the clinic, Ana Ruiz" speaks as its head.
function headOf(tree: Tree, run: Run): number {
  let head = -1;
  for (let at = run.first; at <= run.last; at += 1) {
    const token = tree.tokens[at]!;
    if (head >= 0 && (token.xpos === 'IN' || isBreak(tree, at) || token.text === '(')) break;
    if (isNominal(token)) head = at;
  }
  return head < 0 ? run.last : head;
}
