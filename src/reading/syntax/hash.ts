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

/** A reusable list of feature keys: each add hashes a template's number with one to four values. */
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
  skip(templates = 1): void {
    this.#template += templates;
  }

  add1(a: number): void {
    this.#push(mix(this.#seed(), a));
  }

  add2(a: number, b: number): void {
    this.#push(mix(mix(this.#seed(), a), b));
  }

  add3(a: number, b: number, c: number): void {
    this.#push(mix(mix(mix(this.#seed(), a), b), c));
  }

  add4(a: number, b: number, c: number, d: number): void {
    this.#push(mix(mix(mix(mix(this.#seed(), a), b), c), d));
  }

  #seed(): number {
    this.#template += 1;
    return Math.imul(this.#template, 0x85ebca6b);
  }

  #push(key: number): void {
    this.keys[this.size] = key === 0 ? 1 : key;
    this.size += 1;
  }
}
