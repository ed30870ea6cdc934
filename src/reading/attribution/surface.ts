import { isMark, type Run } from '../tree/run.js';
import { isNominal, type Tree } from '../tree/tree.js';
import type { Cue } from './cue.js';
import type { Source } from './source.js';
import type { AttributionWords } from './words.js';

// What the order of words and commas tells where the parse has lost the clause: reporting is regular enough for it.

/** Whether a run of tokens holds a finite verb, and so may be a clause. */
export function hasFinite(tree: Tree, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    const { xpos } = tree.tokens[at]!;
    if (xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD') return true;
  }
  return false;
}

// A participle may be a past tense that the tagger took for one.
export function hasVerb(tree: Tree, first: number, last: number): boolean {
  return (
    hasFinite(tree, first, last) || tree.tokens.slice(first, last + 1).some((token) => token.xpos === 'VBN')
  );
}

export function isComma(tree: Tree, index: number): boolean {
  return /^(?:,|--?|[–—])$/.test(tree.tokens[index]?.text ?? '');
}

/** "…, officials said on Monday.": all before the speaker, where no clause follows the verb. */
export function clauseBefore(tree: Tree, cue: Cue, source: Source): Run[] | undefined {
  const start = Math.min(cue.run.first, source.run.first);
  const end = Math.max(cue.run.last, source.run.last);
  if (start < 3 || !isMark(tree.tokens[start - 1]) || !beside(cue, source)) return undefined;
  let stop = tree.tokens.length - 1;
  for (let at = end + 1; at < stop; at += 1) if (isComma(tree, at)) stop = at;
  if (
    hasFinite(tree, end + 1, stop) ||
    !hasVerb(tree, 0, start - 1) ||
    opensAside(tree, { first: 0, last: start - 2 })
  )
    return undefined;
  return [{ first: 0, last: start - 1 }];
}

/** "When the rebels came, the mayor said": the one clause before the comma is a setting, not what was said. */
export function opensAside(tree: Tree, content: Run): boolean {
  const { upos, xpos } = tree.tokens[content.first]!;
  if (upos !== 'SCONJ' && xpos !== 'WRB') return false;
  for (let at = content.first; at <= content.last; at += 1) if (isComma(tree, at)) return false;
  return true;
}

/** "officials told the agency on Monday the road was shut": from the clause's first word to the sentence's end. */
export function clauseBehind(tree: Tree, cue: Cue, words: AttributionWords): Run[] | undefined {
  const last = tree.tokens.length - 1;
  let first = cue.run.last + 1;
  if (isMark(tree.tokens[first]) && !/^["“„«:]$|^``$|^''$/.test(tree.tokens[first]!.text)) return undefined;
  for (let at = first; at < Math.min(last, first + 14); at += 1) {
    const { lower, xpos } = tree.tokens[at]!;
    if (lower === 'that' && (xpos === 'IN' || at - first > 1)) {
      first = at;
      break;
    }
    if (/^V|^MD$/.test(xpos)) break;
  }
  if (first === cue.run.last + 1 && cue.frame.recipient) return undefined;
  if (!hasFinite(tree, first, last)) return undefined;
  return [{ first, last: beforeReporting(tree, first, last, words) }];
}

/** Where ", adding that …" or ", but she noted that …" begins behind a content: the last token before it; `last` where nothing does. */
export function beforeReporting(tree: Tree, first: number, last: number, words: AttributionWords): number {
  for (let at = first + 2; at < last; at += 1) {
    const { xpos, lemma } = tree.tokens[at]!;
    const frame = xpos === 'VBG' && isComma(tree, at - 1) ? words.verbs.get(lemma) : undefined;
    if (frame?.clause && !frame.infinitive) return at - 2;
    if (goesOnReporting(tree, at, last, words)) return isComma(tree, at - 1) ? at - 2 : at - 1;
  }
  return last;
}

/** "but he noted …", "though they say …": a link, a pronoun for the speaker, and another verb of speech. */
function goesOnReporting(tree: Tree, link: number, last: number, words: AttributionWords): boolean {
  if (!words.goingOn.has(tree.tokens[link]!.lower)) return false;
  const { lower, xpos, lemma } = tree.tokens[link + 1]!;
  const own = words.verbs.get(lemma);
  if (/^VB[DZ]$/.test(xpos) && own?.clause && !own.infinitive && !own.object) return true;
  if (!words.thirdSingular.has(lower) && !words.thirdPlural.has(lower)) return false;
  let at = link + 2;
  while (
    at < last &&
    /^(?:RB|VBZ|VBP|VBD)$/.test(tree.tokens[at]!.xpos) &&
    !words.verbs.has(tree.tokens[at]!.lemma)
  )
    at += 1;
  return at <= last && words.verbs.get(tree.tokens[at]!.lemma)?.clause === true;
}

function beside(cue: Cue, source: Source): boolean {
  return Math.abs(cue.run.first - source.run.last) <= 3 || Math.abs(source.run.first - cue.run.last) <= 2;
}

/** The noun right beside a reporting verb: before it, or behind it where a comma or quotation mark stands before it. */
export function nounBeside(tree: Tree, cue: Cue): number {
  const before = beforeBracket(tree, cue.run.first - 1);
  if (before && isNominal(before)) return climb(tree, before.index, 0, cue.run.first - 1);
  if (!before || !isMark(before) || cue.frame.recipient) return -1;
  const start = cue.run.last + 1;
  let at = start;
  while (at < Math.min(tree.tokens.length, start + 6) && IN_NAME.test(tree.tokens[at]!.xpos)) at += 1;
  const noun = tree.tokens[at - 1];
  const ends = at >= tree.tokens.length || isMark(tree.tokens[at]) || /^(?:IN|W)/.test(tree.tokens[at]!.xpos);
  return at > start && ends && noun && isNominal(noun) ? climb(tree, noun.index, start, noun.index) : -1;
}

const IN_NAME = /^(?:DT|JJ|NNPS?|NNS?|PRP\$?|CD|POS)$/;

// "Ms. Kim (Labour) said": the noun before the bracket.
function beforeBracket(tree: Tree, index: number): Tree['tokens'][number] | undefined {
  if (tree.tokens[index]?.text !== ')') return tree.tokens[index];
  for (let at = index - 1; at > Math.max(0, index - 8); at -= 1)
    if (tree.tokens[at]!.text === '(') return tree.tokens[at - 1];
  return undefined;
}

// The head of the phrase that a noun belongs to, within bounds.
function climb(tree: Tree, noun: number, first: number, last: number): number {
  let at = noun;
  for (let steps = 0; steps < 6; steps += 1) {
    const head = tree.tokens[at]!.head;
    if (head < first || head > last || !isNominal(tree.tokens[head]!)) return at;
    at = head;
  }
  return at;
}
