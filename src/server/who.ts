import type { Desk } from '../desk/desk.js';
import type { App } from './app.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The desk as the person who sent the request: routes use no other. */
    desk: Desk;
  }
}

/** Finds out who each request is from and gives it the desk as that person's. */
export function recogniseWho(app: App, desk: Desk): void {
  app.decorateRequest('desk');
  app.addHook('onRequest', async (request) => {
    request.desk = desk.as(desk.local);
  });
}
