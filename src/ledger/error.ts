/** What can go wrong at a desk, as a closed list: the command line's exit code and HTTP's status are chosen by it. */
export type DeskErrorCode =
  | 'badInput'
  | 'badDate'
  | 'unknownRegister'
  | 'notFound'
  | 'hidden'
  | 'refusedRole'
  | 'refusedDuty'
  | 'signInNeeded'
  | 'signInRefused'
  | 'codeNeeded'
  | 'tooManyTries'
  | 'conflict'
  | 'tooLarge'
  | 'busy'
  | 'keyMissing'
  | 'databaseUnreachable'
  | 'databaseTooNew'
  | 'diskFull'
  | 'notEmpty'
  | 'badBackup';

/** An expected failure: `message` says what happened, `remedy` what to do; neither holds a secret. */
export class DeskError extends Error {
  readonly code: DeskErrorCode;
  readonly remedy: string | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(
    code: DeskErrorCode,
    message: string,
    more: { remedy?: string; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'DeskError';
    this.code = code;
    this.remedy = more.remedy;
    this.details = more.details;
  }
}
