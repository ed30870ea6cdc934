export type LedgerErrorCode =
  | 'badInput'
  | 'unknownRegister'
  | 'notFound'
  | 'conflict'
  | 'busy'
  | 'databaseUnreachable'
  | 'databaseTooNew'
  | 'diskFull'
  | 'notEmpty'
  | 'badBackup';

/** What the ledger refuses or cannot do: `message` says what happened, `remedy` what to do; neither holds a secret. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;
  readonly remedy: string | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(
    code: LedgerErrorCode,
    message: string,
    more: { remedy?: string; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'LedgerError';
    this.code = code;
    this.remedy = more.remedy;
    this.details = more.details;
  }
}
