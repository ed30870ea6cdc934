import { Archive, ArchiveWriter } from '../../src/reading/syntax/archive.js';
import { Kernel } from '../../src/reading/syntax/kernel.js';
import {
  laySparse,
  type Scorer,
  scorerOf,
  type WeightRow,
  writeSparse,
} from '../../src/reading/syntax/weights.js';

/** Trained weights as they will ship: rounded rows and the table over them. */
export interface Frozen {
  classes: number;
  rows: WeightRow[];
  scorer: Scorer;
}

/** Lays rounded rows out in the table that the model file will hold, and reads it back. */
export function freeze(from: { classes: number }, rows: WeightRow[]): Frozen {
  const writer = new ArchiveWriter();
  writeSparse(writer, 'table', from.classes, rows);
  const kernel = new Kernel();
  const table = laySparse(new Archive(kernel.take(writer.bytes())), 'table', kernel);
  return { classes: from.classes, rows, scorer: scorerOf(kernel, table) };
}
