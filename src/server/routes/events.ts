import Type from 'typebox';
import { DeskError } from '../../desk/error.js';
import type { App } from '../app.js';
import { checkedFilter } from '../input.js';
import * as events from '../schemas/events.js';
import * as schema from '../schemas/ledger.js';
import { answers, cursorFields, Id, pageOf } from '../schemas/parts.js';

const strict = { additionalProperties: false };
const query = Type.Object({ ...events.eventFilterFields, ...cursorFields }, strict);
const mapQuery = Type.Object({ ...events.eventFilterFields, ...events.mapViewFields }, strict);
const timeQuery = Type.Object({ ...events.eventFilterFields, ...events.stepField }, strict);

export function eventRoutes(app: App): void {
  app.get(
    '/api/events',
    {
      schema: {
        summary: 'List the events',
        querystring: query,
        response: answers(pageOf(schema.EventSummary)),
      },
    },
    async ({ desk, query: { cursor, limit, ...filter } }) =>
      desk.events(checkedFilter(filter), { cursor, limit }),
  );

  app.get(
    '/api/events/map',
    {
      schema: {
        summary: 'Count the events by where they happened',
        querystring: mapQuery,
        response: answers(events.EventMap),
      },
    },
    async ({ desk, query: { view, zoom, ...filter } }) =>
      desk.eventMap(checkedFilter(filter), { view, zoom }),
  );

  app.get(
    '/api/events/timeline',
    {
      schema: {
        summary: 'Count the events by when they began',
        querystring: timeQuery,
        response: answers(events.EventTimeline),
      },
    },
    async ({ desk, query: { step, ...filter } }) => desk.eventTimeline(checkedFilter(filter), step),
  );

  app.get(
    '/api/events/:id',
    {
      schema: {
        summary: 'One event with its claims',
        params: Id,
        response: {
          ...answers(schema.EventView),
          308: Type.Null({ description: 'It was merged: see Location' }),
        },
      },
    },
    async ({ desk, params: { id } }, reply) => {
      const view = await desk.event(id);
      if (!view) throw new DeskError('notFound', `There is no event "${id}".`);
      if (view.event.id === id) return reply.code(200).send(view);
      return reply.redirect(`/api/events/${encodeURIComponent(view.event.id)}`, 308);
    },
  );

  app.post(
    '/api/judgements',
    {
      schema: { summary: 'Keep a decision', body: schema.Decision, response: answers(schema.Judgement) },
    },
    async ({ desk, body }) => desk.judge(body),
  );
}
