import type { Scorer, WeightRow } from '../../src/reading/syntax/weights.js';

/** A feature's averaged weights, class by class. */
export interface AveragedRow {
  key: number;
  weights: Float64Array;
}

/** A slot holds a key, where its run of cells starts, cells in use and with room, and updates seen: one cache line. */
const SLOT = 4;

/**
 * An averaged perceptron over hashed features. A feature gets its slot at its first update, with a run of
 * (class, weight) cells that grows, for few classes matter to one feature.
 */
export class Perceptron implements Scorer {
  #slots = new Int32Array(SLOT << 16);
  #count = 0;
  #cells = 0;
  #cellClass = new Uint8Array(1 << 16);
  #weight = new Float32Array(1 << 16);
  #total = new Float64Array(1 << 16);
  #step = 1;
  readonly #runs = new Int32Array(512);

  constructor(readonly classes: number) {}

  get size(): number {
    return this.#count;
  }

  score(keys: Int32Array, count: number, out: Float64Array): void {
    out.fill(0, 0, this.classes);
    const found = this.#gather(keys, count);
    const cellClass = this.#cellClass;
    const weight = this.#weight;
    const runs = this.#runs;
    for (let i = 0; i < found; i += 2) {
      const end = runs[i + 1]!;
      for (let at = runs[i]!; at < end; at++) out[cellClass[at]!]! += weight[at]!;
    }
  }

  /** Start and end of the run of every feature that has one: looked up first, so that the memory works ahead. */
  #gather(keys: Int32Array, count: number): number {
    const slots = this.#slots;
    const runs = this.#runs;
    const mask = slots.length / SLOT - 1;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let slot = key & mask;
      while (slots[slot * SLOT] !== key && slots[slot * SLOT] !== 0) slot = (slot + 1) & mask;
      if (slots[slot * SLOT] === 0) continue;
      const start = slots[slot * SLOT + 1]!;
      runs[found] = start;
      runs[found + 1] = start + (slots[slot * SLOT + 2]! & 255);
      found += 2;
    }
    return found;
  }

  /** One learning step has passed: call it once a decision, before its updates. */
  tick(): void {
    this.#step += 1;
  }

  update(keys: Int32Array, count: number, good: number, bad: number, by = 1): void {
    for (let i = 0; i < count; i++) {
      const at = this.#slotFor(keys[i]!);
      this.#slots[at + 3]! += 1;
      this.#add(at, good, by);
      this.#add(at, bad, -by);
    }
  }

  /** Averaged weights of every feature that was updated at least `least` times, in order of key. */
  averaged(least: number): AveragedRow[] {
    const rows: AveragedRow[] = [];
    const slots = this.#slots;
    for (let at = 0; at < slots.length; at += SLOT) {
      if (slots[at] === 0 || slots[at + 3]! < least) continue;
      const weights = new Float64Array(this.classes);
      const start = slots[at + 1]!;
      const end = start + (slots[at + 2]! & 255);
      for (let cell = start; cell < end; cell++) {
        weights[this.#cellClass[cell]!] = this.#weight[cell]! - this.#total[cell]! / this.#step;
      }
      rows.push({ key: slots[at]!, weights });
    }
    return rows.sort((a, b) => a.key - b.key);
  }

  #add(at: number, cls: number, by: number): void {
    let cell = this.#slots[at + 1]!;
    const end = cell + (this.#slots[at + 2]! & 255);
    while (cell < end && this.#cellClass[cell] !== cls) cell += 1;
    if (cell === end) cell = this.#newCell(at, cls);
    this.#weight[cell]! += by;
    this.#total[cell]! += by * this.#step;
  }

  #newCell(at: number, cls: number): number {
    const used = this.#slots[at + 2]! & 255;
    if (used === this.#slots[at + 2]! >> 8) this.#moveRun(at, used);
    const cell = this.#slots[at + 1]! + used;
    this.#slots[at + 2]! += 1;
    this.#cellClass[cell] = cls;
    return cell;
  }

  #moveRun(at: number, used: number): void {
    const room = Math.min(this.classes, Math.max(3, used * 2));
    const from = this.#slots[at + 1]!;
    const to = this.#cells;
    this.#cells += room;
    if (this.#cells > this.#weight.length) this.#growCells();
    for (let k = 0; k < used; k++) {
      this.#cellClass[to + k] = this.#cellClass[from + k]!;
      this.#weight[to + k] = this.#weight[from + k]!;
      this.#total[to + k] = this.#total[from + k]!;
    }
    this.#slots[at + 1] = to;
    this.#slots[at + 2] = (room << 8) | used;
  }

  /** Place of a key's slot, a new one where there was none. */
  #slotFor(key: number): number {
    const at = this.#seek(key);
    if (this.#slots[at] === key) return at;
    if (this.#count * 2 >= this.#slots.length / SLOT) {
      this.#grow();
      return this.#slotFor(key);
    }
    this.#slots[at] = key;
    this.#count += 1;
    return at;
  }

  #seek(key: number): number {
    const mask = this.#slots.length / SLOT - 1;
    let slot = key & mask;
    while (this.#slots[slot * SLOT] !== 0 && this.#slots[slot * SLOT] !== key) slot = (slot + 1) & mask;
    return slot * SLOT;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at] !== 0) this.#slots.set(old.subarray(at, at + SLOT), this.#seek(old[at]!));
    }
  }

  #growCells(): void {
    const length = this.#weight.length * 2;
    this.#cellClass = grown(this.#cellClass, new Uint8Array(length));
    this.#weight = grown(this.#weight, new Float32Array(length));
    this.#total = grown(this.#total, new Float64Array(length));
  }
}

function grown<List extends { set(from: ArrayLike<number>): void }>(
  from: ArrayLike<number>,
  into: List,
): List {
  into.set(from);
  return into;
}

/** Rounds averaged rows to whole numbers of which `limit` stands for the weight `clip`, and keeps the heaviest. */
export function quantise(
  rows: readonly AveragedRow[],
  limit: number,
  clip: number,
  keep: number,
): WeightRow[] {
  const scale = limit / clip;
  const whole = rows.map(({ key, weights }) => ({
    key,
    weights: Int16Array.from(weights, (w) => clamp(Math.round(w * scale), limit)),
  }));
  return heaviest(whole, keep);
}

/** The rows with the largest weights, heaviest first; rows of nothing but zeros are left out. */
export function heaviest(rows: readonly WeightRow[], keep: number): WeightRow[] {
  const heavy = rows.map((row) => ({ row, weight: row.weights.reduce((sum, w) => sum + w * w, 0) }));
  heavy.sort((a, b) => b.weight - a.weight || a.row.key - b.row.key);
  return heavy.slice(0, keep).flatMap(({ row, weight }) => (weight === 0 ? [] : [row]));
}

/** The same rows in larger steps: each weight times `factor`, at most `limit`. */
export function coarser(rows: readonly WeightRow[], factor: number, limit: number): WeightRow[] {
  return rows.map(({ key, weights }) => ({
    key,
    weights: weights.map((w) => clamp(Math.round(w * factor), limit)),
  }));
}

/** The mean of several models over the same features: what each got wrong by chance evens out. */
export function meanRows(models: readonly WeightRow[][]): WeightRow[] {
  const sums = new Map<number, Float64Array>();
  for (const { key, weights } of models.flat()) {
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, Float64Array.from(weights));
    else
      weights.forEach((w, c) => {
        sum[c]! += w;
      });
  }
  return [...sums].map(([key, sum]) => ({
    key,
    weights: Int16Array.from(sum, (w) => Math.round(w / models.length)),
  }));
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
