import type { Encoded } from './encode.js';
import type { Bag } from './hash.js';
import { tagBag, tagFeatures } from './tagFeatures.js';
import type { Scorer } from './weights.js';

/** The joint tags that a model knows: a tag's number is its place plus one. */
export interface TagSet {
  upos: string[];
  xpos: string[];
  /** Whether a tag is a verb's or an auxiliary's: what `lastVerb` remembers. */
  verbal: boolean[];
}

/** Splits `VERB VBD` lines. */
export function tagSetOf(names: readonly string[]): TagSet {
  const upos = names.map((name) => name.split(' ')[0] ?? 'X');
  const xpos = names.map((name) => name.split(' ')[1] ?? 'FW');
  return { upos, xpos, verbal: upos.map((tag) => tag === 'VERB' || tag === 'AUX') };
}

/** Tags words from left to right with a first table, then again with a second that sees the tags on both sides. */
export class Tagger {
  readonly #bag: Bag = tagBag();
  readonly #scores: Float64Array;

  constructor(
    readonly tags: TagSet,
    private readonly first: Scorer,
    private readonly second: Scorer | null,
  ) {
    this.#scores = new Float64Array(Math.max(first.classes, second?.classes ?? 0));
  }

  tag(words: Encoded): void {
    this.pass(words, this.first, false);
    if (this.second !== null) this.pass(words, this.second, true);
  }

  /** One pass; `after` where the tags to the right are known. */
  pass(words: Encoded, scorer: Scorer, after: boolean): void {
    let lastVerb = 0;
    for (let i = 0; i < words.size; i++) {
      tagFeatures(words, i, lastVerb, after, this.#bag);
      scorer.score(this.#bag.keys, this.#bag.size, this.#scores);
      const best = bestOf(this.#scores, scorer.classes);
      words.tag[i] = best + 1;
      if (this.tags.verbal[best]) lastVerb = best + 1;
    }
  }
}

/** Place of the highest score; the first of equals. */
export function bestOf(scores: Float64Array, count: number): number {
  let best = 0;
  for (let c = 1; c < count; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
