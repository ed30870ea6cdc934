import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './exit.js';
import { type Io, readAll } from './io.js';

/** Above what any decoder takes; a larger file is refused by its size, not read into memory. */
const limit = 64 * 1024 * 1024;

const why: Record<string, string> = {
  ENOENT: 'There is no such file',
  EACCES: 'This user may not read it',
  EISDIR: 'It is a folder: name the files in it',
};

/** Bytes of a file, or of standard input where the name is `-`. */
export async function readInput(name: string, io: Io): Promise<{ bytes: Uint8Array; name: string }> {
  if (name === '-') return { bytes: await readAll(io.stdin, limit), name: 'standard input' };
  try {
    const { size } = await stat(name);
    if (size > limit)
      throw new UsageError(`${name} has ${Math.round(size / 1024 / 1024)} MB: that is no report.`);
    return { bytes: await readFile(name), name };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const says = code === undefined ? undefined : why[code];
    if (says === undefined) throw error;
    throw Object.assign(new Error(`${name}: ${says}.`), { code });
  }
}
