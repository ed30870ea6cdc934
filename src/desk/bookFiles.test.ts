import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from '../publish/csv.js';
import { xlsx } from '../publish/xlsx.js';
import type { Book, BookField } from '../registers/book.js';
import type { EntryContent, EntryValue, Stop } from '../registers/entry.js';
import { keepable, tidy } from '../registers/entryTidy.js';
import { registers } from '../registers/index.js';
import { cellsOf, headOf } from '../registers/table/cells.js';
import { columnsOf, guess, readableColumns } from '../registers/table/columns.js';
import { readRow } from '../registers/table/read.js';
import { readTable } from '../sources/sheet/table.js';

// What breaks tables is more likely than it is in life.
const nasty = fc.constantFrom(
  '=1+1',
  "'=x",
  '-',
  '@a',
  '\t',
  ';',
  ',',
  '"',
  '\n',
  '\r',
  '>',
  '\\',
  ' @ ',
  '_x0041_',
  '‏أهلا',
  '#org',
  '١٢',
  '2026-01-02',
  '|',
  '<a>&amp;',
  '\u0001',
  '12',
  '..',
);
const words = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 5 })
  .map((parts) => tidy(keepable(parts.join(''))) as string | undefined);
const text = words.filter((one) => one !== undefined && one !== '') as fc.Arbitrary<string>;
const count = fc.nat({ max: 1_000_000 });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const time = fc.oneof(
  day.map((at) => at.slice(0, 10)),
  day.map((at) => at.slice(0, 16)),
);
const range = fc
  .tuple(fc.option(count), fc.option(count))
  .filter(([least, most]) => least !== null || most !== null)
  .map(([least, most]) =>
    least !== null && most !== null && least > most ? { least: most, most: least } : { least, most },
  );

function valueOfField(field: BookField): fc.Arbitrary<EntryValue> {
  switch (field.type) {
    case 'number':
      return field.fraction
        ? fc.double({ min: 0, max: 1e6, noNaN: true }).map((one) => Math.round(one * 1000) / 1000)
        : count;
    case 'range':
      return range;
    case 'day':
      return day.map((at) => at.slice(0, 10));
    case 'time':
      return time;
    case 'duration':
      return fc.constantFrom('P180D', 'PT4H30M', 'P1Y2M');
    case 'code':
      return fc.constantFrom(...Object.keys(field.codes));
    case 'codes':
      return fc.subarray(Object.keys(field.codes), { minLength: 1 });
    case 'flag':
      return fc.boolean();
    case 'place':
      return fc
        .record({
          name: text,
          geonameId: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
          spot: fc.option(
            fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -18_000, max: 18_000 })),
          ),
          country: fc.option(fc.constantFrom('SD', 'YE')),
          admin1: fc.option(text),
          precision: fc.constantFrom('exact', 'near', 'admin2', 'admin1', 'country', 'unknown'),
        })
        .map(
          ({ spot, ...place }) =>
            tidy({
              ...place,
              lat: spot ? spot[0] / 100 : null,
              lon: spot ? spot[1] / 100 : null,
            } as EntryValue)!,
        );
    case 'harm':
      return fc
        .uniqueArray(
          fc.record({
            group: fc.constantFrom(...Object.keys(field.groups)),
            measure: fc.constantFrom(...field.measures),
            of: range,
          }),
          { minLength: 1, maxLength: 4, selector: ({ group, measure }) => `${group} ${measure}` },
        )
        .map((some) => some.map(({ group, measure, of }) => ({ group, measure, ...of })));
    default:
      return text;
  }
}

const stopsOf = ({ ladder }: Book): fc.Arbitrary<Stop[]> =>
  ladder
    ? fc.array(
        fc.record({
          to: fc.constantFrom(...Object.keys(ladder.says)),
          at: fc.option(time),
          place: fc.option(text),
        }),
        { minLength: 1, maxLength: 5 },
      )
    : fc.constant([]);

const entryOf = (book: Book): fc.Arbitrary<EntryContent> =>
  fc.record({
    kind: fc.constantFrom(...Object.keys(book.kinds)),
    values: fc.record(
      Object.fromEntries(
        book.fields.filter(({ sealed }) => !sealed).map((field) => [field.name, valueOfField(field)]),
      ),
      { requiredKeys: [] },
    ) as fc.Arbitrary<EntryContent['values']>,
    stops: stopsOf(book),
    claims: fc.uniqueArray(fc.constantFrom('c1', 'c2', 'c3')).map((some) => [...some].sort()),
    sharing: fc.option(fc.constantFrom('clear' as const, 'amberStrict' as const)),
    sensitivity: fc.option(fc.constantFrom('high' as const)),
  });

async function throughFile(book: Book, entries: readonly EntryContent[], format: 'csv' | 'xlsx') {
  const columns = columnsOf(book);
  const rows = [
    ...headOf(columns),
    ...entries.map((entry, at) => cellsOf(columns, { ...entry, id: `id${at}`, stamp: `1.${at}` })),
  ];
  const bytes =
    format === 'csv' ? Buffer.from(`\ufeff${rows.map(csvRow).join('')}`) : await xlsx('t', rows, 2);
  const table = await readTable({ bytes, name: `t.${format}` });
  const known = readableColumns(book);
  const targets = guess(book, table.columns).map((name) => known.find((one) => one.name === name) ?? null);
  expect(targets.map((target) => target?.header)).toEqual(columns.map(({ header }) => header));
  const read: unknown[] = [];
  for await (const { cells } of table.rows()) {
    const { id: _id, stamp: _stamp, troubles, values, ...rest } = readRow(book, targets, cells);
    expect(troubles).toEqual([]);
    const kept = Object.entries(values).flatMap(([name, value]) => {
      const one = tidy(value);
      return one === undefined ? [] : [[name, one]];
    });
    read.push({ ...rest, stops: rest.stops ?? [], values: Object.fromEntries(kept) });
  }
  return read;
}

for (const { name, book } of registers) {
  if (!book) continue;
  test(`entries of ${name} are the same after a file`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entryOf(book), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('csv' as const, 'xlsx' as const),
        async (entries, format) => {
          expect(await throughFile(book, entries, format)).toEqual(entries);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
}

test('no file has a column of a sealed field, and none goes into one', () => {
  const sealed = registers.flatMap(({ book }) =>
    (book?.fields ?? []).filter((field) => field.sealed).map(({ name }) => ({ book: book!, name })),
  );
  expect(sealed.length).toBeGreaterThan(0);
  for (const { book, name } of sealed) {
    expect(readableColumns(book).filter(({ field }) => field?.name === name)).toEqual([]);
    expect(guess(book, [{ header: name, tag: null }])).toEqual([null]);
  }
});
