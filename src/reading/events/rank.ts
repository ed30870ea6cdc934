import type { Count } from '../reading.js';

/** Nouns that tell those who lead from those who follow them: "a commander and two fighters" are three people. */
export interface RankWords {
  leading: ReadonlySet<string>;
  following: ReadonlySet<string>;
  pronouns: ReadonlySet<string>;
  /** Words of a phrase that counts a leader among its own: "four fighters, including a commander". */
  including: readonly string[];
  /** Words of a phrase that counts people besides those told of. */
  besides: readonly string[];
  /** Small words that end the noun of a phrase. */
  ends: ReadonlySet<string>;
}

/** Whom a number counts: leaders alone, followers alone, or people of either or no rank. */
export type Rank = 'leading' | 'following' | 'either';

/** The rank of the people that a count's phrase names: that of the last noun before its first small word. */
export function rankOf({ of, value }: Pick<Count, 'of' | 'value'>, words: RankWords): Rank {
  const all = (of ?? '').match(/[\p{L}'-]+|[,;(]/gu) ?? [];
  const end = all.findIndex((word) => words.ends.has(word) || /[,;(]/.test(word));
  const phrase = end < 0 ? all : all.slice(0, end);
  const noun = phrase
    .map((word) => singular(word.toLowerCase()))
    .findLast((word) => words.leading.has(word) || words.following.has(word));
  if (noun !== undefined) return words.leading.has(noun) ? 'leading' : 'following';
  // Who is named is singled out as a leader is.
  return value === 1 && /^\p{Lu}/u.test(phrase.at(-1) ?? '') ? 'leading' : 'either';
}

const singular = (word: string): string => word.replace(/men$/, 'man').replace(/([^s])s$/, '$1');
