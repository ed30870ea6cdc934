import { readFile, stat } from 'node:fs/promises';
import { largestText } from '../desk/given.js';
import { type Io, readAll } from './io.js';

const megabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;

/** Refused by its size, not read into memory; as one bad file it does not keep others from being read. */
function tooLarge(name: string, size: string): Error {
  const says = `${name} has ${size}; one report may have ${megabytes(largestText)} at most.`;
  const remedy = 'Split it, or give its reports as JSON lines (read --jsonl).';
  return Object.assign(new Error(says), { code: 'tooLarge', remedy });
}

const why: Record<string, string> = {
  ENOENT: 'There is no such file',
  EACCES: 'This user may not read it',
  EISDIR: 'It is a folder: name the files in it',
};

/** Bytes of a file, or of standard input where the name is `-`. */
export async function readInput(name: string, io: Io): Promise<{ bytes: Uint8Array; name: string }> {
  if (name === '-') {
    const bytes = await readAll(io.stdin, largestText);
    if (bytes.length > largestText) throw tooLarge('standard input', `more than ${megabytes(largestText)}`);
    return { bytes, name: 'standard input' };
  }
  try {
    const { size } = await stat(name);
    if (size > largestText) throw tooLarge(name, megabytes(size));
    return { bytes: await readFile(name), name };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const says = code === undefined ? undefined : why[code];
    if (says === undefined) throw error;
    throw Object.assign(new Error(`${name}: ${says}.`), { code });
  }
}
