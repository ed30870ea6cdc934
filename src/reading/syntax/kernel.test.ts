import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Archive, ArchiveWriter } from './archive.js';
import { Kernel } from './kernel.js';
import { laySparse, scorerOf, type WeightRow, writeSparse } from './weights.js';

/** Keys whose upper halves differ, so that no two have the same check; their slots collide. */
const keys = fc.uniqueArray(
  fc.record({ upper: fc.integer({ min: 2, max: 32_000 }), lower: fc.integer({ min: 0, max: 65_535 }) }),
  { selector: ({ upper }) => upper, minLength: 1, maxLength: 80 },
);

function rowsOf(known: readonly number[], classes: number, seed: number): WeightRow[] {
  const weight = (key: number, c: number) => Math.max(-127, (Math.imul(key + c, 0x9e3779b1) ^ seed) >> 24);
  return known.map((key) => ({
    key,
    weights: Int16Array.from({ length: classes }, (_, c) => weight(key, c)),
  }));
}

describe('Kernel', () => {
  it('adds up what each known key weighs and nothing for the others, short runs and long ones', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 3, max: 100 }), fc.integer(), (made, classes, seed) => {
        const all = made.map(({ upper, lower }) => (upper << 16) | lower);
        const known = all.slice(0, 50);
        const rows = rowsOf(known, classes, seed);
        const writer = new ArchiveWriter();
        writeSparse(writer, 'some', classes, rows);
        const kernel = new Kernel();
        const table = laySparse(new Archive(kernel.take(writer.bytes())), 'some', kernel);
        // As another thread has it: in the same memory, with a place of its own.
        for (const one of [kernel, new Kernel(kernel.memory)]) {
          const out = new Float64Array(table.classes);
          scorerOf(one, table).score(Int32Array.from(all), all.length, out);
          const sums = [...out].map((_, c) => rows.reduce((sum, row) => sum + row.weights[c]!, 0));
          expect([...out]).toEqual(sums);
        }
      }),
    );
  });
});
