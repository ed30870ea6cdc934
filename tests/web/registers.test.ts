import { expect, it } from 'vitest';
import { registers } from '../../src/registers/index.js';
import { kindsOf } from '../../src/web/events/kinds.js';
import { registers as shown } from '../../src/web/inbox/registers.js';
import { registers as english } from '../../src/web/locales/en/registers.js';
import { registers as arabic } from '../../src/words/arabic.js';

const words = [english, arabic];

it('offers every register', () =>
  expect([...shown].sort()).toEqual(registers.map(({ name }) => name).sort()));

it.each(registers)('has words for the fields of $name', ({ name, fields, book }) => {
  for (const { register, field } of words) {
    if (!book) expect(Object.keys(register)).toContain(name);
    for (const one of fields) expect(Object.keys(field)).toContain(one.name);
  }
});

it.each(registers)('narrows events by every kind of $name', ({ name, kinds }) =>
  expect([...(kindsOf[name] ?? [])].sort()).toEqual(Object.keys(kinds).sort()),
);

it.each(registers)('has Arabic words for the kinds of $name', ({ kinds, book }) => {
  const words = [...Object.keys(arabic.kind), ...Object.keys(book?.kinds ?? {})];
  for (const kind of Object.keys(kinds)) expect(words).toContain(kind);
});

it.each(registers)('calls the kinds of $name in Arabic as its book does', ({ book }) => {
  const words: Readonly<Record<string, string>> = arabic.kind;
  for (const [kind, { ar }] of Object.entries(book?.kinds ?? {})) expect(words[kind] ?? ar).toBe(ar);
});
