import { kernelBytes } from './kernelBytes.js';

/** Keys of one call: more than any bag of features holds. */
const MOST_KEYS = 256;
const MOST_CLASSES = 256;
/** Checks that `kernel.wat` looks at in one go, and bytes that it loads of a row. */
const GROUP = 8;
/** Runs of more pairs than this become rows of a weight for each class, marked by a length of `WIDE`. */
const LONG = 24;
const WIDE = 255;
/** Sections start at a line of the processor's cache. */
const LINE = 64;
const PAGE = 65_536;

/** Where keys go in, addresses are noted and sums come out, before the tables. */
const KEYS = 0;
const FOUND = KEYS + MOST_KEYS * 4;
const OUT = FOUND + MOST_KEYS * 4;
const SECTIONS = OUT + MOST_CLASSES * 2;

/** What a compiled `kernel.wat` offers; the numbers are explained there. */
interface Exports {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  addTriples(...numbers: [...table: number[], keys: number, count: number, found: number, out: number]): void;
  addRuns(...numbers: [...table: number[], keys: number, count: number, found: number, out: number]): void;
}

/** The part of the engine's WebAssembly that is used here. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: object };
};

/** Sums over features of each class, from the keys of the features: writes into the first `classes` places of `out`. */
export type Sum = (keys: Int32Array, count: number, out: Float64Array) => void;

/** Tables of weights in one block of memory, and the loops over them that are worth compiled code. */
export class Kernel {
  readonly #exports: Exports;
  #end = SECTIONS;
  #keys = new Int32Array(0);
  #sums = new Int16Array(0);

  constructor() {
    const bytes = Uint8Array.from(atob(kernelBytes), (character) => character.charCodeAt(0));
    this.#exports = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports;
  }

  /** Takes in a table of three weights a slot; `checks` are a power of two. */
  triples(checks: Int16Array, weights: Int8Array): Sum {
    const mask = checks.length - 1;
    const [at, rows] = [this.#checks(checks), this.#section(weights)];
    return (keys, count, out) => {
      this.#give(keys, count);
      this.#exports.addTriples(at, mask, rows, KEYS, count, FOUND, OUT);
      for (let c = 0; c < 3; c++) out[c] = this.#sums[c]!;
    };
  }

  /** Takes in a table of runs of (class, weight) pairs; `checks` and `runs` are a power of two. */
  runs(
    classes: number,
    checks: Int16Array,
    runs: Uint32Array,
    pairClass: Uint8Array,
    pairWeight: Int8Array,
  ): Sum {
    const width = Math.ceil(classes / GROUP) * GROUP;
    const wide = widened(runs, pairClass, pairWeight, width);
    const table = [
      this.#checks(checks),
      checks.length - 1,
      ...[wide.runs, pairClass, pairWeight, wide.rows].map((section) => this.#section(section)),
      width,
    ] as const;
    return (keys, count, out) => {
      this.#give(keys, count);
      this.#sums.fill(0, 0, width);
      this.#exports.addRuns(...table, KEYS, count, FOUND, OUT);
      for (let c = 0; c < classes; c++) out[c] = this.#sums[c]!;
    };
  }

  #give(keys: Int32Array, count: number): void {
    const given = this.#keys;
    for (let i = 0; i < count; i++) given[i] = keys[i]!;
  }

  /** The first group of checks stands once more behind the last. */
  #checks(checks: Int16Array): number {
    const round = new Int16Array(checks.length + GROUP);
    round.set(checks);
    round.set(checks.subarray(0, GROUP), checks.length);
    return this.#section(round);
  }

  /** Copies a section in and returns its address. */
  #section(from: Int16Array | Int8Array | Uint8Array | Uint32Array): number {
    const { memory } = this.#exports;
    const start = Math.ceil(this.#end / LINE) * LINE;
    this.#end = start + from.byteLength + GROUP;
    const missing = this.#end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    const { buffer } = memory;
    new Uint8Array(buffer, start).set(new Uint8Array(from.buffer, from.byteOffset, from.byteLength));
    this.#keys = new Int32Array(buffer, KEYS, MOST_KEYS);
    this.#sums = new Int16Array(buffer, OUT, MOST_CLASSES);
    return start;
  }
}

/** Gives long runs, which common features have, a weight for each class: eight are added in one go. */
function widened(runs: Uint32Array, pairClass: Uint8Array, pairWeight: Int8Array, width: number) {
  const isLong = (run: number) => (run & WIDE) > LONG;
  const rows = new Int8Array(runs.reduce((sum, run) => sum + (isLong(run) ? width : 0), 0));
  let start = 0;
  const wide = runs.map((run) => {
    if (!isLong(run)) return run;
    const first = run >>> 8;
    for (let at = first; at < first + (run & WIDE); at++) rows[start + pairClass[at]!] = pairWeight[at]!;
    start += width;
    return ((start - width) << 8) | WIDE;
  });
  return { rows, runs: wide };
}
