import { describe, expect, it } from 'vitest';
import { Archive, ArchiveWriter } from './archive.js';
import { Kernel } from './kernel.js';
import { lexiconOf } from './lexicon.js';
import { laySparse, scorerOf, writeSparse } from './weights.js';

describe('the model format', () => {
  it('gives back what was written', () => {
    const writer = new ArchiveWriter();
    writer.addLines('names', ['NOUN NN', 'été']);
    writer.add('small', Int16Array.of(-3, 0, 7));
    writer.add('large', Int32Array.of(1 << 30, -1));
    const bytes = writer.bytes();
    const archive = new Archive(bytes);
    expect(archive.lines('names')).toEqual(['NOUN NN', 'été']);
    expect([...archive.int16('small')]).toEqual([-3, 0, 7]);
    expect([...archive.int32('large')]).toEqual([1 << 30, -1]);
    expect(writer.bytes()).toEqual(bytes);
  });

  it('reads from an odd place in a larger buffer', () => {
    const writer = new ArchiveWriter();
    writer.add('numbers', Int32Array.of(5, 6));
    const bytes = writer.bytes();
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect([...new Archive(moved.subarray(3)).int32('numbers')]).toEqual([5, 6]);
  });

  it('names what is wrong with other bytes', () => {
    expect(() => new Archive(new Uint8Array(40))).toThrow(/Not a syntax model/);
    expect(() => new Archive(new ArchiveWriter().bytes()).uint8('tags')).toThrow(/no section tags/);
    const writer = new ArchiveWriter();
    writer.add('numbers', new Int32Array(100));
    expect(() => new Archive(writer.bytes().subarray(0, 60))).toThrow(/cut short/);
  });

  it('finds the weights of known features and no others', () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({
      key: (i + 1) * 7919,
      weights: Int16Array.of(i % 50, 0, -i % 90),
    }));
    const writer = new ArchiveWriter();
    writeSparse(writer, 'many', 3, rows);
    const kernel = new Kernel();
    const table = laySparse(new Archive(kernel.take(writer.bytes())), 'many', kernel);
    const out = new Float64Array(3);
    scorerOf(kernel, table).score(Int32Array.of(7919 * 5, 7919 * 300, 12345), 3, out);
    expect([...out]).toEqual([4 + (299 % 50), 0, -4 - (299 % 90)]);
  });

  it('finds the words of a lexicon and no others', () => {
    const lexicon = lexiconOf([{ key: 77, tagSet: 3, cluster: 9 }]);
    expect(lexicon.tagSet(lexicon.find(77))).toBe(3);
    expect(lexicon.cluster(lexicon.find(77))).toBe(9);
    expect(lexicon.tagSet(lexicon.find(78))).toBe(0);
  });
});
