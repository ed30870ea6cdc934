import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const period = 30;
const codes = 10;
// No letters that are taken for digits.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

const totpOf = (secret: string, label = '') =>
  new TOTP({
    issuer: 'Dateline',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });

/** A new secret, as an authenticator takes it: in letters, and as an address for its camera (RFC 6238). */
export function newSecret(name: string): { secret: string; address: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, address: totpOf(secret, name).toString() };
}

/** The step of time that a code is of, a clock half a minute off allowed; undefined where it is none. */
export function stepOf(secret: string, code: string, at: number): number | undefined {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return undefined;
  const delta = totpOf(secret).validate({ token: digits, timestamp: at, window: 1 });
  return delta === null ? undefined : Math.floor(at / 1000 / period) + delta;
}

/** What is kept of a recovery code: they are long and random, so that a fast hash will do. */
export const hashOfRecovery = (code: string) =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('hex');

/** Codes that each stand in for the second step once. */
export function newRecoveryCodes(): string[] {
  const one = () => {
    const bytes = randomBytes(12);
    const code = [...bytes].map((byte) => letters[byte % letters.length]).join('');
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  };
  return Array.from({ length: codes }, one);
}
