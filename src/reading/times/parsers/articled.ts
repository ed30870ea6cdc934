import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';

/** "the 1990s", "the 19th century", "the summer of 2012": the article is part of the time, as TIMEX3 has it. */
export const articledWith =
  (inner: (line: Line, at: number) => Mention | undefined): Parser =>
  (line, at) => {
    if (!line.is(at, line.words.the)) return undefined;
    const found = inner(line, at + 1);
    // "the 1990s war": there the article is the war's.
    if (found?.first !== at + 1 || line.tag(found.end).startsWith('N')) return undefined;
    return { ...found, first: at };
  };
