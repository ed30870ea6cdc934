import { createHash } from 'node:crypto';

type Part = string | number | boolean | null | readonly Part[];

/** Hash of a fixed-order JSON array, as 20 lower-case hexadecimal digits: the form of every id of a reading. */
export const hashOf = (...parts: readonly Part[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
