import Type from 'typebox';
import type { AddOutcome } from '../../desk/desk.js';
import { DeskError } from '../../desk/error.js';
import type { Progress } from '../../desk/reading.js';
import { Adding } from '../adding.js';
import type { App } from '../app.js';
import type { ReportAdding } from '../contract.js';
import { type About, checkedFilter, givenByBytes, givenByJson, type Pasted } from '../input.js';
import * as schema from '../schemas/ledger.js';
import { answers, cursorFields, Id, list, nullable, pageOf, seq, word } from '../schemas/parts.js';
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

const key = Type.Optional(
  Type.String({
    minLength: 8,
    maxLength: 100,
    description: 'A name of your own for it, by which GET /api/reports/adding tells how far it is',
  }),
);

const added = Type.Object({ ...about.properties, key }, { additionalProperties: false });

const adding = Type.Object({
  key: Type.String(),
  name: Type.String(),
  stage: word('waiting', 'reading', 'keeping'),
  done: nullable.number('Sentences read, while it is read'),
  of: nullable.number('Sentences of all'),
  claims: nullable.number('Claims found, while they are kept'),
});

const grouped = Type.Object(
  {
    id: Type.String({ maxLength: 500 }),
    text: Type.String(),
    publishedAt: shortText('ISO day or instant'),
  },
  { additionalProperties: false },
);

async function givenBy(
  request: { body: unknown; headers: Record<string, unknown>; session: string | null },
  query: About,
) {
  if (request.body === undefined || request.body === null) {
    throw new DeskError('badInput', 'There is no body: send JSON or the bytes of a report.');
  }
  if (request.body instanceof Uint8Array) {
    const type = request.headers['content-type'];
    return givenByBytes(request.body, typeof type === 'string' ? type : undefined, query);
  }
  // Only the person of this machine may have its own network fetched: behind a proxy everybody seems to be at it.
  return givenByJson(request.body as Pasted, request.session === null);
}

interface Sent {
  /** The sender's own name for it; empty where none was given. */
  key: string;
  name: string;
}

const shown = ({ about, progress }: { about: Sent; progress: Progress | undefined }): ReportAdding => ({
  ...about,
  stage: progress?.stage ?? 'waiting',
  done: progress?.stage === 'reading' ? progress.done : null,
  of: progress?.stage === 'reading' ? progress.of : null,
  claims: progress?.stage === 'keeping' ? progress.claims : null,
});

const warningsOf = (outcome: AddOutcome) => (outcome.kind === 'added' ? outcome.warnings : []);

export function reportRoutes(app: App): void {
  const under = new Adding<Sent, Progress>();
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
    async (request) => request.desk.read(await givenBy(request, request.query)),
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
      schema: { summary: 'Add a report', querystring: added, body, response: answers(schema.AddOutcome) },
    },
    async (request) => {
      const { desk, member } = request;
      const { key = '', ...query } = request.query;
      const given = await givenBy(request, query);
      const sent = { key, name: given.name };
      const outcome = await under.during(member, sent, (tell) => desk.add(given, tell));
      return { kind: outcome.kind, reports: outcome.reports, warnings: warningsOf(outcome) };
    },
  );

  app.get(
    '/api/reports/adding',
    { schema: { summary: 'How far the reports are that you are adding', response: answers(list(adding)) } },
    async ({ member }) => under.of(member).map(shown),
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
      schema: {
        summary: 'One report; where it has thousands of claims, part by part',
        params: Id,
        querystring: Type.Object(
          {
            part: Type.Optional(seq('Which part of a long report')),
            claim: Type.Optional(Type.String({ maxLength: 200, description: 'The part with this claim' })),
          },
          { additionalProperties: false },
        ),
        response: answers(schema.ReportView),
      },
      serializerCompiler: writeLarge,
    },
    async ({ desk, params: { id }, query }) => {
      const view = await desk.report(id, query);
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
          { since: seq('`at` of an earlier answer', 0) },
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
