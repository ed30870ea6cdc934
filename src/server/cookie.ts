import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie is sent to every port of a name: two desks on one machine must not take each other's. */
function nameOf(port: number, secure: boolean): string {
  const name = `dateline-${port}`;
  // The prefix binds it to this very name over TLS, and no other site can set it.
  return secure ? `__Host-${name}` : name;
}

const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** The token of a request's session; undefined where it brings none. */
export function tokenOf(request: FastifyRequest, port: number, secure: boolean): string | undefined {
  const before = `${nameOf(port, secure)}=`;
  const found = request.headers.cookie
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(before));
  const token = found?.slice(before.length);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** Gives a browser its token, out of reach of scripts and of other sites. */
export function giveToken(reply: FastifyReply, token: string, endsAt: string, port: number, secure: boolean) {
  const expires = new Date(endsAt).toUTCString();
  reply.header('set-cookie', `${nameOf(port, secure)}=${token}; ${attributes(secure)}; Expires=${expires}`);
}

export function takeToken(reply: FastifyReply, port: number, secure: boolean) {
  reply.header('set-cookie', `${nameOf(port, secure)}=; ${attributes(secure)}; Max-Age=0`);
}
