import Type from 'typebox';
import { DeskError } from '../../desk/error.js';
import type { App } from '../app.js';
import type { What } from '../contract.js';
import * as schema from '../schemas/names.js';
import { answers, cursorFields, Id, list, pageOf } from '../schemas/parts.js';

const strict = { additionalProperties: false };
const query = Type.Object({ ...schema.catalogueFilterFields, ...cursorFields }, strict);
const page = Type.Object(cursorFields, strict);

function catalogueRoutes(app: App, what: What): void {
  const at = `/api/${what}s`;

  app.get(
    at,
    {
      schema: {
        summary: `List the ${what}s that claims name, the one named most often first`,
        querystring: query,
        response: answers(pageOf(schema.CatalogueEntry)),
      },
    },
    async ({ desk, query: { cursor, limit, ...filter } }) => desk.names.list(what, filter, { cursor, limit }),
  );

  app.get(
    `${at}/:id`,
    {
      schema: {
        summary: `One ${what}, by its id or by any of its names, with who calls it what`,
        params: Id,
        response: answers(schema.EntryView),
      },
    },
    async ({ desk, params: { id } }) => {
      const view = await desk.names.entry(what, id);
      if (view) return view;
      throw new DeskError('notFound', `There is no ${what} "${id}" in the catalogue.`);
    },
  );

  app.get(
    `${at}/:id/claims`,
    {
      schema: {
        summary: `The claims that name the ${what}, newest report first`,
        params: Id,
        querystring: page,
        response: answers(pageOf(schema.NamedClaim)),
      },
    },
    async ({ desk, params: { id }, query: { cursor, limit } }) =>
      desk.names.claims(what, id, { cursor, limit }),
  );
}

export function nameRoutes(app: App): void {
  catalogueRoutes(app, 'actor');
  catalogueRoutes(app, 'place');

  app.get(
    '/api/namings/called',
    {
      schema: {
        summary: 'The names of which somebody decided, with what they are called',
        response: answers(list(schema.CalledName)),
      },
    },
    async ({ desk }) => desk.names.called(),
  );

  app.get(
    '/api/reports/:id/names',
    {
      schema: {
        summary: 'The names that claims of a report give, with where the catalogue has them',
        params: Id,
        response: answers(list(schema.NameInReport)),
      },
    },
    async ({ desk, params: { id } }) => desk.names.inReport(id),
  );

  app.post(
    '/api/namings',
    {
      schema: {
        summary: 'Keep a decision on names',
        body: schema.NamingDecision,
        response: answers(schema.Naming),
      },
    },
    async ({ desk, body }) => desk.names.decide(body),
  );

  app.post(
    '/api/namings/preview',
    {
      schema: {
        summary: 'What a decision on names would touch; nothing is kept',
        body: schema.NamingDecision,
        response: answers(schema.NamingEffects),
      },
    },
    async ({ desk, body }) => desk.names.preview(body),
  );
}
