import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { DeskError } from '../desk/error.js';

/** Files with which a desk serves HTTPS: the certificate with those that sign it, and its private key, both PEM. */
export interface CertificateFiles {
  certificate: string;
  key: string;
}

export interface Certificate {
  cert: Buffer;
  key: Buffer;
}

const lookEveryMs = 60_000;

const refused = (message: string, remedy: string) => new DeskError('badInput', message, { remedy });

function bytesOf(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? 'unknown'})`;
    throw refused(`The ${what} ${file} ${why}.`, `Give a file that the desk's user can read.`);
  }
}

function certificateIn(file: string, bytes: Buffer): X509Certificate {
  try {
    return new X509Certificate(bytes);
  } catch {
    throw refused(
      `${file} holds no certificate.`,
      'Give the PEM file that begins with "-----BEGIN CERTIFICATE-----".',
    );
  }
}

function keyIn(file: string, bytes: Buffer): KeyObject {
  try {
    return createPrivateKey(bytes);
  } catch {
    throw refused(
      `${file} holds no private key that opens without a passphrase.`,
      'Give the PEM file that begins with "-----BEGIN PRIVATE KEY-----".',
    );
  }
}

/** Reads and checks both; throws DeskError where one is missing, broken or out of date on the day `now`, or they are no pair. */
export function readCertificate({ certificate, key }: CertificateFiles, now: Date): Certificate {
  const [cert, secret] = [bytesOf(certificate, 'certificate'), bytesOf(key, 'key')];
  const read = certificateIn(certificate, cert);
  if (!read.checkPrivateKey(keyIn(key, secret))) {
    throw refused(
      `${key} is not the key of the certificate ${certificate}.`,
      'Give the two that were made together.',
    );
  }
  const ends = new Date(read.validTo);
  if (ends < now) {
    throw refused(
      `The certificate ${certificate} ended on ${ends.toISOString().slice(0, 10)}.`,
      'Renew it, then start again.',
    );
  }
  return { cert, key: secret };
}

/** Calls `take` with the pair whenever one of the files changes, and `say` where it cannot be used; answers what stops it. */
export function followCertificate(
  files: CertificateFiles,
  take: (certificate: Certificate) => void,
  say: (why: string) => void,
  everyMs = lookEveryMs,
): () => void {
  const look = () => {
    try {
      take(readCertificate(files, new Date()));
    } catch (error) {
      say(
        `The new certificate is not used: ${error instanceof Error ? error.message : 'it cannot be read.'}`,
      );
    }
  };
  const paths = [files.certificate, files.key];
  for (const path of paths) watchFile(path, { interval: everyMs, persistent: false }, look);
  return () => {
    for (const path of paths) unwatchFile(path, look);
  };
}
