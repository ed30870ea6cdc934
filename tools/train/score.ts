import type { Sentence, Syntax } from '../../src/reading/annotation.js';
import type { GoldSentence } from './conllu.js';
import { rawTextOf, spanF1 } from './raw.js';

/** Shares of words in percent; attachment over all words, and over all but punctuation. */
export interface GoldTokenScores {
  words: number;
  upos: number;
  xpos: number;
  lemma: number;
  uas: number;
  las: number;
  uasWords: number;
  lasWords: number;
}

/** Scores with the treebank's own tokens and sentences, predicted tags. */
export function scoreGoldTokens(
  syntax: Syntax & GoldTokens,
  sentences: readonly GoldSentence[],
): GoldTokenScores {
  const sum = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, plain: 0, uasWords: 0, lasWords: 0 };
  for (const gold of sentences) {
    const found = syntax.annotateTokens(gold.words.map((word) => word.form));
    syntax.parse(found);
    gold.words.forEach((word, i) => {
      const token = found.tokens[i]!;
      const attached = token.head === word.head ? 1 : 0;
      const labelled = attached === 1 && token.deprel === word.deprel ? 1 : 0;
      const plain = word.upos === 'PUNCT' ? 0 : 1;
      sum.words += 1;
      sum.upos += token.upos === word.upos ? 1 : 0;
      sum.xpos += token.xpos === word.xpos ? 1 : 0;
      sum.lemma += token.lemma === word.lemma ? 1 : 0;
      sum.uas += attached;
      sum.las += labelled;
      sum.plain += plain;
      sum.uasWords += attached * plain;
      sum.lasWords += labelled * plain;
    });
  }
  const share = (n: number, of = sum.words): number => (100 * n) / of;
  return {
    words: sum.words,
    upos: share(sum.upos),
    xpos: share(sum.xpos),
    lemma: share(sum.lemma),
    uas: share(sum.uas),
    las: share(sum.las),
    uasWords: share(sum.uasWords, sum.plain),
    lasWords: share(sum.lasWords, sum.plain),
  };
}

/** What the trained syntax offers beside the reader's interface: tokens given rather than found. */
export interface GoldTokens {
  annotateTokens(forms: readonly string[]): Sentence;
}

/** F1 of sentences, tokens, tags and labelled attachment from running text, in percent. */
export interface RawScores {
  sentences: number;
  tokens: number;
  upos: number;
  uas: number;
  las: number;
}

/** Scores from running text, given as the treebank's paragraphs; words match by their place, as in the shared task. */
export function scoreRaw(syntax: Syntax, sentences: readonly GoldSentence[]): RawScores {
  const raw = rawTextOf(sentences);
  const found = syntax.annotate(raw.text, raw.parts);
  const gold = goldByPlace(sentences, raw.tokens);
  const hits = { upos: 0, uas: 0, las: 0 };
  let tokens = 0;
  for (const sentence of found) {
    syntax.parse(sentence);
    tokens += sentence.tokens.length;
    for (const token of sentence.tokens) {
      const word = gold.get(placeOf(token));
      if (word === undefined) continue;
      const head = token.head < 0 ? 'root' : placeOf(sentence.tokens[token.head]!);
      if (word.upos === token.upos) hits.upos += 1;
      if (word.head !== head) continue;
      hits.uas += 1;
      if (word.deprel === token.deprel) hits.las += 1;
    }
  }
  const f1 = (n: number): number => (200 * n) / (tokens + gold.size);
  return {
    sentences: spanF1(raw.sentences, found),
    tokens: spanF1(
      raw.tokens.flat(),
      found.flatMap((sentence) => sentence.tokens),
    ),
    upos: f1(hits.upos),
    uas: f1(hits.uas),
    las: f1(hits.las),
  };
}

function placeOf({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}

function goldByPlace(sentences: readonly GoldSentence[], places: { start: number; end: number }[][]) {
  const gold = new Map<string, { upos: string; head: string; deprel: string }>();
  sentences.forEach(({ words }, index) => {
    words.forEach((word, i) => {
      const head = word.head < 0 ? 'root' : placeOf(places[index]![word.head]!);
      gold.set(placeOf(places[index]![i]!), { upos: word.upos, head, deprel: word.deprel });
    });
  });
  return gold;
}
