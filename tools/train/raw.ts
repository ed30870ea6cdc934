import type { GoldSentence } from './conllu.js';

/** A treebank as running text: paragraphs as parts, with the places of its gold sentences and tokens. */
export interface RawText {
  text: string;
  parts: { start: number; end: number }[];
  sentences: { start: number; end: number }[];
  /** Place of each gold token, sentence by sentence. */
  tokens: { start: number; end: number }[][];
}

/** Lays the sentences out as text, spaced as the treebank says. */
export function rawTextOf(sentences: readonly GoldSentence[]): RawText {
  let text = '';
  const raw: RawText = { text: '', parts: [], sentences: [], tokens: [] };
  sentences.forEach((sentence, index) => {
    if (index === 0 || sentence.opensParagraph) {
      text = `${text.trimEnd()}${index === 0 ? '' : '\n\n'}`;
      raw.parts.push({ start: text.length, end: text.length });
    }
    const tokens = sentence.words.map((word) => {
      const start = text.length;
      text += word.form;
      const end = text.length;
      if (word.spaceAfter) text += ' ';
      return { start, end };
    });
    raw.tokens.push(tokens);
    raw.sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
    raw.parts.at(-1)!.end = tokens.at(-1)!.end;
  });
  return { ...raw, text };
}

/** F1 of two lists of spans, in percent. */
export function spanF1(
  gold: readonly { start: number; end: number }[],
  found: readonly { start: number; end: number }[],
): number {
  const known = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  const hits = found.filter(({ start, end }) => known.has(`${start}-${end}`)).length;
  return (200 * hits) / (gold.length + found.length);
}
