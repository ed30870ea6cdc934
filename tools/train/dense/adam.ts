/** Shares of the past in the two running means. */
const SLOPE = 0.9;
const SQUARE = 0.95;
const LEAST = 1e-8;

/** Adam (Kingma and Ba 2015) over one array of weights and the array of their slopes. */
export class Adam {
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  #time = 0;

  constructor(
    private readonly weights: Float32Array,
    private readonly slopes: Float32Array,
  ) {
    this.#mean = new Float32Array(weights.length);
    this.#square = new Float32Array(weights.length);
  }

  /** Moves all weights against their slopes, which then are 0 again. */
  step(rate: number): void {
    this.tick();
    this.move(0, this.weights.length, 0, rate);
  }

  tick(): void {
    this.#time += 1;
  }

  /** Moves `count` weights from a place on, by the slopes at another. */
  move(at: number, count: number, slopeAt: number, rate: number): void {
    const { weights, slopes } = this;
    const [mean, square] = [this.#mean, this.#square];
    const grown = Math.sqrt(1 - SQUARE ** this.#time) / (1 - SLOPE ** this.#time);
    const by = rate * grown;
    for (let i = at, s = slopeAt; i < at + count; i++, s++) {
      const slope = slopes[s]!;
      slopes[s] = 0;
      mean[i] = SLOPE * mean[i]! + (1 - SLOPE) * slope;
      square[i] = SQUARE * square[i]! + (1 - SQUARE) * slope * slope;
      weights[i]! -= (by * mean[i]!) / (Math.sqrt(square[i]!) + LEAST);
    }
  }
}
