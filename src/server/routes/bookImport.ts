import Type from 'typebox';
import { check } from '../../desk/access.js';
import { type ImportProgress, mostVerdicts, VerdictTable } from '../../desk/bookFiles.js';
import { DeskError } from '../../desk/error.js';
import { Adding } from '../adding.js';
import type { App } from '../app.js';
import type { BookImporting } from '../contract.js';
import * as schema from '../schemas/books.js';
import { answers, list, word } from '../schemas/parts.js';
import { writeLarge } from '../written.js';
import { mediaTypes, named } from './books.js';

const strict = { additionalProperties: false };
const bytes = { schema: Type.Unsafe<Uint8Array>({}) };

const query = Type.Object(
  {
    name: Type.Optional(
      Type.String({ maxLength: 500, description: 'File name, used in errors and in the record' }),
    ),
    map: Type.Optional(
      Type.String({
        maxLength: 20_000,
        description:
          'JSON: place of a column, from 1, to what it goes into; "" leaves it out; the others are guessed',
      }),
    ),
    by: Type.Optional(
      Type.String({
        maxLength: 1000,
        description: 'Fields that together name an entry, with commas, where there are no ids',
      }),
    ),
    dry: Type.Optional(Type.Boolean({ description: 'Only say what every row comes to' })),
    skipRefused: Type.Optional(Type.Boolean({ description: 'Keep the other rows where some are refused' })),
    key: Type.Optional(
      Type.String({
        ...schema.writeKey,
        description: `A name of your own for it: sent twice, it is kept once; by it GET /api/books/importing tells how far it is`,
      }),
    ),
    verdicts: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: mostVerdicts,
        description: 'How many verdicts are answered at most, 200 unless told',
      }),
    ),
    format: Type.Optional(word('json', 'csv')),
  },
  strict,
);

function mapOf(text: string): Record<string, string> {
  try {
    const map: unknown = JSON.parse(text);
    if (typeof map === 'object' && map !== null && !Array.isArray(map)) {
      if (Object.values(map).every((to) => typeof to === 'string')) return map as Record<string, string>;
    }
  } catch {
    // Told below.
  }
  throw new DeskError('badInput', '"map" is no JSON object of columns and what they go into.', {
    remedy: 'Give it as {"1": "name", "2": ""}.',
  });
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array && body.length > 0) return body;
  throw new DeskError('badInput', 'There is no file in that request.', {
    remedy: 'Send the bytes of a CSV or XLSX file as application/octet-stream.',
  });
}

type Sent = Pick<BookImporting, 'key' | 'name' | 'register' | 'dry'>;

const shown = (under: { about: Sent; progress: ImportProgress | undefined }): BookImporting => ({
  ...under.about,
  ...(under.progress ?? { stage: 'reading', done: null, of: null }),
});

/** Files of entries on their way in, and how far they are. */
export function bookImportRoutes(app: App): void {
  const under = new Adding<Sent, ImportProgress>();
  app.get(
    '/api/books/importing',
    {
      schema: {
        summary: 'How far the files are that you are importing',
        response: answers(list(schema.Importing)),
      },
    },
    async ({ member }) => under.of(member).map(shown),
  );

  app.post(
    '/api/books/:register/import',
    {
      schema: {
        summary:
          'Import the bytes of a CSV or XLSX file: one act, kept whole or not at all; "format=csv" with "dry" answers the verdict of every row',
        params: schema.Register,
        querystring: query,
        body: { content: { 'application/octet-stream': bytes, 'text/csv': bytes, [mediaTypes.xlsx]: bytes } },
        response: answers(schema.Imported),
      },
      serializerCompiler: writeLarge,
    },
    async ({ desk, member, params, query, body }, reply) => {
      // Whoever may not is told so, whatever they sent.
      check(member, 'books.import');
      const { name = 'upload', map, by, format, ...rest } = query;
      const { key = '', dry = false } = rest;
      const file = { name, bytes: bytesOf(body) };
      if (format === 'csv' && !dry) {
        throw new DeskError('badInput', 'Only a trial answers the verdict of every row.', {
          remedy: 'Add "dry=true", or leave "format" out.',
        });
      }
      const options = {
        ...rest,
        by: by?.split(',').filter(Boolean),
        map: map === undefined ? undefined : mapOf(map),
      };
      const table = format === 'csv' ? new VerdictTable() : undefined;
      const verdict = table && ((one: Parameters<VerdictTable['add']>[0]) => table.add(one));
      const made = await under.during(member, { key, name, register: params.register, dry }, (far) =>
        desk.books.import(named(params.register), file, options, { far, verdict }),
      );
      if (!table) return made;
      return reply
        .header('content-disposition', 'attachment; filename="verdicts.csv"')
        .type(mediaTypes.csv)
        .send(table.text as never);
    },
  );
}
