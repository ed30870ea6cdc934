import type { Scorer } from './weights.js';

/** Places for bags; a later bag takes the place of an earlier one. */
const PLACES = 2048;

/**
 * Remembers the scores of a sentence's bags of features: states of a beam differ little, so two bags in five come again. A bag
 * is known by 64 bits of its keys.
 */
export class Recalled implements Scorer {
  readonly classes: number;
  readonly #first = new Int32Array(PLACES);
  readonly #second = new Int32Array(PLACES);
  /** The sentence in which a place was filled. */
  readonly #when = new Int32Array(PLACES);
  readonly #scores: Float64Array;
  #now = 0;

  constructor(private readonly inner: Scorer) {
    this.classes = inner.classes;
    this.#scores = new Float64Array(PLACES * inner.classes);
  }

  /** Starts a sentence: nothing is remembered. */
  forget(): void {
    this.#now = (this.#now + 1) | 0;
  }

  score(keys: Int32Array, count: number, out: Float64Array): void {
    let first = count;
    let second = 0x2545f491;
    for (let i = 0; i < count; i++) {
      first = Math.imul(first ^ keys[i]!, 0x9e3779b1);
      second = Math.imul(second, 0x85ebca6b) + keys[i]!;
    }
    first ^= first >>> 15;
    const place = first & (PLACES - 1);
    const { classes } = this;
    const start = place * classes;
    if (
      this.#when[place] === this.#now &&
      this.#first[place] === first &&
      this.#second[place] === (second | 0)
    ) {
      for (let c = 0; c < classes; c++) out[c] = this.#scores[start + c]!;
      return;
    }
    this.inner.score(keys, count, out);
    this.#when[place] = this.#now;
    this.#first[place] = first;
    this.#second[place] = second;
    for (let c = 0; c < classes; c++) this.#scores[start + c] = out[c]!;
  }
}
