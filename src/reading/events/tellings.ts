import type { Count } from '../reading.js';
import { type Rank, type RankWords, rankOf } from './rank.js';

/** What one claim says of the people of a happening, by one measure. */
export interface Telling {
  claim: string;
  /** The sentence, for what it says besides the numbers. */
  says: string;
  counts: readonly Count[];
}

/** A number of people that a report gives a happening, from one claim or from two that tell of different people. */
export interface Sum {
  low: number;
  high: number | null;
  claims: string[];
}

interface Ranked extends Sum {
  rank: Rank;
  vague: boolean;
}

/**
 * The numbers of one happening: the parts of a claim are added up; claims are not, for a report tells its happening again and
 * again, save that a claim of its leader alone and one of those with him tell of different people.
 */
export function sumsOf(tellings: readonly Telling[], words: RankWords): Sum[] {
  const all = exactOnes(tellings.map((one) => ranked(one, words)));
  const [leading, following, either] = (['leading', 'following', 'either'] as const).map((rank) =>
    all.filter((one) => one.rank === rank),
  ) as [Ranked[], Ranked[], Ranked[]];
  const pairs = following.flatMap((few) => leading.map((one) => both(one, few)));
  const apart = [...leading, ...following].filter(({ low }) => !either.some((whole) => whole.low >= low));
  return [...either, ...(pairs.length > 0 ? pairs : apart)];
}

function ranked({ claim, says, counts }: Telling, words: RankWords): Ranked {
  const ranks = new Set(counts.map((count) => rankOf(count, words)));
  const [only] = ranks;
  // "the man and two of his aides", "four rebels, including a commander": who leads is among them.
  const among =
    only === 'following' && (counts.length > 1 || words.including.some((word) => says.includes(` ${word} `)));
  const rank = ranks.size === 1 && only !== undefined && !among ? only : 'either';
  return {
    ...added(counts),
    claims: [claim],
    rank,
    vague: counts.some((count) => isLoose(count, words) && !isBesides(count, words)),
  };
}

/** "several", "a number of", "him": where the report has a number of the same people, the word adds nothing to it. */
const isLoose = ({ bound, low, of }: Count, { pronouns }: RankWords): boolean =>
  (bound === 'vague' && (low ?? 0) < LOOSE) || pronouns.has((of ?? '').toLowerCase());
const LOOSE = 10;

const isBesides = ({ quote }: Count, { besides }: RankWords): boolean =>
  besides.some((word) => quote.exact.toLowerCase().split(/\s+/).includes(word));

const exactOnes = (all: readonly Ranked[]): Ranked[] =>
  all.filter(
    ({ vague, rank, low }) =>
      !vague ||
      !all.some(
        (other) => !other.vague && (other.rank === rank || (other.rank === 'either' && other.low >= low)),
      ),
  );

const both = (one: Sum, other: Sum): Sum => ({
  low: one.low + other.low,
  high: one.high === null || other.high === null ? null : one.high + other.high,
  claims: [...one.claims, ...other.claims],
});

function added(parts: readonly Count[]): { low: number; high: number | null } {
  let low = 0;
  let high: number | null = 0;
  for (const { value, low: least, high: most } of parts) {
    low += least ?? value ?? 0;
    const top: number | null = most ?? (least === null || value === least ? value : null);
    high = high === null || top === null ? null : high + top;
  }
  return { low, high };
}
