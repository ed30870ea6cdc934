import type { Sentence } from '../annotation.js';
import type { PlaceKind } from '../reading.js';
import type { Candidate } from './gazetteer.js';

/** A run of words that may name a place: tokens `first` to `last` of a sentence, both inclusive. */
export interface Mention {
  sentence: Sentence;
  style: Case;
  first: number;
  last: number;
  /** Folded name: mentions of one key in a report mean one place. */
  key: string;
  /** Places of this name; empty where only the words around it tell of a place. */
  candidates: readonly Candidate[];
  /** Kind told by a word beside the name: "X province". */
  typed: PlaceKind | null;
  /** Whether that word is a plural: "X and Y provinces". */
  plural?: boolean;
  /** A named site, "Mercy Hospital", rather than the place inside the name. */
  site: boolean;
  /** Signs that a place is meant; see judge.ts. */
  score: number;
}

/** How a sentence uses capitals: names alone, or everywhere (a headline) or nowhere. */
export type Case = 'mixed' | 'flat';

/** Flat where no word has a capital, or nearly every word of four letters and more. */
export function caseOf(sentence: Sentence): Case {
  let capital = 0;
  let long = 0;
  let small = 0;
  for (const { text } of sentence.tokens) {
    const first = text.charAt(0);
    if (first.toLowerCase() === first.toUpperCase()) continue;
    if (isCapital(text)) capital += 1;
    if (text.length < 4) continue;
    if (isCapital(text)) long += 1;
    else small += 1;
  }
  if (capital === 0 || (small === 0 && long > 3)) return 'flat';
  return long > 3 && small * 8 < long ? 'flat' : 'mixed';
}

export const isCapital = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
};
