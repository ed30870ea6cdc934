import { expect, it } from 'vitest';
import { registers } from '../../src/registers/index.js';
import { kindsOf } from '../../src/web/events/kinds.js';
import { registers as shown } from '../../src/web/inbox/registers.js';
import { registers as arabic } from '../../src/web/locales/ar/registers.js';
import { registers as english } from '../../src/web/locales/en/registers.js';

const words = [english, arabic];

it('offers every register', () =>
  expect([...shown].sort()).toEqual(registers.map(({ name }) => name).sort()));

it.each(registers)('has words for the fields of $name', ({ name, fields }) => {
  for (const { register, field } of words) {
    expect(Object.keys(register)).toContain(name);
    for (const one of fields) expect(Object.keys(field)).toContain(one.name);
  }
});

it.each(registers)('narrows events by every kind of $name', ({ name, kinds }) =>
  expect([...(kindsOf[name] ?? [])].sort()).toEqual(Object.keys(kinds).sort()),
);

it.each(registers)('has Arabic words for the kinds of $name', ({ kinds }) => {
  for (const kind of Object.keys(kinds)) expect(Object.keys(arabic.kind)).toContain(kind);
});
