import Type from 'typebox';
import { asCell, asQuestion } from '../../desk/counting.js';
import { DeskError } from '../../desk/error.js';
import type { App } from '../app.js';
import { checkedFilter } from '../input.js';
import { eventFilterFields } from '../schemas/events.js';
import { Counted, CountedEvent, cellFields, FigureView, questionFields, Series } from '../schemas/figures.js';
import * as schema from '../schemas/ledger.js';
import { answers, cursorFields, ErrorBody, Id, pageOf } from '../schemas/parts.js';

const strict = { additionalProperties: false };
const filter = eventFilterFields;

function missing(id: string): never {
  throw new DeskError('notFound', `There is no figure "${id}".`);
}

export function figureRoutes(app: App): void {
  app.get(
    '/api/figures',
    {
      schema: {
        summary: 'List numbers over a window',
        querystring: Type.Object({ ...schema.figureFilterFields, ...cursorFields }, strict),
        response: answers(pageOf(schema.Figure)),
      },
    },
    async ({ desk, query: { cursor, limit, ...filter } }) =>
      desk.figures(checkedFilter(filter), { cursor, limit }),
  );

  app.get(
    '/api/figures/counted',
    {
      schema: {
        summary: 'Add up the events by period and group',
        querystring: Type.Object({ ...questionFields, ...filter }, strict),
        response: answers(Counted),
      },
    },
    async ({ desk, query: { measure, by, group, ...filter } }) =>
      desk.counting.count(asQuestion({ measure, by, group }), checkedFilter(filter)),
  );

  app.get(
    '/api/figures/counted.csv',
    {
      schema: {
        summary: 'The same as CSV, with HXL tags in its second row',
        querystring: Type.Object({ ...questionFields, ...filter }, strict),
        response: { 200: Type.String(), '4xx': ErrorBody, '5xx': ErrorBody },
      },
    },
    async ({ desk, query: { measure, by, group, ...filter } }, reply) => {
      const question = asQuestion({ measure, by, group });
      const table = await desk.counting.csv(question, checkedFilter(filter));
      const name = `dateline-${question.measure}-by-${question.by}.csv`;
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .type('text/csv; charset=utf-8; header=present')
        .send(table);
    },
  );

  app.get(
    '/api/figures/counted/events',
    {
      schema: {
        summary: 'The events behind a number, with the claims that give it',
        querystring: Type.Object({ ...questionFields, ...cellFields, ...filter, ...cursorFields }, strict),
        response: answers(pageOf(CountedEvent)),
      },
    },
    async ({ desk, query: { measure, by, group, period, of, cursor, limit, ...filter } }) =>
      desk.counting.events(
        asQuestion({ measure, by, group }),
        checkedFilter(filter),
        asCell({ period, of }),
        {
          cursor,
          limit,
        },
      ),
  );

  app.get(
    '/api/figures/series',
    {
      schema: {
        summary: 'What others report, by speaker and window, each number beside the count of this desk',
        querystring: Type.Object({ ...schema.figureFilterFields, ...cursorFields }, strict),
        response: answers(pageOf(Series)),
      },
    },
    async ({ desk, query: { cursor, limit, ...filter } }) =>
      desk.counting.series(checkedFilter(filter), { cursor, limit }),
  );

  app.get(
    '/api/figures/:id',
    { schema: { summary: 'A reported number with its claims', params: Id, response: answers(FigureView) } },
    async ({ desk, params: { id } }) => (await desk.counting.figure(id)) ?? missing(id),
  );

  app.get(
    '/api/figures/:id/events',
    {
      schema: {
        summary: 'The events that this desk counts beside a reported number',
        params: Id,
        querystring: Type.Object(cursorFields, strict),
        response: answers(pageOf(CountedEvent)),
      },
    },
    async ({ desk, params: { id }, query }) => (await desk.counting.figureEvents(id, query)) ?? missing(id),
  );
}
