/** The words by which a page is taken apart, one set a language; all in lower case. */
export interface PageWords {
  /** Whole lines of page furniture, without closing punctuation. */
  furniture: ReadonlySet<string>;
  /** How a line of furniture begins; the line may go on. */
  furnitureStarts: readonly string[];
  /** What makes a short line furniture wherever it stands in it. */
  furnitureAnywhere: readonly string[];
  /** Furniture that stands in the head of an article, between its title and its text. */
  headMarks: ReadonlySet<string>;
  published: readonly string[];
  updated: readonly string[];
  /** Words that make a date relative to the moment of viewing: such a line gives no date. */
  relative: readonly string[];
  /** Words that make a date an end of a time span: such a line dates no page. */
  spans: ReadonlySet<string>;
  byline: readonly string[];
  captionStarts: readonly string[];
  /** Words that show a bracket at the end of a line to be a photo credit. */
  creditWords: readonly string[];
  agencies: ReadonlySet<string>;
  keyDates: readonly string[];
  /** Labels that stand in capitals before a colon as a place would. */
  labels: ReadonlySet<string>;
  /** Twelve names, January first, each with its short forms. */
  months: readonly (readonly string[])[];
}
