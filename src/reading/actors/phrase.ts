import type { Sentence, Token } from '../annotation.js';
import type { Span } from '../reading.js';

/** What of a noun's phrase is taken beside its articles, adjectives and compounds. */
export interface PhraseOptions {
  /** Phrases under prepositions after the noun: "members of the guard". */
  prepositions?: boolean;
  /** "…, a spokesman". */
  appositions?: boolean;
  /** "… who fled". */
  clauses?: boolean;
  /** "… and two women". */
  conjuncts?: boolean;
  /** The article in front. */
  articles?: boolean;
}

const LEFT = new Set([
  'amod',
  'compound',
  'nummod',
  'flat',
  'nmod',
  'advmod',
  'fixed',
  'goeswith',
  'punct',
  'det',
  'case',
  'obl',
]);

/** The span of the phrase that a token heads, in a parsed sentence; prepositions after it included unless told. */
export function nounPhrase(sentence: Sentence, tokenIndex: number, options: PhraseOptions = {}): Span {
  const { tokens } = sentence;
  const inside = new Set([tokenIndex]);
  // A head stands before or after its words, so walk each token up until it meets the phrase or leaves it.
  for (const token of tokens) if (belongs(tokens, token, tokenIndex, options)) inside.add(token.index);
  let first = tokenIndex;
  let last = tokenIndex;
  while (first > 0 && inside.has(first - 1)) first -= 1;
  while (last + 1 < tokens.length && inside.has(last + 1)) last += 1;
  while (first < tokenIndex && isEdge(tokens[first]!, options)) first += 1;
  while (last > tokenIndex && tokens[last]!.upos === 'PUNCT') last -= 1;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

function belongs(tokens: readonly Token[], token: Token, head: number, options: PhraseOptions): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at !== undefined && steps < 12; steps += 1) {
    if (at.head < 0 || !isKept(at, at.head, options)) return false;
    if (at.head === head) return true;
    at = tokens[at.head];
  }
  return false;
}

function isKept(child: Token, head: number, options: PhraseOptions): boolean {
  const relation = child.deprel.split(':')[0]!;
  if (child.index < head) return LEFT.has(relation);
  switch (relation) {
    case 'nmod':
      return options.prepositions ?? true;
    case 'appos':
      return options.appositions ?? false;
    case 'acl':
      return options.clauses ?? false;
    case 'conj':
      return options.conjuncts ?? false;
    default:
      return (
        relation === 'flat' ||
        relation === 'compound' ||
        relation === 'fixed' ||
        relation === 'nummod' ||
        relation === 'goeswith'
      );
  }
}

const isEdge = (token: Token, options: PhraseOptions): boolean =>
  token.upos === 'PUNCT' || token.upos === 'ADP' || (token.upos === 'DET' && options.articles !== true);
