import Type from 'typebox';
import { type BookFormat, bookFormats, type RegisterName } from '../../desk/books.js';
import { DeskError } from '../../desk/error.js';
import type { App } from '../app.js';
import type { EntryFilter } from '../contract.js';
import { checkedFilter } from '../input.js';
import * as schema from '../schemas/books.js';
import { answers, ErrorBody, ids, list, pageOf, seq, word } from '../schemas/parts.js';
import { writeLarge } from '../written.js';

const strict = { additionalProperties: false };
const reason = Type.String({ maxLength: 2000 });

const listOf = (given: string | string[] | undefined) => (given === undefined ? undefined : [given].flat());

/** A filter as an address has it: `field.NAME` narrows by a field. */
export function filterOf(query: schema.FilterQuery): EntryFilter {
  const { kind, status, cursor: _cursor, limit: _limit, ...rest } = query;
  const named = Object.entries(rest).filter(([name]) => name.startsWith('field.'));
  const plain = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('field.')));
  return checkedFilter<EntryFilter>({
    ...plain,
    ...(kind === undefined ? {} : { kind: listOf(kind) }),
    ...(status === undefined ? {} : { status: listOf(status) }),
    fields: Object.fromEntries(
      named.map(([name, value]) => [name.slice('field.'.length), listOf(value as string | string[]) ?? []]),
    ),
  });
}

/** What is no register is told by the ledger. */
export const named = (register: string) => register as RegisterName;

export const mediaTypes: Record<BookFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The registers that people fill in. */
export function bookRoutes(app: App): void {
  app.get(
    '/api/books/:register',
    {
      schema: {
        summary: 'List the entries of a register, the newest day first',
        params: schema.Register,
        querystring: schema.listQuery,
        response: answers(pageOf(schema.BookEntry)),
      },
    },
    async ({ desk, params, query }) =>
      desk.books.list(named(params.register), filterOf(query), { cursor: query.cursor, limit: query.limit }),
  );

  app.get(
    '/api/books/:register/outline',
    {
      schema: {
        summary: 'How many entries a filter has, by the stop where they stand',
        params: schema.Register,
        querystring: schema.filterQuery(),
        response: answers(schema.BookOutline),
      },
    },
    async ({ desk, params, query }) => desk.books.outline(named(params.register), filterOf(query)),
  );

  app.get(
    '/api/books/:register/entries',
    {
      schema: {
        summary: 'Several entries by their ids, in that order; those that are not there are left out',
        params: schema.Register,
        querystring: ids,
        response: answers(list(schema.BookEntry)),
      },
      serializerCompiler: writeLarge,
    },
    async ({ desk, params, query }) => desk.books.entries(named(params.register), [query.id].flat()),
  );

  app.get(
    '/api/books/:register/entries/:id',
    {
      schema: {
        summary: 'One entry as it stands',
        params: schema.RegisterAndId,
        response: answers(schema.BookEntry),
      },
    },
    async ({ desk, params: { register, id } }) => {
      const entry = await desk.books.entry(named(register), id);
      if (entry) return entry;
      throw new DeskError('notFound', `There is no entry "${id}" of ${register}.`);
    },
  );

  app.get(
    '/api/books/:register/entries/:id/history',
    {
      schema: {
        summary: 'The versions of an entry, the newest first',
        params: schema.RegisterAndId,
        response: answers(list(schema.EntryVersion)),
      },
    },
    async ({ desk, params: { register, id } }) => {
      const versions = await desk.books.history(named(register), id);
      if (versions.length > 0) return versions;
      throw new DeskError('notFound', `There is no entry "${id}" of ${register}.`);
    },
  );

  app.post(
    '/api/books/:register',
    {
      schema: {
        summary:
          'Write entries, all or none: where one is refused or in conflict nothing was kept, and the answer says why',
        params: schema.Register,
        body: Type.Object({ drafts: schema.drafts, key: Type.Optional(schema.writeKey) }, strict),
        response: answers(list(schema.Written)),
      },
      serializerCompiler: writeLarge,
    },
    async ({ desk, params, body: { drafts, key } }) => desk.books.write(named(params.register), drafts, key),
  );

  app.post(
    '/api/books/:register/check',
    {
      schema: {
        summary: 'What drafts would come to; nothing is kept',
        params: schema.Register,
        body: Type.Object({ drafts: schema.drafts }, strict),
        response: answers(list(schema.Written)),
      },
      serializerCompiler: writeLarge,
    },
    async ({ desk, params, body: { drafts } }) => desk.books.check(named(params.register), drafts),
  );

  app.get(
    '/api/books/:register/export',
    {
      schema: {
        summary:
          'Entries of a filter as CSV or XLSX with a row of HXL tags; imported again they are the same',
        params: schema.Register,
        querystring: schema.filterQuery({ format: Type.Optional(word(...bookFormats)) }),
        response: { 200: Type.Unsafe<Uint8Array>({}), '4xx': ErrorBody, '5xx': ErrorBody },
      },
    },
    async ({ desk, params, query }, reply) => {
      const { format = 'csv', ...filter } = query as schema.FilterQuery & { format?: BookFormat };
      const file = await desk.books.export(
        named(params.register),
        filterOf(filter as schema.FilterQuery),
        format,
      );
      return reply
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .type(mediaTypes[format])
        .send(file.bytes);
    },
  );

  app.post(
    '/api/books/:register/entries/:id/open',
    {
      schema: {
        summary: 'Open one sealed field: it takes the duty and a reason, and the record keeps both',
        params: schema.RegisterAndId,
        body: Type.Object({ field: Type.String({ maxLength: 100 }), reason }, strict),
        response: answers(schema.Opened),
      },
    },
    async ({ desk, params: { register, id }, body }) =>
      desk.books.open(named(register), id, body.field, body.reason),
  );

  app.post(
    '/api/books/:register/entries/:id/withdraw',
    {
      schema: {
        summary: 'Consent was withdrawn: remove everything that an entry says, for ever',
        params: schema.RegisterAndId,
        body: Type.Object({ reason }, strict),
        response: answers(schema.Withdrawn),
      },
    },
    async ({ desk, params: { register, id }, body }) =>
      desk.books.withdrawConsent(named(register), id, body.reason),
  );

  app.get(
    '/api/books/:register/entries/:id/withdrawal',
    {
      schema: {
        summary: 'What is left of an entry for which consent was withdrawn',
        params: schema.RegisterAndId,
        response: answers(schema.Withdrawn),
      },
    },
    async ({ desk, params: { register, id } }) => {
      const left = await desk.books.withdrawal(named(register), id);
      if (left) return left;
      throw new DeskError('notFound', `There is no withdrawal of an entry "${id}" of ${register}.`);
    },
  );

  app.post(
    '/api/books/undo',
    {
      schema: {
        summary: 'Take an act on entries back, also a whole import: each entry is what it was before',
        body: Type.Object({ act: seq() }, strict),
        response: answers(schema.Undone),
      },
    },
    async ({ desk, body: { act } }) => desk.books.undo(act),
  );
}
