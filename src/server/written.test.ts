import Type from 'typebox';
import { expect, test } from 'vitest';
import { list, nullable, orNull } from './schemas/parts.js';
import { writeLarge } from './written.js';

const Inner = Type.Object({ name: Type.String(), note: Type.Optional(Type.String()) });
const write = writeLarge({
  schema: Type.Object({
    id: nullable.string(),
    any: Type.Unknown(),
    first: orNull(Inner),
    all: list(Inner),
    byName: Type.Record(Type.String(), Inner),
    counts: Type.Record(Type.String(), Type.Integer()),
  }),
});
const whole = {
  id: null,
  any: { as: ['it', 'is'] },
  first: { name: 'a' },
  all: [{ name: 'b', note: 'c' }],
  byName: { d: { name: 'd' } },
  counts: { e: 1 },
};

test('what is declared is written, nothing beside it at any depth', () => {
  expect(JSON.parse(write(whole))).toEqual(whole);
  const secret = { name: 'a', password: 'x' };
  const more = { ...whole, password: 'x', first: secret, all: [secret], byName: { d: secret } };
  expect(write(more)).not.toContain('password');
  expect(JSON.parse(write({ ...whole, first: null })).first).toBeNull();
});

test('what has to be there and is not throws, and so does a schema of several shapes', () => {
  expect(() => write({ ...whole, id: undefined })).toThrow('An answer lacks "id".');
  expect(() => writeLarge({ schema: Type.Union([Inner, Type.String()]) })).toThrow(/several shapes/);
});
