import type { Bound, Measure } from '../reading.js';

/** Words by which a register counts people in a bulletin, in one language: "42 martyrs", "Number of injuries: 7". */
export interface TallyCue {
  kind: string;
  measure: Measure;
  /** Every form of it; there is no syntax under this reader that would know lemmas. */
  words: readonly string[];
  /** Singular forms, which say one after a label. */
  ones?: readonly string[];
  /** Forms that say two by themselves, such as the Arabic dual. */
  pairs?: readonly string[];
}

/** The small words around a tally, one set a language. */
export interface TallyWords {
  /** Letters that are read as another or as nothing, so that spellings of one word meet: `[written, read]`. */
  spellings: readonly (readonly [letters: string, read: string])[];
  /** What is written onto a word without a space: "and", "the", "to the". */
  prefixes: readonly string[];
  suffixes: readonly string[];
  /** Words of numbers below a thousand and the scales above; see `numberAt` for how they join. */
  numbers: Readonly<Record<string, number>>;
  and: readonly string[];
  /** Words that set a bound to the number after them: "more than". */
  bounds: Readonly<Record<string, Bound>>;
  /** "people", "new": may stand between a number and what it counts. */
  between: readonly string[];
  /** May stand after a number that a label counts; another noun there would be what it counts. */
  after: ReadonlySet<string>;
  /** "Hospital", "Street": the word after is part of a name. */
  naming: readonly string[];
  /** "including": what follows is part of what was counted before. */
  including: readonly string[];
  since: readonly string[];
  until: readonly string[];
  /** Counted from the beginning, whenever that was. */
  cumulative: readonly string[];
}

/** Words of dates, for a language whose times have no stage of their own. */
export interface DateWords {
  months: Readonly<Record<string, number>>;
  /** Days of a month told by ordinals. */
  ordinals: Readonly<Record<string, number>>;
  /** Between a day, its month and its year. */
  of: readonly string[];
  /** Hours that a unit has; the dual says two of them. */
  hours: Readonly<Record<string, number>>;
  /** "past": beside an amount of time makes a window that ends with the publication. */
  past: readonly string[];
  /** Days from the publication: today 0, yesterday -1. */
  days: Readonly<Record<string, number>>;
}

/** A language of which only the tallies of bulletins are read; `script` tells its letters from those of others. */
export interface TallyLanguage {
  /** ISO 639-1. */
  code: string;
  script: RegExp;
  functionWords: ReadonlySet<string>;
  tallies: TallyWords;
  dates: DateWords;
}
