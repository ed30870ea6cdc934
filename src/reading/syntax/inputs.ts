import type { Archive, ArchiveWriter } from './archive.js';
import type { Encoded } from './encode.js';
import { mix } from './hash.js';

/** Features of a word that the parser's network knows it by. */
export const INPUTS = 14;

const FIRST = 101;
const LAST = 17;
/** Places of rows: that of no feature, whose weights are 0, and that of every form without a row of its own. */
const NONE = 0;
export const UNKNOWN = 1;
/** The first row that a key leads to. */
export const KEYED = 2;

/** Writes a key for each feature of word `i` that it has, 0 for the others: its form first. */
export function inputKeys(words: Encoded, i: number, keys: Int32Array): void {
  const { prefixes, suffixes } = words;
  keys[0] = words.lower[i]!;
  keys[1] = prefixes[1]![i]!;
  keys[2] = prefixes[2]![i]!;
  for (let k = 0; k < 4; k++) keys[3 + k] = suffixes[k]![i]!;
  keys[7] = words.shape[i]!;
  keys[8] = words.cluster[i]!;
  keys[9] = words.tagSet[i]!;
  keys[10] = words.tag[i]!;
  keys[11] = words.relative[i]!;
  keys[12] = words.part[i]!;
  keys[13] = words.partTags[i]!;
  for (let k = 0; k < INPUTS; k++) if (keys[k] !== 0) keys[k] = mix(mix(FIRST + k, keys[k]!), LAST);
}

/** Finds the row of a feature by its key, in an open-addressed table. */
export class InputTable {
  readonly #keys = new Int32Array(INPUTS);
  readonly #mask: number;

  constructor(
    private readonly slots: Int32Array,
    private readonly rows: Uint16Array,
  ) {
    this.#mask = slots.length - 1;
  }

  /** Writes the rows of all words, `INPUTS` a word. */
  fill(words: Encoded, into: Int32Array): void {
    for (let i = 0; i < words.size; i++) {
      inputKeys(words, i, this.#keys);
      const from = i * INPUTS;
      for (let k = 0; k < INPUTS; k++) into[from + k] = this.#rowOf(this.#keys[k]!);
      if (into[from] === NONE) into[from] = UNKNOWN;
    }
  }

  #rowOf(key: number): number {
    if (key === 0) return NONE;
    let slot = key & this.#mask;
    while (this.slots[slot] !== 0) {
      if (this.slots[slot] === key) return this.rows[slot]!;
      slot = (slot + 1) & this.#mask;
    }
    return NONE;
  }
}

/** The table of keys whose rows follow each other from `KEYED` on. */
export function inputTableOf(keys: readonly number[]): InputTable {
  const { slots, rows } = layKeys(keys);
  return new InputTable(slots, rows);
}

export function writeInputs(writer: ArchiveWriter, keys: readonly number[]): void {
  const { slots, rows } = layKeys(keys);
  writer.add('inputs.keys', slots);
  writer.add('inputs.rows', rows);
}

export function readInputs(archive: Archive): InputTable {
  return new InputTable(archive.int32('inputs.keys'), archive.uint16('inputs.rows'));
}

/** At most half full. */
function layKeys(keys: readonly number[]) {
  let capacity = 16;
  while (capacity < keys.length * 2) capacity *= 2;
  const slots = new Int32Array(capacity);
  const rows = new Uint16Array(capacity);
  keys.forEach((key, index) => {
    let slot = key & (capacity - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = key;
    rows[slot] = KEYED + index;
  });
  return { slots, rows };
}
