import type { Random } from '../random.js';
import { Adam } from './adam.js';
import type { Training } from './multiply.js';

/** A matrix and what is added to its products: y = x W + b. Widths out are a multiple of eight. */
export class Linear {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly slope: Float32Array;
  readonly biasSlope: Float32Array;
  readonly #steps: Adam[];

  constructor(
    private readonly training: Training,
    readonly from: number,
    readonly to: number,
    random: Random,
  ) {
    this.weights = training.floats(from * to);
    this.bias = new Float32Array(to);
    this.slope = training.floats(from * to);
    this.biasSlope = new Float32Array(to);
    const range = 1 / Math.sqrt(from);
    for (let i = 0; i < this.weights.length; i++) this.weights[i] = range * (2 * random.next() - 1);
    this.#steps = [new Adam(this.weights, this.slope), new Adam(this.bias, this.biasSlope)];
  }

  forward(x: Float32Array, y: Float32Array, rows: number): void {
    for (let row = 0; row < rows; row++) y.set(this.bias, row * this.to);
    this.training.add(x, this.weights, y, rows, this.to, this.from);
  }

  /** Adds to the slopes of the weights; writes those of `x` where asked for. */
  backward(x: Float32Array, dy: Float32Array, rows: number, dx: Float32Array | null): void {
    this.training.addTurned(x, dy, this.slope, this.from, this.to, rows);
    for (let row = 0, at = 0; row < rows; row++) {
      for (let c = 0; c < this.to; c++, at++) this.biasSlope[c]! += dy[at]!;
    }
    if (dx === null) return;
    dx.fill(0, 0, rows * this.from);
    this.training.addByTurned(dy, this.weights, dx, rows, this.from, this.to);
  }

  step(rate: number): void {
    for (const step of this.#steps) step.step(rate);
  }
}
