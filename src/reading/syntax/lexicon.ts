import type { Archive, ArchiveWriter } from './archive.js';

/** What training knew of a word form, found by the hash of its lower-case form. */
export class Lexicon {
  readonly #mask: number;

  constructor(
    private readonly keys: Int32Array,
    private readonly tagSets: Uint16Array,
    private readonly clusters: Uint16Array,
  ) {
    this.#mask = keys.length - 1;
  }

  /** Place of a word, or -1: an argument for the other two. */
  find(key: number): number {
    let slot = key & this.#mask;
    while (this.keys[slot] !== 0) {
      if (this.keys[slot] === key) return slot;
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }

  /** Number of the set of tags that the word took; 0 for an unknown word. */
  tagSet(place: number): number {
    return place < 0 ? 0 : this.tagSets[place]!;
  }

  /** Number of the word's distributional class; 0 for an unknown word. */
  cluster(place: number): number {
    return place < 0 ? 0 : this.clusters[place]!;
  }
}

export interface LexiconEntry {
  key: number;
  tagSet: number;
  cluster: number;
}

/** Builds a lexicon's open-addressed table, at most half full. */
export function lexiconOf(entries: readonly LexiconEntry[]): Lexicon {
  const { keys, tagSets, clusters } = lexiconTable(entries);
  return new Lexicon(keys, tagSets, clusters);
}

export function writeLexicon(writer: ArchiveWriter, entries: readonly LexiconEntry[]): void {
  const { keys, tagSets, clusters } = lexiconTable(entries);
  writer.add('lexicon.keys', keys);
  writer.add('lexicon.tagSets', tagSets);
  writer.add('lexicon.clusters', clusters);
}

export function readLexicon(archive: Archive): Lexicon {
  return new Lexicon(
    archive.int32('lexicon.keys'),
    archive.uint16('lexicon.tagSets'),
    archive.uint16('lexicon.clusters'),
  );
}

function lexiconTable(entries: readonly LexiconEntry[]) {
  let capacity = 16;
  while (capacity < entries.length * 2) capacity *= 2;
  const keys = new Int32Array(capacity);
  const tagSets = new Uint16Array(capacity);
  const clusters = new Uint16Array(capacity);
  for (const entry of entries) {
    let slot = entry.key & (capacity - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    keys[slot] = entry.key;
    tagSets[slot] = entry.tagSet;
    clusters[slot] = entry.cluster;
  }
  return { keys, tagSets, clusters };
}
