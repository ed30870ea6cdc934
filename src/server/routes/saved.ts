import Type from 'typebox';
import { DeskError } from '../../desk/error.js';
import type { App } from '../app.js';
import { answers, cursorFields, Id, list, pageOf, seq } from '../schemas/parts.js';
import { Delivery, FilterToSave, Notice, SavedFilter, Seen } from '../schemas/saved.js';

const act = Type.Object({ act: seq() });
const done = Type.Object({ done: Type.Literal(true) });

/** Filters that people saved. */
export function filterRoutes(app: App): void {
  app.get(
    '/api/filters',
    { schema: { summary: 'List the saved filters', response: answers(list(SavedFilter)) } },
    async ({ desk }) => desk.filters.list(),
  );

  app.post(
    '/api/filters',
    { schema: { summary: 'Save a filter', body: FilterToSave, response: answers(SavedFilter) } },
    async ({ desk, body }) => desk.filters.save(body),
  );

  app.put(
    '/api/filters/:id',
    {
      schema: {
        summary: 'Change a saved filter, or what it tells of',
        params: Id,
        body: FilterToSave,
        response: answers(SavedFilter),
      },
    },
    async ({ desk, params, body }) => desk.filters.change(params.id, body),
  );

  app.delete(
    '/api/filters/:id',
    { schema: { summary: 'Remove a saved filter', params: Id, response: answers(act) } },
    async ({ desk, params }) => desk.filters.remove(params.id),
  );

  app.post(
    '/api/filters/changes/:act/undo',
    {
      schema: {
        summary: 'Take a saving, a change or a removal back',
        params: act,
        response: answers(SavedFilter),
      },
    },
    async ({ desk, params }) => desk.filters.undo(params.act),
  );
}

/** What saved filters tell, and what of it goes out. */
export function noticeRoutes(app: App): void {
  const query = Type.Object(
    { unseen: Type.Optional(Type.Boolean()), ...cursorFields },
    { additionalProperties: false },
  );
  app.get(
    '/api/notices',
    {
      schema: {
        summary: 'What saved filters told, the latest first',
        querystring: query,
        response: answers(pageOf(Notice)),
      },
    },
    async ({ desk, query: { unseen = false, cursor, limit } }) =>
      desk.notices.list({ unseen }, { cursor, limit }),
  );

  app.get(
    '/api/notices/unseen',
    {
      schema: {
        summary: 'How many of them one has not seen, at most 100',
        response: answers(Type.Object({ count: Type.Integer() })),
      },
    },
    async ({ desk }) => ({ count: await desk.notices.unseen() }),
  );

  app.post(
    '/api/notices/seen',
    { schema: { summary: 'Mark these, or all up to one, as seen', body: Seen, response: answers(done) } },
    async ({ desk, body: { notices, upTo } }) => {
      if ((notices === undefined) === (upTo === undefined))
        throw new DeskError('badInput', 'Give exactly one of "notices" and "upTo".');
      await desk.notices.see(notices ? { notices } : { upTo: upTo! });
      return { done: true as const };
    },
  );

  app.get(
    '/api/deliveries',
    {
      schema: {
        summary: 'What goes out by mail and webhook: waiting, given up, sent',
        response: answers(list(Delivery)),
      },
    },
    async ({ desk }) => desk.notices.deliveries(),
  );

  app.post(
    '/api/deliveries/:id/again',
    { schema: { summary: 'Try a delivery again at once', params: Id, response: answers(done) } },
    async ({ desk, params }) => {
      await desk.notices.again(params.id);
      return { done: true as const };
    },
  );

  app.post(
    '/api/notices/send',
    {
      schema: {
        summary: 'Send what is due now; a running desk does so by itself',
        response: answers(
          Type.Object({ notices: Type.Integer(), sent: Type.Integer(), failed: Type.Integer() }),
        ),
      },
    },
    async ({ desk }) => desk.notices.send(),
  );
}
