import type { Sentence, Token } from '../annotation.js';
import { firstThat } from '../bisect.js';
import type { Span } from '../reading.js';
import { covers } from '../times/tokens.js';

/** What a number counts: the phrase as the text has it and its head in the singular. */
export interface Counted {
  start: number;
  end: number;
  head: string;
}

const inside = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const nouns = new Set(['NOUN', 'PROPN']);

/** A word that can stand between a number and the noun that it counts. */
function modifies(token: Token, next: Token | undefined): boolean {
  if (inside.has(token.upos)) return true;
  if (token.xpos === 'VBN' || token.xpos === 'VBG')
    return next !== undefined && (inside.has(next.upos) || next.xpos === 'HYPH');
  if (token.xpos === 'RB' || token.xpos === 'RBS' || token.xpos === 'RBR')
    return next?.upos === 'ADJ' || next?.xpos === 'VBN';
  return (
    token.text === '-' ||
    token.text === '‑' ||
    token.xpos === 'HYPH' ||
    token.text === '/' ||
    token.xpos === 'POS'
  );
}

const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** Does a clause begin before a number? After "and" and after a comma behind a verb it may be one more of a list. */
function opensClause(tokens: readonly Token[], number: number): boolean {
  const before = tokens[number - 1];
  if (!before || before.upos === 'SCONJ' || before.text === ';') return true;
  return (
    before.text === ',' &&
    tokens.slice(Math.max(0, number - 40), number).every(({ xpos }) => !finite.has(xpos))
  );
}

/**
 * "while four faced long delays": the participle after a bare number that opens a clause is its verb where the clause
 * has no other; "three armed men attacked" has one.
 */
function isVerbOfClause(tokens: readonly Token[], at: number): boolean {
  const { xpos, lower } = tokens[at] ?? { xpos: '', lower: '' };
  // The tagger takes some participles for adjectives.
  const participle = xpos === 'VBN' || (xpos === 'JJ' && lower.endsWith('ed'));
  if (!participle || tokens[at - 1]?.upos !== 'NUM' || tokens.at(-1)?.text !== '.') return false;
  if (!opensClause(tokens, at - 1)) return false;
  for (let i = at + 1; i < tokens.length && i < at + 40; i++) {
    const { upos, xpos } = tokens[i] as Token;
    const next = tokens[i + 2];
    if (upos === 'PUNCT' && xpos !== 'HYPH') return true;
    // "and two were denied" begins another clause.
    if (upos === 'CCONJ' && tokens[i + 1]?.upos === 'NUM' && next && finite.has(next.xpos)) return true;
    if (finite.has(xpos)) return false;
  }
  return true;
}

/** "12 Ford and Toyota trucks": the second name is joined before the plural that both describe. */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.upos !== 'CCONJ' || tokens[at - 1]?.xpos !== 'NNP') return false;
  let next = at + 1;
  while (tokens[next]?.upos === 'PROPN' && next < at + 4) next++;
  return next > at + 1 && tokens[next]?.xpos === 'NNS';
}

interface Behind {
  /** Times that no phrase reaches into. */
  dates: readonly Span[];
  /** Whether a hyphen ties the number to one noun: "a three-man crew" counts men. */
  hyphen: boolean;
  /** Words that count by themselves: "two dead and several injured". */
  vague: Readonly<Record<string, number>>;
}

/** "10 male and female guards": a joined adjective before the noun. */
function joinsAdjectives(tokens: readonly Token[], at: number, vague: Behind['vague']): boolean {
  const [before, own, after, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (own?.upos !== 'CCONJ' || before?.upos !== 'ADJ' || !after || !next) return false;
  if (Object.hasOwn(vague, after.lower) || !inside.has(after.upos) || after.upos === 'NUM') return false;
  return inside.has(next.upos) && next.upos !== 'NUM';
}

/** The noun phrase that begins at or after an offset, with no more than white space or a hyphen before it. */
export function countedAt(
  { tokens, end }: Sentence,
  offset: number,
  { dates, hyphen, vague }: Behind,
): Counted | undefined {
  if (end <= offset) return undefined;
  let first = firstThat(tokens, ({ start }) => start >= offset);
  // "a 200-strong force" says no more than how many.
  if (hyphen && !nouns.has(tokens[first]?.upos ?? '')) return undefined;
  if (isVerbOfClause(tokens, first)) return undefined;
  let head = -1;
  for (let i = first; i < tokens.length && i < first + 10; i++) {
    const token = tokens[i] as Token;
    if (covers(dates, token.start)) break;
    if (head < 0 && i > first && joinsAdjectives(tokens, i, vague)) continue;
    if (head === i - 1 && joinsNames(tokens, i)) continue;
    if (i > first && !modifies(token, tokens[i + 1])) break;
    // "30 people including soldiers": a verb after the noun begins something else.
    if (head >= 0 && token.xpos.startsWith('VB') && tokens[i - 1]?.text !== '-') break;
    if (i === first && !modifies(token, tokens[i + 1])) return undefined;
    if (token.upos === 'NUM' && i > first && head >= 0) break;
    if (nouns.has(token.upos)) head = i;
    if (hyphen && head >= 0) break;
  }
  if (head < 0) return undefined;
  // "two of the three men" are two men.
  while (tokens[first]?.upos === 'NUM' && first < head) first++;
  const [start, last] = [tokens[first] as Token, tokens[head] as Token];
  return { start: start.start, end: last.end, head: singular(last) };
}

/** The lemma; a plural that the lemmatizer left alone loses its ending. */
function singular({ xpos, lower, lemma }: Token): string {
  const known = lemma.toLowerCase();
  if (!xpos.endsWith('S') || known !== lower) return known;
  return lower.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}
