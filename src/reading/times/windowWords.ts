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
  soFar: readonly string[];
  within: readonly string[];
}
