import type { Archive, ArchiveWriter } from './archive.js';
import type { Kernel, Sum, Table } from './kernel.js';

/** Scores classes from feature keys: the trained tables and the ones in training share it. */
export interface Scorer {
  readonly classes: number;
  readonly score: Sum;
}

/** One feature's weights, rounded to whole numbers: what training hands over. */
export interface WeightRow {
  key: number;
  weights: Int16Array;
}

/** Scores by a table of the kernel's memory. */
export function scorerOf(kernel: Kernel, table: Table): Scorer {
  return { classes: table.classes, score: kernel.sum(table) };
}

/** Lays out a table that `writeSparse` wrote under this name, over itself; a key is known by its slot and its upper half. */
export function laySparse(archive: Archive, name: string, kernel: Kernel): Table {
  const classes = archive.int32(`${name}.classes`)[0] ?? 0;
  const [keys, runs] = [archive.int32(`${name}.keys`), archive.uint32(`${name}.runs`)];
  const [pairClass, pairWeight] = [archive.uint8(`${name}.pairClass`), archive.int8(`${name}.pairWeight`)];
  return kernel.runs(classes, keys, runs, pairClass, pairWeight);
}

/** Lays rows of many classes, few of them weighted, out as runs of (class, weight) in a table at most four fifths full. */
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
