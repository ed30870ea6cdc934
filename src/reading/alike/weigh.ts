import { type Term, termsOf } from './terms.js';

/** Weights of a document's terms, as a vector of length one. */
export type Weights = ReadonlyMap<string, number>;

/**
 * What a word weighs; few values were tried, over all of ECB+ 1–35 and ten topics of it at a time. They lie on a plateau:
 * plain tf-idf loses .02 of B³ F1 there, and half or twice one of them .01 to .02.
 */
const WEIGH = {
  /** Rarity counts more than in plain tf-idf. */
  rarity: 1.5,
  /** Times t in a document count as t / (t + this). */
  repeated: 0.5,
  /** Mostly written with a capital: a name. */
  name: 1.5,
  lead: 1.3,
  /** In no other of many documents: mostly chance. Among few documents it counts in full, for they say little of it. */
  alone: 0.3,
};
/** Documents that are taken to hold every common word beside those given: few documents say little of what is rare. */
const BACKGROUND = 50;

/** Weighs words by how rare they are among the documents given; `common` are words that are rare in none. */
export function weigh(texts: readonly string[], common: ReadonlySet<string>): Weights[] {
  const all = texts.map(termsOf);
  const holding = new Map<string, number>();
  for (const terms of all) for (const word of terms.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
  const rarity = (word: string): number => {
    const held = (holding.get(word) ?? 0) + (common.has(word) ? BACKGROUND : 0);
    return Math.max(0, Math.log((texts.length + BACKGROUND) / held)) ** WEIGH.rarity;
  };
  const { length } = texts;
  const alone = (WEIGH.alone * length + BACKGROUND) / (length + BACKGROUND);
  return all.map((terms) => {
    const weights = new Map<string, number>();
    for (const [word, term] of terms) {
      const weight = rarity(word) * standing(term) * (holding.get(word) === 1 ? alone : 1);
      if (weight > 0) weights.set(word, weight);
    }
    return normal(weights);
  });
}

function standing({ times, capitals, leads }: Term): number {
  const name = capitals > times / 2 ? WEIGH.name : 1;
  return (times / (times + WEIGH.repeated)) * name * (leads ? WEIGH.lead : 1);
}

function normal(weights: Map<string, number>): Weights {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (const [word, weight] of weights) weights.set(word, weight / length);
  return weights;
}
