/** An error as it passes from one thread to another: a thread's own classes do not. */
export interface Flat {
  name: string;
  message: string;
  stack: string | undefined;
  code: unknown;
  remedy: unknown;
  details: unknown;
}

export function flat(thrown: unknown): Flat {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { name, message, stack, code, remedy, details } = error as Error & Partial<Flat>;
  return { name, message, stack, code, remedy, details };
}

/** The error as it was thrown: by its code the command line and HTTP know what to answer. */
export function unflat({ name, message, stack, code, remedy, details }: Flat): Error {
  const told = Object.entries({ code, remedy, details }).filter(([, value]) => value !== undefined);
  return Object.assign(new Error(message), { name, stack }, Object.fromEntries(told));
}

/** Why a thread gave no answer; `readerFailed` or `readTimeout`. */
export class ThreadError extends Error {
  readonly code: 'readerFailed' | 'readTimeout';
  readonly remedy: string;

  constructor(code: ThreadError['code'], message: string, remedy: string) {
    super(message);
    this.name = 'ThreadError';
    this.code = code;
    this.remedy = remedy;
  }
}
