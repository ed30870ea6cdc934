import { readFileSync } from 'node:fs';
import wabt from 'wabt';

/** The part of the engine's WebAssembly that is used here. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: object };
};

const PAGE = 65_536;
const LINE = 64;
/** Rows of B whose eight columns stay in the nearest cache. */
const BLOCK = 128;
const tools = await wabt();

/** Numbers that the compiled loop can reach: all that training multiplies lives here. */
export class Training {
  readonly #memory: { buffer: ArrayBuffer };
  readonly #multiply: (...numbers: number[]) => void;
  #end = LINE;
  #spare: Float32Array<ArrayBufferLike> = new Float32Array(0);

  /** `megabytes` is all that will ever be asked for. */
  constructor(megabytes: number) {
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil((megabytes * 1e6) / PAGE) });
    const source = readFileSync(new URL('multiply.wat', import.meta.url), 'utf8');
    const module = new WebAssembly.Module(
      tools.parseWat('multiply.wat', source, { simd: true }).toBinary({}).buffer,
    );
    const { exports } = new WebAssembly.Instance(module, { training: { memory: this.#memory } });
    this.#multiply = (exports as { multiply: (...numbers: number[]) => void }).multiply;
  }

  /** Room for so many numbers, all 0. */
  floats(count: number): Float32Array {
    const start = Math.ceil(this.#end / LINE) * LINE;
    this.#end = start + count * 4;
    return new Float32Array(this.#memory.buffer, start, count);
  }

  /** C += A B, all row by row: A is rows × depth, B depth × columns; columns are a multiple of eight. */
  add(a: Float32Array, b: Float32Array, c: Float32Array, rows: number, columns: number, depth: number): void {
    const [step, row] = [columns * 4, depth * 4];
    for (let from = 0; from < depth; from += BLOCK) {
      const [left, right] = [a.byteOffset + from * 4, b.byteOffset + from * step];
      const deep = Math.min(BLOCK, depth - from);
      this.#multiply(left, row, right, step, c.byteOffset, rows, columns, deep);
    }
  }

  /** C += Aᵀ B, with A stored depth × rows. */
  addTurned(
    a: Float32Array,
    b: Float32Array,
    c: Float32Array,
    rows: number,
    columns: number,
    depth: number,
  ): void {
    this.add(this.#turned(a, depth, rows), b, c, rows, columns, depth);
  }

  /** C += A Bᵀ, with B stored columns × depth. */
  addByTurned(
    a: Float32Array,
    b: Float32Array,
    c: Float32Array,
    rows: number,
    columns: number,
    depth: number,
  ): void {
    this.add(a, this.#turned(b, columns, depth), c, rows, columns, depth);
  }

  /** A copy of a matrix of rows × columns that reads columns × rows; it holds until the next one. */
  #turned(from: Float32Array, rows: number, columns: number): Float32Array {
    if (this.#spare.length < rows * columns) this.#spare = this.floats(rows * columns);
    const into = this.#spare;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++)
        into[column * rows + row] = from[row * columns + column]!;
    }
    return into;
  }
}
