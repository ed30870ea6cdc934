/** The small words that make windows of times; see `languages/en/timesWindows.ts`. */
export interface WindowWords {
  the: readonly string[];
  between: readonly string[];
  /** What joins the ends after "between" or "from". */
  joins: readonly string[];
  /** What joins two times into a range alone: "Monday to Thursday". */
  ranges: readonly string[];
  and: string;
  since: readonly string[];
  /** "since Monday", "starting Monday" beside a length. */
  starting: readonly string[];
  /** Between a day or month and its year. */
  ofYear: readonly string[];
  /** Between a length and the day that it ends on: "the week ending 10 May". */
  endings: readonly string[];
  /** "since the outbreak of the war in May". */
  beginnings: readonly string[];
  soFar: readonly string[];
  /** "this year": up to the publication, unless the sentence has a word of `ahead`. */
  current: readonly string[];
  earlier: readonly string[];
  later: readonly string[];
  ahead: readonly string[];
  within: readonly string[];
}
