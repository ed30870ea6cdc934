import type { DataKey } from './dataKeys.js';
import { seal, unseal } from './envelope.js';

// The length of a ciphertext would tell the length of a name.
const step = 64;

/** A value as JSON, sealed; its length is told in steps of 64 bytes. */
export function sealValue({ bytes, desk }: DataKey, subject: string, field: string, value: unknown): Buffer {
  const plain = Buffer.from(JSON.stringify(value));
  const padded = Buffer.alloc(Math.ceil(plain.length / step) * step, ' ');
  plain.copy(padded);
  return seal(bytes, padded, [desk, subject, field]);
}

/** The value; undefined where the bytes were changed or belong elsewhere. */
export function openValue(key: DataKey, subject: string, field: string, sealed: Uint8Array): unknown {
  const plain = unseal(key.bytes, sealed, [key.desk, subject, field]);
  return plain && JSON.parse(plain.toString('utf8'));
}
