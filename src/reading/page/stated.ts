import { fold, linesOf } from './lines.js';

/** What a page states of its article to machines, apart from its text; dates are ISO. */
export interface Stated {
  title: string | null;
  byline: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
}

/** Index of the text that a page's statements are about: the only one, or the one that bears the title; else -1. */
export function statedBy(texts: readonly string[], stated: Stated | undefined): number {
  if (stated === undefined) return -1;
  if (texts.length === 1) return 0;
  if (stated.title === null) return -1;
  const title = fold(stated.title);
  return texts.findIndex((text) => linesOf(text).some((line) => fold(line.text) === title));
}
