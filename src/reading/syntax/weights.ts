import type { Archive, ArchiveWriter } from './archive.js';

/** Scores classes from feature keys: the trained tables and the ones in training share it. */
export interface Scorer {
  readonly classes: number;
  /** Writes the sum of the features' weights into the first `classes` places of `out`. */
  score(keys: Int32Array, count: number, out: Float64Array): void;
}

/** One feature's weights, rounded to whole numbers: what training hands over. */
export interface WeightRow {
  key: number;
  weights: Int16Array;
}

/** Many classes, few of them weighted a feature: key to a run of (class, weight) pairs. */
export class SparseWeights implements Scorer {
  readonly #mask: number;

  constructor(
    readonly classes: number,
    private readonly keys: Int32Array,
    private readonly runs: Uint32Array,
    private readonly pairClass: Uint8Array,
    private readonly pairWeight: Int8Array,
  ) {
    this.#mask = keys.length - 1;
  }

  score(keys: Int32Array, count: number, out: Float64Array): void {
    out.fill(0, 0, this.classes);
    const { keys: slots, runs, pairClass, pairWeight } = this;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let slot = key & this.#mask;
      while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      if (slots[slot] === 0) continue;
      const run = runs[slot]!;
      const end = (run >>> 8) + (run & 255);
      for (let at = run >>> 8; at < end; at++) out[pairClass[at]!]! += pairWeight[at]!;
    }
  }
}

/** Loads a table that `writeSparse` wrote under this name. */
export function readSparse(archive: Archive, name: string): SparseWeights {
  const classes = archive.int32(`${name}.classes`)[0] ?? 0;
  return new SparseWeights(
    classes,
    archive.int32(`${name}.keys`),
    archive.uint32(`${name}.runs`),
    archive.uint8(`${name}.pairClass`),
    archive.int8(`${name}.pairWeight`),
  );
}

/** Lays rows out in an open-addressed table at most four fifths full. */
export function writeSparse(writer: ArchiveWriter, name: string, classes: number, rows: WeightRow[]): void {
  const capacity = capacityFor(rows.length);
  const keys = new Int32Array(capacity);
  const runs = new Uint32Array(capacity);
  const pairs = rows.reduce((sum, row) => sum + row.weights.reduce((n, w) => n + (w === 0 ? 0 : 1), 0), 0);
  const pairClass = new Uint8Array(pairs);
  const pairWeight = new Int8Array(pairs);
  let at = 0;
  for (const row of rows) {
    const start = at;
    row.weights.forEach((weight, index) => {
      if (weight === 0) return;
      pairClass[at] = index;
      pairWeight[at] = Math.max(-127, Math.min(127, weight));
      at += 1;
    });
    const slot = freeSlot(keys, row.key);
    keys[slot] = row.key;
    runs[slot] = (start << 8) | (at - start);
  }
  writer.add(`${name}.classes`, Int32Array.of(classes));
  writer.add(`${name}.keys`, keys);
  writer.add(`${name}.runs`, runs);
  writer.add(`${name}.pairClass`, pairClass);
  writer.add(`${name}.pairWeight`, pairWeight);
}

/** Three classes: a 16-bit check of the key beside three small weights, for most keys asked for are not there. */
export class TripleWeights implements Scorer {
  readonly classes = 3;
  readonly #mask: number;

  constructor(
    private readonly checks: Int16Array,
    private readonly weights: Int8Array,
  ) {
    this.#mask = checks.length - 1;
  }

  score(keys: Int32Array, count: number, out: Float64Array): void {
    const { checks, weights } = this;
    const mask = this.#mask;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      const check = checkOf(key);
      let slot = key & mask;
      while (checks[slot] !== check && checks[slot] !== 0) slot = (slot + 1) & mask;
      if (checks[slot] === 0) continue;
      a += weights[slot * 3]!;
      b += weights[slot * 3 + 1]!;
      c += weights[slot * 3 + 2]!;
    }
    out[0] = a;
    out[1] = b;
    out[2] = c;
  }
}

/** Loads a table that `writeTriple` wrote under this name. */
export function readTriple(archive: Archive, name: string): TripleWeights {
  return new TripleWeights(archive.int16(`${name}.checks`), archive.int8(`${name}.weights`));
}

/** Lays rows of three weights out in an open-addressed table. */
export function writeTriple(writer: ArchiveWriter, name: string, rows: readonly WeightRow[]): void {
  const capacity = capacityFor(rows.length);
  const checks = new Int16Array(capacity);
  const weights = new Int8Array(capacity * 3);
  for (const row of rows) {
    let slot = row.key & (capacity - 1);
    while (checks[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    checks[slot] = checkOf(row.key);
    weights.set(row.weights.subarray(0, 3), slot * 3);
  }
  writer.add(`${name}.checks`, checks);
  writer.add(`${name}.weights`, weights);
}

/** The upper half of a key as a signed number that is never 0. */
function checkOf(key: number): number {
  const check = key >> 16;
  return check === 0 ? 1 : check;
}

function capacityFor(rows: number): number {
  let capacity = 16;
  while (capacity * 0.8 < rows) capacity *= 2;
  return capacity;
}

function freeSlot(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = key & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  return slot;
}
