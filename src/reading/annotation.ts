import type { Actor, Attribution, Place, Quantity, ReportDocument, Span, TextSpan, Time } from './reading.js';
import type { Without } from './rule.js';

/** One token of a sentence. `head` is an index into the sentence's tokens, -1 for the root; empty until parsed. */
export interface Token extends TextSpan {
  index: number;
  lower: string;
  lemma: string;
  /** Universal part of speech. */
  upos: string;
  /** Penn tag. */
  xpos: string;
  head: number;
  /** Universal Dependencies relation, with its subtype (`nsubj:pass`); empty until parsed. */
  deprel: string;
}

/** A tagged sentence; ask `Trees` for its tree before you look at heads. */
export interface Sentence extends Span {
  index: number;
  /** Index into `document.parts`. */
  part: number;
  tokens: Token[];
  parsed: boolean;
}

/** The syntax under the reader: one implementation a language, its model passed in. */
export interface Syntax {
  /** Splits the spans given (parts of the page) into sentences with tokens, tags and lemmas. */
  annotate(text: string, parts: readonly Span[]): Sentence[];
  /** Fills `head` and `deprel` of a sentence's tokens, once; a second call does nothing. */
  parse(sentence: Sentence): void;
}

/** What the stages of the reader share: each stage reads what came before it and adds its own list. */
export interface Draft {
  document: ReportDocument;
  sentences: Sentence[];
  times: Time[];
  quantities: Quantity[];
  places: Place[];
  actors: Actor[];
  attributions: Attribution[];
  /** Rules that are off. */
  without: Without;
  /** The rule that made a time, a window or an attribution, for what is to explain itself. */
  by: Map<object, string>;
}
