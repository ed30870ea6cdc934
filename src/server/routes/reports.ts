import Type from 'typebox';
import type { AddOutcome } from '../../desk/desk.js';
import { DeskError } from '../../desk/error.js';
import type { App } from '../app.js';
import { type About, checkedFilter, givenByBytes, givenByJson, type Pasted } from '../input.js';
import * as schema from '../schemas/ledger.js';
import { answers, cursorFields, Id, list, pageOf } from '../schemas/parts.js';
import { Reading } from '../schemas/reading.js';
import { writeLarge } from '../written.js';

const shortText = (description: string) => Type.Optional(Type.String({ maxLength: 500, description }));

const aboutFields = {
  name: shortText('File name, used in errors'),
  source: shortText('Who publishes it; a new source is added'),
  title: shortText('Where the text has none'),
};

const pasted = Type.Object(
  {
    text: Type.Optional(Type.String()),
    html: Type.Optional(Type.String()),
    url: Type.Optional(Type.String({ maxLength: 4000 })),
    ...aboutFields,
    publishedAt: Type.Optional(
      Type.Union([Type.String(), Type.Record(Type.String({ pattern: '^[1-9][0-9]*$' }), Type.String())]),
    ),
  },
  { additionalProperties: false },
);

const bytes = { schema: Type.Unsafe<Uint8Array>({}) };

/** JSON that names text, HTML or an address; or the bytes themselves. */
const body = {
  content: {
    'application/json': { schema: pasted },
    'text/plain': bytes,
    'text/html': bytes,
    'application/octet-stream': bytes,
  },
};

const about = Type.Object(
  { ...aboutFields, publishedAt: shortText('ISO day') },
  { additionalProperties: false },
);

const grouped = Type.Object(
  {
    id: Type.String({ maxLength: 500 }),
    text: Type.String(),
    publishedAt: shortText('ISO day or instant'),
  },
  { additionalProperties: false },
);

async function givenBy(request: {
  body: unknown;
  query: About;
  headers: Record<string, unknown>;
  session: string | null;
}) {
  if (request.body === undefined || request.body === null) {
    throw new DeskError('badInput', 'There is no body: send JSON or the bytes of a report.');
  }
  if (request.body instanceof Uint8Array) {
    const type = request.headers['content-type'];
    return givenByBytes(request.body, typeof type === 'string' ? type : undefined, request.query);
  }
  // Only the person of this machine may have its own network fetched: behind a proxy everybody seems to be at it.
  return givenByJson(request.body as Pasted, request.session === null);
}

const warningsOf = (outcome: AddOutcome) => (outcome.kind === 'added' ? outcome.warnings : []);

export function reportRoutes(app: App): void {
  app.post(
    '/api/read',
    {
      schema: {
        summary: 'Read without keeping anything',
        querystring: about,
        body,
        response: answers(list(Reading)),
      },
    },
    async (request) => request.desk.read(await givenBy(request)),
  );

  app.post(
    '/api/group',
    {
      schema: {
        summary: 'Put reports of one happening together without keeping anything',
        body: Type.Object({ reports: list(grouped) }, { additionalProperties: false }),
        response: answers(list(Type.Object({ documents: list(Type.String()) }))),
      },
    },
    async ({ desk, body: { reports } }) => desk.group(reports),
  );

  app.post(
    '/api/reports',
    {
      schema: { summary: 'Add a report', querystring: about, body, response: answers(schema.AddOutcome) },
    },
    async (request) => {
      const outcome = await request.desk.add(await givenBy(request));
      return { kind: outcome.kind, reports: outcome.reports, warnings: warningsOf(outcome) };
    },
  );

  app.get(
    '/api/reports',
    {
      schema: {
        summary: 'List the reports',
        querystring: Type.Object(
          { ...schema.reportFilterFields, ...schema.reportOrderFields, ...cursorFields },
          { additionalProperties: false },
        ),
        response: answers(pageOf(schema.ReportSummary)),
      },
    },
    async ({ desk, query: { cursor, limit, ...filter } }) =>
      desk.reports(checkedFilter(filter), { cursor, limit }),
  );

  app.get(
    '/api/reports/:id',
    {
      schema: { summary: 'One report, whole', params: Id, response: answers(schema.ReportView) },
      serializerCompiler: writeLarge,
    },
    async ({ desk, params: { id } }) => {
      const view = await desk.report(id);
      if (view) return view;
      throw new DeskError('notFound', `There is no report "${id}".`);
    },
  );

  app.get(
    '/api/reports/:id/changes',
    {
      schema: {
        summary: 'What is different in a report since an entry',
        params: Id,
        querystring: Type.Object(
          { since: Type.Integer({ minimum: 0, description: '`at` of an earlier answer' }) },
          { additionalProperties: false },
        ),
        response: answers(schema.ReportSince),
      },
    },
    async ({ desk, params: { id }, query: { since } }) => {
      const changes = await desk.reportSince(id, since);
      if (changes) return changes;
      throw new DeskError('notFound', `There is no report "${id}".`);
    },
  );

  app.put(
    '/api/reports/:id/state',
    {
      schema: {
        summary: 'Say how far a report is worked through',
        params: Id,
        body: Type.Object({ state: schema.reportState }, { additionalProperties: false }),
        response: answers(schema.ReportSummary),
      },
    },
    async ({ desk, params: { id }, body: { state } }) => desk.setState(id, state),
  );
}
