import type { FastifyError, FastifyInstance } from 'fastify';
import { DeskError } from '../desk/error.js';
import type { ErrorBody } from './schemas/parts.js';
import { codeOf, statusOf } from './status.js';

const ownWords: Record<string, string> = {
  tooLarge: 'That is larger than the desk takes: one report may have 8 MB at most. Nothing was kept.',
  unsupportedType: 'Send JSON, or bytes as text/plain, text/html or application/octet-stream.',
  badJson: 'The body is no JSON.',
  diskFull: 'The disk is full: nothing was kept.',
  databaseUnreachable: 'The database cannot be reached: nothing was kept.',
};

interface Told {
  remedy?: unknown;
  details?: unknown;
}

/** What an address that leads nowhere answers, and one that is not for who asks: they must not differ. */
export const nowhere = (method: string, url: string) =>
  new DeskError('notFound', `There is no ${method} ${url.split('?')[0]}.`);

/** The answer to an error: an unexpected one tells nothing of the machine, only where to look. */
export function bodyOf(error: unknown, requestId: string): { status: number; body: ErrorBody } {
  const code = codeOf(error);
  if (code === 'fault' || !(error instanceof Error)) {
    const message = `Something went wrong at the desk; its log has it as ${requestId}.`;
    return { status: 500, body: { error: { code: 'fault', message } } };
  }
  const { validation, validationContext } = error as Partial<FastifyError>;
  const { remedy, details } = error as Told;
  const ours = error.name === 'FastifyError' || /^E[A-Z]+$/.test(String((error as FastifyError).code));
  const rows = validation?.map(({ instancePath, message }) => ({
    path: `${validationContext ?? ''}${instancePath}`,
    message: message ?? '',
  }));
  return {
    status: statusOf(code),
    body: {
      error: {
        code,
        message: ours ? (ownWords[code] ?? error.message) : error.message,
        ...(typeof remedy === 'string' ? { remedy } : {}),
        ...(rows ? { details: rows } : details === undefined ? {} : { details }),
      },
    },
  };
}

/** One error shape for everything that the desk answers. */
export function answerErrors(app: FastifyInstance, log: (line: string) => void): void {
  app.setErrorHandler((error, request, reply) => {
    const told = (error as DeskError).code === 'hidden' ? nowhere(request.method, request.url) : error;
    const { status, body } = bodyOf(told, request.id);
    if (status === 500)
      log(`${request.id} ${request.method} ${request.url}\n${(error as Error).stack ?? error}`);
    const seconds = (error as { details?: { seconds?: number } }).details?.seconds;
    if (status === 429 && seconds !== undefined) reply.header('retry-after', seconds);
    return reply.code(status).send(body);
  });
}
