/** HTTP's status of every error code: chosen here and nowhere else. */
export const statuses: Record<string, number> = {
  badInput: 400,
  badJson: 400,
  badDate: 400,
  badUrl: 400,
  unknownRegister: 400,
  badBackup: 400,
  signInNeeded: 401,
  signInRefused: 401,
  codeNeeded: 401,
  refusedHost: 403,
  refusedOrigin: 403,
  refusedAddress: 403,
  refusedRole: 403,
  refusedDuty: 403,
  notFound: 404,
  conflict: 409,
  notEmpty: 409,
  tooLarge: 413,
  unsupportedType: 415,
  empty: 422,
  binary: 422,
  brokenText: 422,
  tooManyTries: 429,
  fault: 500,
  readerFailed: 500,
  fetchFailed: 502,
  busy: 503,
  databaseUnreachable: 503,
  keyMissing: 503,
  databaseTooNew: 503,
  fetchTimeout: 504,
  readTimeout: 504,
  diskFull: 507,
};

/** Codes of the libraries below, in our words. */
const translated: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupportedType',
  FST_ERR_CTP_INVALID_JSON_BODY: 'badJson',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'badJson',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'badInput',
  FST_ERR_BAD_URL: 'badInput',
  FST_ERR_VALIDATION: 'badInput',
  // What may not be seen is not there.
  hidden: 'notFound',
  ENOSPC: 'diskFull',
  ECONNREFUSED: 'databaseUnreachable',
};

/** Our code of an error, `fault` where it is none that we expect. */
export function codeOf(error: unknown): string {
  const raw = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  if (typeof raw !== 'string') return 'fault';
  const code = translated[raw] ?? raw;
  return Object.hasOwn(statuses, code) ? code : 'fault';
}

export const statusOf = (code: string): number => statuses[code] ?? 500;
