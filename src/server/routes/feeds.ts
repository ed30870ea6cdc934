import Type from 'typebox';
import type { Desk } from '../../desk/desk.js';
import { DeskError } from '../../desk/error.js';
import type { App } from '../app.js';
import { Language } from '../schemas/bookViews.js';
import { answers, Id, list } from '../schemas/parts.js';
import { named } from './books.js';

const strict = { additionalProperties: false };

const feedFields = { id: Type.String(), register: Type.String(), language: Language, madeAt: Type.String() };

/** Calendars of deadlines, made by people and fetched by programs that cannot sign in. */
export function feedRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/feeds',
    {
      schema: {
        summary: 'List your own calendars of deadlines',
        response: answers(list(Type.Object(feedFields))),
      },
    },
    async ({ desk }) => desk.feeds.list(),
  );

  app.post(
    '/api/feeds',
    {
      schema: {
        summary: 'Make a secret address at which a calendar fetches deadlines, with what you may see of them',
        body: Type.Object({ register: Type.String({ maxLength: 100 }), language: Language }, strict),
        response: answers(
          Type.Object({ ...feedFields, address: Type.String({ description: 'Shown this once' }) }),
        ),
      },
    },
    async ({ desk, body, protocol, host }) => {
      const { token, ...feed } = await desk.feeds.make(body);
      return { ...feed, address: `${protocol}://${host}/feeds/${token}/deadlines.ics` };
    },
  );

  app.delete(
    '/api/feeds/:id',
    {
      schema: {
        summary: 'End a calendar: its address answers as one that never was',
        params: Id,
        response: answers(Type.Object({ done: Type.Literal(true) })),
      },
    },
    async ({ desk, params: { id } }) => {
      await desk.feeds.end(id);
      return { done: true } as const;
    },
  );

  app.get(
    '/feeds/:token/deadlines.ics',
    { schema: { hide: true, params: Type.Object({ token: Type.String({ maxLength: 100 }) }) } },
    async ({ params: { token }, protocol, host }, reply) => {
      const feed = await desk.door.feed(token);
      if (!feed) throw new DeskError('notFound', 'There is no such calendar.');
      const { member, register, language } = feed;
      const text = await desk
        .as(member)
        .bookViews.deadlines(named(register), language, `${protocol}://${host}/`);
      return reply
        .header('cache-control', 'private, max-age=900')
        .type('text/calendar; charset=utf-8')
        .send(text);
    },
  );
}
