/** What a file holds, row by row from the first, as often as it is asked for. */
export interface Sheet {
  /** How many rows there are, as far as the file says so before it is read. */
  about: number | null;
  rows(): AsyncIterable<string[]> | Iterable<string[]>;
}
