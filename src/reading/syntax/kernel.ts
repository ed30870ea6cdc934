import { kernelBytes } from './kernelBytes.js';

/** Keys of one call: more than any bag of features holds. */
const MOST_KEYS = 256;
const MOST_CLASSES = 256;
/** Checks that `kernel.wat` looks at in one go, and bytes that it loads of a row. */
const GROUP = 8;
/** Runs of more pairs than this become rows of a weight for each class: eight are added in one go. */
const LONG = 24;
const PAGE = 65_536;

/** Where addresses are noted and sums come out, behind the keys. */
const FOUND = MOST_KEYS * 4;
const OUT = FOUND + MOST_KEYS * 4;

/** What a compiled `kernel.wat` offers; the numbers are explained there. */
interface Exports {
  makeChecks(keys: number, slots: number): void;
  countLong(runs: number, slots: number, most: number): number;
  widen(...numbers: [...table: number[], most: number, wide: number, width: number]): void;
  addRuns(...numbers: [...table: number[], keys: number, count: number, found: number, out: number]): void;
}

/** A block of memory that threads share. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

/** The part of the engine's WebAssembly that is used here. */
declare const WebAssembly: {
  Memory: new (limits: { initial: number; maximum: number; shared: true }) => SharedMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { kernel: { memory: SharedMemory } }) => { exports: object };
};

/** A table that was laid out in a memory: sizes and addresses, the same for every thread. */
export interface Table {
  classes: number;
  address: readonly number[];
  width: number;
}

/** Sums over features of each class, from the keys of the features: writes into the first `classes` places of `out`. */
export type Sum = (keys: Int32Array, count: number, out: Float64Array) => void;

/** The loops over tables of weights that are worth compiled code, with one thread's place for what goes in and out. */
export class Kernel {
  readonly memory: SharedMemory;
  readonly #exports: Exports;
  readonly #place: number;
  readonly #keys: Int32Array;
  readonly #sums: Int16Array;

  constructor(memory = new WebAssembly.Memory({ initial: 1, maximum: 4096, shared: true })) {
    const bytes = Uint8Array.from(atob(kernelBytes), (character) => character.charCodeAt(0));
    this.memory = memory;
    this.#exports = new WebAssembly.Instance(new WebAssembly.Module(bytes), { kernel: { memory } })
      .exports as Exports;
    this.#place = this.room(PAGE / 2).byteOffset;
    this.#keys = new Int32Array(memory.buffer, this.#place, MOST_KEYS);
    this.#sums = new Int16Array(memory.buffer, this.#place + OUT, MOST_CLASSES);
  }

  /** So many bytes of the memory that nothing else is kept in; what tables are laid from stands in such room. */
  room(bytes: number): Uint8Array {
    // Growing gives a thread pages that no other gets.
    const start = this.memory.grow(Math.ceil((bytes + GROUP) / PAGE)) * PAGE;
    return new Uint8Array(this.memory.buffer, start, bytes);
  }

  /** Copies bytes into room of their own. */
  take(bytes: Uint8Array): Uint8Array {
    const room = this.room(bytes.length);
    room.set(bytes);
    return room;
  }

  /** Lays out a table of runs of (class, weight) pairs over its keys and runs, which are a power of two. */
  runs(
    classes: number,
    keys: Int32Array,
    runs: Uint32Array,
    pairClass: Uint8Array,
    pairWeight: Int8Array,
  ): Table {
    const width = Math.ceil(classes / GROUP) * GROUP;
    const [slots, pairs] = [runs.length, [pairClass.byteOffset, pairWeight.byteOffset]];
    const long = this.#exports.countLong(runs.byteOffset, slots, LONG);
    const wide = this.room(long * width).byteOffset;
    this.#exports.makeChecks(keys.byteOffset, slots);
    this.#exports.widen(runs.byteOffset, slots, ...pairs, LONG, wide, width);
    return {
      classes,
      address: [keys.byteOffset, slots - 1, runs.byteOffset, ...pairs, wide],
      width,
    };
  }

  /** Sums over a table of this memory. */
  sum(table: Table): Sum {
    const { classes, address, width } = table;
    const place = [this.#place, this.#place + FOUND, this.#place + OUT] as const;
    const [keys, found, out] = place;
    const [given, sums, { addRuns }] = [this.#keys, this.#sums, this.#exports];
    const laid = [...address, width];
    return (wanted, count, into) => {
      for (let i = 0; i < count; i++) given[i] = wanted[i]!;
      sums.fill(0, 0, width);
      addRuns(...laid, keys, count, found, out);
      for (let c = 0; c < classes; c++) into[c] = sums[c]!;
    };
  }
}
