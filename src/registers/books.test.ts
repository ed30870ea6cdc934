import { describe, expect, it } from 'vitest';
import { type Book, fieldOf, fieldsOfRule, type Partition, type Said } from './book.js';
import { registers } from './index.js';

const books = registers.flatMap(({ name, book }) => (book ? [[name, book] as const] : []));

const names = (book: Book) => book.fields.map(({ name }) => name);

function codesOf(book: Book, by: string): string[] {
  if (by === 'status') return Object.keys(book.ladder?.says ?? {});
  if (by === 'kind') return Object.keys(book.kinds);
  const field = fieldOf(book, by);
  return 'codes' in field ? Object.keys(field.codes) : [];
}

function checkPartition(book: Book, partition: Partition): void {
  const counted = [...Object.values(partition.parts).flat(), ...partition.open];
  expect([...counted].sort()).toEqual(codesOf(book, partition.by).sort());
  if (!partition.within) return;
  expect(Object.keys(partition.parts)).toContain(partition.within.part);
  checkPartition(book, partition.within.partition);
}

const spoken = ({ en, ar }: Said) => en !== '' && /\p{Script=Arabic}/u.test(ar);

describe.each(books)('the book of %s', (_name, book) => {
  it('asks for each field once, under one heading', () => {
    expect(book.groups.flatMap(({ fields }) => fields)).toEqual([...new Set(names(book))]);
    expect(names(book)).toEqual([...new Set(names(book))]);
  });

  it('shows, orders and rules by fields that it has', () => {
    const known = [...names(book), 'kind', 'status'];
    expect(known).toEqual(expect.arrayContaining([...book.columns, book.day]));
    const used = (book.rules ?? []).flatMap(fieldsOfRule);
    expect(names(book)).toEqual(expect.arrayContaining(used));
    expect(known).toEqual(expect.arrayContaining(Object.values(book.meets?.fills ?? {})));
  });

  it('asks on conditions that can hold', () => {
    for (const { when } of book.fields) {
      if (when) expect(codesOf(book, when.field)).toEqual(expect.arrayContaining([...when.is]));
    }
  });

  it('makes nothing that everybody is told depend on what not everybody sees', () => {
    const asked = [
      ...(book.rules ?? []).flatMap(fieldsOfRule),
      ...book.fields.flatMap(({ when }) => when?.field ?? []),
    ];
    for (const { name, level } of book.fields) if (level) expect(asked).not.toContain(name);
  });

  it('leads from every stop to stops that it has', () => {
    const { ladder } = book;
    if (!ladder) return;
    const stops = Object.keys(ladder.says);
    expect(Object.keys(ladder.moves).sort()).toEqual([...stops].sort());
    const led = [...ladder.first, ...Object.values(ladder.moves).flat(), ...(ladder.placed ?? [])];
    expect(stops).toEqual(expect.arrayContaining([...led, ...(ladder.hours ?? [])]));
  });

  it('counts every code into one part, or leaves it open', () => {
    if (book.partition) checkPartition(book, book.partition);
  });

  it('speaks both languages', () => {
    const labels: Said[] = [
      ...Object.values(book.kinds),
      ...Object.values(book.entry),
      ...Object.values(book.ladder?.says ?? {}),
      ...book.groups.map(({ label }) => label),
      ...(book.rules ?? []).map(({ says }) => says),
      ...book.fields.flatMap(({ label, help }) => [label, help ?? label]),
      ...book.fields.flatMap((field) => ('codes' in field ? Object.values(field.codes) : [])),
    ];
    expect(labels.filter((label) => !spoken(label))).toEqual([]);
  });
});
