import { DeskError } from '../error.js';

interface Failure {
  code?: string;
  /** The file that a call of the file system was about: a lost connection has none. */
  path?: string;
  message: string;
}

const lostCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

// No number, too large a number, and NUL in text or in JSON: the schemas let them through where a text may hold anything.
const unfitCodes = new Set(['22P02', '22003', '22021', '22P05']);

const refusedCodes = new Set(['28000', '28P01', '3D000']);

/** Whether the database went away or never was there, as drivers and PostgreSQL say it. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', path, message } = error as Failure;
  if (path !== undefined) return false;
  return (
    lostCodes.has(code) ||
    code.startsWith('08') ||
    /Connection terminated|connection error|not queryable|timeout exceeded when trying to connect/i.test(
      message,
    )
  );
}

/** The error that a person is told: what the driver says is kept as its cause, never a password. */
export function toDeskError(error: unknown, doing: string): unknown {
  if (!(error instanceof Error) || error instanceof DeskError) return error;
  const { code = '' } = error as Failure;
  if (code === '53100' || code === 'ENOSPC') {
    return new DeskError('diskFull', `The disk is full: ${doing} was not done, and nothing of it was kept.`, {
      remedy: 'Free some space and try again; what was kept before is whole.',
      cause: error,
    });
  }
  if (isLost(error)) {
    return new DeskError('databaseUnreachable', `The database went away: ${doing} was not done.`, {
      remedy: 'Nothing was half written. Try again when the database is back.',
      cause: error,
    });
  }
  if (unfitCodes.has(code)) {
    return new DeskError(
      'badInput',
      `Something in that cannot be looked up or kept: ${doing} was not done.`,
      {
        remedy:
          'Give numbers and cursors as the desk gave them, and text without the character NUL (U+0000).',
        cause: error,
      },
    );
  }
  if (refusedCodes.has(code)) {
    return new DeskError('databaseUnreachable', `The database refuses the desk (${code}).`, {
      remedy: 'Check the user, the password and the name of the database in DATABASE_URL.',
      cause: error,
    });
  }
  if (code === '42501') {
    return new DeskError(
      'databaseUnreachable',
      `The database does not let its user do that: ${doing} was not done.`,
      {
        remedy:
          'Make the user of DATABASE_URL the owner of its database: the desk makes tables and schemas in it.',
        cause: error,
      },
    );
  }
  return error;
}
