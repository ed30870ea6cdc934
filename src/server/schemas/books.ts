import Type from 'typebox';
import { sensitivities, sharingLevels } from '../../desk/sharing.js';
import type * as model from '../contract.js';
import { cursorFields, list, nullable, nullableWord, orNull, seq, word } from './parts.js';

const strict = { additionalProperties: false };
const sharing = nullableWord(...sharingLevels);
const sensitivity = nullableWord(...sensitivities);
export const values = Type.Unsafe<Record<string, model.EntryValue>>({
  type: 'object',
  additionalProperties: true,
  description: 'By name of a field of the book: GET /api/registers tells each with its type',
});
const texts = () => list(Type.String());

export const stop = {
  to: Type.String(),
  at: nullable.string('As 2026-01-31T08:30 of the place, a day, or not known'),
  place: nullable.string(),
};

export const BookEntry = Type.Object({
  id: Type.String(),
  register: Type.String(),
  kind: Type.String(),
  status: nullable.string('The last stop; null without a ladder'),
  values,
  stops: list(Type.Object(stop)),
  claims: texts(),
  sharing,
  sensitivity,
  version: Type.Integer(),
  removed: Type.Boolean(),
  sealed: texts(),
  by: Type.String(),
  at: Type.String(),
  import: nullable.string('The act of the import that brought it'),
});

export const BookOutline = Type.Object({
  entries: nullable.number('Null where there are fewer than 5 and who asks may not open what is sealed'),
  statuses: Type.Record(Type.String(), Type.Integer()),
});

const changed = Type.Unsafe<model.EntryVersion['changes'][number]['from']>({});

export const EntryVersion = Type.Object({
  version: Type.Integer(),
  by: Type.String(),
  at: Type.String(),
  act: Type.Integer({ description: 'By it, it is taken back' }),
  together: Type.Integer({ description: 'Entries that the act wrote: all are taken back with it' }),
  why: nullable.string(),
  removed: Type.Boolean(),
  changes: list(Type.Object({ field: Type.String(), from: changed, to: changed })),
});

export const EntryTrouble = Type.Object({
  field: Type.String(),
  code: Type.String(),
  message: Type.String(),
  remedy: Type.String(),
  details: Type.Unsafe<model.EntryTrouble['details']>({ type: 'object', additionalProperties: true }),
});

/** One of four shapes, told apart by `kind`: written as one object, for trying each shape takes its time. */
export const Written = Type.Unsafe<model.Written>(
  Type.Object({
    kind: word('kept', 'same', 'refused', 'conflict'),
    entry: Type.Optional(BookEntry),
    act: Type.Optional(Type.Integer({ description: '0 where nothing was kept' })),
    troubles: Type.Optional(list(EntryTrouble)),
    theirs: Type.Optional(BookEntry),
    fields: Type.Optional(texts()),
  }),
);

const draft = Type.Unsafe<model.EntryDraft>(
  Type.Object(
    {
      id: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'None for a new entry' })),
      seen: Type.Optional(seq('The version that the person saw')),
      kind: Type.Optional(Type.String({ maxLength: 200 })),
      values: Type.Optional(values),
      stops: Type.Optional(Type.Array(Type.Object(stop, strict), { maxItems: 200 })),
      claims: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 1000 })),
      sharing: Type.Optional(sharing),
      sensitivity: Type.Optional(sensitivity),
      removed: Type.Optional(Type.Boolean()),
      why: Type.Optional(Type.String({ maxLength: 4000 })),
    },
    strict,
  ),
);

export const drafts = Type.Array(draft, { minItems: 1, maxItems: 2000 });

export const writeKey = Type.String({
  minLength: 8,
  maxLength: 100,
  description: 'A name of your own for it: sent twice, it is kept once',
});

const several = (description: string) =>
  Type.Optional(
    Type.Union(
      [Type.String({ maxLength: 500 }), Type.Array(Type.String({ maxLength: 500 }), { maxItems: 100 })],
      {
        description,
      },
    ),
  );

const filterFields = {
  text: Type.Optional(Type.String({ maxLength: 500, description: 'Words in any text field' })),
  kind: several('One or more kinds'),
  status: several('One or more stops of the ladder'),
  from: Type.Optional(Type.String({ description: 'ISO day: not before' })),
  to: Type.Optional(Type.String({ description: 'ISO day: not after' })),
  import: Type.Optional(Type.String({ maxLength: 200, description: 'The act of an import' })),
  removed: Type.Optional(Type.Boolean({ description: 'Those that were removed instead' })),
  sort: Type.Optional(
    Type.String({ maxLength: 200, description: 'kind, status, written, or a field; its day unless told' }),
  ),
  descending: Type.Optional(Type.Boolean()),
};

export type FilterQuery = {
  [name: `field.${string}`]: string | string[];
} & Omit<model.EntryFilter, 'kind' | 'status' | 'fields'> & {
    kind?: string | string[];
    status?: string | string[];
    cursor?: string;
    limit?: number;
  };

const byField = { '^field\\..': several('A value of that field; more than one: any of them') };

/** What lists of entries take; `field.NAME=VALUE` narrows by a field. */
export const filterQuery = (more: Record<string, Type.TSchema> = {}) =>
  Type.Unsafe<FilterQuery>({
    ...Type.Object({ ...filterFields, ...more }),
    patternProperties: byField,
    additionalProperties: false,
  });

export const listQuery = filterQuery(cursorFields);

export const Register = Type.Object({ register: Type.String({ minLength: 1, maxLength: 100 }) });
export const RegisterAndId = Type.Object({
  register: Type.String({ minLength: 1, maxLength: 100 }),
  id: Type.String({ minLength: 1, maxLength: 200 }),
});

export const Opened = Type.Object({
  value: Type.Unsafe<model.EntryValue>({}),
  act: Type.Integer(),
});

export const Withdrawn = Type.Object({
  id: Type.String(),
  register: Type.String(),
  act: Type.Integer(),
  reason: Type.String(),
  by: Type.String(),
  at: Type.String(),
  rows: Type.Integer({ description: 'Of which only the hash is left' }),
  backups: orNull(list(Type.Object({ file: Type.String(), at: Type.String(), by: Type.String() }))),
  releases: list(Type.String()),
});

export const Undone = Type.Object({ act: Type.Integer(), entries: Type.Integer() });

const verdict = word<model.VerdictKind>('new', 'change', 'same', 'refused', 'conflict');

export const Imported = Type.Object({
  act: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
  rows: Type.Integer(),
  counts: Type.Object({
    new: Type.Integer(),
    change: Type.Integer(),
    same: Type.Integer(),
    refused: Type.Integer(),
    conflict: Type.Integer(),
  }),
  columns: list(
    Type.Object({
      at: Type.Integer(),
      header: Type.String(),
      tag: nullable.string(),
      to: nullable.string(),
    }),
  ),
  targets: texts(),
  verdicts: list(
    Type.Object({
      row: Type.Integer(),
      kind: verdict,
      entry: nullable.string(),
      troubles: list(Type.Object({ ...EntryTrouble.properties, column: nullable.string() })),
    }),
  ),
});

export const Importing = Type.Object({
  key: Type.String(),
  name: Type.String(),
  register: Type.String(),
  dry: Type.Boolean(),
  stage: word('reading', 'checking', 'keeping'),
  done: nullable.number('Rows checked or kept'),
  of: nullable.number('Rows of all, as far as it is known'),
});
