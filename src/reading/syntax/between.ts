import type { Encoded } from './encode.js';

/** Classes of words that bear on attachment; 0 for all others. */
export const marks = { verb: 1, punctuation: 2, link: 3 } as const;

/** The mark of a joint tag. */
export function markOf(upos: string): number {
  if (upos === 'VERB' || upos === 'AUX') return marks.verb;
  if (upos === 'PUNCT') return marks.punctuation;
  return upos === 'CCONJ' || upos === 'SCONJ' ? marks.link : 0;
}

/** Running counts of marked words, so that what stands between two words is found at once. */
export class Between {
  readonly #verbs: Int32Array;
  readonly #points: Int32Array;
  readonly #links: Int32Array;

  constructor(capacity: number) {
    this.#verbs = new Int32Array(capacity + 2);
    this.#points = new Int32Array(capacity + 2);
    this.#links = new Int32Array(capacity + 2);
  }

  /** `markOfTag` is indexed by a joint tag's number. */
  count(words: Encoded, markOfTag: Uint8Array): void {
    for (let i = 0; i < words.size; i++) {
      const mark = markOfTag[words.tag[i]!] ?? 0;
      this.#verbs[i + 1] = this.#verbs[i]! + (mark === marks.verb ? 1 : 0);
      this.#points[i + 1] = this.#points[i]! + (mark === marks.punctuation ? 1 : 0);
      this.#links[i + 1] = this.#links[i]! + (mark === marks.link ? 1 : 0);
    }
  }

  /** Verbs, punctuation and links between two places, each count at most 2, as one number. */
  over(a: number, b: number): number {
    if (a < 0 || b <= a + 1) return 0;
    const verbs = Math.min(2, this.#verbs[b]! - this.#verbs[a + 1]!);
    const points = Math.min(2, this.#points[b]! - this.#points[a + 1]!);
    return 1 + verbs + 3 * points + 9 * Math.min(2, this.#links[b]! - this.#links[a + 1]!);
  }
}

/** A distance as one of ten steps. */
export function stepOf(from: number, to: number): number {
  if (from < 0 || to < 0) return 9;
  const distance = Math.abs(to - from);
  if (distance < 5) return distance;
  return distance < 7 ? 5 : distance < 11 ? 6 : distance < 20 ? 7 : 8;
}
