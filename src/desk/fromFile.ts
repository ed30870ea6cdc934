import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Gives `take` the size of a file and what writes its bytes where they are to stay. */
export function fromFile<Result>(
  path: string | URL,
  take: (size: number, fill: (bytes: Uint8Array) => void) => Result,
): Result {
  const file = openSync(path, 'r');
  try {
    return take(fstatSync(file).size, (bytes) => fill(file, bytes));
  } finally {
    closeSync(file);
  }
}

function fill(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, null);
    if (read === 0) return;
    at += read;
  }
}

/** A file's bytes in memory that threads share. */
export const sharedBytes = (path: string | URL): Uint8Array =>
  fromFile(path, (size, into) => {
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    into(bytes);
    return bytes;
  });
