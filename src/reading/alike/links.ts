import type { Weights } from './weigh.js';

/** How alike two documents are, from 0 to 1; `a` stands before `b`. */
export interface Link {
  a: number;
  b: number;
  alike: number;
}

/** A word of more documents than this joins none of them: it bounds the work a document. */
const SPREAD = 200;
/** Less likeness than this is none. */
const LEAST = 0.02;

/** The pairs of documents that share rare words, by an index from word to documents: cosine of their weights. */
export function linksOf(documents: readonly Weights[]): Link[] {
  const index = new Map<string, { document: number; weight: number }[]>();
  for (const [document, weights] of documents.entries())
    for (const [word, weight] of weights) {
      const holding = index.get(word);
      if (holding) holding.push({ document, weight });
      else index.set(word, [{ document, weight }]);
    }
  const links: Link[] = [];
  for (const [b, weights] of documents.entries()) {
    const alike = new Map<number, number>();
    for (const [word, own] of weights) {
      const holding = index.get(word) ?? [];
      if (holding.length > SPREAD) continue;
      for (const { document, weight } of holding) {
        if (document >= b) break;
        alike.set(document, (alike.get(document) ?? 0) + own * weight);
      }
    }
    for (const [a, sum] of alike) if (sum >= LEAST) links.push({ a, b, alike: sum });
  }
  return links;
}
