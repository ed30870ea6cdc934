import type { FastifyRequest } from 'fastify';
import { DeskError } from '../desk/error.js';

/** Under which names a desk is reached: a host with the desk's own port, or the address that a proxy gives it. */
export interface Names {
  /** Origin by the `Host` that is sent with it, both in lower case. */
  readonly originOf: (request: FastifyRequest) => string | undefined;
  /** Whether a proxy stands before the desk: then the last address that it forwards is who asks. */
  readonly proxied: boolean;
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

const withPort = (host: string, port: number, usual: number) =>
  port === usual ? [host, `${host}:${usual}`] : [`${host}:${port}`];

/** `desk.example.org`, or `https://desk.example.org` where a proxy with TLS stands before it; throws where it is neither. */
function checked(name: string): URL {
  const text = /^https?:\/\//i.test(name) ? name : `http://${name}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && url.pathname === '/' && !url.search && !url.hash && !url.username) return url;
  throw new DeskError('badInput', `"${name}" is no name of a desk.`, {
    remedy: 'Give a name as in desk.example.org, or https://desk.example.org behind a proxy with TLS.',
  });
}

const bracketed = (address: string) => (address.includes(':') ? `[${address}]` : address);

/** The names that a desk answers to: loopback's, those that it is told, and the address on which a request came; over TLS of its own with `tls`. */
export function namesOf(told: readonly string[], port: () => number, tls = false): Names {
  const [scheme, usual] = tls ? ['https', 443] : ['http', 80];
  const urls = told.map((name) => ({ url: checked(name), bare: !/^https?:\/\//i.test(name) }));
  return {
    proxied: !tls && urls.some(({ url }) => url.protocol === 'https:'),
    originOf: (request) => {
      const host = request.headers.host?.toLowerCase() ?? '';
      const given = urls.find(({ url, bare }) => !bare && url.host === host);
      if (given) return given.url.origin;
      // An address cannot be pointed elsewhere, as a name can: the machine's own is always its name.
      const own = bracketed((request.socket.localAddress ?? '').replace(/^::ffff:/, ''));
      const bare = urls.flatMap(({ url, bare }) => (bare ? [url.hostname] : []));
      const hosts = [...loopbackNames, own, ...bare].flatMap((name) => withPort(name, port(), usual));
      return hosts.includes(host) ? `${scheme}://${host}` : undefined;
    },
  };
}
