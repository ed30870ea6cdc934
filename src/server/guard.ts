import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Names } from './names.js';
import { isApi } from './place.js';

/** A request that a browser sent on behalf of another site, or to a name that is not ours. */
export class RefusedError extends Error {
  readonly code: 'refusedHost' | 'refusedOrigin';

  readonly remedy: string | undefined;

  constructor(code: RefusedError['code'], message: string, remedy?: string) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}

/** Whether a person follows a link to one of our pages: that is no request of the other site's script. */
function isVisit(request: FastifyRequest): boolean {
  const { method, headers } = request;
  return (
    method === 'GET' &&
    !isApi(request) &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** What a form of any site can send without asking: JSON, HTML and a header of ours it cannot. */
const isFormLike = ({ headers }: FastifyRequest) =>
  /^(?:|text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)$/.test(
    (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase(),
  );

/** Throws RefusedError unless the request was sent to this desk by this desk's own pages, or by no page at all. */
export function checkRequest(request: FastifyRequest, names: Names): void {
  const { host, origin } = request.headers;
  const own = names.originOf(request);
  // A name that an attacker's DNS points at this machine still arrives as that name.
  if (own === undefined) {
    throw new RefusedError(
      'refusedHost',
      `This desk does not answer to the name "${host ?? ''}".`,
      'Where it is a name of this desk, start it with --name and that name.',
    );
  }
  if (origin !== undefined && origin.toLowerCase() !== own) {
    throw new RefusedError('refusedOrigin', 'A page of another site may not reach this desk.');
  }
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit(request)) {
    throw new RefusedError('refusedOrigin', 'A page of another site may not reach this desk.');
  }
  // A browser that says neither origin nor site still sends no header of ours for another's form.
  const unsafe = !safeMethods.includes(request.method) && isFormLike(request);
  if (unsafe && request.headers['x-dateline'] === undefined) {
    throw new RefusedError(
      'refusedOrigin',
      'A request that any form could have sent is not taken.',
      'Send JSON, or the header x-dateline with any value.',
    );
  }
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** Guards every route, pages included. */
export function guard(app: FastifyInstance, names: Names): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (isApi(request)) reply.header('cache-control', 'no-store');
    checkRequest(request, names);
  });
}
