/** Folds one integer into a hash; all arithmetic stays in 32 bits, so every machine gives the same value. */
export function mix(hash: number, value: number): number {
  const folded = Math.imul(hash ^ value, 0x9e3779b1);
  return folded ^ (folded >>> 15);
}

/** Hash of a string by UTF-16 code units; never 0, which marks an empty slot. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash === 0 ? 1 : hash;
}

const TEMPLATE = 0x85ebca6b;
const FOLD = 0x9e3779b1;

/**
 * A reusable list of feature keys: each add hashes a template's number with one to four values, as `mix` would.
 * The adds are written out, for they are called two hundred times a word and nested calls are not inlined.
 */
export class Bag {
  readonly keys: Int32Array;
  size = 0;
  #template = 0;

  constructor(capacity: number) {
    this.keys = new Int32Array(capacity);
  }

  clear(): void {
    this.size = 0;
    this.#template = 0;
  }

  /** Leaves the template's number used but adds no feature, so later templates keep theirs. */
  skip(): void {
    this.#template += 1;
  }

  add1(a: number): void {
    this.#template += 1;
    let hash = Math.imul(Math.imul(this.#template, TEMPLATE) ^ a, FOLD);
    hash ^= hash >>> 15;
    this.keys[this.size++] = hash === 0 ? 1 : hash;
  }

  add2(a: number, b: number): void {
    this.#template += 1;
    let hash = Math.imul(Math.imul(this.#template, TEMPLATE) ^ a, FOLD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, FOLD);
    hash ^= hash >>> 15;
    this.keys[this.size++] = hash === 0 ? 1 : hash;
  }

  add3(a: number, b: number, c: number): void {
    this.#template += 1;
    let hash = Math.imul(Math.imul(this.#template, TEMPLATE) ^ a, FOLD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, FOLD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ c, FOLD);
    hash ^= hash >>> 15;
    this.keys[this.size++] = hash === 0 ? 1 : hash;
  }

  add4(a: number, b: number, c: number, d: number): void {
    this.#template += 1;
    let hash = Math.imul(Math.imul(this.#template, TEMPLATE) ^ a, FOLD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, FOLD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ c, FOLD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ d, FOLD);
    hash ^= hash >>> 15;
    this.keys[this.size++] = hash === 0 ? 1 : hash;
  }
}
