/** What the sentences of checks are written with. */
export interface CheckWords {
  weekdays: readonly string[];
  /** Small numbers in words, by value. */
  numbers: readonly string[];
}
