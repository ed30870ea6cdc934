import type { Random } from '../random.js';
import { Adam } from './adam.js';

/** A row that no batch touched for long moves as far as its momentum would have taken it meanwhile: so many steps at once. */
const MOST_MISSED = 6;

/** A row of numbers for each known feature of a word; a word is the sum of its rows. */
export class InputRows {
  readonly weights: Float32Array;
  readonly #adam: Adam;
  readonly slopes: Float32Array;
  /** Place of a row's slopes among those in use, plus one. */
  readonly #places: Int32Array;
  #used: number[] = [];
  /** Number of the batch that last touched a row. */
  readonly #last: Int32Array;
  #time = 0;

  /** `most` is the number of rows that one batch may touch. */
  constructor(
    readonly count: number,
    readonly width: number,
    most: number,
    random: Random,
  ) {
    this.weights = new Float32Array(count * width);
    for (let i = width; i < this.weights.length; i++)
      this.weights[i] = 0.3 * (random.next() + random.next() - 1);
    this.slopes = new Float32Array(Math.min(most, count) * width);
    this.#places = new Int32Array(count);
    this.#last = new Int32Array(count);
    this.#adam = new Adam(this.weights, this.slopes);
  }

  /** Sums of rows; row 0 stands for none. */
  forward(rows: Int32Array, perWord: number, words: number, x: Float32Array): void {
    const { weights, width } = this;
    x.fill(0, 0, words * width);
    for (let word = 0; word < words; word++) {
      for (let k = word * perWord; k < (word + 1) * perWord; k++) {
        const from = rows[k]! * width;
        if (from === 0) continue;
        for (let c = 0, at = word * width; c < width; c++, at++) x[at]! += weights[from + c]!;
      }
    }
  }

  backward(rows: Int32Array, perWord: number, words: number, dx: Float32Array): void {
    const { width } = this;
    for (let word = 0; word < words; word++) {
      for (let k = word * perWord; k < (word + 1) * perWord; k++) {
        const row = rows[k]!;
        if (row === 0) continue;
        if (this.#places[row] === 0) this.#places[row] = this.#used.push(row);
        const to = (this.#places[row]! - 1) * width;
        for (let c = 0, at = word * width; c < width; c++, at++) this.slopes[to + c]! += dx[at]!;
      }
    }
  }

  /** Moves the rows that the last batch touched. */
  step(rate: number): void {
    this.#adam.tick();
    this.#time += 1;
    for (const row of this.#used) {
      const missed = Math.min(MOST_MISSED, this.#time - this.#last[row]!);
      this.#last[row] = this.#time;
      this.#adam.move(row * this.width, this.width, (this.#places[row]! - 1) * this.width, missed * rate);
      this.#places[row] = 0;
    }
    this.#used = [];
  }
}
