import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** The key of a desk, by which the keys of entries are wrapped; it is never in the database. */
export interface SealingKey {
  /** Its fingerprint. */
  id: string;
  /** Name by chance of the desk whose it is: what is sealed says it too, so that it opens at no other. */
  desk: string;
  bytes: Buffer;
}

const said = (belonging: readonly string[]) =>
  Buffer.from(JSON.stringify(['dateline/sealed@1', ...belonging]));

export const newBytes = (): Buffer => randomBytes(keyBytes);

/** A key's name, which tells nothing of it. */
export const fingerprintOf = (bytes: Uint8Array): string =>
  createHash('sha256').update('dateline/key@1').update(bytes).digest('hex').slice(0, 16);

/** Nonce, ciphertext and tag (AES-256-GCM), bound to what it belongs to (desk, subject, field): moved elsewhere it does not open. */
export function seal(key: Uint8Array, plain: Uint8Array, belonging: readonly string[]): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(said(belonging));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed; undefined where the key is another, a byte was changed, or it belongs elsewhere. */
export function unseal(
  key: Uint8Array,
  sealed: Uint8Array,
  belonging: readonly string[],
): Buffer | undefined {
  if (sealed.length < nonceBytes + tagBytes || key.length !== keyBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(said(belonging));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}
