import Type from 'typebox';
import type { App } from '../app.js';
import { filterQuery, Register, RegisterAndId } from '../schemas/books.js';
import * as schema from '../schemas/bookViews.js';
import { answers, list } from '../schemas/parts.js';
import { writeLarge } from '../written.js';
import { filterOf, named } from './books.js';

const strict = { additionalProperties: false };

const day = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description });
const window = Type.Object({ from: day('First ISO day'), to: day('Last ISO day') }, strict);

/** What the entries of registers come to. */
export function bookViewRoutes(app: App): void {
  app.get(
    '/api/books/:register/figures',
    {
      schema: {
        summary: 'What the entries of a filter come to: parts of the whole, codes, numbers and hours',
        params: Register,
        querystring: filterQuery(),
        response: answers(schema.BookFigures),
      },
    },
    async ({ desk, params, query }) => desk.bookViews.figures(named(params.register), filterOf(query)),
  );

  app.get(
    '/api/books/:register/calendar',
    {
      schema: {
        summary: 'The days of each place: its state, days in a row, who and what went through',
        params: Register,
        querystring: window,
        response: answers(list(schema.PlaceCalendar)),
      },
      serializerCompiler: writeLarge,
    },
    async ({ desk, params, query }) => desk.bookViews.calendar(named(params.register), query),
  );

  app.get(
    '/api/books/:register/clocks',
    {
      schema: {
        summary: 'Every instrument as it stands on a day, what is due first first',
        params: Register,
        querystring: Type.Object({ day: Type.Optional(day('Today unless told')) }, strict),
        response: answers(list(schema.Clock)),
      },
    },
    async ({ desk, params, query }) => desk.bookViews.clocks(named(params.register), query.day),
  );

  app.get(
    '/api/books/:register/deadlines.ics',
    {
      schema: {
        summary: 'What is due, as an iCalendar file',
        params: Register,
        querystring: Type.Object({ language: Type.Optional(schema.Language) }, strict),
        response: answers(Type.String()),
      },
    },
    async ({ desk, params, query, protocol, host }, reply) => {
      const base = `${protocol}://${host}/`;
      const feed = await desk.bookViews.deadlines(named(params.register), query.language ?? 'en', base);
      return reply.type('text/calendar; charset=utf-8').send(feed);
    },
  );

  app.get(
    '/api/books/:register/beside',
    {
      schema: {
        summary: "Tallies that reports tell, each beside the desk's own entries of its window",
        params: Register,
        querystring: window,
        response: answers(list(schema.Beside)),
      },
      serializerCompiler: writeLarge,
    },
    async ({ desk, params, query }) => desk.bookViews.beside(named(params.register), query),
  );

  app.get(
    '/api/books/:register/draft',
    {
      schema: {
        summary: 'What a claim tells of a new entry; nothing is kept',
        params: Register,
        querystring: Type.Object({ claim: Type.String({ minLength: 1, maxLength: 200 }) }, strict),
        response: answers(schema.Draft),
      },
    },
    async ({ desk, params, query }) => desk.bookViews.draft(named(params.register), query.claim),
  );

  app.get(
    '/api/books/:register/entries/:id/challenges',
    {
      schema: {
        summary: 'Where claims that tell of an entry say another thing than it does',
        params: RegisterAndId,
        response: answers(list(schema.ToldOtherwise)),
      },
    },
    async ({ desk, params: { register, id } }) => desk.bookViews.challenges(named(register), id),
  );
}
