import Type, { type Static, type TSchema } from 'typebox';

/** A schema with `null` in its type list: unlike a union it serialises without trying each branch. */
export const nullable = {
  string: (about?: string) =>
    Type.Unsafe<string | null>({ type: ['string', 'null'], ...(about ? { description: about } : {}) }),
  number: (about?: string) =>
    Type.Unsafe<number | null>({ type: ['number', 'null'], ...(about ? { description: about } : {}) }),
};

/** The number of an act, an entry or a notice; beyond it two numbers are one. */
export const seq = (about?: string, minimum = 1) =>
  Type.Integer({ minimum, maximum: Number.MAX_SAFE_INTEGER, ...(about ? { description: about } : {}) });

/** One word of a closed list. */
export const word = <Word extends string>(...words: Word[]) =>
  Type.Unsafe<Word>({ type: 'string', enum: words });

export const nullableWord = <Word extends string>(...words: Word[]) =>
  Type.Unsafe<Word | null>({ type: ['string', 'null'], enum: [...words, null] });

export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const list = <Schema extends TSchema>(schema: Schema) => Type.Array(schema);

/** Rows with the cursor of the next page, `null` on the last. */
export const pageOf = <Schema extends TSchema>(schema: Schema) =>
  Type.Object({
    rows: Type.Array(schema),
    next: nullable.string('Give it as `cursor`; null on the last page'),
  });

/** The one shape of every error. */
export const ErrorBody = Type.Object({
  error: Type.Object({
    code: Type.String({ description: 'One word of a closed list: for programs' }),
    message: Type.String({ description: 'What happened, as a sentence' }),
    remedy: Type.Optional(Type.String({ description: 'What to do about it' })),
    details: Type.Optional(Type.Unknown()),
  }),
});
export type ErrorBody = Static<typeof ErrorBody>;

/** Answers of a route: what it gives, and the one error shape for everything else. */
export const answers = <Schema extends TSchema>(schema: Schema) => ({
  200: schema,
  '4xx': ErrorBody,
  '5xx': ErrorBody,
});

export const Id = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) });

export const cursorFields = {
  cursor: Type.Optional(Type.String({ maxLength: 500, description: 'The `next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};

/** Ids in an address, one after the other. */
export const ids = Type.Object(
  {
    id: Type.Union([
      Type.String({ minLength: 1, maxLength: 200 }),
      Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 100 }),
    ]),
  },
  { additionalProperties: false },
);
