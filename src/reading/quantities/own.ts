/** A record's own value for a word of the text: "constructor" is a word too. */
export const own = <V>(record: Record<string, V>, word: string): V | undefined =>
  Object.hasOwn(record, word) ? record[word] : undefined;
