import type { Archive } from './archive.js';
import { type Encoded, SENTENCE_CAP } from './encode.js';
import { INPUTS, type InputTable, readInputs } from './inputs.js';
import type { Kernel, SharedMemory } from './kernel.js';
import { type Matrix, readMatrix } from './matrix.js';
import { networkBytes } from './networkBytes.js';
import { stepOf } from './steps.js';

/** Whole numbers that make one of a word's normed numbers, and of those behind a layer without negative ones. */
export const NORMED = 2048;
export const RECTIFIED = 1024;
const MOST_WHOLE = 32_767;

/** What a compiled `network.wat` offers; the numbers are addresses and sizes, explained there. */
interface Exports {
  sumRows(...numbers: number[]): void;
  norm(...numbers: number[]): void;
  multiply(...numbers: number[]): void;
  recur(...numbers: number[]): void;
  dots(...numbers: number[]): void;
}

/** The part of the engine's WebAssembly that is used here. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { kernel: { memory: SharedMemory } }) => { exports: object };
};

/**
 * Rates arcs and names relations. A word is the sum of a row for each of its features; layers of gated units carry what
 * stands before and behind; arcs are rated by a bilinear form (Dozat and Manning 2017) and the distance.
 */
export class Network {
  readonly #exports: Exports;
  readonly #table: InputTable;
  readonly #rowsOf: Int8Array;
  readonly #rowScale: number;
  readonly #layers: Matrix[];
  readonly #views: Matrix;
  readonly #query: Matrix;
  readonly #names: Matrix;
  /** The root as head of an arc and of a relation, then what each distance adds to a relation. */
  readonly #extra: Float32Array;
  readonly #width: number;
  readonly #view: number;
  readonly #relations: number;
  readonly #rows: Int32Array;
  readonly #x: Float32Array;
  readonly #p: Float32Array;
  readonly #v: Float32Array;
  readonly #q: Float32Array;
  readonly #whole: Int16Array;
  readonly #dots: Float32Array;

  constructor(archive: Archive, kernel: Kernel) {
    const bytes = Uint8Array.from(atob(networkBytes), (character) => character.charCodeAt(0));
    const imports = { kernel: { memory: kernel.memory } };
    this.#exports = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports as Exports;
    const [width = 0, layers = 0, view = 0, relations = 0] = archive.int32('network.shape');
    [this.#width, this.#view, this.#relations] = [width, view, relations];
    this.#table = readInputs(archive);
    this.#rowsOf = archive.int8('network.inputs');
    this.#rowScale = archive.float32('network.inputScale')[0] ?? 0;
    this.#layers = Array.from({ length: layers }, (_, l) => readMatrix(archive, `network.layer${l}`));
    this.#views = readMatrix(archive, 'network.views');
    this.#query = readMatrix(archive, 'network.query');
    this.#names = readMatrix(archive, 'network.names');
    this.#extra = archive.float32('network.extra');
    const floats = (count: number) => {
      const { buffer, byteOffset } = kernel.room(count * 4);
      return new Float32Array(buffer, byteOffset, count);
    };
    const whole = kernel.room(SENTENCE_CAP * width * 2);
    const rows = kernel.room(SENTENCE_CAP * INPUTS * 4);
    this.#whole = new Int16Array(whole.buffer, whole.byteOffset, SENTENCE_CAP * width);
    this.#rows = new Int32Array(rows.buffer, rows.byteOffset, SENTENCE_CAP * INPUTS);
    this.#x = floats(SENTENCE_CAP * width);
    this.#p = floats(SENTENCE_CAP * 3 * width);
    this.#v = floats((SENTENCE_CAP + 1) * this.#views.columns);
    this.#q = floats(SENTENCE_CAP * Math.max(this.#query.columns, this.#names.columns));
    this.#dots = floats(SENTENCE_CAP * (SENTENCE_CAP + 1));
  }

  /**
   * Rates each word, and the root, as the head of each word of a tagged sentence: into a line of `size + 1` numbers for each
   * of `size + 1` nodes, of which 0 is the root.
   */
  rate(words: Encoded, scores: Float64Array): void {
    const { size } = words;
    this.#encode(words);
    const [view, heads] = [this.#view, this.#v];
    const line = this.#views.columns;
    rectify(heads, line, 0, view, size, null);
    rectify(heads, line, view, view, size, this.#whole);
    this.#multiply(this.#query, view, size, this.#q);
    const [wide, q, dots] = [this.#query.columns, this.#q, this.#dots];
    const nodes = size + 1;
    heads.set(this.#extra.subarray(0, view), size * line);
    this.#exports.dots(
      ...[q.byteOffset, wide * 4, size, heads.byteOffset, line * 4, nodes, view, dots.byteOffset],
    );
    for (let i = 0; i < size; i++) {
      const [from, to] = [i * nodes, (i + 1) * nodes];
      const steps = i * wide + view;
      scores[to] = dots[from + size]! + q[steps]!;
      for (let j = 0; j < size; j++) scores[to + j + 1] = dots[from + j]! + q[steps + stepOf(j - i)]!;
    }
  }

  /** The relation of each word to its head, in the sentence rated last; heads and words count from 1, 0 is the root. */
  name(heads: Int32Array, size: number, labels: Int32Array): void {
    const view = this.#view;
    const line = this.#views.columns;
    const [v, extra, whole] = [this.#v, this.#extra, this.#whole];
    for (let i = 0; i < size; i++) {
      const head = heads[i + 1]! - 1;
      const own = i * line + 3 * view;
      const distance = (2 + (head < 0 ? 0 : stepOf(head - i))) * view;
      const other = head < 0 ? extra : v;
      const at = head < 0 ? view : head * line + 2 * view;
      for (let c = 0; c < view; c++) {
        whole[i * view + c] = wholeOf(other[at + c]! + v[own + c]! + extra[distance + c]!);
      }
    }
    this.#multiply(this.#names, view, size, this.#q);
    const [wide, rated] = [this.#names.columns, this.#q];
    for (let i = 0; i < size; i++) {
      let best = 0;
      for (let c = 1; c < this.#relations; c++) if (rated[i * wide + c]! > rated[i * wide + best]!) best = c;
      labels[i] = best;
    }
  }

  /** Fills the views of all words. */
  #encode(words: Encoded): void {
    const { sumRows, norm, recur } = this.#exports;
    const [width, x, p] = [this.#width, this.#x.byteOffset, this.#p.byteOffset];
    const { size } = words;
    this.#table.fill(words, this.#rows);
    sumRows(this.#rowsOf.byteOffset, width, this.#rows.byteOffset, INPUTS, size, this.#rowScale, x);
    for (const layer of this.#layers) {
      norm(x, size, width, NORMED, this.#whole.byteOffset);
      this.#multiply(layer, width, size, this.#p);
      recur(p, size, width, x);
    }
    norm(x, size, width, NORMED, this.#whole.byteOffset);
    this.#multiply(this.#views, width, size, this.#v);
  }

  /** Products of the whole numbers at hand. */
  #multiply(
    { columns, weights, scales, bias }: Matrix,
    width: number,
    words: number,
    out: Float32Array,
  ): void {
    const matrix = [weights.byteOffset, columns, scales.byteOffset, bias.byteOffset] as const;
    this.#exports.multiply(this.#whole.byteOffset, words, width, ...matrix, out.byteOffset);
  }
}

/** Makes negative numbers 0 in part of each line, in place; or, where there is `whole`, writes the whole numbers there. */
function rectify(
  v: Float32Array,
  line: number,
  from: number,
  count: number,
  words: number,
  whole: Int16Array | null,
): void {
  for (let word = 0; word < words; word++) {
    for (let c = 0; c < count; c++) {
      const value = v[word * line + from + c]!;
      if (whole !== null) whole[word * count + c] = wholeOf(value);
      else if (value < 0) v[word * line + from + c] = 0;
    }
  }
}

/** A number without a sign as a whole one. */
function wholeOf(value: number): number {
  return value <= 0 ? 0 : Math.min(MOST_WHOLE, (value * RECTIFIED + 0.5) | 0);
}
