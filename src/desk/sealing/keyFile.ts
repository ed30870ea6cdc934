import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprintOf, type SealingKey } from '../../ledger/sealing/envelope.js';
import { type KeyRing, wayBack } from '../../ledger/sealing/keyRing.js';
import { DeskError } from '../error.js';

const format = 'dateline/key@1';

interface Written {
  format: string;
  keys: { id: string; desk: string; key: string }[];
}

const unusable = (path: string, why: string, cause?: unknown) =>
  new DeskError('keyMissing', `The key of this desk, ${path}, ${why}: what is sealed stays closed.`, {
    remedy: wayBack,
    details: { reason: 'keyUnusable' },
    cause,
  });

/** A key as a file has it; undefined where it is none. */
export function keyOf({ desk, key }: { desk?: unknown; key?: unknown }): SealingKey | undefined {
  if (typeof desk !== 'string' || typeof key !== 'string') return undefined;
  const bytes = Buffer.from(key, 'base64');
  return bytes.length === 32 ? { id: fingerprintOf(bytes), desk, bytes } : undefined;
}

function keysIn(path: string): SealingKey[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw unusable(path, 'cannot be read', error);
  }
  try {
    const written = JSON.parse(text) as Written;
    const keys = written.keys.map(keyOf);
    if (written.format === format && keys.every((key) => key !== undefined)) return keys;
  } catch {
    // Told below: what stands in the file must not come into a message.
  }
  throw unusable(path, 'is not as it was written');
}

/** Whole or not at all, and on the disk when it returns. */
function write(path: string, keys: readonly SealingKey[]): void {
  const written: Written = {
    format,
    keys: keys.map(({ id, desk, bytes }) => ({ id, desk, key: bytes.toString('base64') })),
  };
  const draft = `${path}.${process.pid}.part`;
  try {
    rmSync(draft, { force: true });
    const file = openSync(draft, 'wx', 0o600);
    writeSync(file, `${JSON.stringify(written)}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, path);
    const folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    throw new DeskError('keyMissing', `The key of this desk cannot be kept in ${path}. Nothing was sealed.`, {
      remedy: 'Let this user write there, or name another file with DATELINE_KEY.',
      details: { reason: 'keyNotKept' },
      cause: error,
    });
  }
}

/** The keys of a desk in a file of their own, for nobody but its user; without a path there is nowhere to keep one. */
export function keyFile(path: string | undefined): KeyRing {
  return {
    keys: () => (path === undefined ? [] : keysIn(path)),
    keep: (keys) => {
      if (path !== undefined) return write(path, keys);
      throw new DeskError('keyMissing', 'This desk has no place for its key, so nothing can be sealed.', {
        remedy: 'Set DATELINE_KEY to a file on this machine, outside of the database and of backups.',
        details: { reason: 'keyNeeded' },
      });
    },
  };
}
