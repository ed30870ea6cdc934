import { hash } from 'node:crypto';

/** SHA-256 in hexadecimal; text as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** The hash of values in a fixed order, as a JSON array: no two different lists look alike. */
export function hashOf(values: readonly unknown[]): string {
  return sha256(JSON.stringify(values));
}

/** A short id made of content: 96 bits, ample for a desk's rows. */
export function idOf(values: readonly unknown[]): string {
  return hashOf(values).slice(0, 24);
}
