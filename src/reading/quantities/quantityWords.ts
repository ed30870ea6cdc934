import type { BoundWords } from './bound.js';
import type { UnitWords } from './unitWords.js';
import type { NumberWords } from './words.js';

/** Words that make a number a name, and words that end what it counts. */
export interface GuardWords {
  /** "Resolution 2803", "Route 66": the number names. */
  labels: readonly string[];
  /** "this one", "which one": a pronoun. */
  oneAfter: readonly string[];
  /** "one another", "one day": no count. */
  oneBefore: readonly string[];
  one: string;
  /** "this half", "the second half": no fraction. */
  halfAfter: readonly string[];
  /** Words that stand before a number with a hyphen and leave it one: "a now-18 year-old". */
  prefixes: readonly string[];
  streets: readonly string[];
  /** Words that no noun phrase goes across. */
  stops: readonly string[];
  of: string;
  determiners: readonly string[];
  /** Plurals without an s. */
  plurals: readonly string[];
  /** "three times": an amount of its own. */
  times: readonly string[];
  time: string;
}

export interface QuantityWords {
  numbers: NumberWords;
  units: UnitWords;
  bounds: BoundWords;
  guards: GuardWords;
}
