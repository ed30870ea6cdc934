/** Exit codes, the same for every verb; `docs/cli.md` prints this table. */
export const exitCodes = [
  [0, 'done'],
  [1, 'some input failed, or a check found a difference'],
  [2, 'the command line was wrong: nothing was done'],
  [3, 'the desk is in use by another process'],
  [4, 'the database cannot be reached, or went away'],
  [5, 'what was asked for does not exist'],
  [6, 'the disk is full'],
  [70, 'a fault of Dateline: please report it'],
  [130, 'interrupted (Ctrl-C)'],
] as const;

export type ExitCode = (typeof exitCodes)[number][0];

/** The command line was wrong; the message says how. */
export class UsageError extends Error {
  readonly code = 'usage';
}

const byErrorCode: Record<string, ExitCode> = {
  usage: 2,
  badDate: 2,
  unknownRegister: 2,
  busy: 3,
  databaseUnreachable: 4,
  databaseTooNew: 4,
  notFound: 5,
  diskFull: 6,
  ENOSPC: 6,
  ENOENT: 1,
  EACCES: 1,
  EISDIR: 1,
  badInput: 1,
  conflict: 1,
  keyMissing: 1,
  refusedDuty: 1,
  tooManyTries: 1,
  notEmpty: 1,
  badBackup: 1,
  empty: 1,
  binary: 1,
  brokenText: 1,
  tooLarge: 1,
  readerFailed: 1,
  readTimeout: 1,
  badUrl: 2,
  refusedAddress: 1,
  fetchFailed: 1,
  fetchTimeout: 1,
};

/** The code of an error that has one: every expected failure does. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
}

export function exitCodeOf(error: unknown): ExitCode {
  return byErrorCode[codeOf(error) ?? ''] ?? 70;
}

/** One or two lines for standard error: what happened and, where it is known, what to do. */
export function explain(error: unknown): string {
  if (exitCodeOf(error) === 70) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `dateline: this is a fault of Dateline, please report it:\n${trace}`;
  }
  const { message, remedy } = error as Error & { remedy?: string };
  return `dateline: ${message}${remedy ? `\n  ${remedy}` : ''}`;
}
