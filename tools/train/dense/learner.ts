import type { Random } from '../random.js';
import { InputRows } from './inputRows.js';
import { Linear } from './linear.js';
import type { Training } from './multiply.js';
import { normBackward, normForward } from './norm.js';
import { recurBackward, recurForward } from './recurrent.js';
import { Scores } from './scores.js';

export interface Shape {
  rows: number;
  perWord: number;
  width: number;
  layers: number;
  /** Width of each of the four views of a word that arcs and relations are scored by. */
  view: number;
  relations: number;
  /** Most words in one batch. */
  most: number;
}

/** Sentences one behind the other. */
export interface Batch {
  sentences: number;
  /** Where each sentence starts, and the end. */
  starts: Int32Array;
  /** `perWord` rows of inputs a word. */
  rows: Int32Array;
  /** Place of the head in the sentence, −1 for the root. */
  heads: Int32Array;
  labels: Int32Array;
}

/** The parser’s network as it learns: numbers with fractions, and numbers left out at random. */
export class Learner {
  readonly inputs: InputRows;
  readonly layers: Linear[];
  readonly scores: Scores;
  readonly #x: Float32Array[];
  readonly #u: Float32Array[];
  readonly #p: Float32Array[];
  readonly #h: Float32Array[];
  readonly #scales: Float32Array[];
  readonly #masks: Float32Array[];
  readonly #dp: Float32Array;
  readonly #du: Float32Array;
  readonly #dx: Float32Array;

  constructor(
    training: Training,
    readonly shape: Shape,
    private readonly random: Random,
    private readonly drop: number,
  ) {
    const { width, layers, most } = shape;
    this.inputs = new InputRows(shape.rows, width, most * shape.perWord, random);
    this.layers = Array.from({ length: layers }, () => new Linear(training, width, 3 * width, random));
    for (const { bias } of this.layers) for (let c = 0; c < width; c++) bias[c] = 2 * random.next() - 1.5;
    this.scores = new Scores(training, shape, random, drop);
    const many = (count: number, size: number) =>
      Array.from({ length: count }, () => training.floats(most * size));
    this.#x = many(layers + 1, width);
    this.#u = many(layers + 1, width);
    this.#p = many(layers, 3 * width);
    this.#h = many(layers, width);
    this.#scales = many(layers + 1, 1);
    this.#masks = many(layers + 1, width);
    [this.#dp, this.#du, this.#dx] = [
      training.floats(most * 3 * width),
      training.floats(most * width),
      training.floats(most * width),
    ];
  }

  /** Learns from one batch; returns the loss summed over its words. */
  learn(batch: Batch, rate: number): number {
    const loss = this.slopes(batch);
    this.inputs.step(rate);
    for (const layer of this.layers) layer.step(rate);
    this.scores.step(rate);
    return loss;
  }

  /** Sets the slopes of all weights under the loss of one batch, which it returns. */
  slopes(batch: Batch): number {
    this.#forward(batch);
    const words = batch.starts[batch.sentences]!;
    const { width, layers } = this.shape;
    const dx = this.#dx.subarray(0, words * width);
    dx.fill(0);
    const loss = this.scores.learn(this.#u[layers]!, batch, this.#du);
    this.#backNorm(layers, words);
    for (let l = layers - 1; l >= 0; l--) {
      recurBackward(this.#p[l]!, batch.starts, batch.sentences, width, this.#h[l]!, dx, this.#dp);
      this.layers[l]!.backward(this.#u[l]!, this.#dp, words, this.#du);
      this.#backNorm(l, words);
    }
    this.inputs.backward(batch.rows, this.shape.perWord, words, dx);
    return loss;
  }

  #forward(batch: Batch): void {
    const { width, layers } = this.shape;
    const words = batch.starts[batch.sentences]!;
    this.inputs.forward(batch.rows, this.shape.perWord, words, this.#x[0]!);
    for (let l = 0; l <= layers; l++) {
      normForward(this.#x[l]!, words, width, this.#scales[l]!, this.#u[l]!);
      dropForward(this.#u[l]!, words * width, this.drop, this.random, this.#masks[l]!);
      if (l === layers) return;
      this.layers[l]!.forward(this.#u[l]!, this.#p[l]!, words);
      this.#x[l + 1]!.set(this.#x[l]!.subarray(0, words * width));
      recurForward(this.#p[l]!, batch.starts, batch.sentences, width, this.#h[l]!, this.#x[l + 1]!);
    }
  }

  #backNorm(l: number, words: number): void {
    const { width } = this.shape;
    const mask = this.#masks[l]!;
    for (let i = 0; i < words * width; i++) this.#du[i]! *= mask[i]!;
    normBackward(this.#x[l]!, this.#du, words, width, this.#scales[l]!, this.#dx);
  }
}

/** Leaves a share of the numbers out and raises the others; `mask` keeps by what each was multiplied. */
export function dropForward(
  x: Float32Array,
  count: number,
  share: number,
  random: Random,
  mask: Float32Array,
): void {
  drawMask(mask, count, share, random);
  for (let i = 0; i < count; i++) x[i]! *= mask[i]!;
}

/** Draws what numbers are multiplied by: 0 for a share of them, and for the others what keeps their mean. */
export function drawMask(mask: Float32Array, count: number, share: number, random: Random): void {
  const least = Math.round(share * 256);
  const raise = 256 / (256 - least);
  for (let i = 0; i < count; i += 4) {
    const bits = random.next() * 4294967296;
    for (let k = 0; k < 4 && i + k < count; k++) mask[i + k] = ((bits >>> (8 * k)) & 255) < least ? 0 : raise;
  }
}
