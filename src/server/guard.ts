import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A request that a browser sent on behalf of another site, or to a name that is not ours. */
export class RefusedError extends Error {
  readonly code: 'refusedHost' | 'refusedOrigin';

  constructor(code: RefusedError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a person follows a link to one of our pages: that is no request of the other site's script. */
function isVisit({ method, headers, url }: FastifyRequest): boolean {
  return (
    method === 'GET' &&
    !url.startsWith('/api/') &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}

/** Throws RefusedError unless the request was sent to this desk by this desk's own pages, or by no page at all. */
export function checkRequest(request: FastifyRequest, port: number, names: string[] = loopbackNames): void {
  const { host, origin } = request.headers;
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  // A name that an attacker's DNS points at this machine still arrives as that name.
  if (host === undefined || !hosts.includes(host.toLowerCase())) {
    throw new RefusedError('refusedHost', `This desk does not answer to the name "${host ?? ''}".`);
  }
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    throw new RefusedError('refusedOrigin', 'A page of another site may not reach this desk.');
  }
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit(request)) {
    throw new RefusedError('refusedOrigin', 'A page of another site may not reach this desk.');
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

/** Guards every route, pages included; `port` is asked late, for it is known only once the server listens. */
export function guard(app: FastifyInstance, port: () => number): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    checkRequest(request, port());
  });
}
