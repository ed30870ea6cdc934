import { type Encoded, SENTENCE_CAP } from './encode.js';
import type { Network } from './network.js';
import { TreeFinder } from './tree.js';

/** Finds the best tree over a sentence by what the network makes of its arcs, and names the relations. */
export class Parser {
  readonly #finder = new TreeFinder(SENTENCE_CAP + 1);
  readonly #scores = new Float64Array((SENTENCE_CAP + 1) ** 2);
  /** Place of each word's head, counted from 1; 0 is the root. */
  readonly heads = new Int32Array(SENTENCE_CAP + 1);
  readonly labels = new Int32Array(SENTENCE_CAP);

  constructor(private readonly network: Network) {}

  /** Parses a tagged sentence: `heads` from place 1 on and `labels` from 0 on hold until the next call. */
  parse(words: Encoded): void {
    const { size } = words;
    this.network.rate(words, this.#scores);
    this.#finder.find(this.#scores, size + 1, this.heads);
    this.network.name(this.heads, size, this.labels);
  }
}
