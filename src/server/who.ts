import type { Desk } from '../desk/desk.js';
import type { Member } from '../desk/model.js';
import type { App } from './app.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request. */
    member: Member;
    /** The desk as that person's: routes use no other. */
    desk: Desk;
    /** Asks again who it is, for an answer that goes on; undefined once they have left. */
    whoNow: () => Promise<Member | undefined>;
  }
}

/** Finds out who each request is from and gives it the desk as that person's. */
export function recogniseWho(app: App, desk: Desk): void {
  app.decorateRequest('member');
  app.decorateRequest('desk');
  app.decorateRequest('whoNow');
  app.addHook('onRequest', async (request) => {
    request.member = desk.local;
    request.desk = desk.as(desk.local);
    request.whoNow = async () => desk.local;
  });
}
