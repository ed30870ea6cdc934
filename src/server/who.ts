import type { Desk } from '../desk/desk.js';
import { DeskError } from '../desk/error.js';
import type { Member } from '../desk/model.js';
import type { App } from './app.js';
import { tokenOf } from './cookie.js';
import { nowhere } from './errors.js';
import type { Names } from './names.js';
import { isApi } from './place.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request; nobody only where a route is for guests. */
    member: Member;
    /** The desk as that person's: routes use no other. */
    desk: Desk;
    /** The session by which they are known; the local person has none. */
    session: string | null;
    /** Whether what is sent comes over TLS. */
    secure: boolean;
    /** Asks again who it is, for an answer that goes on; undefined once they have left. */
    whoNow: () => Promise<Member | undefined>;
  }
  interface FastifyContextConfig {
    /** Answers also those who have not signed in. */
    guests?: boolean;
  }
}

/** What strangers may send: a name and a password. */
const guestBodyLimit = 16 * 1024;

/** Finds out who each request is from and gives it the desk as that person's; strangers get no further. */
export function recogniseWho(app: App, desk: Desk, names: Names, port: () => number): void {
  for (const name of ['member', 'desk', 'session', 'secure', 'whoNow']) app.decorateRequest(name);
  app.addHook('onRoute', (route) => {
    if (route.config?.guests) route.bodyLimit = guestBodyLimit;
  });
  app.addHook('onRequest', async (request) => {
    request.secure = names.originOf(request)?.startsWith('https:') ?? false;
    if (!isApi(request)) {
      // A page takes nothing: what strangers send to one is not even read.
      if (!/^(?:GET|HEAD)$/.test(request.method)) throw nowhere(request.method, request.url);
      return;
    }
    const token = tokenOf(request, port(), request.secure);
    const guest = await desk.door.who(token);
    if (guest) {
      request.member = guest.member;
      request.session = guest.session;
      request.desk = desk.as(guest.member);
      request.whoNow = async () => (await desk.door.who(token, false))?.member;
      return;
    }
    if (request.routeOptions.config.guests) return;
    throw new DeskError('signInNeeded', 'Sign in first.', {
      remedy: 'Open the desk in a browser, or POST /api/session.',
    });
  });
}
