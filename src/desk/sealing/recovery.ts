import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { type SealingKey, seal, unseal } from '../../ledger/sealing/envelope.js';
import { DeskError } from '../error.js';
import { checkPassword } from '../people/password.js';
import { keyOf } from './keyFile.js';

const format = 'dateline/recovery@1';
/** 128 MB and about half a second of a core for each guess (RFC 7914). */
const cost = { N: 2 ** 17, r: 8, p: 1 };

interface RecoveryFile {
  format: string;
  about: string;
  /** Of the key in it. */
  id: string;
  made: string;
  scrypt: { salt: string; N: number; r: number; p: number };
  sealed: string;
}

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

const keyFrom = (passphrase: string, salt: Buffer, { N, r, p }: typeof cost) =>
  derive(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r });

const belonging = (id: string) => ['recovery', id];

/** A key as a file that only the passphrase opens; throws DeskError where that is easily guessed. */
export async function recoveryOf(key: SealingKey, passphrase: string, made: string): Promise<string> {
  checkPassword(passphrase, 'dateline');
  const salt = randomBytes(16);
  const plain = Buffer.from(JSON.stringify({ desk: key.desk, key: key.bytes.toString('base64') }));
  const sealed = seal(await keyFrom(passphrase, salt, cost), plain, belonging(key.id));
  const file: RecoveryFile = {
    format,
    about: 'The key of a Dateline desk. With its passphrase: dateline keys restore FILE',
    id: key.id,
    made,
    scrypt: { salt: salt.toString('base64'), ...cost },
    sealed: sealed.toString('base64'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const bad = (reason: string, message: string, remedy: string) =>
  new DeskError('badInput', message, { remedy, details: { reason } });

function parsed(text: string): RecoveryFile {
  try {
    const file = JSON.parse(text) as RecoveryFile;
    const { N, r, p } = file.scrypt;
    // A file of somebody else must not take all memory.
    const affordable = N >= 2 && N <= 2 ** 20 && (N & (N - 1)) === 0 && r >= 1 && r <= 16 && p >= 1 && p <= 8;
    if (file.format === format && affordable && typeof file.id === 'string') return file;
  } catch {
    // Told below.
  }
  throw bad(
    'noRecoveryFile',
    'That is no recovery file.',
    'Give a file that dateline keys recovery wrote. Nothing was changed.',
  );
}

/** The key in a recovery file; throws DeskError where it is none or the passphrase is not right. */
export async function keyOfRecovery(text: string, passphrase: string): Promise<SealingKey> {
  const { id, sealed, scrypt: given } = parsed(text);
  const key = await keyFrom(passphrase, Buffer.from(String(given.salt), 'base64'), given);
  const plain = unseal(key, Buffer.from(String(sealed), 'base64'), belonging(id));
  const found = plain && keyOf(JSON.parse(plain.toString('utf8')) as object);
  if (found?.id === id) return found;
  throw bad(
    'wrongPassphrase',
    'That passphrase does not open the recovery file.',
    'Nothing was changed. Try again, or look for another recovery file.',
  );
}
