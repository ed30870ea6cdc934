import { STEPS, stepOf } from '../../../src/reading/syntax/steps.js';
import type { Random } from '../random.js';
import { Adam } from './adam.js';
import { type Batch, drawMask, dropForward, type Shape } from './learner.js';
import { Linear } from './linear.js';
import type { Training } from './multiply.js';

/** Arcs scored by a bilinear form (Dozat and Manning 2017) with a part for the distance, relations by one hidden layer. */
export class Scores {
  /** Views of a word: as head, as dependent, and both again for relations. */
  readonly views: Linear;
  /** From a dependent to what is multiplied with heads, then what each distance adds. */
  readonly query: Linear;
  readonly names: Linear;
  /** The root as head of an arc and of a relation, then the distances' part in relations. */
  readonly extra: Float32Array;
  readonly extraSlope: Float32Array;
  readonly #extraAdam: Adam;
  readonly #v: Float32Array;
  readonly #mask: Float32Array;
  readonly #dv: Float32Array;
  readonly #dependents: Float32Array;
  readonly #dDependents: Float32Array;
  readonly #q: Float32Array;
  readonly #dq: Float32Array;
  readonly #hidden: Float32Array;
  readonly #hiddenMask: Float32Array;
  readonly #dHidden: Float32Array;
  readonly #named: Float32Array;
  readonly #line = new Float64Array(1024);

  constructor(
    training: Training,
    private readonly shape: Shape,
    private readonly random: Random,
    private readonly drop: number,
  ) {
    const { width, view, relations, most } = shape;
    this.views = new Linear(training, width, 4 * view, random);
    this.query = new Linear(training, view, view + STEPS, random);
    this.names = new Linear(training, view, Math.ceil(relations / 8) * 8, random);
    this.extra = new Float32Array((2 + STEPS) * view);
    for (let i = 0; i < this.extra.length; i++) this.extra[i] = 0.2 * (random.next() - 0.5);
    this.extraSlope = new Float32Array(this.extra.length);
    this.#extraAdam = new Adam(this.extra, this.extraSlope);
    const floats = (size: number) => training.floats(most * size);
    [this.#v, this.#mask, this.#dv] = [floats(4 * view), floats(2 * view), floats(4 * view)];
    [this.#dependents, this.#dDependents] = [floats(view), floats(view)];
    [this.#q, this.#dq] = [floats(view + STEPS), floats(view + STEPS)];
    [this.#hidden, this.#hiddenMask, this.#dHidden] = [floats(view), floats(view), floats(view)];
    this.#named = floats(this.names.to);
  }

  /** Writes the slopes of the words' vectors; returns the loss. */
  learn(e: Float32Array, batch: Batch, de: Float32Array): number {
    const words = batch.starts[batch.sentences]!;
    this.#look(e, words);
    this.#dv.fill(0, 0, words * this.views.to);
    this.#dq.fill(0, 0, words * this.query.to);
    const loss = this.#learnArcs(batch) + this.#learnNames(batch, words);
    const { view } = this.shape;
    this.query.backward(this.#dependents, this.#dq, words, this.#dDependents);
    for (let word = 0; word < words; word++) {
      for (let c = 0; c < view; c++)
        this.#dv[word * 4 * view + view + c] = this.#dDependents[word * view + c]!;
      for (let c = 0; c < 2 * view; c++) {
        const at = word * 4 * view + c;
        this.#dv[at] = this.#v[at]! > 0 ? this.#dv[at]! * this.#mask[word * 2 * view + c]! : 0;
      }
    }
    this.views.backward(e, this.#dv, words, de);
    return loss;
  }

  step(rate: number): void {
    for (const linear of [this.views, this.query, this.names]) linear.step(rate);
    this.#extraAdam.step(rate);
  }

  #look(e: Float32Array, words: number): void {
    const { view } = this.shape;
    this.views.forward(e, this.#v, words);
    const v = this.#v;
    drawMask(this.#mask, words * 2 * view, this.drop, this.random);
    for (let word = 0; word < words; word++) {
      for (let c = 0; c < 2 * view; c++) {
        const at = word * 4 * view + c;
        v[at] = v[at]! > 0 ? v[at]! * this.#mask[word * 2 * view + c]! : 0;
      }
      for (let c = 0; c < view; c++) this.#dependents[word * view + c] = v[word * 4 * view + view + c]!;
    }
    this.query.forward(this.#dependents, this.#q, words);
  }

  /** Scores of the heads of word `i`: the root first, then each word of the sentence. */
  #arcs(from: number, size: number, i: number): void {
    const { view } = this.shape;
    const [q, v, extra, line] = [this.#q, this.#v, this.extra, this.#line];
    const at = (from + i) * (view + STEPS);
    let root = q[at + view]!;
    for (let c = 0; c < view; c++) root += q[at + c]! * extra[c]!;
    line[0] = root;
    for (let j = 0; j < size; j++) {
      const head = (from + j) * 4 * view;
      let sum = q[at + view + stepOf(j - i)]!;
      for (let c = 0; c < view; c++) sum += q[at + c]! * v[head + c]!;
      line[j + 1] = i === j ? Number.NEGATIVE_INFINITY : sum;
    }
  }

  #learnArcs(batch: Batch): number {
    const { view } = this.shape;
    const [q, v, extra, line, dq, dv] = [this.#q, this.#v, this.extra, this.#line, this.#dq, this.#dv];
    let loss = 0;
    for (let s = 0; s < batch.sentences; s++) {
      const [from, size] = [batch.starts[s]!, batch.starts[s + 1]! - batch.starts[s]!];
      for (let i = 0; i < size; i++) {
        this.#arcs(from, size, i);
        loss += softmax(line, size + 1, batch.heads[from + i]! + 1);
        const at = (from + i) * (view + STEPS);
        dq[at + view]! += line[0]!;
        for (let c = 0; c < view; c++) {
          dq[at + c]! += line[0]! * extra[c]!;
          this.extraSlope[c]! += line[0]! * q[at + c]!;
        }
        for (let j = 0; j < size; j++) {
          const slope = line[j + 1]!;
          if (slope === 0) continue;
          dq[at + view + stepOf(j - i)]! += slope;
          const head = (from + j) * 4 * view;
          for (let c = 0; c < view; c++) {
            dq[at + c]! += slope * v[head + c]!;
            dv[head + c]! += slope * q[at + c]!;
          }
        }
      }
    }
    return loss;
  }

  /** Scores of the relations of all words to their heads. */
  #name(batch: Batch): void {
    const { view } = this.shape;
    const [v, extra, hidden] = [this.#v, this.extra, this.#hidden];
    eachArc(batch, (word, head, step) => {
      const own = word * 4 * view + 3 * view;
      for (let c = 0; c < view; c++) {
        const other = head < 0 ? extra[view + c]! : v[head * 4 * view + 2 * view + c]!;
        const sum = other + v[own + c]! + extra[(2 + step) * view + c]!;
        hidden[word * view + c] = sum > 0 ? sum : 0;
      }
    });
    const words = batch.starts[batch.sentences]!;
    dropForward(hidden, words * view, this.drop, this.random, this.#hiddenMask);
    this.names.forward(hidden, this.#named, words);
  }

  #learnNames(batch: Batch, words: number): number {
    const { view, relations } = this.shape;
    this.#name(batch);
    const wide = this.names.to;
    let loss = 0;
    for (let word = 0; word < words; word++) {
      const line = this.#line;
      for (let c = 0; c < relations; c++) line[c] = this.#named[word * wide + c]!;
      loss += softmax(line, relations, batch.labels[word]!);
      for (let c = 0; c < wide; c++) this.#named[word * wide + c] = c < relations ? line[c]! : 0;
    }
    this.names.backward(this.#hidden, this.#named, words, this.#dHidden);
    const { extraSlope } = this;
    const dv = this.#dv;
    eachArc(batch, (word, head, step) => {
      const own = word * 4 * view + 3 * view;
      for (let c = 0; c < view; c++) {
        if (this.#hidden[word * view + c]! === 0) continue;
        const slope = this.#dHidden[word * view + c]! * this.#hiddenMask[word * view + c]!;
        dv[own + c]! += slope;
        extraSlope[(2 + step) * view + c]! += slope;
        if (head < 0) extraSlope[view + c]! += slope;
        else dv[head * 4 * view + 2 * view + c]! += slope;
      }
    });
    return loss;
  }
}

function eachArc(batch: Batch, use: (word: number, head: number, step: number) => void): void {
  for (let s = 0; s < batch.sentences; s++) {
    const from = batch.starts[s]!;
    for (let word = from; word < batch.starts[s + 1]!; word++) {
      const head = batch.heads[word]!;
      use(word, head < 0 ? -1 : from + head, head < 0 ? 0 : stepOf(head - (word - from)));
    }
  }
}

/** Turns scores into their slopes under the loss of missing `right`, which it returns; none where `right` is negative. */
function softmax(line: Float64Array, count: number, right: number): number {
  if (right < 0) {
    line.fill(0, 0, count);
    return 0;
  }
  let top = line[0]!;
  for (let c = 1; c < count; c++) if (line[c]! > top) top = line[c]!;
  const own = line[right]! - top;
  let sum = 0;
  for (let c = 0; c < count; c++) {
    line[c] = Math.exp(line[c]! - top);
    sum += line[c]!;
  }
  for (let c = 0; c < count; c++) line[c]! /= sum;
  line[right]! -= 1;
  return Math.log(sum) - own;
}
