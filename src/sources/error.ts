export type SourceErrorCode =
  | 'empty'
  | 'binary'
  | 'brokenText'
  | 'tooLarge'
  | 'badUrl'
  | 'refusedAddress'
  | 'fetchFailed'
  | 'fetchTimeout'
  | 'redirected'
  | 'mailFailed'
  | 'notSet';

/** Why bytes could not be taken in: the message names what was given and what to do. */
export class SourceError extends Error {
  readonly code: SourceErrorCode;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: SourceErrorCode, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = 'SourceError';
    this.code = code;
    this.details = details;
  }
}
