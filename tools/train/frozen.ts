import { Archive, ArchiveWriter } from '../../src/reading/syntax/archive.js';
import { Kernel } from '../../src/reading/syntax/kernel.js';
import {
  laySparse,
  layTriple,
  type Scorer,
  scorerOf,
  type WeightRow,
  writeSparse,
  writeTriple,
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
  writeTable(writer, 'table', from.classes, rows);
  const kernel = new Kernel();
  const lay = from.classes === 3 ? layTriple : laySparse;
  const table = lay(new Archive(kernel.take(writer.bytes())), 'table', kernel);
  return { classes: from.classes, rows, scorer: scorerOf(kernel, table) };
}

/** Three classes go into records, more into runs. */
export function writeTable(writer: ArchiveWriter, name: string, classes: number, rows: WeightRow[]): void {
  if (classes === 3) writeTriple(writer, name, rows);
  else writeSparse(writer, name, classes, rows);
}
