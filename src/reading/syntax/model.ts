import { Archive } from './archive.js';
import { Kernel, type SharedMemory, type Table } from './kernel.js';
import { laySparse } from './weights.js';

/** A trained model in memory that threads share: posted to another thread, it is there at once and takes no more room. */
export interface SyntaxModel {
  memory: SharedMemory;
  start: number;
  size: number;
  tables: Record<'firstTags' | 'secondTags', Table>;
}

/** Takes in a model's file of so many bytes, which `fill` writes where they stay; throws where they are no model. */
export function syntaxModel(size: number, fill: (bytes: Uint8Array) => void): SyntaxModel {
  const kernel = new Kernel();
  const bytes = kernel.room(size);
  fill(bytes);
  const archive = new Archive(bytes);
  return {
    memory: kernel.memory,
    start: bytes.byteOffset,
    size,
    tables: {
      firstTags: laySparse(archive, 'tag1', kernel),
      secondTags: laySparse(archive, 'tag2', kernel),
    },
  };
}
